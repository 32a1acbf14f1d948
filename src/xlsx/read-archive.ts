import { Refusal } from "../programme";
import type { ForeignFile } from "../programme";
import type { WorkbookContent } from "../workbook";
import type { ReadLimits } from "./limits";
import { readOpenDocument } from "./read-open-document";
import { readSpreadsheetPackage } from "./read-spreadsheet-package";
import { zipDirectory } from "./zip-directory";
import type { ZipEntry } from "./zip-directory";

/** What a zip archive holds, when it is a workbook. @throws {Refusal}, and what `refusalFor` has words for */
export async function readArchive(
  bytes: Uint8Array,
  file: string,
  limits: ReadLimits,
): Promise<WorkbookContent> {
  const content = await readEntries(zipDirectory(bytes), file, limits);
  if (content.sheets.length === 0) throw new Refusal({ code: "file-without-sheets", details: { file } });
  return content;
}

function readEntries(
  entries: readonly ZipEntry[],
  file: string,
  limits: ReadLimits,
): WorkbookContent | Promise<WorkbookContent> {
  const paths = new Set(entries.map(({ path }) => path));
  const some = (part: string): boolean => entries.some(({ path }) => path.startsWith(part));
  const foreign = (found: ForeignFile): Refusal =>
    new Refusal({ code: "file-not-a-workbook", details: { file, found } });
  if (paths.has("xl/workbook.bin")) {
    throw new Refusal({ code: "file-old-format", details: { file, format: ".xlsb" } });
  }
  if (some("word/")) throw foreign("document");
  if (some("ppt/")) throw foreign("presentation");
  if (paths.has("[Content_Types].xml")) return readSpreadsheetPackage(entries, limits);
  if (paths.has("mimetype") && paths.has("content.xml")) return readOpenDocument(entries, file, limits);
  throw foreign("archive");
}
