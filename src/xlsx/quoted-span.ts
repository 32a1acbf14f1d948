/**
 * The end (exclusive) of the text literal or quoted sheet name that starts at `start`, or `start` when
 * none does. A doubled quotation mark stands for itself and does not end it.
 */
export function quotedSpan(formula: string, start: number): number {
  const quote = formula.charAt(start);
  if (quote !== '"' && quote !== "'") return start;
  let at = start + 1;
  while (at < formula.length) {
    if (formula.charAt(at) !== quote) at += 1;
    else if (formula.charAt(at + 1) === quote) at += 2;
    else return at + 1;
  }
  return formula.length;
}
