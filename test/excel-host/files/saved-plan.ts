import { usualHeight } from "../../../src/excel/write/calls/page-calls";
import type { CellRange } from "../../../src/sheet";
import {
  keyOfAnchor,
  styles,
  type CellPlan,
  type ChartKind,
  type ChartPlan,
  type ConditionalFormatPlan,
  type SheetKey,
  type SheetPlan,
  type StyleFormat,
  type StyleName,
  type ValidationPlan,
  type ValidationRule,
  type WorkbookPlan,
} from "../../../src/workbook";
import type { BookState } from "../model/book-state";
import type { ChartState, ConditionalState, SheetState, ValidationState } from "../model/sheet-state";
import { styleOfFormat } from "./planned-look";

/**
 * The open workbook as a plan, so that the product's own writer can save it and so that it can be laid
 * beside the plan it was written from. What Excel does not keep is left empty: alt texts, summaries.
 * @throws when a cell has a look that is none of the product's.
 */
export function savedPlan(book: BookState): WorkbookPlan {
  const keys = new Map<string, SheetKey>();
  for (const { name, target } of book.names) {
    const key = keyOfAnchor(name);
    if (key !== null && target) keys.set(target.sheetId, key);
  }
  return {
    title: "",
    subject: "",
    description: "",
    sheets: book.sheets.map((sheet, index) =>
      savedSheet(book, sheet, keys.get(sheet.id) ?? `set-other-${String(index)}`),
    ),
    names: book.names.flatMap(({ name, comment, target }) => {
      const sheet = keys.get(target?.sheetId ?? "");
      if (sheet === undefined || !target) return [];
      return [{ name, sheet, range: target.range, ...(comment !== "" && { comment }) }];
    }),
  };
}

function savedSheet(book: BookState, sheet: SheetState, key: SheetKey): SheetPlan {
  const lastRow = Math.max(-1, ...sheet.cells.keys());
  const { page } = sheet;
  return {
    key,
    name: sheet.name,
    tabColour: sheet.tabColour.replace("#", ""),
    rows: Array.from({ length: lastRow + 1 }, (_, row) => savedRow(sheet, row)),
    columnWidths: savedWidths(sheet),
    // A row that is as high as any other is not told from one that was never made higher or lower.
    rowHeights: new Map([...sheet.rowHeights].filter(([, height]) => height !== usualHeight)),
    frozen: sheet.frozen,
    ...(!sheet.gridlines && { hidesGridlines: true as const }),
    ...(sheet.visibility !== "Visible" && { isHidden: true }),
    tables: sheet.tables.map(({ name, range }) => ({ name, range })),
    charts: sheet.charts.map(savedChart),
    validations: sheet.validations.map(savedValidation),
    conditionalFormats: sheet.conditionals.map(savedConditional),
    print: {
      orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
      titleRows: page.titleRows,
      pagesAcross: page.pagesAcross ?? ((page.scale ?? null) === null ? 0 : 1),
      ...(page.pagesDown !== null && { pagesDown: page.pagesDown }),
      ...(page.lastTitleColumn !== null && { lastTitleColumn: page.lastTitleColumn }),
      ...(page.printArea && { lastColumn: page.printArea.right }),
      ...(typeof page.scale === "number" && { scale: page.scale }),
      ...(page.breaksAfter && { breaksAfter: page.breaksAfter }),
    },
    summary: "",
  };
}

function savedRow(sheet: SheetState, row: number): (CellPlan | null)[] {
  const cells = sheet.cells.get(row);
  const last = Math.max(-1, ...(cells?.keys() ?? []));
  return Array.from({ length: last + 1 }, (_, column) => {
    const cell = cells?.get(column);
    if (!cell) return null;
    const look = styleOfFormat(cell.format);
    if (look === undefined) {
      throw new Error(
        `${sheet.name} row ${String(row + 1)} has a look of its own: ${JSON.stringify(cell.format)}`,
      );
    }
    return {
      value: cell.error ?? cell.value,
      ...(cell.formula !== undefined && { formula: cell.formula }),
      ...look,
    };
  });
}

/** Points back to characters of Calibri 11, which is 7 pixels wide at most, with 5 pixels of padding. */
function savedWidths(sheet: SheetState): number[] {
  const last = Math.max(-1, ...sheet.columnWidths.keys());
  return Array.from({ length: last + 1 }, (_, column) => {
    const points = sheet.columnWidths.get(column) ?? 48;
    return Math.round(((points / 0.75 - 5) / 7) * 100) / 100;
  });
}

const kinds: Readonly<Record<string, ChartKind>> = {
  ColumnStacked: "column-stacked",
  ColumnClustered: "column",
  LineMarkers: "line",
};
const nowhere: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

function savedChart(chart: ChartState): ChartPlan {
  const kind = kinds[chart.type];
  if (kind === undefined) throw new Error(`No chart of the product is a ${chart.type}.`);
  return {
    id: chart.name,
    kind,
    title: chart.title.text,
    altText: "",
    categories: chart.series[0]?.categories?.range ?? nowhere,
    series: chart.series.map(({ name, values, colour }) => ({
      name,
      values: values?.range ?? nowhere,
      colour: (colour ?? "").replace("#", ""),
    })),
    area: chart.area,
    valueAxisTitle: chart.value.titleVisible ? chart.value.title : "",
    ...(chart.value.numberFormat !== null && { valueFormat: chart.value.numberFormat }),
    ...(chart.value.maximum !== null && { valueMaximum: chart.value.maximum }),
    legend: !chart.legend.visible ? "none" : chart.legend.position === "Bottom" ? "bottom" : "right",
  };
}

function savedValidation({ range, rule, prompt, errorAlert }: ValidationState): ValidationPlan {
  return {
    range,
    rule: savedRule(rule),
    promptTitle: prompt.title,
    prompt: prompt.message,
    errorTitle: errorAlert.title,
    error: errorAlert.message,
    severity: errorAlert.style === "Warning" ? "warning" : "stop",
  };
}

function savedRule({ list, wholeNumber, date }: Excel.DataValidationRule): ValidationRule {
  if (list && typeof list.source === "string") {
    return list.source.startsWith("=")
      ? { kind: "list", source: list.source.slice(1) }
      : { kind: "choices", values: list.source.split(",") };
  }
  if (wholeNumber) {
    return { kind: "whole", minimum: Number(wholeNumber.formula1), maximum: Number(wholeNumber.formula2) };
  }
  if (date) return { kind: "date", minimum: Number(String(date.formula1).replace(/^=/, "")) };
  throw new Error("No validation of the product is of this kind.");
}

function savedConditional({
  range,
  formula,
  bold,
  italic,
  colour,
  fill,
  stopIfTrue,
}: ConditionalState): ConditionalFormatPlan {
  if (stopIfTrue) throw new Error(`The conditional format ${formula} keeps others from showing.`);
  const style = (Object.keys(styles) as StyleName[]).find((name) => {
    const look: StyleFormat = styles[name];
    return (
      (look.bold ?? false) === (bold ?? false) &&
      (look.italic ?? false) === (italic ?? false) &&
      (look.colour === undefined ? null : `#${look.colour}`) === colour &&
      (look.fill === undefined ? null : `#${look.fill}`) === fill
    );
  });
  if (style === undefined) throw new Error(`The conditional format ${formula} has a look of its own.`);
  return { range, formula, style };
}
