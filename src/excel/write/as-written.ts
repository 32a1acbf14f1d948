import { blankCell, type CellContent } from "../../sheet";
import type { LiveWorkbook } from "../read/live-workbook";
import { changedCells } from "./changed-blocks";
import type { Write } from "./write";

/**
 * The contents of the workbook once a write is done that moves nothing and adds no sheet: what to compare
 * with when somebody changes something afterwards. Its names are those of before.
 */
export function asWritten({ before, changes: { edited } }: Pick<Write, "before" | "changes">): LiveWorkbook {
  return {
    ...before,
    sheets: before.sheets.map((sheet) => {
      const written = edited.find(({ live }) => live.id === sheet.id);
      if (!written) return sheet;
      const rows = sheet.content.rows.map((cells): CellContent[] => [...cells]);
      for (const [row, columns] of changedCells(written.to, written.current, written.from)) {
        while (rows.length <= row) rows.push([]);
        const cells = rows[row] ?? [];
        for (const column of columns.keys()) {
          while (cells.length < column) cells.push(blankCell);
          const { value = null, formula } = written.to.rows[row]?.[column] ?? {};
          cells[column] = { value: value === "" ? null : value, ...(formula !== undefined && { formula }) };
        }
      }
      return { ...sheet, content: { ...sheet.content, rows } };
    }),
  };
}
