import { idOf, type AttendanceCode, type MeetingId, type MemberId } from "../../programme";
import type { CellEdit, OpenedWorkbook } from "../../workbook";

/** Codes by meeting ID and member ID; null clears one. */
export type CodesByMeeting = Readonly<Record<string, Readonly<Record<string, AttendanceCode | null>>>>;

/** A code as it would be typed into the tracker. */
export interface CodeAsTyped {
  readonly meetingId: MeetingId;
  readonly memberId: MemberId;
  readonly edit: CellEdit;
}

/** Members without a row in the tracker, and meetings without a column, are left out. */
export function codesAsTyped({ origin }: OpenedWorkbook, codes: CodesByMeeting): CodeAsTyped[] {
  return Object.entries(codes).flatMap(([meeting, byMember]) => {
    const meetingId = idOf.meeting(meeting);
    const cells = origin.codeCells?.(meetingId);
    return Object.entries(byMember).flatMap(([member, value]): CodeAsTyped[] => {
      const memberId = idOf.member(member);
      const found = cells?.get(memberId);
      if (!found) return [];
      const { sheet, cell, typed: was } = found;
      return [{ meetingId, memberId, edit: { sheet, cell, was, value } }];
    });
  });
}
