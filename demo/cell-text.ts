import { dateOfSerial, spokenDate } from "../src/sheet";
import type { CellState } from "../test/excel-host/model/sheet-state";

/** What a cell shows, by the number formats that the product uses; any other shows the bare value. */
export function cellText({ value, error, format }: CellState): string {
  if (error !== undefined) return error;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const { numberFormat } = format;
  if (numberFormat.includes("%")) return `${(value * 100).toFixed(decimals(numberFormat))}%`;
  if (/[dy]/i.test(numberFormat) && !/general/i.test(numberFormat)) return spokenDate(dateOfSerial(value));
  if (/h/i.test(numberFormat)) return timeOfDay(value);
  if (numberFormat.includes("0.0")) return value.toFixed(decimals(numberFormat));
  return String(Math.round(value * 1e6) / 1e6);
}

function decimals(numberFormat: string): number {
  return /\.(0+)/.exec(numberFormat)?.[1]?.length ?? 0;
}

/** Of a part of a day. */
function timeOfDay(part: number): string {
  const minutes = Math.round((part % 1) * 24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
