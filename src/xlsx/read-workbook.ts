import { Refusal } from "../programme";
import type { WorkbookContent } from "../workbook";
import { fileKind } from "./file-kind";
import { megabyte, usualLimits } from "./limits";
import type { ReadLimits } from "./limits";
import { readArchive } from "./read-archive";
import { readTextTable } from "./read-text-table";
import { refusalFor } from "./refusal-for";

/**
 * What a file holds: an Excel workbook (.xlsx, .xlsm), an OpenDocument spreadsheet (.ods), or a table
 * as text (.csv, .tsv), told apart by its bytes. Time and memory are bounded whatever the bytes.
 *
 * @param fileName for messages, and as the name of a text table's only sheet; need not be true
 * @throws {Refusal} when it is none of these, is protected, is damaged or is too large
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits = usualLimits,
): Promise<WorkbookContent> {
  const file = baseName(fileName);
  if (bytes.length === 0) throw new Refusal({ code: "file-empty", details: { file } });
  if (bytes.length > limits.fileMegabytes * megabyte) {
    const megabytes = Math.ceil(bytes.length / megabyte);
    throw new Refusal({ code: "file-too-large", details: { file, megabytes, limit: limits.fileMegabytes } });
  }
  try {
    return await contentOf(bytes, file, limits);
  } catch (cause) {
    throw refusalFor(cause, file, limits);
  }
}

function contentOf(
  bytes: Uint8Array,
  file: string,
  limits: ReadLimits,
): WorkbookContent | Promise<WorkbookContent> {
  const found = fileKind(bytes);
  switch (found.kind) {
    case "zip":
      return readArchive(bytes, file, limits);
    case "text":
      return readTextTable(bytes, file, limits);
    case "encrypted":
      throw new Refusal({ code: "file-encrypted", details: { file } });
    case "old-format":
      throw new Refusal({ code: "file-old-format", details: { file, format: found.format } });
    case "foreign":
      throw new Refusal({ code: "file-not-a-workbook", details: { file, found: found.found } });
  }
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
