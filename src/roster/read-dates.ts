import type { Notice } from "../programme";
import { cleaned, type IsoDate } from "../sheet";
import type { ColumnCells } from "./column-cells";
import { someCells } from "./some-cells";
import { understandDate } from "./understand-date";

/**
 * The days of a column. Text with two readings ("03/04/2026") is read as the column's other dates are
 * written; when nothing decides, day first, and the administrator is asked.
 */
export function readDates({ sheet, header, cells, addresses }: ColumnCells): {
  dates: (IsoDate | null)[];
  notices: Notice[];
} {
  const understood = cells.map(understandDate);
  const orders = new Set(understood.map((date) => (date?.kind === "certain" ? date.order : undefined)));
  const monthFirst = orders.has("month-first") && !orders.has("day-first");
  const undecided = orders.has("month-first") === orders.has("day-first");
  const ambiguous: number[] = [];
  const unread: number[] = [];
  const dates = understood.map((date, index) => {
    if (date?.kind === "certain") return date.date;
    if (date === null) {
      const { value } = cells[index] ?? { value: null };
      if (value !== null && cleaned(String(value)) !== "") unread.push(index);
      return null;
    }
    ambiguous.push(index);
    return monthFirst ? date.monthFirst : date.dayFirst;
  });
  const place = (index: number) => ({ sheet, cell: addresses[index] ?? "" });
  const typed = (index: number) => shortened(String(cells[index]?.value ?? ""));
  const cellsOf = (indexes: readonly number[]) => someCells(indexes.map((index) => addresses[index] ?? ""));
  const notices: Notice[] = [];
  const [firstAmbiguous] = ambiguous;
  const readAs = firstAmbiguous === undefined ? null : (dates[firstAmbiguous] ?? null);
  if (firstAmbiguous !== undefined && readAs !== null && undecided) {
    notices.push({
      severity: "attention",
      problem: {
        code: "date-ambiguous",
        details: { ...cellsOf(ambiguous), typed: typed(firstAmbiguous), readAs },
        place: place(firstAmbiguous),
      },
    });
  }
  const [firstUnread] = unread;
  if (firstUnread !== undefined) {
    notices.push({
      severity: "attention",
      problem: {
        code: "date-not-read",
        details: { ...cellsOf(unread), typed: typed(firstUnread), header },
        place: place(firstUnread),
      },
    });
  }
  return { dates, notices };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
