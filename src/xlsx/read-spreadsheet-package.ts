import { zipSync } from "fflate";
import type { Zippable } from "fflate";
import { readXlsx } from "hucre";
import type { NamedRange, Workbook } from "hucre";
import { parseRange } from "../sheet";
import { isOurName, type NameContent, type WorkbookContent } from "../workbook";
import { DamagedArchive } from "./archive-faults";
import type { ReadLimits } from "./limits";
import { packageRelations } from "./package-relations";
import { refuseEntities } from "./refuse-entities";
import { sheetContent } from "./sheet-content";
import { Unpacker } from "./unpack";
import { attribute, xmlTags } from "./read-xml";
import type { XmlTag } from "./read-xml";
import type { ZipEntry } from "./zip-directory";

/** Far more than any workbook of people has: each takes time of its own. */
const mostSheets = 2_000;
/** Names that mark a sheet as ours, and far more of them than there can be sheets: the rest is other people's. */
const mostNames = 10_000;
/** Letters of a number format: Excel takes no more than 255. */
const longestFormat = 255;

/** Cells, merges, tables and names of an Office Open XML workbook. */
export async function readSpreadsheetPackage(
  entries: readonly ZipEntry[],
  limits: ReadLimits,
): Promise<WorkbookContent> {
  const unpacker = new Unpacker(limits);
  const unpack = (entry: ZipEntry, content: "sheet" | "other"): Uint8Array => {
    const part = unpacker.unpack(entry, content);
    refuseEntities(part);
    return part;
  };
  const relations = packageRelations(
    new Map(
      entries
        .filter(({ path }) => /\.rels$/i.test(path))
        .map((entry) => [entry.path, unpack(entry, "other")]),
    ),
  );
  // What is not read can do no harm: it is left packed.
  const parts: Zippable = { ...relations.parts };
  for (const entry of entries) {
    const { path } = entry;
    if (path !== "[Content_Types].xml" && !relations.reached.has(path)) continue;
    if (path in parts) throw new DamagedArchive(`Two parts are called ${path}.`);
    const part = unpack(entry, relations.worksheets.has(path) ? "sheet" : "other");
    if (relations.styles.has(path)) refuseLongFormats(part);
    parts[path] = part;
  }
  const workbookPart = parts[relations.workbook];
  const sheets = workbookPart instanceof Uint8Array ? xmlTags(workbookPart, ["sheet"]) : [];
  if (sheets.length > mostSheets) throw new DamagedArchive("Too many sheets.");
  refuseTwice(sheets);
  // The library takes a sheet without cells for a worksheet that is missing and refuses the whole file.
  const cellless = sheets.map((sheet) => relations.withoutCells.has(attribute(sheet, "id") ?? ""));
  const workbook = await readXlsx(zipSync(parts, { level: 0 }), {
    sheets: ({ index }) => cellless[index] !== true,
  });
  return {
    sheets: workbook.sheets.map((sheet) => sheetContent(sheet, workbook.dateSystem === "1904")),
    names: namedCells(workbook),
  };
}

/** The library looks through a format again for every cell that has it. @throws {DamagedArchive} */
function refuseLongFormats(styles: Uint8Array): void {
  for (const format of xmlTags(styles, ["numFmt"])) {
    if ((attribute(format, "formatCode") ?? "").length > longestFormat)
      throw new DamagedArchive("A number format is too long.");
  }
}

/** One part shown as several sheets would be held several times. @throws {DamagedArchive} */
function refuseTwice(sheets: readonly XmlTag[]): void {
  const ids = sheets.map((sheet) => attribute(sheet, "id"));
  if (new Set(ids).size < ids.length) throw new DamagedArchive("Two sheets have the same cells.");
}

function namedCells(workbook: Workbook): NameContent[] {
  const titles = new Set(workbook.sheets.map(({ name }) => name));
  const ours = (workbook.namedRanges ?? []).filter(
    ({ name, scope }) => scope === undefined && isOurName(name),
  );
  return ours.slice(0, mostNames).flatMap((named) => {
    const cells = referredCells(named);
    return cells && titles.has(cells.sheet)
      ? [
          {
            name: named.name,
            sheet: cells.sheet,
            range: cells.range,
            ...(named.comment && { comment: named.comment }),
          },
        ]
      : [];
  });
}

/** The sheet and cells of "'Set 1'!$A$1:$B$2"; null for constants, formulas, unions and lost references. */
function referredCells({ range }: NamedRange): Pick<NameContent, "sheet" | "range"> | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!,()]+))!([^!,]+)$/.exec(range.trim());
  const [, quoted, plain = "", address = ""] = match ?? [];
  const cells = parseRange(address);
  return cells ? { sheet: quoted?.replaceAll("''", "'") ?? plain, range: cells } : null;
}
