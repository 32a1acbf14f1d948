import fc from "fast-check";
import { allocateSets } from "../src/commands";
import { Refusal, type Member, type Programme } from "../src/programme";
import type { WorkbookContent } from "../src/workbook";
import { EditedWorkbook } from "./edited-workbook";
import { opened } from "./opened";

/** One thing that an administrator does; the numbers choose where. */
export type Edit = readonly [kind: EditKind, where: number, which: number, what: number];
export type EditKind = (typeof editKinds)[number];

export const editKinds = [
  ...(["sort", "filter", "insert-row", "insert-column", "delete-member", "delete-meeting"] as const),
  ...(["delete-row-of-codes", "rename-heading", "rename-sheet", "move-sheet", "paste-codes"] as const),
  ...(["paste-row", "type-set", "type-day", "convert-table"] as const),
  ...(["sort-alone", "exchange-headings"] as const),
] as const;

export function randomEdits(kinds: readonly EditKind[] = editKinds): fc.Arbitrary<readonly Edit[]> {
  const number = fc.nat({ max: 10_000 });
  return fc.array(fc.tuple(fc.constantFrom(...kinds), number, number, number), {
    minLength: 1,
    maxLength: 4,
  });
}

/** What must still be there after the edits: codes by member and meeting, and who is who, in which set, by the Roster. */
export interface Ledger {
  readonly people: Map<string, Member>;
  readonly codes: Map<string, string>;
  readonly sets: Map<string, number>;
}

const tabled = ["Roster", "Attendance", "Meetings", "Moves", "Facilitators", "Rooms"] as const;
const codes = ["P", "L", "A", "U", "–"] as const;
const headings = ["Group", "Ours", "When?", "Office use"] as const;
const sortedAlone = [
  ...(["Full name", "Member ID", "Job role", "Employer"] as const).map(
    (header) => ["Roster", header] as const,
  ),
  ["Attendance", "Member ID"],
] as const;
const keptIn: Readonly<Partial<Record<string, string>>> = {
  "Job role": "Counted as Profession",
  Employer: "Counted as Organisation",
};
const days = ["tbc", null, 46_300, 46_400, "to be confirmed"] as const;

/** Somebody at work on the workbook. Sheets and headings are found by what they were called before the edits. */
export class EditingHand {
  readonly book: EditedWorkbook;
  readonly ledger: Ledger;
  /** By the name before. */
  readonly #names = new Map<string, string>();
  /** Sheets whose table was converted to a range. */
  readonly #ranges = new Set<string>();
  /** A second column that is sorted alone may happen to be in the order of the first again. */
  #isSorted = false;

  constructor(content: WorkbookContent, ledger: Ledger) {
    this.book = new EditedWorkbook(content);
    const { people, codes: recorded, sets } = ledger;
    this.ledger = { people: new Map(people), codes: new Map(recorded), sets: new Map(sets) };
  }

  /** An edit that there is nothing for any more, as of a heading that was typed over, is none. */
  do([kind, where, which, what]: Edit): void {
    const sheet = this.#names.get(pick(tabled, where)) ?? pick(tabled, where);
    if (this.#ranges.has(pick(tabled, where)) && kind !== "rename-sheet" && kind !== "move-sheet") return;
    const { book } = this;
    const [top, bottom] = [book.top(sheet), book.bottom(sheet)];
    const { left = 0, right = 0 } = book.hand.sheet(sheet).tables[0]?.range ?? {};
    const column = left + (which % (right - left + 1));
    const row = top + 1 + (which % Math.max(1, bottom - top));
    switch (kind) {
      case "sort":
        return book.hand.sort(sheet, top + 1, bottom, column);
      case "filter":
        for (let hidden = top + 1; hidden <= bottom; hidden += 1 + (what % 3))
          book.hand.sheet(sheet).hiddenRows.add(hidden);
        return;
      case "insert-row":
        return book.hand.insertRows(sheet, what % 2 === 0 ? 1 : row);
      case "insert-column": {
        book.hand.insertColumns(sheet, column);
        // A column before the table's first is none of the table's.
        if (column > left) book.hand.type(sheet, top, column, `Column${String(what)}`);
        return;
      }
      case "delete-member":
        return this.#deleteRow("Roster", which, (id) => {
          this.ledger.sets.delete(id);
          this.ledger.people.delete(id);
        });
      case "delete-meeting":
        return this.#deleteRow("Meetings", which, () => undefined);
      case "delete-row-of-codes":
        return this.#deleteRow("Attendance", which, (id) => {
          for (const key of [...this.ledger.codes.keys()])
            if (key.startsWith(`${id} `)) this.ledger.codes.delete(key);
        });
      case "rename-heading":
        return book.hand.renameColumn(sheet, top, column, `${pick(headings, what)} ${String(what)}`);
      case "rename-sheet": {
        const name = `${pick(headings, which).replace("?", "")} ${String(what)}`;
        book.hand.rename(sheet, name);
        this.#names.set(pick(tabled, where), name);
        return;
      }
      case "move-sheet":
        return book.moveSheet(sheet, what);
      case "paste-codes":
        return this.#pasteCodes(which, what);
      case "paste-row": {
        // A member's row copied over the one below the table, ID and all.
        const roster = this.#name("Roster");
        const last = book.bottom(roster) + 1;
        if (this.#ranges.has("Roster")) return;
        const from = book.top(roster) + 1 + (which % (last - book.top(roster) - 1));
        for (let at = left; at <= right; at += 1)
          book.hand.type(roster, last, at, book.hand.valueAt(roster, from, at));
        return;
      }
      case "sort-alone": {
        const [on, header] = pick(sortedAlone, which);
        if (this.#isSorted || this.#columnOf(on, header) === null) return;
        // Where what kept a column is called something else, nothing tells.
        const keeper = keptIn[header];
        if (keeper !== undefined && this.#columnOf(on, keeper) === null) return;
        this.#isSorted = true;
        return book.sortAlone(this.#name(on), header);
      }
      case "exchange-headings": {
        const [one, other] = [which, which + 1 + (what % 8)].map((at) => `M${String(1 + (at % 9))}`);
        if (one === undefined || other === undefined) return;
        if ([one, other].some((heading) => this.#columnOf("Attendance", heading) === null)) return;
        return book.exchangeHeadings(this.#name("Attendance"), one, other);
      }
      case "type-set":
        return this.#typed("Roster", which, "Set", 1 + (what % 3), (id) => {
          if (this.ledger.sets.has(id)) this.ledger.sets.set(id, 1 + (what % 3));
        });
      case "type-day":
        return this.#typed("Meetings", which, "Date", pick(days, what), () => undefined);
      case "convert-table":
        book.hand.sheet(sheet).tables = [];
        this.#ranges.add(pick(tabled, where));
    }
  }

  #name(sheet: (typeof tabled)[number]): string {
    return this.#names.get(sheet) ?? sheet;
  }

  /** The row of a sheet's table that a number chooses, and what identifies it; null where that is typed over. */
  #row(of: "Roster" | "Attendance" | "Meetings", which: number): { row: number; id: string } | null {
    const [sheet, top] = [this.#name(of), this.book.top(this.#name(of))];
    const column = this.#columnOf(of, of === "Meetings" ? "Meeting" : "Member ID");
    if (column === null) return null;
    const row = top + 1 + (which % Math.max(1, this.book.bottom(sheet) - top));
    const id = this.book.hand.valueAt(sheet, row, column);
    return id === null ? null : { row, id: String(id) };
  }

  #columnOf(of: "Roster" | "Attendance" | "Meetings", header: string): number | null {
    if (this.#ranges.has(of)) return null;
    const sheet = this.#name(of);
    return this.book.hasColumn(sheet, header) ? this.book.column(sheet, header) : null;
  }

  #deleteRow(of: "Roster" | "Attendance" | "Meetings", which: number, after: (id: string) => void): void {
    const found = this.#row(of, which);
    if (!found) return;
    this.book.hand.deleteRow(this.#name(of), found.row);
    after(found.id);
  }

  #typed(
    of: "Roster" | "Meetings",
    which: number,
    header: string,
    value: string | number | null,
    after: (id: string) => void,
  ): void {
    const [found, column] = [this.#row(of, which), this.#columnOf(of, header)];
    if (!found || column === null) return;
    this.book.hand.type(this.#name(of), found.row, column, value);
    after(found.id);
  }

  #pasteCodes(which: number, what: number): void {
    const meeting = `M${String(1 + (what % 9))}`;
    const column = this.#columnOf("Attendance", meeting);
    if (column === null) return;
    for (let next = which; next < which + 4; next += 1) {
      const found = this.#row("Attendance", next);
      if (!found) continue;
      const code = pick(codes, next + what);
      this.book.hand.type(this.#name("Attendance"), found.row, column, code);
      this.ledger.codes.set(`${found.id} ${meeting}`, code);
    }
  }
}

function pick<Item extends NonNullable<unknown> | null>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
}

/** What the next run comes to after any edits: what it was refused with, and what it broke that must hold. */
export function nextRun(
  content: WorkbookContent,
  ledger: Ledger,
): { readonly refused: string | null; readonly broken: string | null } {
  try {
    const { programme } = allocateSets(opened(content), { reform: false, today: "2027-02-01" });
    return { refused: null, broken: brokenIn(programme, ledger) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, place } = error.problem;
    return { refused: code, broken: place?.cell === undefined ? `${code} names no cell` : null };
  }
}

function brokenIn({ attendance, members }: Programme, ledger: Ledger): string | null {
  const codesNow = new Map(
    attendance.map(({ memberId, meetingId, code }) => [`${memberId} ${meetingId}`, code]),
  );
  for (const [key, code] of ledger.codes)
    if (codesNow.get(key) !== code) return `${key}: ${code} is ${String(codesNow.get(key))}`;
  for (const { id, ...now } of members) {
    const then = ledger.people.get(id);
    // What is under a renamed heading of the administrator's own is said to be missing.
    for (const fact of ["name", "profession", "organisation"] as const)
      if (then && now[fact] !== "" && now[fact] !== then[fact])
        return `${id} was ${then[fact]}, is ${now[fact]}`;
  }
  const sets = new Map(members.map(({ id, setNumber }) => [id, setNumber]));
  for (const [id, set] of ledger.sets)
    if (sets.get(id) !== set) return `${id} was in set ${String(set)}, is in ${String(sets.get(id))}`;
  return null;
}

/** The ledger of a programme as it was written. */
export function ledgerOf({ members, attendance }: Programme): Ledger {
  return {
    people: new Map(members.map((member) => [member.id, member])),
    codes: new Map(
      attendance.map(({ memberId, meetingId, code }) => [`${memberId} ${meetingId}`, String(code)]),
    ),
    sets: new Map(members.flatMap(({ id, setNumber }) => (setNumber === null ? [] : [[id, setNumber]]))),
  };
}
