import { parseRange } from "../sheet";
import type { CellRange, TableContent } from "../sheet";
import type { NameContent, WorkbookContent } from "../workbook";
import { TooManyCells } from "./archive-faults";
import type { ReadLimits } from "./limits";
import { cellOf, OpenDocumentText } from "./open-document-cell";
import { OpenDocumentTable } from "./open-document-table";
import { quotedSpan } from "./quoted-span";
import { WorkbookExtent } from "./workbook-extent";
import type { XmlTag } from "./read-xml";

/** What an element is to us, by its name and the element around it. */
type Place = "outside" | "spreadsheet" | "table" | "row" | "cell" | "covered" | "text";

const rowGroups = ["table:table-header-rows", "table:table-rows", "table:table-row-group"];

/**
 * Takes the tags and texts of an OpenDocument's content one by one and keeps what its sheets say
 * (OpenDocument 1.3 part 3, 9: tables; 19: attributes).
 */
export class OpenDocumentContent {
  readonly #limits: ReadLimits;
  readonly #extent: WorkbookExtent;
  readonly #places: Place[] = [];
  readonly #tables: OpenDocumentTable[] = [];
  readonly #names: NameContent[] = [];
  /** Ranges with a heading: what a table of Excel's becomes in LibreOffice. */
  readonly #databases: (TableContent & { sheet: string })[] = [];
  readonly #hiddenStyles = new Set<string>();
  #style = "";
  #cell: XmlTag | null = null;
  #text = new OpenDocumentText();
  #filled = 0;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
    this.#extent = new WorkbookExtent(limits);
  }

  workbook(): WorkbookContent {
    const databases = new Map<string, TableContent[]>();
    for (const { sheet, name, range } of this.#databases) {
      const own = databases.get(sheet) ?? [];
      own.push({ name, range });
      databases.set(sheet, own);
    }
    const sheets = this.#tables.map((table) => table.sheet(databases));
    const titles = new Set(sheets.map(({ name }) => name));
    return { sheets, names: this.#names.filter(({ sheet }) => titles.has(sheet)) };
  }

  readonly open = (tag: XmlTag): void => {
    const place = this.#placeOf(tag);
    this.#places.push(place);
    if (place === "outside") this.#openOutside(tag);
    else if (place === "text") this.#text.open(tag);
    else if (place === "cell" || place === "covered") {
      this.#cell = tag;
      this.#text = new OpenDocumentText();
    }
  };

  readonly text = (text: string): void => {
    if (this.#places.at(-1) === "text") this.#text.add(text);
  };

  readonly close = (): void => {
    const place = this.#places.pop();
    const around = this.#places.at(-1);
    if (place === "table" && around === "spreadsheet") this.#tables.at(-1)?.end();
    else if (place === "row") {
      this.#addFilled(this.#tables.at(-1)?.filledInRow() ?? 0);
      this.#tables.at(-1)?.endRow();
    } else if ((place === "cell" || place === "covered") && this.#cell) {
      const cell = cellOf(this.#cell, place === "covered" ? null : this.#text);
      this.#tables.at(-1)?.addCell(cell, this.#cell);
    }
  };

  #placeOf(tag: XmlTag): Place {
    const { name } = tag;
    switch (this.#places.at(-1)) {
      case "outside":
      case undefined:
        return name === "office:spreadsheet" ? "spreadsheet" : "outside";
      case "spreadsheet":
        if (name !== "table:table") return "outside";
        this.#openTable(tag);
        return "table";
      case "table":
        if (rowGroups.includes(name)) return "table";
        if (name !== "table:table-row") return "outside";
        this.#tables.at(-1)?.openRow(tag);
        return "row";
      case "row":
        if (name === "table:table-cell") return "cell";
        return name === "table:covered-table-cell" ? "covered" : "outside";
      case "cell":
        return name === "text:p" ? "text" : "outside";
      case "text":
        return "text";
      case "covered":
        return "outside";
    }
  }

  #openTable({ attributes }: XmlTag): void {
    const name = attributes["table:name"] ?? `Sheet${String(this.#tables.length + 1)}`;
    const hidden = this.#hiddenStyles.has(attributes["table:style-name"] ?? "");
    this.#tables.push(new OpenDocumentTable(name, hidden, this.#extent));
    // A table takes room even when it is empty.
    this.#addFilled(1);
  }

  /** Styles, names and database ranges. */
  #openOutside({ name, attributes }: XmlTag): void {
    if (name === "style:style") this.#style = attributes["style:name"] ?? "";
    else if (name === "style:table-properties" && attributes["table:display"] === "false") {
      this.#hiddenStyles.add(this.#style);
    } else if (name === "table:named-range") {
      const cells = namedCells(attributes["table:cell-range-address"]);
      if (cells) this.#names.push({ name: attributes["table:name"] ?? "", ...cells });
    } else if (name === "table:database-range") {
      const cells = namedCells(attributes["table:target-range-address"]);
      if (cells) this.#databases.push({ name: attributes["table:name"] ?? "", ...cells });
    }
  }

  #addFilled(cells: number): void {
    this.#filled += cells;
    if (this.#filled > this.#limits.filledCells) throw new TooManyCells();
  }
}

/** The sheet and cells of "$'Set 1'.$A$1:.$B$3" or "Roster.A2:Roster.G6". */
function namedCells(address: string | undefined): { sheet: string; range: CellRange } | null {
  if (address === undefined) return null;
  const end = sheetEnd(address);
  if (end < 0) return null;
  const sheet = plainSheetName(address.slice(0, end));
  const [first = "", last = ""] = address.slice(end + 1).split(":", 2);
  const lastCell = last.slice(last.lastIndexOf(".") + 1);
  const range = parseRange(last === "" ? first : `${first}:${lastCell}`);
  return sheet === "" || !range ? null : { sheet, range };
}

/** Where the sheet's name ends, at the full stop before the cell; -1 where there is none. */
function sheetEnd(address: string): number {
  const start = address.startsWith("$") ? 1 : 0;
  if (address.charAt(start) !== "'") return address.indexOf(".");
  const end = quotedSpan(address, start);
  return address.charAt(end) === "." ? end : -1;
}

function plainSheetName(written: string): string {
  const name = written.startsWith("$") ? written.slice(1) : written;
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
