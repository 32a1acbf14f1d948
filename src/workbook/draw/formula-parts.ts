import { drawTexts } from "./draw-texts";
import { known, dayToBeSet, serialOfDate, toBeSet, type IsoDate } from "../../sheet";
import { quotedText, shortMonths } from "../../words";

/** The number that stands for a day to be set in formulas. */
export const noDay = String(serialOfDate(dayToBeSet));

/** Shows "to be set" for `noDay` and nothing for 0. */
export function dayFormat(format: string): string {
  return `[>=${noDay}]"${drawTexts.toBeSet.replaceAll('"', "")}";[=0]"";${format}`;
}

/** A day as a cell holds it. */
export function dayCell(date: IsoDate): number | string {
  return date === dayToBeSet ? toBeSet : serialOfDate(date);
}

/** The days in a column as an array within SUMPRODUCT: 0 where the cell holds text, nothing, or a number that is no day. */
export function daysIn(cells: string): string {
  return `(--("0"&MID(${cells},1,5*ISNUMBER(${cells})*(${cells}>0)*(${cells}<${noDay}))))`;
}

/** "8 Sep 2026" from a date's cell, the same in every language of Excel (TEXT's codes are not). */
export function dateWords(date: string): string {
  return `IF(${date}>=${noDay},${quotedText(toBeSet)},${plainDayWords(date)}&" "&YEAR(${date}))`;
}

/** "8 Sep" from a date's cell. */
export function dayWords(date: string): string {
  return `IF(${date}>=${noDay},${quotedText(toBeSet)},${plainDayWords(date)})`;
}

function plainDayWords(date: string): string {
  return `DAY(${date})&" "&${monthWords(`MONTH(${date})`)}`;
}

/** "Sep" from a month's number. */
function monthWords(month: string): string {
  const months = shortMonths();
  return months.every(({ length }) => length === 3)
    ? `MID(${quotedText(months.join(""))},3*${month}-2,3)`
    : `CHOOSE(${month},${months.map(quotedText).join(",")})`;
}

/** What `dayWords` gives for a day. */
export function sayDay(date: string): string {
  if (date === dayToBeSet) return toBeSet;
  const [, month = "1", day = "1"] = date.split("-");
  return `${String(Number(day))} ${known(shortMonths()[Number(month) - 1])}`;
}

/** What `dateWords` gives for a day. */
export function sayDate(date: string): string {
  return date === dayToBeSet ? toBeSet : `${sayDay(date)} ${date.slice(0, 4)}`;
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
