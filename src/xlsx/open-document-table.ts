import { blankCell } from "../sheet";
import type { CellContent, CellRange, SheetContent, TableContent } from "../sheet";
import { DamagedArchive } from "./archive-faults";
import type { XmlTag } from "./read-xml";
import { mostColumns, mostRows } from "./workbook-extent";
import type { WorkbookExtent } from "./workbook-extent";

const noCells: readonly CellContent[] = [];

/**
 * One sheet of an OpenDocument, row by row. A row that is repeated is held once, and blank rows and cells only
 * once something filled comes after them.
 */
export class OpenDocumentTable {
  readonly #name: string;
  readonly #hidden: boolean;
  readonly #extent: WorkbookExtent;
  readonly #rows: (readonly CellContent[])[] = [];
  readonly #hiddenRows: { first: number; end: number }[] = [];
  readonly #merges: CellRange[] = [];
  #width = 0;
  /** The row being read, how often it is repeated, and the place of its next cell. */
  #row = 0;
  #repeated = 1;
  #cells: CellContent[] = [];
  #column = 0;
  #filled = 0;

  constructor(name: string, hidden: boolean, extent: WorkbookExtent) {
    this.#name = name;
    this.#hidden = hidden;
    this.#extent = extent;
  }

  openRow({ attributes }: XmlTag): void {
    this.#repeated = count(attributes["table:number-rows-repeated"]);
    this.#cells = [];
    this.#column = 0;
    this.#filled = 0;
    const visibility = attributes["table:visibility"];
    if (visibility === "collapse" || visibility === "filter") {
      this.#hiddenRows.push({ first: this.#row, end: this.#row + this.#repeated });
    }
  }

  /** @throws {DamagedArchive} when the row goes on beyond the last column */
  addCell(cell: CellContent, { attributes }: XmlTag): void {
    const times = count(attributes["table:number-columns-repeated"]);
    const [columns, rows] = [
      count(attributes["table:number-columns-spanned"]),
      count(attributes["table:number-rows-spanned"]),
    ];
    if (this.#column + times > mostColumns) throw new DamagedArchive("A row has more columns than a sheet.");
    if (columns > 1 || rows > 1) {
      const [top, left] = [this.#row, this.#column];
      this.#merges.push({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
      this.#filled += 1;
    }
    if (cell !== blankCell) {
      while (this.#cells.length < this.#column) this.#cells.push(blankCell);
      for (let time = 0; time < times; time += 1) this.#cells.push(cell);
      this.#filled += times;
    }
    this.#column += times;
  }

  /** How many filled cells the row being read and its repetitions have. */
  filledInRow(): number {
    return this.#filled * this.#repeated;
  }

  /** @throws {DamagedArchive | TooSpreadOut} */
  endRow(): void {
    const [first, end] = [this.#row, this.#row + this.#repeated];
    this.#row = end;
    if (this.#cells.length === 0) return;
    if (end > mostRows) throw new DamagedArchive("A sheet has more rows than a sheet can have.");
    this.#width = Math.max(this.#width, this.#cells.length);
    this.#extent.check(end, this.#width);
    while (this.#rows.length < first) this.#rows.push(noCells);
    while (this.#rows.length < end) this.#rows.push(this.#cells);
  }

  end(): void {
    this.#extent.add(this.#rows.length, this.#width);
  }

  /** @param databases ranges with a heading, by sheet */
  sheet(databases: ReadonlyMap<string, readonly TableContent[]>): SheetContent {
    return {
      name: this.#name,
      hidden: this.#hidden,
      rows: this.#rows,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows.flatMap(({ first, end }) =>
        Array.from(
          { length: Math.max(0, Math.min(end, this.#rows.length) - first) },
          (_, row) => first + row,
        ),
      ),
      tables: databases.get(this.#name) ?? [],
    };
  }
}

function count(text: string | undefined): number {
  const value = Number(text ?? "1");
  return value >= 1 && Number.isFinite(value) ? Math.trunc(value) : 1;
}
