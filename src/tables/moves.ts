import { idOf, type Member, type MemberId, type Move } from "../programme";
import { serialOfDate, type SheetContent } from "../sheet";
import { day, setNumber, setTexts, shown } from "./cell-kinds";
import { readTable, type TableReading, type TableRow } from "./read-table";
import { thisRow } from "./references";
import { whoseRow } from "./whose-row";
import { table, type WrittenCell, type WrittenRow } from "./table";

const set = setNumber(setTexts.ofMove);

/** Who was in which set from when on. The number is the order of entry; the name and what happened are computed. */
export const movesTable = table({
  name: "LS_Moves",
  columns: {
    entry: { header: "No.", width: 7, ...shown, style: "number" },
    memberId: { header: "Member ID", width: 12, ...shown, isRequired: true },
    name: { header: "Name", ...shown },
    from: { header: "From set", width: 10, ...set, isRequired: true },
    to: { header: "To set", width: 10, ...set, isRequired: true },
    on: {
      header: "When",
      width: 17,
      ...day("The first day in the new set; for somebody who left, their last day."),
      isRequired: true,
    },
    what: { header: "What happened", width: 16, ...shown },
  },
  keys: [["entry"], ["memberId", "from", "to", "on"]],
  grows: true,
  saidIn: ["memberId", "name", "from", "to", "on"],
});

type Columns = typeof movesTable.columns;

/**
 * Reads the history in the order of its numbers, however its rows are sorted now; rows without a number
 * were typed by hand, also directly beneath, and come last. The names are those that stand beside the IDs.
 * @param members whom a row without an ID may name; null to read only rows that are whole
 * @throws {Refusal} at a day or set that cannot be understood, a row that lacks its day or whose it is, or a name that is nobody's or several people's
 */
export function readMoves(
  sheet: SheetContent,
  members: readonly Member[] | null,
): { moves: Move[]; names: ReadonlyMap<string, string>; table: TableReading } {
  const reading = readTable(sheet, movesTable);
  // Whoever is a member no longer has an ID all the same.
  const formerId = (typed: string, column: string): MemberId | null =>
    column === "memberId" ? idOf.member(typed) : null;
  const whose: ReturnType<typeof whoseRow> =
    members === null ? (row, column) => idOf.member(row.text(column)) || null : whoseRow(members, formerId);
  const rows = reading.rowsSaid();
  const numbered = rows.flatMap((row, place) => {
    const id = whose(row, "memberId");
    const on = row.value("on");
    if (id !== null && on !== null) {
      const move = { memberId: id, from: row.value("from"), to: row.value("to"), on };
      return [{ move, place, number: orderOf(row) }];
    }
    if (members === null) return [];
    throw row.lacks(id === null ? "memberId" : "on");
  });
  numbered.sort((a, b) => (a.number === b.number ? a.place - b.place : a.number - b.number));
  const names = new Map(rows.map((row) => [row.text("memberId"), row.text("name")]));
  return { moves: numbered.map(({ move }) => move), names, table: reading };
}

function orderOf(row: TableRow<Columns>): number {
  const number = Number(row.text("entry"));
  return row.text("entry") === "" || !Number.isFinite(number) ? Number.MAX_SAFE_INTEGER : number;
}

/** @param place of the move in the history, from 0. @param name the member's */
export function moveRow(
  { memberId, from, to, on }: Move,
  place: number,
  name: WrittenCell,
): WrittenRow<Columns> {
  const what = to === null ? left : from === null ? firstSet : moved;
  return {
    ...{ entry: place + 1, memberId, name, from, to, on: serialOfDate(on) },
    what: { value: what, formula: whatHappened },
  };
}

const [firstSet, moved, left] = ["First set", "Moved", "Left"] as const;
const whatHappened = `IF(${thisRow(movesTable, "to")}="","${left}",IF(${thisRow(movesTable, "from")}="","${firstSet}","${moved}"))`;
