const [less, greater, slash, space, exclamation] = [0x3c, 0x3e, 0x2f, 0x20, 0x21];
const cellTag = [...new TextEncoder().encode("c")];
const rowTag = [...new TextEncoder().encode("row")];

/**
 * A worksheet's XML without the cells and rows that hold nothing but a format. People format whole
 * columns and a million rows; such cells say nothing about a roster and would fill the memory. Bytes are
 * pushed as they are unpacked, and only what is kept takes room.
 *
 * Kept although blank: a cell or row without an address of its own, since its place follows from the one
 * before it; a hidden row; everything after a comment or CDATA section, within which a tag is text; and
 * the cells of a sheet whose tags bear a namespace prefix.
 */
export class FilledCells {
  /** Cells kept so far. */
  count = 0;
  #kept = new Uint8Array(1 << 16);
  /** Bytes kept so far. */
  length = 0;
  #tagStart = -1;
  /** Where a cell starts of which only the opening tag has been seen. */
  #openCell = -1;
  /** Where a row starts that may turn out blank, and the cells kept before it. */
  #openRow = -1;
  #countBeforeRow = 0;
  #verbatim = false;

  push(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    for (const byte of bytes) {
      this.#kept[this.length] = byte;
      this.length += 1;
      if (byte === less) this.#tagStart = this.length - 1;
      else if (byte === greater && this.#tagStart >= 0 && !this.#verbatim) {
        this.#endTag(this.#tagStart);
        this.#tagStart = -1;
      }
    }
  }

  bytes(): Uint8Array {
    return this.#kept.slice(0, this.length);
  }

  #endTag(start: number): void {
    const first = this.#kept[start + 1];
    if (first === exclamation) this.#verbatim = true;
    else if (this.#isTag(start + 1, cellTag)) this.#startOfCell(start);
    else if (this.#isTag(start + 1, rowTag)) this.#startOfRow(start);
    else if (first !== slash) this.#openCell = -1;
    else if (this.#isTag(start + 2, cellTag)) this.#endOfCell();
    else if (this.#isTag(start + 2, rowTag)) this.#endOfRow();
  }

  #startOfCell(start: number): void {
    this.#openCell = -1;
    const droppable = this.#hasAddress(start + 2);
    if (this.#kept[this.length - 2] === slash && droppable) {
      this.length = start;
    } else {
      this.count += 1;
      if (droppable) this.#openCell = start;
    }
  }

  #endOfCell(): void {
    if (this.#openCell >= 0) {
      this.length = this.#openCell;
      this.count -= 1;
    }
    this.#openCell = -1;
  }

  #startOfRow(start: number): void {
    this.#openCell = -1;
    const droppable = this.#hasAddress(start + 4) && !this.#tagText(start).includes(" hidden=");
    if (this.#kept[this.length - 2] === slash) {
      if (droppable) this.length = start;
    } else {
      this.#openRow = droppable ? start : -1;
      this.#countBeforeRow = this.count;
    }
  }

  #endOfRow(): void {
    if (this.#openRow >= 0 && this.count === this.#countBeforeRow) this.length = this.#openRow;
    this.#openRow = -1;
  }

  /** Whether the name at `at` is this one and no longer one ("c", not "cols"). */
  #isTag(at: number, name: readonly number[]): boolean {
    const after = this.#kept[at + name.length];
    return (
      name.every((byte, index) => this.#kept[at + index] === byte) &&
      (after === space || after === slash || after === greater)
    );
  }

  /** Nearly every program writes the address first; the others' attributes are searched. */
  #hasAddress(at: number): boolean {
    if (this.#kept[at + 1] === 0x72 /* r */ && this.#kept[at + 2] === 0x3d /* = */) return true;
    return /\sr=/.test(this.#tagText(at));
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
