import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Zippable } from "fflate";
import type { WorkbookPlan } from "../workbook";
import { finishChart } from "./finish-chart";
import { finishTable } from "./finish-table";

/** The earliest moment a zip entry can bear: the same for every file, so that equal plans are equal bytes. */
const zipDate = new Date(1980, 0, 1);

type Edit = (xml: string) => string;

/**
 * What the library leaves to do on the parts it wrote: charts that hold their values, tables that carry
 * their formulas on to new rows, fonts in the schema's order, the product's name as the application, and
 * no moment of writing.
 */
export function finishPackage(written: Uint8Array, plan: WorkbookPlan, application: string): Uint8Array {
  const edits = new Map<string, Edit>([
    ["xl/styles.xml", sizeBeforeColour],
    ["docProps/core.xml", (xml) => inEnglish(withoutMoment(xml))],
    ["docProps/app.xml", (xml) => xml.replace(">hucre<", `>${application}<`)],
    // The library numbers charts and tables through the workbook, in the order of the plan.
    ...plan.sheets
      .flatMap((sheet) =>
        sheet.charts.map(
          (chart): Edit =>
            (xml) =>
              finishChart(xml, sheet, chart),
        ),
      )
      .map((edit, index): [string, Edit] => [`xl/charts/chart${String(index + 1)}.xml`, edit]),
    ...plan.sheets
      .flatMap((sheet) =>
        sheet.tables.map(
          (table): Edit =>
            (xml) =>
              finishTable(xml, sheet, table),
        ),
      )
      .map((edit, index): [string, Edit] => [`xl/tables/table${String(index + 1)}.xml`, edit]),
  ]);
  const parts: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(written))) {
    const edit = edits.get(path);
    parts[path] = edit ? strToU8(edit(strFromU8(bytes))) : bytes;
  }
  return zipSync(parts, { level: 6, mtime: zipDate });
}

/** hucre 1.0.0 writes a font's colour before its size; the schema (CT_Font) has the size first. */
function sizeBeforeColour(xml: string): string {
  return xml.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, "$2$1");
}

/** The language that a screen reader reads the texts in. */
function inEnglish(xml: string): string {
  return xml.replace("</cp:coreProperties>", "<dc:language>en-GB</dc:language></cp:coreProperties>");
}

function withoutMoment(xml: string): string {
  return xml.replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, "");
}
