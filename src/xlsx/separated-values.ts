import { longestCellText } from "./cell-text";

interface SeparatedValue {
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

const [quote, carriageReturn, newLine] = [34, 13, 10];

/**
 * The values of a text with separators, blank ones left out, one by one (RFC 4180): a value may stand in quotation
 * marks, a doubled one within them stands for one, and what follows the closing one belongs to it.
 *
 * @param separator one UTF-16 character
 */
export function* separatedValues(text: string, start: number, separator: string): Generator<SeparatedValue> {
  const between = separator.charCodeAt(0);
  let [row, column] = [0, 0];
  let at = start;
  while (at < text.length) {
    const first = text.charCodeAt(at);
    if (first === between) {
      column += 1;
      at += 1;
    } else if (first === newLine || first === carriageReturn) {
      row += 1;
      column = 0;
      at += first === carriageReturn && text.charCodeAt(at + 1) === newLine ? 2 : 1;
    } else {
      let value = "";
      if (first === quote) {
        const end = closingQuote(text, at + 1);
        value = unquoted(text.slice(at + 1, end));
        at = end + 1;
      }
      const end = valueEnd(text, at, between);
      value += text.slice(at, end);
      at = end;
      if (value !== "") yield { row, column, value };
    }
  }
}

/** A text that no cell can hold is not worth the memory, and stays as it is. */
function unquoted(text: string): string {
  return text.length > 2 * longestCellText + 1 ? text : text.replaceAll('""', '"');
}

/** Where the quotation mark is that is not doubled; the end of the text when there is none. */
function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== quote) return at;
  }
  return text.length;
}

function valueEnd(text: string, start: number, between: number): number {
  for (let at = start; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === between || character === newLine || character === carriageReturn) return at;
  }
  return text.length;
}
