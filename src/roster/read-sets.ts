import { type SetNumber, idOf, attention, type Notice } from "../programme";
import { cleaned, matchingForm } from "../sheet";
import type { ColumnCell, ColumnCells } from "./column-cells";
import type { DataRow } from "./data-rows";
import { someCells } from "./some-cells";

/** A typo must not make thousands of sets. */
const setsAlwaysPossible = 200;

/**
 * The set numbers of a column, typed as 3 or "Set 3". Where most of the column is something else it is not
 * about sets, and `isAboutSets` is false; `isOurs` says that the product itself wrote the column.
 *
 * @returns the set of each row that has one
 */
export function readSets(
  { sheet, header, cells }: ColumnCells,
  isOurs: boolean,
): { sets: ReadonlyMap<DataRow, SetNumber>; isAboutSets: boolean; notices: Notice[] } {
  const most = Math.max(setsAlwaysPossible, cells.length);
  const sets = new Map<DataRow, SetNumber>();
  const unread: ColumnCell[] = [];
  for (const cell of cells) {
    const text = typedIn(cell);
    const number = setNumberOf(text, most);
    if (number !== null) sets.set(cell.row, number);
    else if (text !== "") unread.push(cell);
  }
  const [first] = unread;
  if (!isOurs && unread.length > sets.size / 4) {
    const details = { header, typed: first ? shortened(first) : "" };
    const problem = { code: "set-column-not-sets", details, place: { sheet } } as const;
    return { sets: new Map(), isAboutSets: false, notices: [attention(problem)] };
  }
  const notices: Notice[] = [];
  if (sets.size > 0 && !isOurs) {
    const details = { header, members: sets.size, sets: new Set(sets.values()).size };
    notices.push(attention({ code: "sets-read", details, place: { sheet } }));
  }
  return { sets, isAboutSets: true, notices: [...notices, ...notReadNotices("set-not-read", unread, sheet)] };
}

/** Who stays in their set; what is neither yes nor no is said, and means no. */
export function readLocked({ sheet, cells }: ColumnCells): {
  locked: ReadonlySet<DataRow>;
  notices: Notice[];
} {
  const unread = cells.filter((cell) => !yes.test(typedIn(cell)) && !no.test(typedIn(cell)));
  return {
    locked: new Set(cells.filter((cell) => yes.test(typedIn(cell))).map(({ row }) => row)),
    notices: notReadNotices("locked-not-read", unread, sheet),
  };
}

function notReadNotices(
  code: "set-not-read" | "locked-not-read",
  unread: readonly ColumnCell[],
  sheet: string,
): Notice[] {
  const [first] = unread;
  if (!first) return [];
  const details = { ...someCells(unread.map(({ address }) => address)), typed: shortened(first) };
  return [attention({ code, details, place: { sheet, cell: first.address } })];
}

const yes = /^(yes|y|true|x|✓|✔|1|locked|lock)$/;
const no = /^(|no|n|false|0|-|unlocked|free)$/;

function setNumberOf(text: string, most: number): SetNumber | null {
  const number = Number(/^(?:(?:learning )?set ?(?:no\.? ?)?)?(\d{1,6})$/.exec(text)?.[1]);
  return number >= 1 && number <= most ? idOf.set(number) : null;
}

function typedIn({ content: { value } }: ColumnCell): string {
  return value === null ? "" : matchingForm(cleaned(String(value)).slice(0, 100));
}

function shortened(cell: ColumnCell): string {
  return typedIn(cell).slice(0, 60);
}
