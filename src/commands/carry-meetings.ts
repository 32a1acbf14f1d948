import { extendMeetings, nextDefaultDay, planMeetings } from "../attendance";
import { attention, type IsoDate, type Meeting, type Notice, type Settings } from "../programme";

export interface MeetingOptions {
  readonly firstMeeting?: IsoDate;
  readonly count?: number;
}

/**
 * The meeting cycle: planned anew where there is none, otherwise the workbook's own, extended when more
 * meetings are asked for. Meetings that exist are never moved or dropped here.
 */
export function carryMeetings(
  existing: readonly Meeting[],
  { firstMeeting, count }: MeetingOptions,
  { skipMonths, meetingCount }: Pick<Settings, "skipMonths" | "meetingCount">,
  today: IsoDate,
): { meetings: readonly Meeting[]; notices: readonly Notice[] } {
  if (existing.length === 0) {
    return planMeetings({
      firstMeeting: firstMeeting ?? nextDefaultDay(today),
      count: count ?? meetingCount,
      skipMonths,
    });
  }
  const first = existing[0];
  const notices: Notice[] = [];
  if (first && firstMeeting !== undefined && firstMeeting !== first.date) {
    notices.push(attention({ code: "meetings-kept", details: { asked: firstMeeting, kept: first.date } }));
  }
  const extended = extendMeetings(existing, count ?? existing.length, { skipMonths });
  return { meetings: extended.meetings, notices: [...notices, ...extended.notices] };
}
