import { cellAddress } from "../../src/sheet";
import type { CellContent } from "../../src/sheet";
import type { CellPlan, WorkbookContent, WorkbookPlan } from "../../src/workbook";

/** "Set 1!B7: planned 3, is 4" for every cell that differs. */
export function differing(plan: WorkbookPlan, content: WorkbookContent | undefined): string[] {
  return plan.sheets.flatMap((sheet) => {
    const found = content?.sheets.find(({ name }) => name === sheet.name);
    if (!found) return [`${sheet.name}: the sheet is missing`];
    const height = Math.max(sheet.rows.length, found.rows.length);
    return Array.from({ length: height }, (_, row) => {
      const planned = sheet.rows[row] ?? [];
      const is = found.rows[row] ?? [];
      const width = Math.max(planned.length, is.length);
      return Array.from({ length: width }, (__, column) =>
        difference(planned[column] ?? null, is[column], `${sheet.name}!${cellAddress(row, column)}`),
      );
    })
      .flat()
      .filter((line) => line !== null);
  });
}

function difference(planned: CellPlan | null, is: CellContent | undefined, place: string): string | null {
  const wanted = planned?.value === "" ? null : (planned?.value ?? null);
  const shown = is?.value === "" ? null : (is?.value ?? null);
  // What is said of meetings to come depends on the day on which LibreOffice looks.
  const isOfToday = typeof shown === "string" && !String(wanted).includes("ecorded in advance");
  const isEarly =
    (shown === "Recorded early" && (wanted === "Recorded" || wanted === "Held")) ||
    (shown === "Moved, early" && wanted === "Moved");
  const found = isEarly
    ? wanted
    : isOfToday
      ? shown.replace(/, recorded in advance| Recorded in advance: [^.]*\./, "")
      : shown;
  const same =
    typeof wanted === "number" && typeof found === "number"
      ? Math.abs(wanted - found) <= 1e-9 * Math.max(1, Math.abs(wanted))
      : wanted === found;
  if (same && is?.error === undefined) return null;
  return `${place}: planned ${JSON.stringify(wanted)}, is ${is?.error ?? JSON.stringify(found)}`;
}
