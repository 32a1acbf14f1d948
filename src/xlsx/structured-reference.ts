import { quotedSpan } from "./quoted-span";

/**
 * A formula with its structured references written the way an .xlsx file stores them. A person types
 * `[@Set]` inside a table; the file holds `LS_Roster[[#This Row],[Set]]`, and Excel calls the workbook
 * damaged when it finds the short form (ECMA-376 part 1, 18.17.6, knows no "@"; nor a column without
 * its table's name).
 *
 * @param formula en-US notation, without the leading "="
 * @param ownTable name of the table the formula's cell is in, null when it is in none
 */
export function storedFormula(formula: string, ownTable: string | null): string {
  if (!formula.includes("[")) return formula;
  let stored = "";
  let at = 0;
  while (at < formula.length) {
    const quoted = quotedSpan(formula, at);
    if (quoted > at) {
      stored += formula.slice(at, quoted);
      at = quoted;
    } else if (formula.charAt(at) === "[") {
      const end = closingBracket(formula, at);
      const hasTable = /[\p{L}\p{N}_.]$/u.test(stored);
      stored += (hasTable ? "" : (ownTable ?? "")) + storedSpecifier(formula.slice(at + 1, end));
      at = end + 1;
    } else {
      stored += formula.charAt(at);
      at += 1;
    }
  }
  return stored;
}

/** What stands between a reference's outer brackets, "@" and "@[A]:[B]" spelt out. */
function storedSpecifier(specifier: string): string {
  const inner = specifier.trim();
  if (!inner.startsWith("@")) return `[${specifier}]`;
  const columns = inner.slice(1).trim();
  if (columns === "") return "[#This Row]";
  return `[[#This Row],${columns.startsWith("[") ? columns : `[${columns}]`}]`;
}

/** Where the bracket opened at `open` closes; an apostrophe escapes the character after it. */
function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at += 1) {
    const character = formula.charAt(at);
    if (character === "'") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return formula.length;
}
