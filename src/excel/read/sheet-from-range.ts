import { blankCell, type CellContent, type CellRange, type CellScalar } from "../../sheet";
import { showsDate } from "./date-format";

/** What Excel says of the cells of one rectangle, each an array of rows. */
export interface RangeAnswer {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  /** Without, cells that had formulas have them still, and show another value at most. */
  readonly formulas?: readonly (readonly unknown[])[];
  /** Without, what is an error and what a date is not told. */
  readonly valueTypes?: readonly (readonly string[])[];
  readonly numberFormats?: readonly (readonly unknown[])[];
}

type Rows = readonly (readonly CellContent[])[];

/**
 * Rows from A1 on, blanks at the end of rows trimmed.
 * @param before as they were seen last: what is equal is the same object
 */
export function rowsOf(answers: readonly RangeAnswer[], before: Rows = []): Rows {
  const rows: CellContent[][] = [];
  for (const answer of answers) {
    answer.values.forEach((values, rowOffset) => {
      const row = answer.top + rowOffset;
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      values.forEach((_, columnOffset) => {
        const old = before[row]?.[answer.left + columnOffset];
        const cell = cellOf(answer, rowOffset, columnOffset, old);
        if (cell === blankCell) return;
        while (cells.length < answer.left + columnOffset) cells.push(blankCell);
        cells[answer.left + columnOffset] = cell;
      });
    });
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  const shared = rows.map((cells, row) => sameItems(before[row], cells));
  return sameItems(before, shared);
}

function sameItems<Item>(before: readonly Item[] | undefined, now: readonly Item[]): readonly Item[] {
  return before?.length === now.length && now.every((item, index) => item === before[index]) ? before : now;
}

function cellOf(
  answer: RangeAnswer,
  row: number,
  column: number,
  before: CellContent | undefined,
): CellContent {
  const value = scalar(answer.values[row]?.[column]);
  const looksLikeDate = (): boolean => showsDate(String(answer.numberFormats?.[row]?.[column] ?? ""));
  if (!answer.formulas) return calculated(before, value, typeof value === "number" && looksLikeDate());
  const typed = answer.formulas[row]?.[column];
  // Text that begins with "=" is its own formula to Excel; a real formula's value is something else.
  const formula =
    typeof typed === "string" && typed.startsWith("=") && typed !== value ? typed.slice(1) : null;
  const type = answer.valueTypes?.[row]?.[column];
  if (type === "Error") return cell(before, null, formula, String(value), false);
  const isBlank = type === "Empty" || (value === "" && type !== "Double");
  if (isBlank && formula === null) return blankCell;
  const isDate = type === "Double" && looksLikeDate();
  // Where types were not asked for, what was a date still is one.
  const isStill = answer.valueTypes === undefined && before?.isDate === true && before.value === value;
  return cell(before, type === "Empty" ? null : value, formula, null, isDate || isStill);
}

/** What a cell holds whose formula may show another value by now, and nothing else. */
function calculated(before: CellContent = blankCell, value: CellScalar, isDate: boolean): CellContent {
  const isSame = value === (before.error ?? before.value ?? "") && isDate === (before.isDate ?? false);
  if (isSame || before.error === value) return before;
  const { formula } = before;
  return {
    value: value === "" ? null : value,
    ...(formula !== undefined && { formula }),
    ...(isDate && { isDate }),
  };
}

/** The cell that was there, when it is the same. */
function cell(
  before: CellContent | undefined,
  value: CellScalar,
  formula: string | null,
  error: string | null,
  isDate: boolean,
): CellContent {
  const isSame =
    before?.value === value &&
    (before.formula ?? null) === formula &&
    (before.error ?? null) === error &&
    (before.isDate ?? false) === isDate;
  if (isSame) return before;
  return {
    value,
    ...(error !== null && { error }),
    ...(formula !== null && { formula }),
    ...(isDate && { isDate }),
  };
}

function scalar(value: unknown): CellScalar {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** The whole of `range` in blocks of at most `cells` cells, a row at least. */
export function blocksOf(range: CellRange, cells: number): CellRange[] {
  const height = Math.max(1, Math.floor(cells / (range.right - range.left + 1)));
  const blocks: CellRange[] = [];
  for (let top = range.top; top <= range.bottom; top += height) {
    blocks.push({ ...range, top, bottom: Math.min(range.bottom, top + height - 1) });
  }
  return blocks;
}
