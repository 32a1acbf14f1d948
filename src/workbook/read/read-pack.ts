import { understandCode } from "../../attendance";
import { idOf, Refusal } from "../../programme";
import type { PackCode, ReturnedPack } from "../../sharing";
import type { SheetContent } from "../../sheet";
import { attendanceTable, headerKey, packLabels, packTable, readSentFor, readTable } from "../../tables";
import type { WorkbookContent } from "../workbook";
import { findOurSheet } from "./find-our-sheet";

/** Whether a workbook is a facilitator's pack, whatever its sheets are called now. */
export function isPack(content: WorkbookContent): boolean {
  return findOurSheet(content, "welcome") !== null;
}

/**
 * Reads the stamp and the codes of a returned pack, and nothing else: no other sheet is looked at.
 * @throws {Refusal} when it is no pack, or its tracker is gone or cannot be read.
 */
export function readPack(content: WorkbookContent, file: string): ReturnedPack {
  const stamp = findOurSheet(content, "welcome");
  const tracker = findOurSheet(content, "attendance");
  if (!stamp || !tracker) throw new Refusal({ code: "not-a-pack", details: { file } });
  const facts = new Map(
    readTable(stamp, packTable).rows.map((row) => [headerKey(row.text("what")), row.text("value")]),
  );
  const fact = (label: string): string => facts.get(headerKey(label)) ?? "";
  const setNumber = idOf.set(Number(fact(packLabels.setNumber)));
  if (fact(packLabels.programmeId) === "" || !Number.isInteger(setNumber)) {
    throw new Refusal({ code: "not-a-pack", details: { file } });
  }
  return {
    programmeId: fact(packLabels.programmeId),
    setNumber,
    version: fact(packLabels.version),
    seal: fact(packLabels.seal),
    sentFor: readSentFor(fact),
    ...codesOf(tracker, file),
  };
}

function codesOf(sheet: SheetContent, file: string): Pick<ReturnedPack, "codes" | "headings" | "leftAside"> {
  const isMeeting = (header: string): boolean => /^M\d{1,4}$/.test(header);
  const table = readTable(sheet, attendanceTable, isMeeting);
  const headings = table.headers.filter(isMeeting);
  const meetings = [...new Set(headings)].map(idOf.meeting);
  const seen = new Set<string>();
  const codes = table.rows.flatMap((row): PackCode[] => {
    const id = idOf.member(row.text("memberId"));
    if (id === "") return [];
    if (seen.has(id)) {
      throw new Refusal({ code: "pack-member-twice", details: { file, id }, place: row.place("memberId") });
    }
    seen.add(id);
    return meetings.flatMap((meetingId): PackCode[] => {
      const { code, notUnderstood } = understandCode(row.under(meetingId).value);
      if (code === null && notUnderstood === null) return [];
      const cell = row.placeUnder(meetingId).cell ?? "";
      const place = `${sheet.name}!${cell}`;
      return [{ memberId: id, meetingId, rowName: row.text("name"), code, notUnderstood, cell: place }];
    });
  });
  return { codes, headings, leftAside: table.ownColumns };
}
