import { attention, type Notice } from "../programme";
import { cleaned, type IsoDate } from "../sheet";
import type { ColumnCell, ColumnCells } from "./column-cells";
import type { DataRow } from "./data-rows";
import { someCells } from "./some-cells";
import { understandDate } from "./understand-date";

/**
 * The days of a column. Text with two readings ("03/04/2026") is read as the column's other dates are
 * written; when nothing decides, day first, and the administrator is asked.
 *
 * @returns the day of each row that has one
 */
export function readDates({ sheet, header, cells }: ColumnCells): {
  dates: ReadonlyMap<DataRow, IsoDate>;
  notices: Notice[];
} {
  const understood = cells.map((cell) => ({ cell, date: understandDate(cell.content) }));
  const orders = new Set(understood.map(({ date }) => (date?.kind === "certain" ? date.order : undefined)));
  const monthFirst = orders.has("month-first") && !orders.has("day-first");
  const undecided = orders.has("month-first") === orders.has("day-first");
  const ambiguous: (ColumnCell & { readonly readAs: IsoDate })[] = [];
  const unread: ColumnCell[] = [];
  const dates = new Map<DataRow, IsoDate>();
  for (const { cell, date } of understood) {
    if (date?.kind === "certain") dates.set(cell.row, date.date);
    else if (date) {
      const readAs = monthFirst ? date.monthFirst : date.dayFirst;
      dates.set(cell.row, readAs);
      ambiguous.push({ ...cell, readAs });
    } else if (typed(cell) !== "") unread.push(cell);
  }
  const notices: Notice[] = [];
  const [firstAmbiguous] = ambiguous;
  if (firstAmbiguous && undecided) {
    const { address: cell, readAs } = firstAmbiguous;
    notices.push(
      attention({
        code: "date-ambiguous",
        details: { ...someCells(addressesOf(ambiguous)), typed: shortened(firstAmbiguous), readAs },
        place: { sheet, cell },
      }),
    );
  }
  const [firstUnread] = unread;
  if (firstUnread) {
    notices.push(
      attention({
        code: "date-not-read",
        details: { ...someCells(addressesOf(unread)), typed: shortened(firstUnread), header },
        place: { sheet, cell: firstUnread.address },
      }),
    );
  }
  return { dates, notices };
}

function addressesOf(cells: readonly ColumnCell[]): string[] {
  return cells.map(({ address }) => address);
}

function typed({ content }: ColumnCell): string {
  return cleaned(String(content.value ?? ""));
}

function shortened({ content }: ColumnCell): string {
  const text = String(content.value ?? "");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
