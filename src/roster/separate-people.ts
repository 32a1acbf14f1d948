import type { LeftOutRow } from "../programme";
import type { Candidate, RoleColumns } from "./candidates";
import { classifyRow } from "./classify-row";
import type { DataRow } from "./data-rows";
import { leftOutTexts } from "./left-out-texts";

/** Who is somebody, and which rows are not. */
export function separatePeople(
  rows: readonly DataRow[],
  columns: RoleColumns,
  leaveOutHidden: boolean,
): { people: Candidate[]; leftOut: LeftOutRow[] } {
  const people: Candidate[] = [];
  const leftOut: LeftOutRow[] = [];
  const isFull = (row: DataRow) =>
    row.filled > 1 && columns.text(row, columns.nameRole) !== "" && givesGroup(row, columns);
  const lastFull = rows.findLast(isFull)?.row ?? -1;
  let previousRow = -1;
  for (const row of rows) {
    const verdict = classifyRow(row, columns.columns, { lastFull, previousRow });
    if (verdict) leftOut.push(leftOutRow(row, columns, verdict.reason, verdict.detail));
    else if (row.isHidden && leaveOutHidden)
      leftOut.push(leftOutRow(row, columns, "hidden", leftOutTexts.hidden));
    else people.push(columns.candidate(row));
    previousRow = row.row;
  }
  return { people, leftOut };
}

function givesGroup(row: DataRow, columns: RoleColumns): boolean {
  return columns.text(row, "profession") !== "" || columns.text(row, "organisation") !== "";
}

export function leftOutRow(
  { row, cells }: DataRow,
  { sheet }: RoleColumns,
  reason: LeftOutRow["reason"],
  detail: string,
): LeftOutRow {
  return { sheet, row: row + 1, reason, detail, values: cells.map(({ value }) => value) };
}
