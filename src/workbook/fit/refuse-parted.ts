import { Refusal } from "../../programme";
import { known, cellAddress, type SheetContent } from "../../sheet";
import type { SheetPlan, TablePlan } from "../workbook-plan";
import type { MatchedColumns } from "./match-columns";

/**
 * `LS_Attendance[[#This Row],[M1]:[M9]]` takes in whatever stands between the two columns. People's own count for
 * nothing there; one of ours would count itself.
 * @throws {Refusal} "table-columns-moved" when one of ours stands between, or a meeting outside
 */
export function refuseParted(
  plan: SheetPlan,
  content: SheetContent,
  table: TablePlan,
  headers: readonly string[],
  { columns }: MatchedColumns,
  top: number,
): void {
  const taken = plan.rows[table.range.top + 1]?.find((cell) => cell?.formula?.includes("]:[") === true);
  const [, first = "", last = ""] = /,\[([^[\]]+)\]:\[([^[\]]+)\]\]/.exec(taken?.formula ?? "") ?? [];
  const [from, to] = [headers.indexOf(first), headers.indexOf(last)];
  if (from < 0 || to < 0) return;
  const [left = 0, right = 0] = [columns[from], columns[to]];
  const isBetween = (column: number): boolean => column >= left && column <= right;
  const stray = columns.findIndex((column, place) => isBetween(column) !== (place >= from && place <= to));
  if (stray < 0) return;
  throw new Refusal({
    code: "table-columns-moved",
    details: { table: table.name, columns: [known(headers[stray])] },
    place: { sheet: content.name, cell: cellAddress(top, known(columns[stray])) },
  });
}
