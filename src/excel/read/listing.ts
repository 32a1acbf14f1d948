import { parseRange } from "../../sheet";
import { queueIsFrom1904 } from "../days-from-1904";
import type { LiveName, LiveSheet, LiveWorkbook } from "./live-workbook";

export interface SheetEntry extends Omit<LiveSheet, "content"> {
  readonly name: string;
}

/** The workbook without any cells. */
export type Listing = Omit<LiveWorkbook, "sheets"> & { readonly sheets: readonly SheetEntry[] };

/**
 * Queues a look at what there is, without any cells.
 * @param base as it was a moment ago: from when days are counted is not asked again
 */
export function queueListing(context: Excel.RequestContext, base?: LiveWorkbook): () => Listing {
  const { workbook } = context;
  const sheets = workbook.worksheets.load(
    "items/id,items/name,items/visibility,items/protection/protected,items/charts/items/name",
  );
  const tables = workbook.tables.load("items/id,items/name,items/worksheet/id");
  const names = workbook.names.load("items/name,items/comment,items/formula,items/scope");
  const protection = workbook.protection.load("protected");
  workbook.load("readOnly");
  const isFrom1904 = base ? () => base.isFrom1904 : queueIsFrom1904(context);
  return () => {
    const entries = sheets.items.map(({ id, name, visibility, protection: own, charts }) => ({
      id,
      name,
      visibility,
      isProtected: own.protected,
      chartNames: charts.items.map((chart) => chart.name),
    }));
    return {
      sheets: entries,
      tables: tables.items.map(({ id, name, worksheet }) => ({ id, name, sheetId: worksheet.id })),
      names: names.items.flatMap(({ name, comment, formula, scope }) =>
        scope === "Workbook"
          ? [{ name, comment, formula: String(formula), target: targetOf(String(formula), entries) }]
          : [],
      ),
      structureProtected: protection.protected,
      readOnly: workbook.readOnly,
      isFrom1904: isFrom1904(),
    };
  };
}

function targetOf(formula: string, sheets: readonly SheetEntry[]): LiveName["target"] {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!,()]+))!([^!,]+)$/.exec(formula);
  const [, quoted, plain = "", address = ""] = match ?? [];
  const sheet = sheets.find(({ name }) => name === (quoted?.replaceAll("''", "'") ?? plain));
  const range = parseRange(address);
  return sheet && range ? { sheetId: sheet.id, range } : null;
}
