import { quotedSpan } from "./quoted-span";

const address = /^\$?(?:[A-Za-z]{1,3}(?:\$?\d{1,7})?|\d{1,7})$/;

/**
 * A formula as Excel writes it, without "=": "of:=[.B1]*[$Roster.C2]" becomes "B1*Roster!C2"
 * (OpenDocument 1.3 part 4, 5.8). References of other kinds stay as they are.
 */
export function plainFormula(written: string): string {
  const formula = written.slice(written.indexOf("=") + 1);
  let plain = "";
  for (let at = 0; at < formula.length;) {
    const quoted = quotedSpan(formula, at);
    const end = formula.charAt(at) === "[" ? formula.indexOf("]", at) : -1;
    if (quoted > at) {
      plain += formula.slice(at, quoted);
      at = quoted;
    } else if (end > at) {
      plain += plainReference(formula.slice(at + 1, end)) ?? formula.slice(at, end + 1);
      at = end + 1;
    } else if (formula.charAt(at) === "[") {
      // It is never closed, and nor is any after it.
      return plain + formula.slice(at);
    } else {
      plain += formula.charAt(at);
      at += 1;
    }
  }
  return plain;
}

function plainReference(reference: string): string | null {
  const halves = reference.split(":", 3).map(plainHalf);
  if (halves.length > 2 || halves.includes(null)) return null;
  return halves.join(":");
}

/** "Roster!A1" for "$Roster.A1"; null for what is no cell, column or row. */
function plainHalf(half: string): string | null {
  const dot = half.lastIndexOf(".");
  const cell = half.slice(dot + 1);
  if (dot < 0 || half.includes("#") || !address.test(cell)) return null;
  const sheet = half.startsWith("$") ? half.slice(1, dot) : half.slice(0, dot);
  return sheet === "" ? cell : `${sheet}!${cell}`;
}
