const [less, greater, slash, colon, exclamation] = [0x3c, 0x3e, 0x2f, 0x3a, 0x21];
const [quotation, apostrophe, hyphen, leftBracket, rightBracket] = [0x22, 0x27, 0x2d, 0x5b, 0x5d];

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

  push(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    const kept = this.#kept;
    for (const byte of bytes) {
      kept[this.length] = byte;
      this.length += 1;
      if (this.#tagStart < 0) {
        if (byte === less) this.#tagStart = this.length - 1;
      } else if (this.#quote !== 0) {
        if (byte === this.#quote) this.#quote = 0;
      } else if (byte === quotation || byte === apostrophe) {
        if (kept[this.#tagStart + 1] !== exclamation) this.#quote = byte;
      } else if (byte === greater) {
        this.#endTag(this.#tagStart);
      }
    }
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
    this.#tagStart = -1;
    if (first === 0x3f /* ? */) return;
    if (first === slash) this.#closingTag(start);
    else this.#openingTag(start, this.#kept[this.length - 2] === slash);
    if (this.#leftOut >= 0) this.length = this.#leftOut;
  }

  /** A comment goes, a CDATA section stays, and neither ends at its first ">". */
  #endDeclaration(start: number): void {
    const [third, second] = [this.#kept[this.length - 3], this.#kept[this.length - 2]];
    const opening = this.#kept[start + 2];
    if (opening === leftBracket) {
      if (third === rightBracket && second === rightBracket) this.#tagStart = -1;
    } else if (opening === hyphen) {
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
      else {
        this.#openCell = -1;
        if (this.#isName(at, merge)) this.cells += 1;
      }
    }
    if (!selfClosing) this.#depth += 1;
  }

  #openCellTag(start: number, selfClosing: boolean): void {
    const droppable = this.#hasAddress(start, start + 3);
    this.#openCell = droppable && !selfClosing ? start : -1;
    if (droppable && selfClosing) this.length = start;
    else this.cells += 1;
  }

  #openRowTag(start: number, selfClosing: boolean): void {
    const droppable = this.#hasAddress(start, start + 5) && !this.#isHidden(start);
    this.#openCell = -1;
    this.#openRow = droppable && !selfClosing ? start : -1;
    this.#countBeforeRow = this.cells;
    if (droppable && selfClosing) this.length = start;
    else this.cells += 1;
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

  /** Nearly every program writes the address first; elsewhere it is searched for. */
  #hasAddress(start: number, expected: number): boolean {
    if (this.#kept[expected] === 0x72 /* r */ && this.#kept[expected + 1] === 0x3d /* = */) return true;
    return /\sr\s*=/.test(this.#tagText(start));
  }

  /** No other attribute of a row has these letters. */
  #isHidden(start: number): boolean {
    for (let at = start; at < this.length; at += 1) {
      if (hidden.every((byte, index) => this.#kept[at + index] === byte)) return true;
    }
    return false;
  }

  #tagText(start: number): string {
    return new TextDecoder().decode(this.#kept.subarray(start, this.length));
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#kept.length) return;
    const grown = new Uint8Array(Math.max(this.#kept.length * 2, this.length + more));
    grown.set(this.#kept.subarray(0, this.length));
    this.#kept = grown;
  }
}
