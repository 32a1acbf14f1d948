import { strToU8, zipSync } from "fflate";
import type { ZipOptions } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What differs from a plain workbook with one sheet named "Members". */
export interface WorkbookParts {
  /** Inside `<sheetData>`. */
  readonly rows?: string;
  /** After `</sheetData>`. */
  readonly afterRows?: string;
  /** Before `<sheetData>`. */
  readonly beforeRows?: string;
  /** Inside `<sheets>`. */
  readonly sheets?: string;
  /** Before `<sheets>`. */
  readonly workbook?: string;
  /** After `</sheets>`. */
  readonly afterSheets?: string;
  readonly sharedStrings?: string;
  /** Inside `<cellXfs>`, after the first. */
  readonly formats?: string;
  /** Further parts, or others in place of the usual ones. */
  readonly others?: Readonly<Record<string, string>>;
}

/** The parts of an .xlsx file, by path. */
export function workbookParts(parts: WorkbookParts = {}): Record<string, string> {
  const { rows = "", beforeRows = "", afterRows = "", sharedStrings, formats = "" } = parts;
  const sheets = parts.sheets ?? '<sheet name="Members" sheetId="1" r:id="rId1"/>';
  return {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}">${parts.workbook ?? ""}<sheets>${sheets}</sheets>${parts.afterSheets ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId8", "styles", "styles.xml"],
      ["rId9", "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats}</cellXfs></styleSheet>`,
    ...(sharedStrings === undefined
      ? {}
      : { "xl/sharedStrings.xml": `${head}<sst xmlns="${main}">${sharedStrings}</sst>` }),
    "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${main}" xmlns:r="${office}">${beforeRows}<sheetData>${rows}</sheetData>${afterRows}</worksheet>`,
    ...parts.others,
  };
}

/** A relationships part. */
export function relations(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

/** An .xlsx file's bytes. */
export function workbookFile(parts: WorkbookParts = {}): Uint8Array {
  return zipped(workbookParts(parts));
}

/** A zip archive of texts. */
export function zipped(parts: Readonly<Record<string, string>>, options: ZipOptions = {}): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
    options,
  );
}

/** A cell with a text in it. */
export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** An .ods file's bytes, from what stands inside `<office:spreadsheet>`. */
export function openDocumentFile(tables: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipped({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `${head}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>${others["styles"] ?? ""}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...others,
  });
}

/** A compound file's first bytes and the names of its streams, as far as telling it apart goes. */
export function compoundFile(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((stream, index) => {
    const at = 1024 + index * 128;
    for (const [place, character] of [...stream].entries()) bytes[at + place * 2] = character.charCodeAt(0);
  });
  return bytes;
}
