import type { Member, RosterColumn } from "../../programme";
import type { CellScalar } from "../../sheet";
import { groupOf } from "../draw/drawing";
import { drawnFrom } from "../draw/drawn-from";
import { rosterHeaderRow } from "../draw/roster-shape";
import { SheetCanvas } from "../draw/sheet-canvas";
import { columnWidthFor, textWidth } from "../draw/text-size";
import { dateFormatFor } from "../date-format";
import { tableNames } from "../layout";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";

const widestColumn = 40;

export const rosterSource = drawnFrom(["members", "groupings", "settings"], ["roster", "setCount"]);
type Source = ReturnType<typeof rosterSource>;

/** Everyone, as their rows were typed, with Member ID, Set, Locked and what each is counted as. */
export function rosterSheet(drawing: Source): SheetPlan {
  const { programme, roster, setCount } = drawing;
  const { members, groupings } = programme;
  const counted = groupings.map((grouping) => ({
    grouping,
    header: roster.countedAs.get(grouping.key) ?? "",
  }));
  const headers = [
    ...roster.own.map(({ header }) => header),
    roster.memberId,
    roster.set,
    roster.locked,
    ...counted.map(({ header }) => header),
  ];
  const rows = members.map((member): CellPlan[] => [
    ...roster.own.map(({ source, column }) => typedCell(member.values[source] ?? null, column)),
    { value: member.id, style: "body" },
    { value: member.setNumber, style: "entryNumber" },
    { value: member.locked ? "Yes" : null, style: "entry" },
    ...counted.map(({ grouping }) => textCell(groupOf(member, grouping))),
  ]);
  const canvas = new SheetCanvas(
    headers.map((header, column) => columnWidthFor(columnTexts(header, rows, column), 9, widestColumn)),
  );
  canvas.band("Roster", `${programme.settings.programmeName}: everyone in the programme`);
  canvas.row([
    {
      value:
        "Edit or add rows here, then run Allocate again: members keep their sets, and those without one are placed. Yes under Locked keeps a member in the set whatever is formed anew.",
      style: "note",
    },
  ]);
  const range = canvas.table(tableNames.roster, headers, rows);
  const setColumn = roster.own.length + 1;
  const within = (column: number): typeof range => ({
    top: range.top + 1,
    bottom: range.bottom,
    left: column,
    right: column,
  });
  const most = Math.max(1, setCount);
  canvas.validate({
    range: within(setColumn),
    rule: { kind: "whole", minimum: 1, maximum: most },
    promptTitle: "Set",
    prompt: `The number of a set, 1 to ${String(most)}. Leave it blank to have the member placed.`,
    errorTitle: "No such set",
    error: `Type a whole number from 1 to ${String(most)}, or leave the cell blank.`,
    severity: "stop",
  });
  canvas.validate({
    range: within(setColumn + 1),
    rule: { kind: "choices", values: ["Yes"] },
    promptTitle: "Locked",
    prompt: "Yes keeps this member in their set when all sets are formed anew.",
    errorTitle: "Yes or blank",
    error: "Choose Yes, or leave the cell blank.",
    severity: "stop",
  });
  return canvas.finish({
    key: "roster",
    name: "Roster",
    tabColour: tabColours.read,
    frozen: { rows: rosterHeaderRow + 1, columns: Math.min(1, roster.own.length) },
    print: {
      orientation: "landscape",
      titleRows: { first: rosterHeaderRow, last: rosterHeaderRow },
      pagesAcross: 1,
    },
    summary: "Everyone in the programme, with their set.",
  });
}

export function typedCell(value: CellScalar, { isDate }: RosterColumn): CellPlan {
  if (typeof value === "number" && isDate) {
    return { value, style: "date", format: dateFormatFor(value) };
  }
  return typeof value === "string" ? textCell(value) : { value, style: "body" };
}

function textCell(value: string): CellPlan {
  const isLong = value.includes("\n") || textWidth(value) > widestColumn - 2;
  return { value, style: isLong ? "bodyWrapped" : "body" };
}

/** A header may break between its words; what is in the cells is shown whole. */
function* columnTexts(
  header: string,
  rows: readonly (readonly CellPlan[])[],
  column: number,
): Generator<string> {
  yield* header.split(/\s+/);
  if (header.length <= 16) yield header;
  for (const cells of rows) {
    const cell = cells[column];
    if (cell?.style === "date") yield cell.format === "d mmm yyyy" ? "30 Sep 2026" : "30 Sep 2026 00:00";
    else if (cell && cell.value !== null) yield String(cell.value);
  }
}

/** The number of members with something typed in a column: what COUNTA gives for it. */
export function filledRows(members: readonly Member[], source: number): number {
  return members.filter(({ values }) => (values[source] ?? "") !== "").length;
}
