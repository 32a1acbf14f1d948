import { HucreError, ParseError } from "hucre";
import { Refusal } from "../programme";
import type { ForeignFile } from "../programme";
import type { WorkbookContent } from "../workbook";
import { DamagedArchive, DeclaresEntities, TooManyCells, TooMuchUnpacked } from "./archive-faults";
import type { ReadLimits } from "./limits";
import { readOpenDocument } from "./read-open-document";
import { readSpreadsheetPackage } from "./read-spreadsheet-package";
import { zipDirectory } from "./zip-directory";
import type { ZipEntry } from "./zip-directory";

/** What a zip archive holds, when it is a workbook. @throws {Refusal} */
export async function readArchive(
  bytes: Uint8Array,
  file: string,
  limits: ReadLimits,
): Promise<WorkbookContent> {
  try {
    const entries = zipDirectory(bytes);
    const content = await readEntries(entries, file, limits);
    if (content.sheets.length === 0) throw new Refusal({ code: "file-without-sheets", details: { file } });
    return content;
  } catch (cause) {
    throw refusalFor(cause, file, limits);
  }
}

function readEntries(
  entries: readonly ZipEntry[],
  file: string,
  limits: ReadLimits,
): Promise<WorkbookContent> {
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

/** A plain refusal for everything that can go wrong inside an archive; faults of our own pass through. */
function refusalFor(cause: unknown, file: string, limits: ReadLimits): unknown {
  if (cause instanceof Refusal) return cause;
  const details = { file };
  if (cause instanceof TooMuchUnpacked) {
    const { megabytes } = cause;
    return new Refusal({ code: "file-unpacks-too-far", details: { file, megabytes } }, { cause });
  }
  if (cause instanceof TooManyCells) {
    const limit = limits.filledCells;
    return new Refusal({ code: "file-too-many-cells", details: { file, limit } }, { cause });
  }
  if (cause instanceof DeclaresEntities) {
    return new Refusal({ code: "file-declares-entities", details }, { cause });
  }
  // The library says so in words only: "... over the 20000000 limit".
  if (cause instanceof ParseError && cause.message.includes("limit")) {
    return new Refusal({ code: "sheet-too-spread-out", details }, { cause });
  }
  if (cause instanceof DamagedArchive || cause instanceof HucreError || cause instanceof RangeError) {
    return new Refusal({ code: "file-damaged", details }, { cause });
  }
  return cause;
}
