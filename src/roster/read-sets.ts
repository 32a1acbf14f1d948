import type { Notice } from "../programme";
import { cleaned, matchingForm, type CellContent } from "../sheet";
import type { ColumnCells } from "./column-cells";
import { someCells } from "./some-cells";

/** A typo must not make thousands of sets. */
const setsAlwaysPossible = 200;

/**
 * The set numbers of a column, typed as 3 or "Set 3". Where most of the column is something else it is not
 * about sets, and `isAboutSets` is false; `isOurs` says that the product itself wrote the column.
 */
export function readSets(
  { sheet, header, cells, addresses }: ColumnCells,
  isOurs: boolean,
): { setNumbers: (number | null)[]; isAboutSets: boolean; notices: Notice[] } {
  const most = Math.max(setsAlwaysPossible, cells.length);
  const typed = cells.map(textOf);
  const setNumbers = typed.map((text) => setNumberOf(text, most));
  const unread = typed.flatMap((text, index) => (text !== "" && setNumbers[index] === null ? [index] : []));
  const read = setNumbers.filter((number) => number !== null);
  const firstUnread = unread[0] ?? 0;
  const example = typed[firstUnread]?.slice(0, 60) ?? "";
  const isAboutSets = isOurs || unread.length <= read.length / 4;
  const notices: Notice[] = [];
  if (!isAboutSets) {
    return {
      setNumbers: cells.map(() => null),
      isAboutSets,
      notices: [
        {
          severity: "attention",
          problem: { code: "set-column-not-sets", details: { header, typed: example }, place: { sheet } },
        },
      ],
    };
  }
  if (read.length > 0 && !isOurs) {
    const details = { header, members: read.length, sets: new Set(read).size };
    notices.push({ severity: "attention", problem: { code: "sets-read", details, place: { sheet } } });
  }
  if (unread.length > 0) {
    notices.push({
      severity: "attention",
      problem: {
        code: "set-not-read",
        details: { ...someCells(unread.map((index) => addresses[index] ?? "")), typed: example },
        place: { sheet, cell: addresses[firstUnread] ?? "" },
      },
    });
  }
  return { setNumbers, isAboutSets, notices };
}

/** Whether each member stays in their set; what is neither yes nor no is said, and means no. */
export function readLocked({ sheet, cells, addresses }: ColumnCells): {
  locked: boolean[];
  notices: Notice[];
} {
  const typed = cells.map(textOf);
  const unread = typed.flatMap((text, index) => (yes.test(text) || no.test(text) ? [] : [index]));
  const [first] = unread;
  const notices: Notice[] =
    first === undefined
      ? []
      : [
          {
            severity: "attention",
            problem: {
              code: "locked-not-read",
              details: {
                ...someCells(unread.map((index) => addresses[index] ?? "")),
                typed: typed[first]?.slice(0, 60) ?? "",
              },
              place: { sheet, cell: addresses[first] ?? "" },
            },
          },
        ];
  return { locked: typed.map((text) => yes.test(text)), notices };
}

const yes = /^(yes|y|true|x|✓|✔|1|locked|lock)$/;
const no = /^(|no|n|false|0|-|unlocked|free)$/;

function setNumberOf(text: string, most: number): number | null {
  const number = Number(/^(?:(?:learning )?set ?(?:no\.? ?)?)?(\d{1,6})$/.exec(text)?.[1]);
  return number >= 1 && number <= most ? number : null;
}

function textOf({ value }: CellContent): string {
  return value === null ? "" : matchingForm(cleaned(String(value)).slice(0, 100));
}
