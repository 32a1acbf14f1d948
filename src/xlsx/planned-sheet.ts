import type {
  Cell,
  CellStyle,
  ColumnDef,
  ConditionalRule,
  PageSetup,
  TableDefinition,
  WriteSheet,
} from "hucre";
import { Refusal } from "../programme";
import { cellAddress, rangeAddress } from "../sheet";
import type { CellRange } from "../sheet";
import { pageFooter, pageMargins } from "../workbook";
import type { CellPlan, SheetPlan, StyleName, TablePlan } from "../workbook";
import { longestCellText, storedText } from "./cell-text";
import { overlayStyle } from "./cell-style";
import { plannedChart } from "./planned-chart";
import { plannedValidation } from "./planned-validation";
import { storedFormula } from "./structured-reference";

/** Text that the library would take for an error value, although somebody typed it. */
const looksLikeError = /^#[A-Z0-9/_]+[!?]?$/;

/** A width in a file includes the cell's margins: 5 pixels of a 7-pixel digit (ECMA-376 part 1, 18.3.1.13). */
const cellMargin = 5 / 7;

type StyleOf = (style: StyleName | undefined, format: string | undefined) => CellStyle | null;

/** One planned sheet in the library's words. @throws {Refusal} for text no cell can hold */
export function plannedSheet(sheet: SheetPlan, styleOf: StyleOf): WriteSheet {
  return {
    name: sheet.name,
    cells: plannedCells(sheet, styleOf),
    columns: sheet.columnWidths.map((width): ColumnDef => ({ width: width + cellMargin })),
    rowDefs: new Map([...sheet.rowHeights].map(([row, height]) => [row, { height }])),
    tables: sheet.tables.map((table) => plannedTable(sheet, table)),
    charts: sheet.charts.map((chart) => plannedChart(sheet, chart)),
    dataValidations: sheet.validations.map(plannedValidation),
    conditionalRules: sheet.conditionalFormats.map(({ range, formula, style }, index): ConditionalRule => ({
      type: "expression",
      priority: index + 1,
      formula,
      style: overlayStyle(style),
      range: rangeAddress(range),
    })),
    ...((sheet.frozen.rows > 0 || sheet.frozen.columns > 0) && { freezePane: { ...sheet.frozen } }),
    pageSetup: plannedPage(sheet),
    ...(sheet.print.bareFoot !== true && {
      headerFooter: { oddFooter: `&L${pageFooter.left}&R${pageFooter.right}` },
    }),
    ...(sheet.print.breaksAfter && { rowBreaks: [...sheet.print.breaksAfter] }),
    view: { tabColor: { rgb: sheet.tabColour }, ...(sheet.hidesGridlines && { showGridLines: false }) },
    ...(sheet.isHidden && { hidden: true }),
  };
}

function plannedCells(sheet: SheetPlan, styleOf: StyleOf): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const stored = storedFormulas();
  sheet.rows.forEach((row, rowNumber) => {
    row.forEach((cell, column) => {
      if (!cell) return;
      checkText(sheet, cell, rowNumber, column);
      const content = plannedContent(cell, (formula) => stored(formula, tableAt(sheet, rowNumber, column)));
      const style = styleOf(cell.style, cell.format);
      cells.set(`${String(rowNumber)},${String(column)}`, cellWithAll(content, style));
    });
  });
  return cells;
}

type CellWithAll = { readonly [Key in Exclude<keyof Cell, "type" | "comment">]: Cell[Key] | undefined };

/**
 * A cell with every property that the library reads, each time in the same order: it looks every one up, and
 * over cells of many shapes that took as long as all the rest of the writing.
 */
function cellWithAll(content: Partial<Cell>, style: CellStyle | null): Partial<Cell> {
  const cell: CellWithAll = {
    value: content.value,
    style: style ?? undefined,
    checkbox: undefined,
    formula: content.formula,
    formulaResult: content.formulaResult,
    formulaType: undefined,
    formulaSharedIndex: undefined,
    formulaRef: undefined,
    formulaDynamic: undefined,
    richText: content.richText,
    hyperlink: undefined,
  };
  return cell as Partial<Cell>;
}

/** A table's column has one formula in all its rows, which is spelt out once. */
function storedFormulas(): (formula: string, ownTable: string | null) => string {
  const ofTables = new Map<string | null, Map<string, string>>();
  return (formula, ownTable) => {
    const known = ofTables.get(ownTable) ?? new Map<string, string>();
    ofTables.set(ownTable, known);
    const found = known.get(formula) ?? storedFormula(formula, ownTable);
    known.set(formula, found);
    return found;
  };
}

function plannedContent(cell: CellPlan, stored: (formula: string) => string): Partial<Cell> {
  const { value } = cell;
  if (cell.formula !== undefined) {
    return {
      formula: stored(cell.formula),
      formulaResult: typeof value === "string" ? storedText(value) : (value ?? ""),
    };
  }
  if (typeof value !== "string") return { value };
  if (value === "") return { value: null };
  return looksLikeError.test(value) ? { richText: [{ text: value }] } : { value: storedText(value) };
}

function checkText(sheet: SheetPlan, { value }: CellPlan, row: number, column: number): void {
  if (typeof value !== "string" || value.length <= longestCellText) return;
  throw new Refusal({
    code: "cell-text-too-long",
    details: { length: value.length, limit: longestCellText },
    place: { sheet: sheet.name, cell: cellAddress(row, column) },
  });
}

function tableAt(sheet: SheetPlan, row: number, column: number): string | null {
  return sheet.tables.find(({ range }) => covers(range, row, column))?.name ?? null;
}

function covers(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function plannedTable(sheet: SheetPlan, { name, range }: TablePlan): TableDefinition {
  const headers = sheet.rows[range.top]?.slice(range.left, range.right + 1) ?? [];
  return {
    name,
    range: rangeAddress(range),
    // A table part spells a line break within a column's name the way Excel does.
    columns: headers.map((cell) => ({
      name: storedText(String(cell?.value ?? "")).replaceAll("\n", "_x000a_"),
    })),
    style: "TableStyleLight1",
  };
}

function plannedPage({ print }: SheetPlan): PageSetup {
  return {
    paperSize: "a4",
    orientation: print.orientation,
    ...(print.scale !== undefined
      ? { scale: print.scale }
      : { fitToPage: true, fitToWidth: print.pagesAcross, fitToHeight: print.pagesDown ?? 0 }),
    margins: pageMargins,
    ...(print.bareFoot && { horizontalCentered: true }),
  };
}
