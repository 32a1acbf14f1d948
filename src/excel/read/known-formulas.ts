import { parseRange, type CellContent, type CellRange, type SheetContent } from "../../sheet";
import type { RangeAnswer } from "./sheet-from-range";

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

/** What a column's formulas take of an answer, in characters, and a stretch of columns' to be worth ranges more. */
const [worthLeaving, worthParting] = [2_000, 300_000];

/**
 * Which columns of a sheet are formulas from top to bottom: of hundreds of rows they are most of an answer, and they
 * decide nothing. Null where there are few.
 */
export function knownFormulas(before: Rows): KnownFormulas | null {
  const lengths: number[] = [];
  for (const cells of before) {
    cells.forEach(({ formula }, column) => {
      lengths[column] = (lengths[column] ?? 0) + (formula?.length ?? 0);
    });
  }
  const strips = joined(
    joined(
      lengths.map((length, at) => ({ left: at, right: at, length, isKnown: length >= worthLeaving })),
    ).map((strip) => ({ ...strip, isKnown: strip.isKnown && strip.length >= worthParting })),
  );
  const isAnyKnown = strips.some(({ isKnown }) => isKnown);
  return isAnyKnown ? { before, columnCount: lengths.length, strips } : null;
}

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
      .load(isKnown ? "values,numberFormat" : "values,numberFormat,formulas,valueTypes"),
  }));
  return () => {
    const range = used.isNullObject ? null : parseRange(used.address);
    if (!range || range.bottom >= before.length || range.right >= columnCount) return null;
    const answers = parts.map(({ left, isKnown, cells }): RangeAnswer => {
      const { values, numberFormat: numberFormats } = cells;
      if (isKnown) return { top: 0, left, values, numberFormats };
      const { formulas, valueTypes } = cells;
      return { top: 0, left, values, numberFormats, formulas, valueTypes };
    });
    if (!answers.every((answer) => answer.formulas ?? isOnlyCalculated(answer, before))) return null;
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
