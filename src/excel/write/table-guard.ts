import { cellAddress, rangeAddress } from "../../sheet";
import type { LiveWorkbook } from "../read/live-workbook";
import type { Change } from "./changes";
import type { WorkbookChanges } from "./plan-changes";

type Sheets = Pick<WorkbookChanges, "edited">;

/**
 * For each table on a sheet that is written in place, what stops the request that it begins when the table does not end
 * where it was seen to: somebody has put rows or columns there, and what is planned would fall on other cells.
 */
export function guarding({ edited }: Sheets): Change[] {
  return edited.flatMap(({ live: { id: sheet, content } }) =>
    content.tables.map(({ name, range }): Change => ({
      ...{ kind: "table-end", sheet, name, cell: cellAddress(range.bottom, range.right) },
    })),
  );
}

/** Whether a table is made wider or narrower. */
export function changesWidths({ contents }: Pick<WorkbookChanges, "contents">): boolean {
  return contents.swapping.some(
    (change) =>
      change.kind === "table" && change.before !== null && change.before.right !== change.after.right,
  );
}

/** Whether a table that is written on is neither where it was seen nor where it was to be. */
export function isAnyElsewhere({ edited }: Sheets, now: LiveWorkbook): boolean {
  return edited.some(({ live: { id, content }, to }) => {
    const there = now.sheets.find((sheet) => sheet.id === id)?.content.tables ?? [];
    return there.some(({ name, range }) => {
      const places = [...content.tables, ...to.tables].filter((table) => table.name === name);
      return places.length > 0 && places.every((place) => rangeAddress(place.range) !== rangeAddress(range));
    });
  });
}

/** Sheets on which somebody has moved a table: nothing there is where it was written. */
export function movedSheets({ edited }: Sheets, now: LiveWorkbook): ReadonlySet<string> {
  return new Set(
    edited.flatMap(({ live: { id, content } }) => {
      const there = now.sheets.find((sheet) => sheet.id === id)?.content.tables ?? [];
      const isMoved = content.tables.some(({ name, range: { top, left } }) => {
        const range = there.find((table) => table.name === name)?.range;
        return range && (range.top !== top || range.left !== left);
      });
      return isMoved ? [id] : [];
    }),
  );
}
