import { idOf, Refusal, type SetNumber } from "../../programme";
import { understandDate } from "../../roster/understand-date";
import { cellAt, cleaned, wordsOf, type CellContent, type IsoDate } from "../../sheet";
import type { WorkbookContent } from "../workbook";

/** One row of a list of changes. */
export interface ListedChange {
  /** A name or a Member ID. */
  readonly member: string;
  readonly change: "join" | "move" | "withdraw";
  readonly set: SetNumber | null;
  /** Null for today. */
  readonly on: IsoDate | null;
}

const headers = {
  member: ["member id", "member", "name", "full name"],
  change: ["change", "what", "action"],
  set: ["set", "to", "to set", "new set"],
  on: ["on", "day", "date", "from", "last day"],
} as const;

const changes: Readonly<Record<ListedChange["change"], readonly string[]>> = {
  join: ["join", "joins", "joiner", "new"],
  move: ["move", "moves", "mover"],
  withdraw: ["withdraw", "withdraws", "leave", "leaves", "leaver", "left"],
};

const rowsSearched = 20;

/**
 * Reads joins, moves and leavers from a list with the columns Member, Change, Set and Date, on its first sheet.
 * @throws {Refusal} "change-list-without-columns", or "change-list-rows" for every row that makes no sense
 */
export function readMemberChanges({ sheets }: WorkbookContent, file: string): readonly ListedChange[] {
  const rows = sheets[0]?.rows ?? [];
  const found = rows
    .slice(0, rowsSearched)
    .map((cells, row) => ({ row, columns: columnsOf(cells) }))
    .find(({ columns }) => columns.member >= 0 && columns.change >= 0);
  if (!found) throw new Refusal({ code: "change-list-without-columns", details: { file } });
  const { columns } = found;
  const bad: number[] = [];
  const listed = rows.slice(found.row + 1).flatMap((cells, index): ListedChange[] => {
    if (cells.every((cell) => textOf(cell) === "")) return [];
    const change = changeOf(cells, columns);
    if (change === null) bad.push(found.row + index + 2);
    return change === null ? [] : [change];
  });
  if (bad.length > 0) throw new Refusal({ code: "change-list-rows", details: { file, rows: bad } });
  return listed;
}

type Columns = Readonly<Record<keyof typeof headers, number>>;

function columnsOf(cells: readonly CellContent[]): Columns {
  const at = (names: readonly string[]): number =>
    cells.findIndex((cell) => names.includes(wordsOf(textOf(cell))));
  return { member: at(headers.member), change: at(headers.change), set: at(headers.set), on: at(headers.on) };
}

/** Null when something in the row is not understood. */
function changeOf(cells: readonly CellContent[], columns: Columns): ListedChange | null {
  const cell = (column: keyof Columns): CellContent => cellAt(cells, columns[column]);
  const member = textOf(cell("member"));
  const said = wordsOf(textOf(cell("change")));
  const change = (Object.keys(changes) as ListedChange["change"][]).find((each) =>
    changes[each].includes(said),
  );
  const setText = textOf(cell("set")).replace(/^set */i, "");
  const set = setText === "" ? null : idOf.set(Number(setText));
  const day = understandDate(cell("on"));
  const isDayTyped = textOf(cell("on")) !== "";
  if (member === "" || change === undefined || (isDayTyped && day === null)) return null;
  if (set !== null && !(Number.isInteger(set) && set >= 1)) return null;
  if (change === "move" && set === null) return null;
  const on = day === null ? null : day.kind === "certain" ? day.date : day.dayFirst;
  return { member, change, set, on };
}

function textOf(cell: CellContent | undefined): string {
  return cell?.value === null || cell?.value === undefined ? "" : cleaned(String(cell.value));
}
