import { zipSync } from "fflate";
import { readOds } from "hucre";
import { Refusal } from "../programme";
import type { CellContent, SheetContent } from "../sheet";
import type { WorkbookContent } from "../workbook";
import type { ReadLimits } from "./limits";
import { openDocumentFacts } from "./open-document-facts";
import { refuseEntities } from "./refuse-entities";
import { sheetContent } from "./sheet-content";
import { Unpacker } from "./unpack";
import type { ZipEntry } from "./zip-directory";

/** Cells, merges, names and database ranges of an OpenDocument spreadsheet. @throws {Refusal} */
export async function readOpenDocument(
  entries: readonly ZipEntry[],
  file: string,
  limits: ReadLimits,
): Promise<WorkbookContent> {
  const unpacker = new Unpacker(limits);
  const part = (path: string): Uint8Array => {
    const entry = entries.find((candidate) => candidate.path === path);
    return entry ? unpacker.unpack(entry, "other") : new Uint8Array();
  };
  const manifest = text(part("META-INF/manifest.xml"));
  if (manifest.includes("encryption-data")) throw new Refusal({ code: "file-encrypted", details: { file } });
  const mimetype = part("mimetype");
  if (!text(mimetype).includes("spreadsheet")) {
    throw new Refusal({ code: "file-not-a-workbook", details: { file, found: "document" } });
  }
  const content = part("content.xml");
  refuseEntities(content);
  const xml = text(content);
  const { tables, names, databases } = openDocumentFacts(xml, limits);
  const plain = new TextEncoder().encode(plainRows(xml));
  const { sheets } = await readOds(zipSync({ mimetype, "content.xml": plain }, { level: 0 }));
  return {
    sheets: sheets.map((read, index): SheetContent => {
      const sheet = sheetContent(read, false);
      const facts = tables[index];
      return {
        ...sheet,
        rows: sheet.rows.map((row) => row.map(openDocumentCell)),
        hidden: facts?.hidden === true,
        hiddenRows: sheet.rows.flatMap((_, row) =>
          facts?.hiddenRows.some(({ first, count }) => row >= first && row < first + count) ? [row] : [],
        ),
        tables: databases.flatMap(({ name, sheet: owner, range }) =>
          owner === sheet.name ? [{ name, range }] : [],
        ),
      };
    }),
    names: names.filter((named) => sheets.some(({ name }) => name === named.sheet)),
  };
}

function text(part: Uint8Array): string {
  return new TextDecoder().decode(part);
}

/**
 * The rows of each table side by side and without their formats. The library sees no row inside a group
 * or a repeated title, and takes a formatted blank cell for a filled one.
 */
function plainRows(xml: string): string {
  return xml
    .replace(/<\/?table:(?:table-header-rows|table-rows|table-row-group)(?=[\s/>])[^>]*>/g, "")
    .replace(
      /(<table:(?:table-cell|covered-table-cell|table-row)\b[^>]*?)\s+table:style-name="[^"]*"/g,
      "$1",
    );
}

const time = /^-?PT(\d+)H(\d+)M(\d+(?:\.\d+)?)S$/;
const error = /^(?:#N\/A|#REF!|#VALUE!|#DIV\/0!|#NAME\?|#NUM!|#NULL!|Err:\d{3})$/;

/** Times and errors, which the library hands on as text. */
function openDocumentCell(cell: CellContent): CellContent {
  if (typeof cell.value !== "string") return cell;
  const [whole, hours, minutes, seconds] = time.exec(cell.value) ?? [];
  if (whole !== undefined) {
    const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
    return { ...cell, value, isDate: true };
  }
  return cell.formula && error.test(cell.value) ? { ...cell, value: null, error: cell.value } : cell;
}
