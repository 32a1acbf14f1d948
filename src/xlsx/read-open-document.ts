import { zipSync } from "fflate";
import { readOds } from "hucre";
import { Refusal } from "../programme";
import type { WorkbookContent } from "../workbook";
import { refuseEntities } from "./refuse-entities";
import { sheetContent } from "./sheet-content";
import { Unpacker } from "./unpack";
import type { ZipEntry } from "./zip-directory";

/** Cells and merges of an OpenDocument spreadsheet. @throws {Refusal} */
export async function readOpenDocument(entries: readonly ZipEntry[], file: string): Promise<WorkbookContent> {
  const unpacker = new Unpacker();
  const part = (path: string): Uint8Array | null => {
    const entry = entries.find((candidate) => candidate.path === path);
    return entry ? unpacker.unpack(entry, "other") : null;
  };
  const manifest = part("META-INF/manifest.xml");
  if (manifest && new TextDecoder().decode(manifest).includes("encryption-data")) {
    throw new Refusal({ code: "file-encrypted", details: { file } });
  }
  const mimetype = part("mimetype") ?? new Uint8Array();
  if (!new TextDecoder().decode(mimetype).includes("spreadsheet")) {
    throw new Refusal({ code: "file-not-a-workbook", details: { file, found: "document" } });
  }
  const content = part("content.xml") ?? new Uint8Array();
  refuseEntities(content);
  const workbook = await readOds(zipSync({ mimetype, "content.xml": plainRows(content) }, { level: 0 }));
  return { sheets: workbook.sheets.map((sheet) => sheetContent(sheet, false)), names: [] };
}

/**
 * The rows of each table side by side and without their formats. The library sees no row inside a group
 * or a repeated title, and takes a formatted blank cell for a filled one.
 */
function plainRows(content: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(content);
  return new TextEncoder().encode(
    xml
      .replace(/<\/?table:(?:table-header-rows|table-rows|table-row-group)\b[^>]*>/g, "")
      .replace(
        /(<table:(?:table-cell|covered-table-cell|table-row)\b[^>]*?)\s+table:style-name="[^"]*"/g,
        "$1",
      ),
  );
}
