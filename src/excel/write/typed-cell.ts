import type { CellContent } from "../../sheet";
import type { CellPlan } from "../../workbook";

/** Texts that Excel takes for themselves: no digit, no sign in front, no truth value. */
const plainText = /^[\p{L}(][^\d]*$/u;

/**
 * What to put into `formulas` so that the cell holds what was planned. Excel reads a text as if it were
 * typed, so that "007" would become a number and "=1" a formula: an apostrophe keeps it text.
 */
export function typedCell(cell: CellPlan): string | number | boolean {
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value } = cell;
  if (typeof value !== "string") return value ?? "";
  if (value === "" || (plainText.test(value) && !/^(true|false)$/i.test(value.trim()))) return value;
  return `'${value}`;
}

/** What to put into a cell so that it holds again what was read. */
export function typedContent({ value, error, formula }: CellContent): string | number | boolean {
  if (error !== undefined && formula === undefined) return error;
  return typedCell({ value, ...(formula !== undefined && { formula }) });
}

/** Whether a cell holds what is planned already. Of a formula, Excel keeps the value right. */
export function holds(content: CellContent | undefined, cell: CellPlan): boolean {
  if (cell.formula !== undefined) {
    return sameFormula(content?.formula, cell.formula);
  }
  if (content?.formula !== undefined || content?.error !== undefined) return false;
  return (content?.value ?? "") === (cell.value ?? "");
}

/** Whether a cell holds what was typed into it. */
export function holdsTyped(content: CellContent | undefined, typed: string | number | boolean): boolean {
  if (typeof typed !== "string") return holds(content, { value: typed });
  if (typed.startsWith("=")) return holds(content, { value: null, formula: typed.slice(1) });
  return holds(content, { value: typed.startsWith("'") ? typed.slice(1) : typed });
}

/** Whether two formulas say the same, however Excel shows them. */
export function sameFormula(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && bareFormula(a) === bareFormula(b));
}

/**
 * A formula as it can be compared: Excel shows `[@Set]` for `LS_Roster[[#This Row],[Set]]`, and spaces
 * outside of texts are its to choose.
 */
function bareFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\s+/g, "")
            .replace(/[\p{L}_][\p{L}\p{N}_.]*\[\[#ThisRow\],(\[[^\]]*\](?::\[[^\]]*\])?)\]/gu, "[@$1]")
            .replace(/[\p{L}_][\p{L}\p{N}_.]*(?=\[@)/gu, "")
            .replace(/\[@\[([^[\]]*)\]\]/g, "[@$1]"),
    )
    .join("");
}
