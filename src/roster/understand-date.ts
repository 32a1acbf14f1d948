import { calendarDay, dateOfSerial, type CellContent, type IsoDate } from "../sheet";

/** A day as typed: certain, or with two readings. */
export type UnderstoodDate =
  | {
      readonly kind: "certain";
      readonly date: IsoDate;
      /** Which part came first, if it showed. */ readonly order?: DateOrder;
    }
  | { readonly kind: "ambiguous"; readonly dayFirst: IsoDate; readonly monthFirst: IsoDate };

export type DateOrder = "day-first" | "month-first";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Serial numbers of 1 January 1950 and 31 December 2149: other numbers are no dates. */
const [firstSerial, lastSerial] = [18264, 91311];

/**
 * A cell as a day: a real date, a serial number, or text in any way that is usual in the UK ("3 Apr 2026",
 * "03/04/2026", "2026-04-03"), or in the US where that is the only reading ("04/23/2026"). Null when none.
 */
export function understandDate({ value, isDate }: CellContent): UnderstoodDate | null {
  if (typeof value === "number") {
    const within = value >= (isDate ? 61 : firstSerial) && value <= lastSerial;
    return within ? certain(dateOfSerial(value)) : null;
  }
  if (typeof value !== "string" || value.length > 60) return null;
  const text = value.replace(/[\s\p{Cf}]+/gu, " ").trim();
  if (/^\d{5}$/.test(text)) return understandDate({ value: Number(text) });
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?$/.exec(text);
  if (iso) return certain(day(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  return numericDate(text) ?? wordedDate(text);
}

function numericDate(text: string): UnderstoodDate | null {
  const match = /^(?:[a-z]{2,9},? )?(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?: [\d:.]+(?: ?[ap]m)?)?$/i.exec(
    text,
  );
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), fullYear(match[4] ?? "")];
  const dayFirst = day(year, second, first);
  // Nobody writes the month first with full stops, so they say nothing of how others mean their strokes.
  const monthFirst = match[2] === "." ? null : day(year, first, second);
  if (dayFirst === null) return certain(monthFirst, "month-first");
  if (match[2] === ".") return certain(dayFirst);
  if (monthFirst === null) return certain(dayFirst, "day-first");
  return dayFirst === monthFirst ? certain(dayFirst) : { kind: "ambiguous", dayFirst, monthFirst };
}

function wordedDate(text: string): UnderstoodDate | null {
  const dayFirst =
    /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]{3,9})\.?,?[ -]'?(\d{4}|\d{2})$/i.exec(
      text,
    );
  const monthFirst = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  const [dayText, monthText, yearText] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = months.indexOf((monthText ?? "").slice(0, 3).toLowerCase());
  if (month < 0 || yearText === undefined) return null;
  return certain(day(fullYear(yearText), month + 1, Number(dayText)));
}

/** "26" is 2026 and "85" is 1985. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

function certain(date: IsoDate | null, order?: DateOrder): UnderstoodDate | null {
  if (date === null) return null;
  return order ? { kind: "certain", date, order } : { kind: "certain", date };
}

/** The day, if the calendar has it. */
function day(year: number, month: number, dayOfMonth: number): IsoDate | null {
  return year < 1950 || year > 2149 ? null : calendarDay(year, month, dayOfMonth);
}
