import { columnLetters, isEqual } from "../../../sheet";
import { pageFooter, pageMargins, type SheetPlan } from "../../../workbook";
import type { Calls } from "./calls";

/** Characters of Calibri 11 to points: 7 pixels each and 5 of padding, 96 pixels to an inch. */
export function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Excel's height of a row of 11-point Calibri. */
export const usualHeight = 15;

export const pageCalls: Calls<"width" | "height" | "tab" | "freezing" | "page"> = {
  width: {
    bytes: ({ columns }) => 400 + columns.length,
    queue(batch, { sheet, columns, after }) {
      const { format } = batch.areas(sheet, columns);
      if (after === null) format.useStandardWidth = true;
      else format.columnWidth = pointsOf(after);
    },
  },
  height: {
    bytes: ({ rows }) => 400 + rows.length,
    queue: (batch, { sheet, rows, after }) => void (batch.areas(sheet, rows).format.rowHeight = after),
  },
  tab: {
    bytes: 300,
    queue(batch, { sheet: key, colour, visibility }) {
      const sheet = batch.sheet(key);
      if (colour !== null) sheet.tabColor = `#${colour}`;
      if (visibility !== null) sheet.visibility = visibility;
    },
  },
  freezing: {
    bytes: 400,
    queue(batch, { sheet: key, frozen, hidesGridlines }) {
      const sheet = batch.sheet(key);
      freeze(sheet, frozen);
      if (hidesGridlines) sheet.showGridlines = false;
    },
  },
  page: {
    bytes: 2_000,
    queue(batch, { sheet: key, before, after }) {
      const sheet = batch.sheet(key);
      layOut(sheet.pageLayout, before, after);
      if (!after.breaksAfter || isEqual(before?.breaksAfter, after.breaksAfter)) return;
      sheet.horizontalPageBreaks.removePageBreaks();
      for (const row of after.breaksAfter) sheet.horizontalPageBreaks.add(`A${String(row + 2)}`);
    },
  },
};

function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: SheetPlan["frozen"]): void {
  if (rows > 0 && columns > 0) freezePanes.freezeAt(`A1:${columnLetters(columns - 1)}${String(rows)}`);
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
  else freezePanes.unfreeze();
}

type Print = SheetPlan["print"];

function layOut(page: Excel.PageLayout, was: Print | null, print: Print): void {
  const { titleRows, lastTitleColumn, lastColumn } = print;
  if (!was) {
    page.paperSize = "A4";
    page.setPrintMargins("Inches", pageMargins);
    page.headersFooters.defaultForAllPages.leftFooter = pageFooter.left;
    page.headersFooters.defaultForAllPages.rightFooter = pageFooter.right;
  }
  if (was?.orientation !== print.orientation)
    page.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  if (!was || !isEqual(zoom(was), zoom(print))) page.zoom = zoom(print);
  if (lastColumn !== undefined && was?.lastColumn !== lastColumn)
    page.setPrintArea(`$A:$${columnLetters(lastColumn)}`);
  if (titleRows && !isEqual(was?.titleRows, titleRows))
    page.setPrintTitleRows(`$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`);
  if (lastTitleColumn !== undefined && was?.lastTitleColumn !== lastTitleColumn)
    page.setPrintTitleColumns(`$A:$${columnLetters(lastTitleColumn)}`);
}

function zoom({ pagesAcross, pagesDown, scale }: Print): Excel.PageLayoutZoomOptions {
  if (scale !== undefined) return { scale };
  return {
    horizontalFitToPages: pagesAcross,
    ...(pagesDown !== undefined && { verticalFitToPages: pagesDown }),
  };
}
