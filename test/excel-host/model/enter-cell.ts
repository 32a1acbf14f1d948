import { calendarDay, serialOfDate, type CellScalar } from "../../../src/sheet";
import type { BookState } from "./book-state";
import { cellAt, setCell } from "./cells";
import { checkReferences } from "./formula-references";
import { HostError } from "./host-error";
import type { SheetState } from "./sheet-state";

/** Characters a cell can hold. */
const longestText = 32_767;
/** "Total length of formula contents" (Microsoft's "Excel specifications and limits"). */
const longestFormula = 8_192;
/** Nothing but cells, or a column of a table. */
const severalCells =
  /^(?:(?:'[^']+'|[\p{L}\p{N}_.]+)!)?\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+$|^[\p{L}_][\p{L}\p{N}_.]*\[[^[\]]+\]$/u;
const errors = /^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!)$/i;
const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

/**
 * Puts something into a cell the way Excel does when a program sets `values` or `formulas`: a text is
 * taken as if it were typed, so "=A1" becomes a formula, "007" a number and "1/2" a date, unless an
 * apostrophe stands before it.
 * @param isUnderstood a formula that was entered just now elsewhere, with nothing changed that it names
 * @throws {HostError}
 */
export function enterCell(
  book: BookState,
  sheet: SheetState,
  row: number,
  column: number,
  typed: unknown,
  isUnderstood = false,
): void {
  const { format } = cellAt(sheet, row, column);
  const keep = (content: { value: CellScalar; error?: string; formula?: string }): void => {
    setCell(sheet, row, column, { ...content, format });
  };
  if (typeof typed === "number" || typeof typed === "boolean") {
    // "Cells formatted as text are treated as text even when a number is in the cell" (Microsoft's "Number format codes").
    const isText = format.numberFormat === "@";
    return keep({ value: isText ? String(typed).toUpperCase() : typed });
  }
  if (typeof typed !== "string")
    throw new HostError("InvalidArgument", "A cell holds text, a number or a truth value.");
  if (typed.length > longestText + 1)
    throw new HostError("InvalidArgument", "The text is too long for a cell.");
  if (typed.startsWith("'")) return keep({ value: typed.slice(1) });
  if (format.numberFormat === "@") return keep({ value: typed === "" ? null : typed });
  if (/^[=+@-]./s.test(typed) && Number.isNaN(Number(typed))) {
    const entered = typed.startsWith("=") ? typed.slice(1) : typed;
    // Microsoft's "Implicit intersection operator: @".
    const formula = book.intersects && severalCells.test(entered) ? `@${entered}` : entered;
    if (!typed.startsWith("=") || (!isUnderstood && unbalanced(formula))) {
      throw new HostError("InvalidArgument", `"${typed}" is not a formula that Excel understands.`);
    }
    if (formula.length + 1 > longestFormula) {
      throw new HostError("FormulaLengthExceedsLimit", "The formula is too long.");
    }
    if (!isUnderstood) checkReferences(formula, book);
    if (book.isCalculationSuspended) book.uncalculated.add(placeOf(sheet, row, column));
    return keep({ value: book.formulaValues(formula, sheet, row, column), formula });
  }
  if (errors.test(typed)) return keep({ value: null, error: typed.toUpperCase() });
  keep({ value: typedValue(typed) });
}

/** A cell among all sheets' cells. */
export function placeOf({ id }: SheetState, row: number, column: number): string {
  return `${id} ${String(row)} ${String(column)}`;
}

/** Excel's reading of typed text in en-US: only the forms that names, codes and IDs may take by accident. */
function typedValue(text: string): CellScalar {
  const trimmed = text.trim();
  if (text === "") return null;
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === "true";
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed)) return Number(trimmed);
  if (/^[-+]?[$£€]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(trimmed)) return Number(trimmed.replace(/[,$£€]/g, ""));
  if (/^\d+(\.\d+)?%$/.test(trimmed)) return Number(trimmed.slice(0, -1)) / 100;
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed) ?? [];
  const date = calendarDay(Number(year), Number(month), Number(day));
  if (date !== null) return serialOfDate(date);
  const looksLikeDate =
    /^\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?$/.test(trimmed) ||
    new RegExp(`^(\\d{1,2}[ -])?(${months})[a-z]*[ -]\\d{1,4}$`, "i").test(trimmed) ||
    new RegExp(`^\\d{1,2}[ -](${months})[a-z]*([ -]\\d{2,4})?$`, "i").test(trimmed) ||
    /^\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/i.test(trimmed);
  // Which day it would be is of no interest here: that the text is lost is.
  return looksLikeDate ? 45_000 : text;
}

/** Parentheses and quotation marks that do not close: nothing more of a formula's grammar is checked. */
function unbalanced(formula: string): boolean {
  let depth = 0;
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  for (const character of bare) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth < 0) return true;
  }
  return depth !== 0 || bare.includes('"');
}
