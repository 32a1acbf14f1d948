/**
 * A text in quotation marks, what stands in brackets (columns of tables, among them "[M1]"), or an
 * address with the sheet it is on, when that is another one; any other word is a piece as a whole, so that no
 * address is found within one.
 */
const pieces =
  /"(?:[^"]|"")*"|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_.(])|([\p{L}\p{N}_.$]+)/gu;

/**
 * A formula with other words for its addresses; texts, columns of tables and names stay.
 * @param replace of an address ("$B$3") and the sheet it is on; null for the formula's own sheet
 */
export function replaceAddresses(
  formula: string,
  replace: (address: string, sheet: string | null) => string,
): string {
  return formula.replace(
    pieces,
    (whole, sheet: string | undefined, first: string | undefined, last: string | undefined) => {
      if (first === undefined) return whole;
      const name = sheet?.replace(/^'|'$/g, "").replaceAll("''", "'") ?? null;
      const addresses = [first, ...(last === undefined ? [] : [last])].map((each) => replace(each, name));
      return `${sheet === undefined ? "" : `${sheet}!`}${addresses.join(":")}`;
    },
  );
}

/** What is left of a formula without its texts, the columns of tables and the addresses. */
export function besidesAddresses(formula: string): string {
  return formula.replace(pieces, (...[, , , , word]: (string | undefined)[]) => word ?? " ");
}
