import { finishedMark } from "../../src/workbook";
import type { BookState } from "../excel-host/model/book-state";

/** What the workbook holds, whatever it looks like: sheets, cells, tables and names, as JSON. */
export function contents({ sheets, names }: BookState): string {
  return JSON.stringify({
    sheets: sheets.map(({ name, cells, tables }) => ({
      name,
      tables: tables.map((table) => ({ name: table.name, range: table.range })),
      cells: [...cells]
        .sort(([a], [b]) => a - b)
        .map(([row, columns]) => ({
          row,
          columns: [...columns]
            .sort(([a], [b]) => a - b)
            .flatMap(([column, { value, formula }]) =>
              value === null && formula === undefined ? [] : [[column, formula ?? value]],
            ),
        }))
        .filter(({ columns }) => columns.length > 0),
    })),
    // Whether the formatting is complete is no part of the contents.
    // Excel has them in the order of the alphabet.
    names: names
      .map(({ name, comment, target }) => ({ name, comment: finishedMark(comment), range: target?.range }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  });
}
