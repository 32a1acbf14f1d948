import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import type { WorkbookPlan } from "../workbook";
import { checksum } from "./checksum";
import { finishChart } from "./finish-chart";
import { finishTable } from "./finish-table";
import { zipArchive } from "./zip-archive";
import { zipDirectory, type ZipEntry } from "./zip-directory";

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
  return zipArchive(
    zipDirectory(written).map((part) => {
      const edit = edits.get(part.path);
      return edit ? edited(part, edit) : part;
    }),
  );
}

/** All other parts stay packed as the library packed them: most bytes are in the sheets. */
function edited({ path, packed, stored }: ZipEntry, edit: Edit): ZipEntry {
  const content = strToU8(edit(strFromU8(stored ? packed : inflateSync(packed))));
  return {
    ...{ path, packed: deflateSync(content), stored: false },
    ...{ checksum: checksum(0, content), size: content.length },
  };
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
