import { columnLetters, parseRange, type CellContent, type CellRange, type SheetContent } from "../../sheet";
import { tellsErrors, type RangeAnswer } from "./sheet-from-range";

type Rows = SheetContent["rows"];

/** Columns beside each other, and whether formulas that are known fill them. */
interface Strip {
  readonly left: number;
  readonly right: number;
  readonly isKnown: boolean;
}

/** A sheet as it was seen, and the columns whose formulas need not be asked for again. */
export interface KnownFormulas {
  readonly before: Rows;
  readonly columnCount: number;
  readonly strips: readonly Strip[];
}

/** What formulas take of an answer, in characters: a column's, a stretch of columns' to be worth a range, and a sheet's. */
const [worthLeaving, worthParting, worthAsking] = [2_000, 50_000, 150_000];

/**
 * Which columns of a sheet are formulas from top to bottom: of hundreds of rows they are most of an answer, and they
 * decide nothing. Null where there are few.
 * @param isAsked whether a column is asked for whatever it holds
 */
export function knownFormulas(
  before: Rows,
  isAsked: (column: number) => boolean = () => false,
): KnownFormulas | null {
  const lengths = formulaLengths(before).map((length, column) => (isAsked(column) ? 0 : length));
  const strips = joined(
    joined(
      lengths.map((length, at) => ({ left: at, right: at, length, isKnown: length >= worthLeaving })),
    ).map((strip) => ({ ...strip, isKnown: strip.isKnown && strip.length >= worthParting })),
  );
  const spared = strips.reduce((sum, { isKnown, length }) => sum + (isKnown ? length : 0), 0);
  return spared >= worthAsking ? { before, columnCount: lengths.length, strips } : null;
}

/** As if formulas filled all of a sheet: whatever shows the same decides the same. */
export function allKnown(before: Rows): KnownFormulas {
  const columnCount = formulaLengths(before).length;
  return { before, columnCount, strips: [{ ...everything, isKnown: true }] };
}

/** Of each column's formulas together, in characters. */
function formulaLengths(rows: Rows): readonly number[] {
  const known = lengthsOf.get(rows);
  if (known) return known;
  const lengths: number[] = [];
  for (const cells of rows) {
    for (let column = 0; column < cells.length; column += 1) {
      lengths[column] = (lengths[column] ?? 0) + (cells[column]?.formula?.length ?? 0);
    }
  }
  lengthsOf.set(rows, lengths);
  return lengths;
}

const lengthsOf = new WeakMap<Rows, readonly number[]>();

interface Measured extends Strip {
  /** Of its formulas together, in characters. */
  readonly length: number;
}

function joined(strips: readonly Measured[]): Measured[] {
  const together: Measured[] = [];
  for (const strip of strips) {
    const last = together.at(-1);
    if (last?.isKnown !== strip.isKnown) together.push(strip);
    else together.splice(-1, 1, { ...last, right: strip.right, length: last.length + strip.length });
  }
  return together;
}

/** What a sheet's cells answered. */
interface BesideKnown {
  readonly used: CellRange;
  readonly answers: readonly RangeAnswer[];
  readonly hasHiddenRows: boolean;
}

/** Queues a look at everything but the known formulas. @returns null for a sheet that must be asked for whole */
export function queueBesideKnown(
  sheet: Excel.Worksheet,
  { before, columnCount, strips }: KnownFormulas,
): () => BesideKnown | null {
  const used = sheet.getUsedRangeOrNullObject(true).untrack().load("address,rowHidden");
  const parts = strips.map(({ left, right, isKnown }) => ({
    left,
    isKnown,
    cells: sheet
      .getRangeByIndexes(0, left, before.length, right - left + 1)
      .untrack()
      .load(isKnown ? "values,numberFormat" : "values,numberFormat,formulas"),
  }));
  return () => {
    const range = used.isNullObject ? null : parseRange(used.address);
    if (!range || range.bottom >= before.length || range.right >= columnCount) return null;
    const answers = parts.map(({ left, isKnown, cells }): RangeAnswer => {
      const { values, numberFormat: numberFormats } = cells;
      if (isKnown) return { top: 0, left, values, numberFormats };
      return { top: 0, left, values, numberFormats, formulas: cells.formulas };
    });
    const isTold = (answer: RangeAnswer): boolean =>
      answer.formulas ? tellsErrors(answer, before) : isOnlyCalculated(answer, before);
    if (!answers.every(isTold)) return null;
    return { used: range, answers, hasHiddenRows: (used.rowHidden as boolean | null) !== false };
  };
}

/** Whether formulas show other values at most: anything else may be typed, or an error, which values do not tell. */
function isOnlyCalculated({ left, values }: RangeAnswer, before: Rows): boolean {
  return values.every((cells, row) =>
    cells.every((value, column) => {
      const cell: CellContent | undefined = before[row]?.[left + column];
      if (value === (cell?.error ?? cell?.value ?? "")) return true;
      return cell?.formula !== undefined && !(typeof value === "string" && value.startsWith("#"));
    }),
  );
}

/**
 * Queues a look at what the cells of a sheet hold, and no more than that. Of known formulas only what they show: a
 * value that stands where there was none is found, and one that was typed over a formula is not.
 */
export function queueHeld(sheet: Excel.Worksheet, known: KnownFormulas | null): () => RangeAnswer[] {
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  const parts = stripsOf(used, known?.strips ?? [everything]);
  return () =>
    parts.flatMap((cells, index): RangeAnswer[] => {
      const place = cells.isNullObject ? null : parseRange(cells.address);
      if (!place) return [];
      const { top, left } = place;
      const isKnown = known?.strips[index]?.isKnown === true;
      return [{ top, left, values: cells.values, ...(!isKnown && { formulas: cells.formulas }) }];
    });
}

/** The parts of a sheet's cells, side by side up to its last column. */
function stripsOf(used: Excel.Range, strips: readonly Strip[]): Excel.Range[] {
  return strips.map(({ left, isKnown }, index) => {
    const right = (strips[index + 1]?.left ?? lastColumn + 1) - 1;
    const columns = `${columnLetters(left)}:${columnLetters(right)}`;
    const strip = strips.length === 1 ? used : used.getIntersectionOrNullObject(columns).untrack();
    return strip.load(isKnown ? "address,values" : "address,values,formulas");
  });
}

const lastColumn = 16_383;

const everything: Strip = { left: 0, right: lastColumn, isKnown: false };
