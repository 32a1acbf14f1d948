import path from "node:path";
import { InvalidArgumentError } from "commander";
import { understandCode } from "../commands";
import {
  type MeetingId,
  type SetNumber,
  idOf,
  choosableRoles,
  type AttendanceCode,
  type ColumnRole,
  type RoomBooking,
} from "../programme";
import { isoDateOf, type IsoDate } from "../sheet";
import { sayProblem } from "../wording";
import { texts } from "./strings/texts";

/** Parses a whole number from `least` to `most`; commander reports what else was typed. */
export function wholeNumber(least: number, most: number): (typed: string) => number {
  return (typed) => {
    const number = Number(typed);
    if (!/^\d+$/.test(typed) || number < least || number > most) {
      throw new InvalidArgumentError(texts.notUnderstood.wholeNumber(least, most));
    }
    return number;
  };
}

/** Parses a calendar day written as 2026-09-08. */
export function calendarDay(typed: string): IsoDate {
  const day = isoDateOf(typed);
  if (day === null) {
    throw new InvalidArgumentError(sayProblem({ code: "not-a-date", details: { typed } }).remedy);
  }
  return day;
}

/** Parses "name=Full name,profession=Role": a comma belongs to a header unless a role and "=" follow it. */
export function columnChoices(typed: string): Partial<Record<ColumnRole, string>> {
  const chosen: Partial<Record<ColumnRole, string>> = {};
  for (const part of typed.split(/,(?=\s*[A-Za-z]+\s*=)/)) {
    const [, role = "", header = ""] = /^\s*([A-Za-z]+)\s*=\s*(.*?)\s*$/.exec(part) ?? [];
    const known = choosableRoles.find((candidate) => candidate.toLowerCase() === role.toLowerCase());
    if (!known || header === "") {
      throw new InvalidArgumentError(texts.notUnderstood.columns(choosableRoles.join(", ")));
    }
    chosen[known] = header;
  }
  return chosen;
}

/** A file to write a workbook to: never under the name of something else, which it would not be. */
export function workbookFile(typed: string): string {
  const ending = path.extname(typed);
  if (ending !== "" && ending.toLowerCase() !== ".xlsx") {
    throw new InvalidArgumentError(texts.notUnderstood.ending(ending));
  }
  return typed;
}

/** Parses "2,5". */
export function twoSets(typed: string): readonly [SetNumber, SetNumber] {
  const [, first, second] = /^\s*(\d{1,4})\s*[,;]\s*(\d{1,4})\s*$/.exec(typed) ?? [];
  if (first === undefined || second === undefined) {
    throw new InvalidArgumentError(texts.notUnderstood.twoSets);
  }
  return [idOf.set(Number(first)), idOf.set(Number(second))];
}

/** Parses the number of a set. */
export function setNumber(typed: string): SetNumber {
  return idOf.set(wholeNumber(1, 1000)(typed));
}

/** Takes "m3" for M3. */
export function meetingId(typed: string): MeetingId {
  return idOf.meeting(typed.toUpperCase());
}

/** Parses "1,3,5". */
export function setNumbers(typed: string): readonly SetNumber[] {
  const numbers = typed.split(/[,;\s]+/).map(Number);
  if (!numbers.every((number) => Number.isInteger(number) && number >= 1)) {
    throw new InvalidArgumentError(texts.notUnderstood.sets);
  }
  return numbers.map(idOf.set);
}

/** Parses "M007 M3; M012 M3 in back.xlsx": a member's ID and a meeting's for each code, and which file's it is. */
export function acceptedCodes(typed: string): ReadonlySet<string> {
  // A comma may also stand in the name of a file.
  const codes = typed.split(/;|,(?=[^;,]* M\d)/).map((part) => part.trim().replace(/\s+/g, " "));
  if (!codes.every((code) => /^.+ M\d+(?: in .+)?$/.test(code))) {
    throw new InvalidArgumentError(texts.notUnderstood.codesToTake);
  }
  return new Set(codes);
}

/** Parses "2026-12-01, 2027-01-12". */
export function calendarDays(typed: string): readonly IsoDate[] {
  return typed
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map(calendarDay);
}

/** Parses "14:00" to minutes since midnight. */
export function timeOfDay(typed: string): number {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(typed.trim()) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) {
    throw new InvalidArgumentError(sayProblem({ code: "not-a-time", details: { typed } }).remedy);
  }
  return Number(hours) * 60 + Number(minutes);
}

/** Parses months to skip, "8,12", or "none". */
export function monthNumbers(typed: string): readonly number[] {
  if (typed.trim().toLowerCase() === "none") return [];
  return typed
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map(wholeNumber(1, 12));
}

/** Parses "M007 A; Ada Okafor L; M012 ." into members and codes; a dot takes a code back. */
export function typedCodes(typed: string): readonly { readonly member: string; readonly code: string }[] {
  return parts(typed).map((part) => {
    const [, member, code] = /^(.+?)\s+(\S+)$/.exec(part) ?? [];
    if (member === undefined || code === undefined) {
      throw new InvalidArgumentError(texts.notUnderstood.codes);
    }
    return { member, code: code === "." ? "" : code };
  });
}

/** Parses an attendance code in any of its spellings. */
export function attendanceCode(typed: string): AttendanceCode {
  const { code } = understandCode(typed);
  if (code === null) throw new InvalidArgumentError(texts.notUnderstood.code);
  return code;
}

/** Parses "M007; Ada Okafor". */
export function memberList(typed: string): readonly string[] {
  return parts(typed);
}

/** Parses "3=Oak (12)": set, room and how many it holds; without a room, the booking is taken away. */
export function roomBooking(typed: string): RoomBooking {
  const [, set, room = "", holds] = /^\s*(\d{1,4})\s*=\s*(.*?)\s*(?:\((\d{1,4})\))?\s*$/.exec(typed) ?? [];
  if (set === undefined) {
    throw new InvalidArgumentError(texts.notUnderstood.room);
  }
  const capacity = holds === undefined ? null : Number(holds);
  return { setNumber: idOf.set(Number(set)), meetingId: null, room, capacity };
}

function parts(typed: string): string[] {
  return typed
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);
}
