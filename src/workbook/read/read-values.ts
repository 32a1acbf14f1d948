import type { TableRow } from "./read-table";
import { Refusal } from "../../programme";
import { dateOfSerial, minutesOfSerial, type IsoDate } from "../../sheet";

/**
 * A day, typed as a date or as text in one of the ways people in the UK write one ("8 Sep 2026",
 * "08/09/2026", "2026-09-08"). Null when blank. @throws {Refusal} "not-a-date"
 */
export function readDate(row: TableRow, header: string): IsoDate | null {
  const { value } = row.cell(header);
  if (value === null || row.text(header) === "") return null;
  if (typeof value === "number" && value >= 1) return dateOfSerial(value);
  const date = typeof value === "string" ? dateOfText(value.trim()) : null;
  if (date === null) {
    throw new Refusal({
      code: "not-a-date",
      details: { typed: row.text(header) },
      place: row.place(header),
    });
  }
  return date;
}

/** Minutes since midnight, typed as a time or as "14:00", "2.30 pm". Null when blank. @throws {Refusal} */
export function readTime(row: TableRow, header: string): number | null {
  const { value } = row.cell(header);
  if (value === null || row.text(header) === "") return null;
  if (typeof value === "number" && value >= 0) return minutesOfSerial(value);
  const match = /^(\d{1,2})[:.](\d{2})\s*(am|pm)?$/i.exec(row.text(header));
  const half = match?.[3]?.toLowerCase();
  const hours = (Number(match?.[1]) % (half ? 12 : 24)) + (half === "pm" ? 12 : 0);
  if (!match || Number(match[2]) > 59 || Number(match[1]) > (half ? 12 : 23)) {
    throw new Refusal({
      code: "not-a-time",
      details: { typed: row.text(header) },
      place: row.place(header),
    });
  }
  return hours * 60 + Number(match[2]);
}

/** A whole number from `least` up. Null when blank. @throws {Refusal} "not-a-number" */
export function readWhole(row: TableRow, header: string, label: string, least: number): number | null {
  if (row.text(header) === "") return null;
  const number = Number(row.text(header));
  if (!Number.isInteger(number) || number < least) {
    throw new Refusal({
      code: "not-a-number",
      details: { typed: row.text(header), label, least },
      place: row.place(header),
    });
  }
  return number;
}

/** A set's number, typed as 3 or "Set 3". Null when blank. @throws {Refusal} "not-a-set" */
export function readSetNumber(row: TableRow, header: string): number | null {
  const typed = row.text(header);
  if (typed === "") return null;
  const number = Number(/^(?:set\s*)?(\d{1,4})$/i.exec(typed)?.[1]);
  if (!(number >= 1)) {
    throw new Refusal({ code: "not-a-set", details: { typed }, place: row.place(header) });
  }
  return number;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function dateOfText(text: string): IsoDate | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (numeric) return realDate(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const worded = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(text);
  const month = months.indexOf(worded?.[2]?.slice(0, 3).toLowerCase() ?? "");
  return worded && month >= 0 ? realDate(Number(worded[3]), month + 1, Number(worded[1])) : null;
}

function realDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}
