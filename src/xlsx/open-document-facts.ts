import { parseRange } from "../sheet";
import type { CellRange, TableContent } from "../sheet";
import type { NameContent } from "../workbook";
import { DamagedArchive, TooManyCells } from "./archive-faults";
import type { ReadLimits } from "./limits";
import { attribute, xmlTags } from "./xml-tags";

/** What the library does not read of an OpenDocument table. */
interface TableFacts {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows hidden or filtered out: first row and how many. */
  readonly hiddenRows: readonly { readonly first: number; readonly count: number }[];
}

interface OpenDocumentFacts {
  readonly tables: readonly TableFacts[];
  readonly names: readonly NameContent[];
  /** Ranges with a heading: what a table of Excel's becomes in LibreOffice. */
  readonly databases: readonly (TableContent & { readonly sheet: string })[];
}

const mostColumns = 16_384;

/**
 * Hidden sheets and rows, names and database ranges of an OpenDocument spreadsheet's content.
 *
 * @throws {DamagedArchive} when a row goes on beyond the last column
 * @throws {TooManyCells} when repeated cells fill more than is read
 */
export function openDocumentFacts(xml: string, limits: ReadLimits): OpenDocumentFacts {
  const hiddenStyles = stylesOfHiddenTables(xml);
  const tables: { name: string; hidden: boolean; hiddenRows: { first: number; count: number }[] }[] = [];
  const names: NameContent[] = [];
  const databases: (TableContent & { sheet: string })[] = [];
  let row = 0;
  let rowCount = 1;
  let column = 0;
  let filled = 0;
  for (const tag of xmlTags(
    xml,
    "table:(?:table|table-row|table-cell|covered-table-cell|named-range|database-range)",
  )) {
    if (tag.name === "table:table") {
      const hidden = hiddenStyles.has(attribute(tag, "table:style-name") ?? "");
      tables.push({ name: attribute(tag, "table:name") ?? "", hidden, hiddenRows: [] });
      row = 0;
    } else if (tag.name === "table:table-row") {
      const count = repeated(attribute(tag, "table:number-rows-repeated"));
      rowCount = count;
      const visibility = attribute(tag, "table:visibility");
      if (visibility === "collapse" || visibility === "filter")
        tables.at(-1)?.hiddenRows.push({ first: row, count });
      row += count;
      column = 0;
    } else if (tag.name === "table:named-range") {
      const cells = namedCells(attribute(tag, "table:cell-range-address"));
      if (cells) names.push({ name: attribute(tag, "table:name") ?? "", ...cells });
    } else if (tag.name === "table:database-range") {
      const cells = namedCells(attribute(tag, "table:target-range-address"));
      if (cells) databases.push({ name: attribute(tag, "table:name") ?? "", ...cells });
    } else {
      const count = repeated(attribute(tag, "table:number-columns-repeated"));
      column += count;
      if (column > mostColumns) throw new DamagedArchive("A row has more columns than a sheet.");
      if (tag.attributes.includes("office:value-type")) filled += count * rowCount;
      if (filled > limits.filledCells) throw new TooManyCells();
    }
  }
  return { tables, names, databases };
}

/** Names of the table styles that do not display their tables. */
function stylesOfHiddenTables(xml: string): Set<string> {
  const hidden = new Set<string>();
  let style = "";
  for (const tag of xmlTags(xml, "style:(?:style|table-properties)")) {
    if (tag.name === "style:style") style = attribute(tag, "style:name") ?? "";
    else if (attribute(tag, "table:display") === "false") hidden.add(style);
  }
  return hidden;
}

function repeated(text: string | null): number {
  const count = Number(text ?? "1");
  return count >= 1 && Number.isFinite(count) ? Math.trunc(count) : 1;
}

/** The sheet and cells of "$'Set 1'.$A$1:.$B$3" or "Roster.A2:Roster.G6". */
function namedCells(address: string | null): { sheet: string; range: CellRange } | null {
  const match = /^\$?(?:'((?:[^']|'')+)'|([^'.]+))\.(\$?[A-Z]+\$?\d+)(?::(?:.*\.)?(\$?[A-Z]+\$?\d+))?$/.exec(
    address ?? "",
  );
  const [, quoted, plain = "", first = "", last] = match ?? [];
  const range = parseRange(last === undefined ? first : `${first}:${last}`);
  return match && range ? { sheet: quoted?.replaceAll("''", "'") ?? plain, range } : null;
}
