import { Refusal } from "../programme";
import type { WorkbookContent } from "../workbook";
import type { ReadLimits } from "./limits";
import { OpenDocumentContent } from "./open-document-content";
import { readXml } from "./read-xml";
import { Unpacker } from "./unpack";
import type { ZipEntry } from "./zip-directory";

/** Cells, merges, names and database ranges of an OpenDocument spreadsheet. @throws {Refusal} */
export function readOpenDocument(
  entries: readonly ZipEntry[],
  file: string,
  limits: ReadLimits,
): WorkbookContent {
  const unpacker = new Unpacker(limits);
  const part = (path: string): string => {
    const entry = entries.find((candidate) => candidate.path === path);
    return entry ? new TextDecoder().decode(unpacker.unpack(entry, "other")) : "";
  };
  if (part("META-INF/manifest.xml").includes("encryption-data")) {
    throw new Refusal({ code: "file-encrypted", details: { file } });
  }
  if (!part("mimetype").includes("spreadsheet")) {
    throw new Refusal({ code: "file-not-a-workbook", details: { file, found: "document" } });
  }
  const content = new OpenDocumentContent(limits);
  readXml(part("content.xml"), content);
  return content.workbook();
}
