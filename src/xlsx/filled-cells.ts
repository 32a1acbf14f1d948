import { DamagedArchive } from "./archive-faults";
import { mostColumns, mostRows } from "./workbook-extent";

const [less, greater, slash, colon, exclamation] = [0x3c, 0x3e, 0x2f, 0x3a, 0x21];
const [quotation, apostrophe, hyphen, leftBracket, rightBracket] = [0x22, 0x27, 0x2d, 0x5b, 0x5d];
const [question, equals, space, cdata] = [0x3f, 0x3d, 0x20, "[CDATA["];

const name = (text: string): readonly number[] => [...new TextEncoder().encode(text)];
const [cell, row, merge, hidden] = [name("c"), name("row"), name("mergeCell"), name("hidden")];
/** The children of a worksheet that say what its cells hold. All others are left out. */
const sections = [name("sheetData"), name("mergeCells")];

/**
 * A worksheet's XML without what says nothing about a roster: cells and rows that only bear a format,
 * column widths, validations, conditional formats and the like. People format whole columns and a
 * million rows, and files can be made to name a billion; of all that, nothing takes room here. Bytes are
 * pushed as they are unpacked.
 *
 * Kept although blank: a cell or row without an address of its own, since its place follows from the one
 * before it, and a hidden row.
 */
export class FilledCells {
  /** Cells, rows and merges kept so far. */
  cells = 0;
  /** Not counted: sheets are read tag by tag, not held as trees. */
  readonly tags = 0;
  /** Bytes kept so far. */
  length = 0;
  /** The last row and column with a cell kept, counted from 1. */
  rows = 0;
  columns = 0;
  #kept = new Uint8Array(1 << 16);
  #tagStart = -1;
  /** The mark that opened the attribute value being read, or 0. */
  #quote = 0;
  #depth = 0;
  /** Where a section starts that is left out, while within it. */
  #leftOut = -1;
  /** Where a cell starts of which only the opening tag has been seen. */
  #openCell = -1;
  /** Where a row starts that may turn out blank, and the count before it. */
  #openRow = -1;
  #countBeforeRow = 0;
  /** The highest row so far and the highest column in its row, for cells and rows without addresses. */
  #lastRow = 0;
  #lastColumn = 0;
  #rowNumber = 0;
  #cellRow = 0;
  #cellColumn = 0;
  #addressStart = 0;
  #addressEnd = 0;

  push(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    const kept = this.#kept;
    let [length, tagStart, quote] = [this.length, this.#tagStart, this.#quote];
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      kept[length] = byte;
      length += 1;
      if (tagStart < 0) {
        if (byte === less) tagStart = length - 1;
      } else if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === quotation || byte === apostrophe) {
        if (!isQuoteless(kept[tagStart + 1])) quote = byte;
      } else if (byte === greater) {
        this.length = length;
        this.#tagStart = tagStart;
        this.#endTag(tagStart);
        length = this.length;
        tagStart = this.#tagStart;
      }
    }
    this.length = length;
    this.#tagStart = tagStart;
    this.#quote = quote;
  }

  bytes(): Uint8Array {
    return this.#kept.slice(0, this.length);
  }

  #endTag(start: number): void {
    const first = this.#kept[start + 1];
    if (first === exclamation) {
      this.#endDeclaration(start);
      return;
    }
    if (first === question) {
      if (this.#kept[this.length - 2] !== question || this.length - start < 4) return;
      this.#tagStart = -1;
      this.length = start;
      return;
    }
    this.#tagStart = -1;
    if (first === slash) this.#closingTag(start);
    else this.#openingTag(start, this.#kept[this.length - 2] === slash);
    if (this.#leftOut >= 0) this.length = this.#leftOut;
  }

  /**
   * A comment goes, a CDATA section stays, and neither ends at its first ">".
   * @throws {DamagedArchive} for what is like one of them and is none, which the library takes otherwise
   */
  #endDeclaration(start: number): void {
    const [third, second] = [this.#kept[this.length - 3], this.#kept[this.length - 2]];
    const opening = this.#kept[start + 2];
    if (opening === leftBracket) {
      if (!this.#isText(start + 2, cdata)) throw new DamagedArchive("A section of an unknown kind.");
      if (third === rightBracket && second === rightBracket) this.#tagStart = -1;
    } else if (opening === hyphen) {
      if (this.#kept[start + 3] !== hyphen) throw new DamagedArchive("A comment that does not begin as one.");
      if (third === hyphen && second === hyphen && this.length - start >= 7) {
        this.#tagStart = -1;
        this.length = start;
      }
    } else {
      this.#tagStart = -1;
    }
  }

  #openingTag(start: number, selfClosing: boolean): void {
    const at = this.#localName(start + 1);
    if (this.#depth === 1 && !sections.some((section) => this.#isName(at, section))) {
      if (!selfClosing) this.#leftOut = start;
      else this.length = start;
    } else if (this.#leftOut < 0) {
      if (this.#depth === 3 && this.#isName(at, cell)) this.#openCellTag(start, selfClosing);
      else if (this.#depth === 2 && this.#isName(at, row)) this.#openRowTag(start, selfClosing);
      else this.#openOtherTag(at, start);
    }
    if (!selfClosing) this.#depth += 1;
  }

  #openCellTag(start: number, selfClosing: boolean): void {
    const hasAddress = this.#placeCell(start);
    this.#openCell = hasAddress && !selfClosing ? start : -1;
    if (hasAddress && selfClosing) this.length = start;
    else this.cells += 1;
    if (!hasAddress) this.#keepCell();
  }

  #openRowTag(start: number, selfClosing: boolean): void {
    const droppable = this.#placeRow(start) && !this.#isHidden(start);
    this.#openCell = -1;
    this.#openRow = droppable && !selfClosing ? start : -1;
    this.#countBeforeRow = this.cells;
    if (droppable && selfClosing) this.length = start;
    else this.cells += 1;
  }

  /** What is in a cell, or cells and rows where they should not be, which the library reads all the same. */
  #openOtherTag(at: number, start: number): void {
    if (this.#openCell >= 0) this.#keepCell();
    this.#openCell = -1;
    if (this.#isName(at, merge)) this.cells += 1;
    else if (this.#isName(at, row)) {
      this.cells += 1;
      this.#placeRow(start);
    } else if (this.#isName(at, cell)) {
      this.cells += 1;
      this.#placeCell(start);
      this.#keepCell();
    }
  }

  /** @returns whether the row has an address of its own @throws {DamagedArchive} */
  #placeRow(start: number): boolean {
    const hasAddress = this.#findAddress(start);
    const number = hasAddress ? this.#number(this.#addressStart) : this.#lastRow + 1;
    this.#rowNumber = number;
    this.#lastRow = Math.max(this.#lastRow, number);
    this.#lastColumn = 0;
    return hasAddress;
  }

  /** @returns whether the cell has an address of its own @throws {DamagedArchive} */
  #placeCell(start: number): boolean {
    const hasAddress = this.#findAddress(start);
    if (hasAddress) {
      let [column, at] = [0, this.#addressStart];
      for (; at < this.#addressEnd; at += 1) {
        const letter = (this.#kept[at] ?? 0) & ~0x20;
        if (letter < 0x41 || letter > 0x5a) break;
        column = column * 26 + letter - 0x40;
      }
      if (at === this.#addressStart || at > this.#addressStart + 3) throw new DamagedArchive("No address.");
      this.#cellColumn = column;
      this.#cellRow = this.#number(at);
    } else {
      this.#cellColumn = this.#lastColumn + 1;
      this.#cellRow = this.#rowNumber;
    }
    if (this.#cellRow > mostRows || this.#cellColumn > mostColumns)
      throw new DamagedArchive("Off the sheet.");
    this.#lastColumn = Math.max(this.#lastColumn, this.#cellColumn);
    return hasAddress;
  }

  /** The number that the address found ends with. @throws {DamagedArchive} where it is none */
  #number(from: number): number {
    let number = 0;
    for (let at = from; at < this.#addressEnd; at += 1) {
      const digit = (this.#kept[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) throw new DamagedArchive("No number of a row.");
      number = number * 10 + digit;
    }
    if (number < 1 || number > 9_999_999) throw new DamagedArchive("No number of a row.");
    return number;
  }

  #keepCell(): void {
    this.rows = Math.max(this.rows, this.#cellRow);
    this.columns = Math.max(this.columns, this.#cellColumn);
  }

  #closingTag(start: number): void {
    this.#depth -= 1;
    if (this.#leftOut >= 0) {
      if (this.#depth > 1) return;
      this.length = this.#leftOut;
      this.#leftOut = -1;
    } else if (this.#depth === 3 && this.#openCell >= 0) {
      this.length = this.#openCell;
      this.cells -= 1;
    } else if (this.#depth === 2 && this.#openRow >= 0 && this.#isName(this.#localName(start + 2), row)) {
      if (this.cells === this.#countBeforeRow + 1) {
        this.length = this.#openRow;
        this.cells -= 1;
      }
      this.#openRow = -1;
    }
    this.#openCell = -1;
  }

  /** Where a tag's name starts after its namespace prefix, if it has one. */
  #localName(at: number): number {
    for (let end = at; end < this.length; end += 1) {
      const byte = this.#kept[end] ?? 0;
      if (byte === colon) return end + 1;
      if (byte <= 0x2f || byte === greater) return at;
    }
    return at;
  }

  /** Whether the name at `at` is this one and no longer one ("c", not "cols"). */
  #isName(at: number, wanted: readonly number[]): boolean {
    for (let index = 0; index < wanted.length; index += 1) {
      if (this.#kept[at + index] !== wanted[index]) return false;
    }
    const after = this.#kept[at + wanted.length] ?? 0;
    return after <= 0x20 || after === slash || after === greater;
  }

  /**
   * Whether a tag has the attribute "r", whose value is then where #addressStart and #addressEnd say.
   * @throws {DamagedArchive} where it has two, or attributes are not as XML has them
   */
  #findAddress(start: number): boolean {
    const kept = this.#kept;
    const end = this.length - (kept[this.length - 2] === slash ? 2 : 1);
    let found = false;
    let at = start + 1;
    while (at < end && !isSpace(kept[at])) at += 1;
    for (;;) {
      while (at < end && isSpace(kept[at])) at += 1;
      if (at >= end) return found;
      const nameStart = at;
      while (at < end && kept[at] !== equals && !isSpace(kept[at])) at += 1;
      const isAddress = at === nameStart + 1 && kept[nameStart] === 0x72; /* r */
      while (at < end && isSpace(kept[at])) at += 1;
      const hasValue = kept[at] === equals;
      at += 1;
      while (at < end && isSpace(kept[at])) at += 1;
      const mark = kept[at];
      if (!hasValue || (mark !== quotation && mark !== apostrophe)) throw new DamagedArchive("No attribute.");
      const valueStart = at + 1;
      at = valueStart;
      while (at < end && kept[at] !== mark) at += 1;
      if (at >= end) throw new DamagedArchive("An attribute without an end.");
      if (isAddress) {
        if (found) throw new DamagedArchive("Two addresses.");
        found = true;
        this.#addressStart = valueStart;
        this.#addressEnd = at;
      }
      at += 1;
    }
  }

  /** Whether this text begins at `at`, as far as it has come in. */
  #isText(at: number, text: string): boolean {
    for (let index = 0; index < text.length; index += 1) {
      if (this.#kept[at + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  /** No other attribute of a row has these letters. */
  #isHidden(start: number): boolean {
    for (let at = start; at < this.length; at += 1) {
      if (hidden.every((byte, index) => this.#kept[at + index] === byte)) return true;
    }
    return false;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#kept.length) return;
    const grown = new Uint8Array(Math.max(this.#kept.length * 2, this.length + more));
    grown.set(this.#kept.subarray(0, this.length));
    this.#kept = grown;
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === space || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** Closing tags, declarations and instructions end at a ">" whatever quotation marks they hold. */
function isQuoteless(first: number | undefined): boolean {
  return first === exclamation || first === question || first === slash;
}
