import { rowAt, blankCell, type CellContent, type CellRange, type CellScalar } from "../../sheet";
import { showsDate } from "./date-format";

/** What Excel says of the cells of one rectangle, each an array of rows. */
export interface RangeAnswer {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  /** Without, cells that had formulas have them still, and show another value at most. */
  readonly formulas?: readonly (readonly unknown[])[];
  /** Without, only an error that was there before is told from a text. */
  readonly valueTypes?: readonly (readonly string[])[];
  readonly numberFormats?: readonly (readonly unknown[])[];
}

type Rows = readonly (readonly CellContent[])[];

/**
 * Rows from A1 on, blanks at the end of rows trimmed.
 * @param before as they were seen last: what is equal is the same object
 */
export function rowsOf(answers: readonly RangeAnswer[], before: Rows = []): Rows {
  const height = Math.max(0, ...answers.map(({ top, values }) => top + values.length));
  const rows: (readonly CellContent[])[] = [];
  for (let row = 0; row < height; row += 1) rows.push(rowOf(answers, row, rowAt(before, row)));
  while (rows.at(-1)?.length === 0) rows.pop();
  return before.length === rows.length && rows.every((cells, row) => cells === before[row]) ? before : rows;
}

function rowOf(
  answers: readonly RangeAnswer[],
  row: number,
  before: readonly CellContent[],
): readonly CellContent[] {
  const cells: CellContent[] = [];
  let isSame = true;
  for (const answer of answers) {
    const { left, values } = answer;
    const own = row - answer.top;
    const width = values[own]?.length ?? 0;
    for (let column = 0; column < width; column += 1) {
      const old = before[left + column];
      const cell = cellOf(answer, own, column, old);
      if (cell === blankCell) continue;
      isSame &&= cell === old;
      while (cells.length < left + column) cells.push(blankCell);
      cells[left + column] = cell;
    }
  }
  return isSame && cells.length === before.length && isSameRow(cells, before) ? before : cells;
}

function isSameRow(cells: readonly CellContent[], before: readonly CellContent[]): boolean {
  return cells.every((cell, column) => cell === before[column]);
}

function cellOf(
  { values, formulas, valueTypes, numberFormats }: RangeAnswer,
  row: number,
  column: number,
  before: CellContent | undefined,
): CellContent {
  const value = scalar(values[row]?.[column]);
  const format = numberFormats?.[row]?.[column];
  if (!formulas) return calculated(before, value, typeof value === "number" && isOfDates(format));
  const typed = formulas[row]?.[column];
  const type = valueTypes ? valueTypes[row]?.[column] : typeAsBefore(value, before);
  // Text that begins with "=" is its own formula to Excel; a real formula's value is something else.
  const formula =
    typeof typed === "string" && typed.startsWith("=") && typed !== value ? typed.slice(1) : null;
  if (type === "Error") return cell(before, null, formula, String(value), false);
  const isBlank = type === "Empty" || (value === "" && type !== "Double");
  if (isBlank && formula === null) return blankCell;
  const isDate = type === "Double" && isOfDates(format);
  // Where formats were not asked for, what was a date still is one.
  const isStill = numberFormats === undefined && before?.isDate === true && before.value === value;
  return cell(before, type === "Empty" ? null : value, formula, null, isDate || isStill);
}

function typeAsBefore(value: CellScalar, before: CellContent | undefined): string | undefined {
  if (typeof value === "number") return "Double";
  return typeof value === "string" && before?.error === value ? "Error" : undefined;
}

/** Whether an answer without types says no less than one with them: nothing may be an error that was none before. */
export function tellsErrors({ top, left, values }: RangeAnswer, before: Rows): boolean {
  return values.every((cells, row) =>
    cells.every((value, column) => {
      if (typeof value !== "string" || !value.startsWith("#")) return true;
      const cell = before[top + row]?.[left + column];
      return value === (cell?.error ?? cell?.value);
    }),
  );
}

function isOfDates(format: unknown): boolean {
  return typeof format === "string" && format !== "General" && showsDate(format);
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
