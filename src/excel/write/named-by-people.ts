import type { SheetKey } from "../../workbook";
import { ourSheets, type LiveWorkbook } from "../read/live-workbook";
import type { WrittenSheet } from "./update-in-place";

/** Whether a formula that is not one of ours names a column of a table by its header. */
export function isNamedByPeople(
  header: string,
  { sheets, names }: LiveWorkbook,
  written: ReadonlyMap<SheetKey, WrittenSheet>,
): boolean {
  const ours = ourSheets(names);
  const naming = `${header.toLowerCase()}]`;
  const isNaming = (formula: string | undefined): boolean =>
    formula !== undefined && unescaped(formula).toLowerCase().includes(naming);
  return sheets.some(({ id, content }) => {
    const key = ours.get(id)?.key;
    const rows = key === undefined ? undefined : written.get(key)?.plan.rows;
    return content.rows.some((cells, row) =>
      cells.some(({ formula }, column) => isNaming(formula) && !isNaming(rows?.[row]?.[column]?.formula)),
    );
  });
}

/** As columns are headed: in structured references an apostrophe stands before each of these characters. */
function unescaped(formula: string): string {
  return formula.replace(/'(['[\]#@])/g, "$1");
}
