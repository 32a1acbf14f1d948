import { zipSync } from "fflate";
import type { Zippable } from "fflate";
import { readXlsx } from "hucre";
import type { NamedRange, Workbook } from "hucre";
import { parseRange } from "../sheet";
import type { NameContent, WorkbookContent } from "../workbook";
import type { ReadLimits } from "./limits";
import { refuseEntities } from "./refuse-entities";
import { sheetContent } from "./sheet-content";
import { Unpacker } from "./unpack";
import { attribute, xmlTags } from "./xml-tags";
import type { XmlTag } from "./xml-tags";
import type { ZipEntry } from "./zip-directory";

/** Parts that say nothing about cells. Left packed: what is not read can do no harm. */
const unread =
  /\/(drawings|charts|chartsheets|media|theme|pivotCache|pivotTables|externalLinks|slicers|slicerCaches|timelines|timelineCaches|persons|threadedComments|comments|customXml|embeddings|activeX|ctrlProps|queryTables|diagrams|printerSettings|richData)\/|^docProps\/|comments\d*\.xml$/i;

/** Cells, merges, tables and names of an Office Open XML workbook. */
export async function readSpreadsheetPackage(
  entries: readonly ZipEntry[],
  limits: ReadLimits,
): Promise<WorkbookContent> {
  const unpacker = new Unpacker(limits);
  const parts: Zippable = {};
  for (const entry of entries) {
    if (!/\.(xml|rels)$/i.test(entry.path) || unread.test(entry.path)) continue;
    const isSheet = /worksheets\/[^/]+\.xml$/i.test(entry.path);
    const part = unpacker.unpack(entry, isSheet ? "sheet" : "other");
    refuseEntities(part);
    parts[entry.path] = part;
  }
  const cellless = sheetsWithoutCells(parts);
  const workbook = await readXlsx(zipSync(parts, { level: 0 }), {
    sheets: ({ index }) => !cellless.has(index),
  });
  return {
    sheets: workbook.sheets.map((sheet) => sheetContent(sheet, workbook.dateSystem === "1904")),
    names: namedCells(workbook),
  };
}

/**
 * Places, in tab order, of the sheets without cells: chart, dialogue and macro sheets. The library takes
 * one for a worksheet that is missing and refuses the whole file.
 */
function sheetsWithoutCells(parts: Zippable): Set<number> {
  const path = Object.keys(parts).find((candidate) => /(^|\/)workbook\d*\.xml$/.test(candidate)) ?? "";
  const relations = tagsOf(parts[path.replace(/([^/]*)$/, "_rels/$1.rels")], "Relationship")
    .filter((tag) =>
      /\/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)$/.test(attribute(tag, "Type") ?? ""),
    )
    .map((tag) => attribute(tag, "Id"));
  const cellless = tagsOf(parts[path], "sheet").flatMap((tag, place) =>
    relations.includes(attribute(tag, "\\w+:id")) ? [place] : [],
  );
  return new Set(cellless);
}

function tagsOf(part: Zippable[string] | undefined, name: string): XmlTag[] {
  if (!(part instanceof Uint8Array)) return [];
  return [...xmlTags(new TextDecoder().decode(part), `(?:\\w+:)?${name}`)];
}

function namedCells(workbook: Workbook): NameContent[] {
  return (workbook.namedRanges ?? []).flatMap((named) => {
    if (named.scope !== undefined) return [];
    const cells = referredCells(named);
    const sheet = workbook.sheets.find(({ name }) => name === cells?.sheet);
    return cells && sheet
      ? [
          {
            name: named.name,
            sheet: sheet.name,
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
