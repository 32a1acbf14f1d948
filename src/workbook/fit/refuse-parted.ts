import { Refusal } from "../../programme";
import type { SheetContent } from "../../sheet";
import type { SheetPlan, TablePlan } from "../workbook-plan";
import type { MatchedColumns } from "./match-columns";

/**
 * `LS_Attendance[[#This Row],[M1]:[M9]]` counts whatever stands between the two columns.
 * @throws {Refusal} "table-columns-moved" when that is no longer what was planned
 */
export function refuseParted(
  plan: SheetPlan,
  content: SheetContent,
  table: TablePlan,
  headers: readonly string[],
  { columns }: MatchedColumns,
): void {
  const taken = plan.rows[table.range.top + 1]?.find((cell) => cell?.formula?.includes("]:[") === true);
  const [, first = "", last = ""] = /,\[([^[\]]+)\]:\[([^[\]]+)\]\]/.exec(taken?.formula ?? "") ?? [];
  const [from, to] = [headers.indexOf(first), headers.indexOf(last)];
  if (from < 0 || to < 0) return;
  const places = columns.slice(from, to + 1);
  if (places.every((column, index) => column === (places[0] ?? 0) + index)) return;
  throw new Refusal({
    code: "table-columns-moved",
    details: { table: table.name, columns: headers.slice(from, to + 1) },
    place: { sheet: content.name },
  });
}
