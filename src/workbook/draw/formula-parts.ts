/** Text as a formula writes it: in quotation marks, those within doubled. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** `LS_Roster[Set]`: all rows of a table's column. */
export function columnOf(table: string, header: string): string {
  return `${table}[${escapedHeader(header)}]`;
}

/** `LS_Roster[[#This Row],[Set]]`: the form that files hold; `[@Set]` is only how a person types it. */
export function thisRow(table: string, header: string): string {
  return `${table}[[#This Row],[${escapedHeader(header)}]]`;
}

/** `LS_Attendance[[#This Row],[M1]:[M9]]`: neighbouring columns of the formula's own row. */
export function thisRowBetween(table: string, first: string, last: string): string {
  return `${table}[[#This Row],[${escapedHeader(first)}]:[${escapedHeader(last)}]]`;
}

/** In a column's name, an apostrophe goes before each character that means something there. */
function escapedHeader(header: string): string {
  return header.replace(/['#@[\]]/g, "'$&");
}

/**
 * What MATCH is to look for, so that it finds just that: its "exact" mode takes * and ? for wildcards
 * and ~ for their escape.
 *
 * @param lookup an expression, the same for many rows
 * @param texts every text it can stand for
 */
export function literalLookup(lookup: string, texts: Iterable<string>): string {
  for (const text of texts) {
    if (/[*?~]/.test(text)) {
      return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${lookup},"~","~~"),"*","~*"),"?","~?")`;
    }
  }
  return lookup;
}

const monthLetters = "JanFebMarAprMayJunJulAugSepOctNovDec";

/** "8 Sep 2026" from a date's cell, the same in every language of Excel (TEXT's codes are not). */
export function dateWords(date: string): string {
  return `${dayWords(date)}&" "&YEAR(${date})`;
}

/** "8 Sep" from a date's cell. */
export function dayWords(date: string): string {
  return `DAY(${date})&" "&MID("${monthLetters}",3*MONTH(${date})-2,3)`;
}

/** What `dayWords` gives for a day. */
export function sayDay(date: string): string {
  const [, month = "1", day = "1"] = date.split("-");
  const at = 3 * Number(month) - 3;
  return `${String(Number(day))} ${monthLetters.slice(at, at + 3)}`;
}

/** What `dateWords` gives for a day. */
export function sayDate(date: string): string {
  return `${sayDay(date)} ${date.slice(0, 4)}`;
}

/** "15:00" from a time's cell. */
export function timeWords(time: string): string {
  return `TEXT(${time},"hh:mm")`;
}

/** What `timeWords` gives for minutes since midnight. */
export function sayTime(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return `${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}
