import {
  apologyHeaders,
  attendanceHeaders,
  facilitatorHeaders,
  leftOutHeaders,
  matchingHeaders,
  meetingHeaders,
  moveHeaders,
  roomHeaders,
  rosterHeaders,
  ruleHeaders,
  settingHeaders,
} from "../layout";
import type { SheetKey } from "../workbook-plan";

/**
 * The columns by which a row of a table is found again, the surest first. A sheet that is listed here
 * holds what people type and is written in place; every other one is drawn from these.
 */
const keyColumns: Partial<Record<SheetKey, readonly (readonly string[])[]>> = {
  roster: [[rosterHeaders.memberId]],
  attendance: [[attendanceHeaders.memberId]],
  facilitators: [
    [
      facilitatorHeaders.name,
      facilitatorHeaders.organisation,
      facilitatorHeaders.email,
      facilitatorHeaders.set,
    ],
    [facilitatorHeaders.name, facilitatorHeaders.organisation, facilitatorHeaders.email],
    [facilitatorHeaders.set],
  ],
  rules: [[ruleHeaders.kind, ruleHeaders.first, ruleHeaders.second]],
  programme: [[settingHeaders.setting]],
  meetings: [[meetingHeaders.id]],
  matching: [[matchingHeaders.grouping, matchingHeaders.typed]],
  "left-out": [[leftOutHeaders.sheet, leftOutHeaders.row]],
  moves: [[moveHeaders.entry], [moveHeaders.memberId, moveHeaders.from, moveHeaders.to, moveHeaders.on]],
  rooms: [[roomHeaders.set, roomHeaders.meeting]],
  apologies: [[apologyHeaders.memberId, apologyHeaders.meeting]],
  "earlier-sets": [[rosterHeaders.memberId]],
};

/** Whether people type on the sheet, so that it is never drawn anew over what they typed. */
export function isTypedOn(key: SheetKey): boolean {
  return key in keyColumns;
}

/**
 * @param text of a column of the row; "" where it is blank or computed
 * @param all texts of the row's own, typed cells
 */
export function rowKeys(key: SheetKey, text: (header: string) => string, all: readonly string[]): string[] {
  const listed = (keyColumns[key] ?? []).map((headers) => {
    const texts = headers.map(text);
    return texts.every((each) => each === "") ? "" : texts.join("\u0000");
  });
  return [...listed, all.join("").trim() === "" ? "" : all.join("\u0000")];
}
