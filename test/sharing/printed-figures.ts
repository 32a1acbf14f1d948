import { makeReport } from "../../src/commands";
import type { Programme } from "../../src/programme";
import { sponsorOrganisations } from "../../src/sharing";
import type { CellPlan, SheetPlan } from "../../src/workbook/workbook-plan";
import { lastDay } from "./random-programmes";

/** What a printed rate leaves possible, as shares from 0 to 1. */
export interface PrintedRate {
  readonly from: number;
  readonly to: number;
}

/** Everything about unnamed people that the board's report and all organisations' reports print together. */
export interface Printed {
  readonly figures: ReadonlyMap<string, number | null>;
  readonly whole: PrintedRate | null;
  readonly meetings: ReadonlyMap<string, PrintedRate | null>;
  readonly sets: ReadonlyMap<string, { readonly members: number | null; readonly rate: PrintedRate | null }>;
  readonly bands: readonly { readonly label: string; readonly members: number }[];
  readonly organisations: ReadonlyMap<
    string,
    { readonly members: number; readonly rate: PrintedRate | null }
  >;
}

/** Read back from the reports' cells, as somebody who holds them would. */
export function printedFigures(programme: Programme): Printed {
  const board = sheetOf(programme, { kind: "board" });
  const meetingStep = stepIn(board, "rates of meetings to the nearest");
  const setStep = stepIn(board, "rates of sets to the nearest");
  const wholeStep = stepIn(board, "the programme's rate to the nearest");
  const organisations = new Map<string, { members: number; rate: PrintedRate | null }>();
  for (const organisation of sponsorOrganisations(programme)) {
    const sheet = sheetOf(programme, { kind: "sponsor", organisation });
    const step = stepIn(sheet, "rates of other organisations to the nearest");
    for (const [label, members, rate] of tableIn(sheet, "Organisation", 3)) {
      const row = { members: numberIn(members) ?? 0, rate: rateIn(rate, step) };
      const name = String(label?.value);
      // Whoever asks, the figures are the same.
      if (JSON.stringify(organisations.get(name) ?? row) !== JSON.stringify(row)) {
        throw new Error(`The figures of ${name} differ from report to report.`);
      }
      organisations.set(name, row);
    }
  }
  const attendance = textsIn(board).find((text) => text.startsWith("Of the attendance recorded so far"));
  return {
    figures: figuresIn(board),
    whole: attendance === undefined ? null : rateInWords(attendance, wholeStep),
    meetings: new Map(
      tableIn(board, "Meeting", 4).map(([id, , , rate]) => [String(id?.value), rateIn(rate, meetingStep)]),
    ),
    sets: new Map(
      tableIn(board, "Set", 3).map(([name, members, rate]) => [
        String(name?.value),
        { members: numberIn(members), rate: rateIn(rate, setStep) },
      ]),
    ),
    bands: tableIn(board, "Attendance", 2).flatMap(([label, members]) => {
      const count = numberIn(members);
      return count === null ? [] : { label: String(label?.value), members: count };
    }),
    organisations,
  };
}

type Wish = Parameters<typeof makeReport>[1];

function sheetOf(programme: Programme, wish: Wish): SheetPlan {
  const [sheet] = makeReport(programme, wish, { today: lastDay }).plan.sheets;
  if (!sheet) throw new Error("A report has a sheet.");
  return sheet;
}

type Cell = CellPlan | null | undefined;

function tableIn({ rows }: SheetPlan, firstHeader: string, width: number): Cell[][] {
  for (const [top, cells] of rows.entries()) {
    const left = cells.findIndex((cell) => cell?.style === "header" && cell.value === firstHeader);
    if (left < 0) continue;
    const below = rows.slice(top + 1).map((row) => row.slice(left, left + width));
    const end = below.findIndex(([first]) => !first || first.style === "header" || first.style === "note");
    return end < 0 ? below : below.slice(0, end);
  }
  return [];
}

function figuresIn({ rows }: SheetPlan): ReadonlyMap<string, number | null> {
  const at = rows.findIndex((cells) => cells[0]?.style === "figureLabel");
  const [labels, values] = [rows[at] ?? [], rows[at + 1] ?? []];
  return new Map(
    labels.flatMap((label, index) => (label ? [[String(label.value), numberIn(values[index])]] : [])),
  );
}

function textsIn({ rows }: SheetPlan): string[] {
  return rows.flatMap(([first]) => (typeof first?.value === "string" ? [first.value] : []));
}

function stepIn(sheet: SheetPlan, words: string): number {
  const text = textsIn(sheet).join(" ");
  const at = text.indexOf(words);
  return at < 0 ? 1 : Number(/\d+/.exec(text.slice(at))?.[0]);
}

function numberIn(cell: Cell): number | null {
  return typeof cell?.value === "number" ? cell.value : null;
}

function rateIn(cell: Cell, step: number): PrintedRate | null {
  const value = numberIn(cell);
  if (value === null) return null;
  if (cell?.format?.includes("or more")) return { from: value, to: 1 };
  if (cell?.format?.includes("or less")) return { from: 0, to: value };
  return { from: value - step / 200, to: value + step / 200 };
}

function rateInWords(words: string, step: number): PrintedRate {
  const value = Number(/(\d+)%/.exec(words)?.[1]) / 100;
  if (words.includes("% or more")) return { from: value, to: 1 };
  if (words.includes("% or less")) return { from: 0, to: value };
  return { from: value - step / 200, to: value + step / 200 };
}
