import { columnLetters } from "../../sheet";
import { pageFooter, pageMargins, type SheetPlan } from "../../workbook";
import { joined } from "./areas";
import type { Step } from "./step";

/** Characters of Calibri 11 to points: 7 pixels each and 5 of padding, 96 pixels to an inch. */
export function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

export function widthSteps(key: string, from: SheetPlan | null, to: SheetPlan): Step[] {
  const columns = new Map<number, string[]>();
  to.columnWidths.forEach((width, column) => {
    if (from?.columnWidths[column] === width) return;
    const letters = columnLetters(column);
    columns.set(width, [...(columns.get(width) ?? []), `${letters}:${letters}`]);
  });
  const set = [...columns].flatMap(([width, addresses]) =>
    joined(addresses).map((address): Step => ({
      bytes: 400 + address.length,
      queue: (batch) => {
        batch.areas(key, address).format.columnWidth = pointsOf(width);
      },
    })),
  );
  return [...set, ...standardSteps(key, from, to)];
}

/** A column that is ours no longer is as wide as any that nobody has touched. */
function standardSteps(key: string, from: SheetPlan | null, to: SheetPlan): Step[] {
  const ours: string[] = [];
  from?.columnWidths.forEach((_, column) => {
    const letters = columnLetters(column);
    if (to.columnWidths[column] === undefined) ours.push(`${letters}:${letters}`);
  });
  return joined(ours).map((address): Step => ({
    bytes: 400 + address.length,
    queue: (batch) => {
      batch.areas(key, address).format.useStandardWidth = true;
    },
  }));
}

/** Excel's height of a row of 11-point Calibri. */
export const usualHeight = 15;

export function heightSteps(key: string, from: SheetPlan | null, to: SheetPlan): Step[] {
  const rows = new Map<number, string[]>();
  for (const row of new Set([...to.rowHeights.keys(), ...(from?.rowHeights.keys() ?? [])])) {
    const height = to.rowHeights.get(row) ?? usualHeight;
    if (from && (from.rowHeights.get(row) ?? usualHeight) === height) continue;
    const number = String(row + 1);
    rows.set(height, [...(rows.get(height) ?? []), `${number}:${number}`]);
  }
  return [...rows].flatMap(([height, addresses]) =>
    joined(addresses).map((address): Step => ({
      bytes: 400 + address.length,
      queue: (batch) => {
        batch.areas(key, address).format.rowHeight = height;
      },
    })),
  );
}

/** The colour of the tab, and whether it is hidden where that is to be otherwise. */
export function tabSteps(key: string, from: SheetPlan | null, { tabColour, isHidden }: SheetPlan): Step[] {
  const changes = (from?.isHidden ?? false) !== (isHidden ?? false);
  return [
    {
      bytes: 300,
      queue: (batch) => {
        const sheet = batch.sheet(key);
        sheet.tabColor = `#${tabColour}`;
        if (changes) sheet.visibility = isHidden ? "Hidden" : "Visible";
      },
    },
  ];
}

export function freezingSteps(key: string, { frozen, hidesGridlines }: SheetPlan): Step[] {
  return [
    {
      bytes: 400,
      queue: (batch) => {
        const sheet = batch.sheet(key);
        freeze(sheet, frozen);
        if (hidesGridlines) sheet.showGridlines = false;
      },
    },
  ];
}

export function printSteps(key: string, { print }: SheetPlan): Step[] {
  return [
    {
      bytes: 2_000,
      queue: (batch) => {
        const sheet = batch.sheet(key);
        layOut(sheet.pageLayout, print);
        if (!print.breaksAfter) return;
        sheet.horizontalPageBreaks.removePageBreaks();
        for (const row of print.breaksAfter) sheet.horizontalPageBreaks.add(`A${String(row + 2)}`);
      },
    },
  ];
}

function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: SheetPlan["frozen"]): void {
  if (rows > 0 && columns > 0) freezePanes.freezeAt(`A1:${columnLetters(columns - 1)}${String(rows)}`);
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
  else freezePanes.unfreeze();
}

function layOut(page: Excel.PageLayout, print: SheetPlan["print"]): void {
  const { orientation, titleRows, pagesAcross, pagesDown, lastTitleColumn, lastColumn, scale } = print;
  page.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.zoom =
    scale === undefined
      ? {
          horizontalFitToPages: pagesAcross,
          ...(pagesDown !== undefined && { verticalFitToPages: pagesDown }),
        }
      : { scale };
  page.setPrintMargins("Inches", pageMargins);
  page.headersFooters.defaultForAllPages.leftFooter = pageFooter.left;
  page.headersFooters.defaultForAllPages.rightFooter = pageFooter.right;
  if (lastColumn !== undefined) page.setPrintArea(`$A:$${columnLetters(lastColumn)}`);
  if (titleRows) page.setPrintTitleRows(`$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`);
  if (lastTitleColumn !== undefined) page.setPrintTitleColumns(`$A:$${columnLetters(lastTitleColumn)}`);
}
