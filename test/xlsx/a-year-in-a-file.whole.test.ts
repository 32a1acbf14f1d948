import { isoDate } from "../../src/sheet";
import fc from "fast-check";
import { allocateSets, apply, type Applied } from "../../src/commands";
import { Refusal, type Programme } from "../../src/programme";
import type { CellContent, SheetContent } from "../../src/sheet";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { contentOf, rosterRows } from "../workbook-content";
import { opened } from "../opened";
import { FileWorkbook } from "../workbook-contract/file-workbook";

const options = {
  today: "2026-09-09" as const,
} as const;

/** A file in memory, behind the adapter. */
class Shelf {
  bytes = new Uint8Array();
  readonly workbook = new FileWorkbook({
    name: "year.xlsx",
    read: () => Promise.resolve(this.bytes),
    write: (bytes) => {
      this.bytes = new Uint8Array(bytes);
      return Promise.resolve();
    },
  });

  async put({ programme, certificate }: Pick<Applied, "programme" | "certificate">): Promise<void> {
    await this.workbook.write(planWorkbook({ programme, certificate, notices: [], setSheets: false }));
  }
}

type Ledger = ReadonlyMap<string, string>;

/** Every code of a programme, of former members too. */
function codesIn({ attendance }: Programme): Ledger {
  const recorded = attendance.filter(({ code }) => code !== null);
  return new Map(recorded.map(({ memberId, meetingId, code }) => [`${memberId} ${meetingId}`, String(code)]));
}

type HandStep = readonly [kind: (typeof hands)[number], what: number];
const hands = ["sort", "insert-column", "rename-sheet", "rename-header", "delete-row", "retitle"] as const;

/** The workbook after somebody has worked on it; `sheets` are called otherwise than by us by now. */
function byHand(content: WorkbookContent, [kind, what]: HandStep): WorkbookContent {
  const keys = ["attendance", "roster", "meetings", "moves"] as const;
  const key = keys[what % keys.length] ?? "roster";
  const name = content.names.find((each) => each.name === `LS_${key}_sheet`)?.sheet;
  const change = (act: (sheet: SheetContent) => SheetContent): WorkbookContent => ({
    ...content,
    sheets: content.sheets.map((sheet) => (sheet.name === name ? act(sheet) : sheet)),
  });
  switch (kind) {
    case "sort":
      return change((sheet) =>
        withBody(sheet, (rows) =>
          rows.toSorted((a, b) => textAt(a[what % 7]).localeCompare(textAt(b[what % 7]))),
        ),
      );
    case "insert-column":
      return change((sheet) => insertedColumn(sheet, what % 3, `Own ${String(what)}`));
    case "rename-sheet": {
      const renamed = `Sheet of mine ${String(what)}`;
      const names = content.names.map((each) => (each.sheet === name ? { ...each, sheet: renamed } : each));
      return { names, sheets: change((sheet) => ({ ...sheet, name: renamed })).sheets };
    }
    case "rename-header":
      return change((sheet) => {
        const range = sheet.tables[0]?.range;
        const header = sheet.rows[range?.top ?? 0] ?? [];
        const places = [...header.keys()].filter((place) => textAt(header[place]) !== "");
        const place = places[what % places.length] ?? 0;
        return withRow(sheet, range?.top ?? 0, header.with(place, { value: `Renamed ${String(what)}` }));
      });
    case "delete-row":
      // Of the roster only: a deleted row of the tracker takes its codes with it, as its deleter sees.
      return { ...content, sheets: content.sheets.map((sheet) => withoutRosterRow(content, sheet, what)) };
    case "retitle":
      return change((sheet) => withRow(sheet, 0, [{ value: "Our own title" }]));
  }
}

function textAt(cell: CellContent | undefined): string {
  return String(cell?.value ?? "");
}

function withRow(sheet: SheetContent, row: number, cells: readonly CellContent[]): SheetContent {
  return { ...sheet, rows: sheet.rows.map((own, index) => (index === row ? cells : own)) as never };
}

function withBody(
  sheet: SheetContent,
  act: (rows: SheetContent["rows"]) => readonly (readonly CellContent[])[],
): SheetContent {
  const range = sheet.tables[0]?.range;
  if (!range) return sheet;
  const [above, body] = [
    sheet.rows.slice(0, range.top + 1),
    sheet.rows.slice(range.top + 1, range.bottom + 1),
  ];
  return { ...sheet, rows: [...above, ...act(body), ...sheet.rows.slice(range.bottom + 1)] as never };
}

/** A column of one's own within the table, before one that is there. */
function insertedColumn(sheet: SheetContent, at: number, header: string): SheetContent {
  const range = sheet.tables[0]?.range;
  const rows = sheet.rows.map((cells, row) =>
    cells.length <= at ? cells : cells.toSpliced(at, 0, { value: row === range?.top ? header : null }),
  );
  const tables = sheet.tables.map((table) => ({
    ...table,
    range: { ...table.range, right: table.range.right + 1 },
  }));
  return { ...sheet, rows: rows as never, tables };
}

function withoutRosterRow(content: WorkbookContent, sheet: SheetContent, what: number): SheetContent {
  const name = content.names.find((each) => each.name === "LS_roster_sheet")?.sheet;
  const range = sheet.tables[0]?.range;
  if (sheet.name !== name || !range || range.bottom - range.top < 12) return sheet;
  const row = range.top + 1 + (what % (range.bottom - range.top));
  const tables = sheet.tables.map((table) => ({
    ...table,
    range: { ...table.range, bottom: table.range.bottom - 1 },
  }));
  return { ...sheet, rows: sheet.rows.toSpliced(row, 1) as never, tables };
}

type Act = (content: WorkbookContent) => Applied;

/** One action of the year on whatever the workbook holds, and what it does to the codes. */
function anAction(programme: Programme, kind: number, what: number): [Act, (before: Ledger) => Ledger] {
  const meetings = programme.meetings;
  const meeting = meetings[what % meetings.length]?.id ?? "";
  const member = programme.members[(what * 7) % programme.members.length]?.id ?? "";
  const same = (before: Ledger): Ledger => before;
  const on = "2026-10-01";
  switch (kind) {
    case 0: {
      const code = ["P", "L", "A", "U", "–"][what % 5] ?? "P";
      return [
        (content) =>
          apply(opened(content), { kind: "record", meetingId: meeting, codes: [{ member, code }] }, options),
        (before) => new Map([...before, [`${member} ${meeting}`, code]]),
      ];
    }
    case 1:
      return [
        (content) => apply(opened(content), { kind: "move", member, to: 1 + (what % 2), on }, options),
        same,
      ];
    case 2:
      return [(content) => apply(opened(content), { kind: "cancel", meetingId: meeting }, options), same];
    case 3:
      return [(content) => apply(opened(content), { kind: "reinstate", meetingId: meeting }, options), same];
    case 4: {
      const date = isoDate(2027, 6, 1 + (what % 28));
      return [
        (content) => apply(opened(content), { kind: "reschedule", meetingId: meeting, date }, options),
        same,
      ];
    }
    case 5:
      return [(content) => apply(opened(content), { kind: "withdraw", member, on }, options), same];
    case 6: {
      const [set, facilitator] = [1 + (what % 2), ["Ann Ash", "Bea Birch", "Cy Cole"][what % 3] ?? ""];
      const asked = {
        kind: "assign-facilitator",
        set,
        facilitator,
        on: null,
        beside: what % 4 === 0,
      } as const;
      return [(content) => apply(opened(content), asked, options), same];
    }
    case 7: {
      const asked = { kind: "end-facilitator", set: 1 + (what % 2), facilitator: null, on } as const;
      return [(content) => apply(opened(content), asked, options), same];
    }
    case 8: {
      const notices = [{ key: String(what).padStart(8, "0"), said: "ProblemMessage." }];
      return [(content) => apply(opened(content), { kind: "dismiss", notices }, options), same];
    }
    default:
      return [(content) => apply(opened(content), { kind: "refresh" }, options), same];
  }
}

const steps = fc.array(
  fc.record({
    hand: fc.option(fc.tuple(fc.constantFrom(...hands), fc.nat({ max: 997 })), { freq: 2 }),
    action: fc.constantFrom(0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9),
    what: fc.nat({ max: 9973 }),
  }),
  { minLength: 12, maxLength: 12, size: "max" },
);

describe("a year in a file", () => {
  it("never loses or changes a code, whatever people do to the sheets between two actions", async () => {
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const shelf = new Shelf();
        await shelf.put(
          allocateSets(opened(contentOf(rosterRows(14))), {
            ...options,
            reform: false,
            settings: { targetSize: 7 },
            meetings: { firstMeeting: "2026-09-08" as const },
          }),
        );
        let ledger: Ledger = new Map();
        let programme = apply(opened(await shelf.workbook.read()), { kind: "refresh" }, options).programme;
        for (const { hand, action, what } of sequence) {
          const read = await shelf.workbook.read();
          const edited = hand ? byHand(read, hand) : read;
          const [act, effect] = anAction(programme, action, what);
          try {
            const change = act(edited);
            ledger = effect(ledger);
            programme = change.programme;
            await shelf.put(change);
            outcomes.add(hand?.[0] ?? "none");
          } catch (error) {
            // Explained, and the file is as it was.
            if (!(error instanceof Refusal)) throw error;
          }
          const after = apply(opened(await shelf.workbook.read()), { kind: "refresh" }, options).programme;
          expect(codesIn(after)).toEqual(ledger);
          expect(after.year.moves.length).toBeGreaterThanOrEqual(programme.year.moves.length);
          expect(after.facilitators).toEqual(programme.facilitators);
          expect(after.year.facilitatorTerms).toEqual(programme.year.facilitatorTerms);
          expect(after.year.dismissedNotices).toEqual(programme.year.dismissedNotices);
          programme = after;
        }
      }),
      { numRuns: 3, endOnFailure: true, seed: 20260908 },
    );
    expect([...outcomes].sort()).toEqual(["none", ...hands].sort());
  });
});
