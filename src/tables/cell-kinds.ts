import { type SetNumber, idOf, Refusal } from "../programme";
import {
  known,
  calendarDay,
  dateOfSerial,
  isoDateOf,
  minutesOfSerial,
  serialOfDate,
  type IsoDate,
} from "../sheet";
import { cellText } from "./read-table";
import type { CellKind, Check, ValidationRule } from "./table";
import { byEnglish, catalogue, plural } from "../words";

/** What Excel says of a cell, by its English beside the column. */
export const checkText = byEnglish("checks");

/** What Excel says of a cell for a set's number: what to type, given the numbers there are, and what is wrong. */
export const setTexts = catalogue("checks.set", {
  numbers: (most: number): string => plural(most, "1", `1 to ${String(most)}`),
  ofSet: (numbers: string): string => `The number of the set (${numbers}).`,
  ofFacilitator: (numbers: string): string =>
    `The number of the set (${numbers}). Blank for a facilitator without a set.`,
  ofMember: (numbers: string): string =>
    `The number of a set (${numbers}). Leave it blank to have the member placed.`,
  ofVisit: (numbers: string): string => `The number of the set that is visited (${numbers}).`,
  ofMove: (numbers: string): string =>
    `The number of a set (${numbers}). From: blank for a first set. To: blank for somebody who left.`,
  mostSets:
    "Sets meet in parallel, so a facilitator leads one. Type more for somebody whose sets meet at different times.",
  wholeNumber: "A whole number",
  mostSetsError: (most: string): string =>
    `Type a whole number from 1 to ${most}, or leave the cell blank for 1.`,
  errorTitle: "No such set",
  error: (numbers: string, mayBeBlank: boolean): string =>
    `Type the number of a set (${numbers})${mayBeBlank ? ", or leave the cell blank" : ""}.`,
});

type CheckOf = NonNullable<CellKind["check"]>;

/** Text that people type. */
export const text = { style: "entry", read: cellText } as const satisfies CellKind<string>;

/** Text that is there to be read. */
export const shown = { style: "body", read: cellText } as const satisfies CellKind<string>;

/** As the product makes the IDs of facilitators. */
export const facilitatorIdForm = /^f\d+$/i;

/**
 * A day, typed as a date or as text in one of the ways people in the UK write one ("8 Sep 2026",
 * "08/09/2026", "2026-09-08"). Null when blank. Refuses "not-a-date".
 */
export function day(prompt: string, errorTitle = "Not a date", error = "Type a date, such as 8 Sep 2026.") {
  const rule = { kind: "date", minimum: serialOfDate("2000-01-01") } as const;
  return {
    style: "entryDate",
    read: (cell, place): IsoDate | null => {
      const { value } = cell;
      const typed = cellText(cell);
      if (typed === "") return null;
      if (typeof value === "number" && value >= 1) return dateOfSerial(value);
      const date = typeof value === "string" ? dateOfText(typed) : null;
      if (date !== null) return date;
      throw new Refusal({ code: "not-a-date", details: { typed }, place: place() });
    },
    check: checked(rule, prompt, errorTitle, error),
  } as const satisfies CellKind<IsoDate | null>;
}

/** Minutes since midnight, typed as a time or as "14:00", "2.30 pm". Null when blank. Refuses "not-a-time". */
export const time = {
  style: "entryTime",
  read: (cell, place): number | null => {
    const { value } = cell;
    const typed = cellText(cell);
    if (typed === "") return null;
    if (typeof value === "number" && value >= 0) return minutesOfSerial(value);
    const match = /^(\d{1,2})[:.](\d{2})\s*(am|pm)?$/i.exec(typed);
    const half = match?.[3]?.toLowerCase();
    const hours = (Number(match?.[1]) % (half ? 12 : 24)) + (half === "pm" ? 12 : 0);
    if (!match || Number(match[2]) > 59 || Number(match[1]) > (half ? 12 : 23)) {
      throw new Refusal({ code: "not-a-time", details: { typed }, place: place() });
    }
    return hours * 60 + Number(match[2]);
  },
} as const satisfies CellKind<number | null>;

/**
 * Months, typed by their names or numbers: "August, December", "8, 12"; "none" for none. Null when blank.
 * Refuses "not-months".
 */
export const monthList = {
  style: "entry",
  read: (cell, place): readonly number[] | null => {
    const typed = cellText(cell);
    if (typed === "") return null;
    if (/^none$/i.test(typed)) return [];
    const read = typed
      .split(/[\s,;]+|\band\b/i)
      .filter(Boolean)
      .map(monthOf);
    const found = [...new Set(read.filter((month) => month !== null))].sort((a, b) => a - b);
    if (read.includes(null) || found.length === 12) {
      throw new Refusal({ code: "not-months", details: { typed }, place: place() });
    }
    return found;
  },
} as const satisfies CellKind<readonly number[] | null>;

// Read back, so the same in every language.
const monthNames =
  "January February March April May June July August September October November December".split(" ");

/** What `monthList` reads. */
export function sayMonths(numbers: readonly number[]): string {
  return numbers.length === 0 ? "none" : numbers.map((month) => known(monthNames[month - 1])).join(", ");
}

/** 8 for "8", "Aug" and "August". */
function monthOf(typed: string): number | null {
  const number = /^\d{1,2}$/.test(typed) ? Number(typed) : 1 + indexOfMonth(typed);
  return number >= 1 && number <= 12 ? number : null;
}

function indexOfMonth(typed: string): number {
  const start = typed.toLowerCase();
  return start.length < 3 ? -1 : monthNames.findIndex((name) => name.toLowerCase().startsWith(start));
}

/** A whole number from `least` up. Null when blank. Refuses "not-a-number". */
export function whole(least: number, check: CheckOf) {
  return {
    style: "entryNumber",
    read: (cell, place, label): number | null => {
      const typed = cellText(cell);
      if (typed === "") return null;
      const number = Number(typed);
      if (Number.isInteger(number) && number >= least) return number;
      throw new Refusal({ code: "not-a-number", details: { typed, label, least }, place: place() });
    },
    check,
  } as const satisfies CellKind<number | null>;
}

/**
 * A set's number, typed as 3 or "Set 3". Null when blank. Refuses "not-a-set".
 * @param prompt what to type, given the numbers there are
 */
export function setNumber(prompt: (numbers: string) => string, mayBeBlank = true) {
  return {
    style: "entryNumber",
    read: (cell, place): SetNumber | null => {
      const typed = cellText(cell);
      if (typed === "") return null;
      const number = Number(/^(?:set\s*)?(\d{1,4})$/i.exec(typed)?.[1]);
      if (number >= 1) return idOf.set(number);
      throw new Refusal({ code: "not-a-set", details: { typed }, place: place() });
    },
    check: (_, setCount) => {
      const maximum = Math.max(1, setCount);
      const numbers = setTexts.numbers(maximum);
      const error = setTexts.error(numbers, mayBeBlank);
      return stop({ kind: "whole", minimum: 1, maximum }, "Set", prompt(numbers), setTexts.errorTitle, error);
    },
  } as const satisfies CellKind<SetNumber | null>;
}

/** One of a few words. Read as it is typed; "" when blank. */
export function choice(values: readonly string[], prompt: string, errorTitle: string, error: string) {
  return { ...text, check: checked({ kind: "choices", values }, prompt, errorTitle, error) } as const;
}

/** Yes, or nothing. */
export function yesOrBlank(prompt: string) {
  return choice(["Yes"], prompt, "Yes or blank", "Choose Yes, or leave the cell blank.");
}

/** A check that is the same for any number of sets, headed as its column. */
export function checked(rule: ValidationRule, prompt: string, errorTitle: string, error: string): CheckOf {
  return (header) => stop(rule, header, checkText(prompt), checkText(errorTitle), checkText(error));
}

/** A check that refuses everything else. */
export function stop(
  rule: ValidationRule,
  promptTitle: string,
  prompt: string,
  errorTitle: string,
  error: string,
): Check {
  return { rule, promptTitle, prompt, errorTitle, error, severity: "stop" };
}

function dateOfText(text: string): IsoDate | null {
  const iso = isoDateOf(text);
  if (iso !== null) return iso;
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (numeric) return calendarDay(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const worded = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(text);
  const month = indexOfMonth(worded?.[2]?.slice(0, 3) ?? "");
  return worded && month >= 0 ? calendarDay(Number(worded[3]), month + 1, Number(worded[1])) : null;
}
