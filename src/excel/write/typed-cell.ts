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
  if (a === b) return true;
  if (a === undefined || b === undefined || surelyDiffer(a, b)) return false;
  return bareFormula(a) === bareFormula(b);
}

/** Whether they differ in more than what Excel shows in its own way: most formulas that differ do. */
function surelyDiffer(a: string, b: string): boolean {
  if (namesThisRow.test(a) || namesThisRow.test(b)) return false;
  let [left, right] = [0, 0];
  for (;;) {
    while (isSpace(a, left)) left += 1;
    while (isSpace(b, right)) right += 1;
    if (left >= a.length || right >= b.length) return left < a.length || right < b.length;
    if (a.charCodeAt(left) !== b.charCodeAt(right)) return true;
    left += 1;
    right += 1;
  }
}

const namesThisRow = /\[@|\[\s*#/;

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code < 14 && code > 8) || (code >= 160 && /\s/.test(text.charAt(at)));
}

/**
 * A formula as it can be compared: Excel shows `[@Set]` for `LS_Roster[[#This Row],[Set]]`, and spaces
 * outside of texts are its to choose.
 */
function bareFormula(formula: string): string {
  const known = bared.get(formula);
  if (known !== undefined) return known;
  if (bared.size >= mostBared) bared.clear();
  const bare = baringOf(formula);
  bared.set(formula, bare);
  return bare;
}

/** Rows of a table share a formula, and every write compares all of them. */
const bared = new Map<string, string>();
const mostBared = 10_000;

function baringOf(formula: string): string {
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
