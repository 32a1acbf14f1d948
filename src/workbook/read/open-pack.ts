import type { AttendanceList, PackChange, ReturnedPack } from "../../sharing";
import { understandDate } from "../../roster/understand-date";
import type { IsoDate } from "../../sheet";
import { emailHeader, emailHeaderBefore, packLabels, packTable, readTable } from "../../tables";
import type { WorkbookContent } from "../workbook";
import type { WorkbookPlan } from "../workbook-plan";
import { findOurSheet } from "./find-our-sheet";
import { packChanges } from "./pack-changes";
import { readAttendanceList } from "./read-attendance-list";
import { isPack, readPack } from "./read-pack";

/** A returned pack: what is read of it, and how it can be compared. */
export interface OpenedPack {
  readonly file: string;
  readonly pack: ReturnedPack;
  /** The day it was made on; null when that cannot be read any more. */
  readonly madeOn: IsoDate | null;
  /** Its members are listed with their email addresses. */
  readonly withEmail: boolean;
  /** Where it differs from the pack as it would be made now, its codes apart. */
  readonly changesFrom: (expected: WorkbookPlan) => readonly PackChange[];
}

/** Who came, by a list that another program exported. */
export interface OpenedList {
  readonly file: string;
  readonly list: AttendanceList;
}

/** A file with attendance in it, a returned pack or a list from elsewhere. @throws {Refusal} when it is neither */
export function openReturned(content: WorkbookContent, file: string): OpenedPack | OpenedList {
  return isPack(content) ? openPack(content, file) : { file, list: readAttendanceList(content, file) };
}

/** @throws {Refusal} when it is no pack, or its tracker is gone or cannot be read */
export function openPack(content: WorkbookContent, file: string): OpenedPack {
  const pack = readPack(content, file);
  const members = findOurSheet(content, "roster")?.rows.flat() ?? [];
  return {
    file,
    pack,
    madeOn: madeOnOf(content),
    withEmail: members.some(({ value }) => value === emailHeader || value === emailHeaderBefore),
    changesFrom: (expected) => packChanges(content, expected, pack.codes),
  };
}

function madeOnOf(content: WorkbookContent): IsoDate | null {
  const stamp = findOurSheet(content, "welcome");
  const row =
    stamp && readTable(stamp, packTable).rows.find((each) => each.text("what") === packLabels.madeOn);
  const day = understandDate({ value: row?.text("value") ?? "" });
  return day?.kind === "certain" ? day.date : null;
}
