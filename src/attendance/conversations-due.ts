import { type IsoDate, isPresent, type MemberId, type Programme } from "../programme";
import { countedCodes } from "./attendance-rates";
import type { Recording } from "./recorded-meetings";

/** A member's misses (apologies and no apology) at the meetings recorded so far. */
export interface Misses {
  readonly memberId: MemberId;
  /** Since the last meeting they came to; meetings not recorded or not due neither add nor break. */
  readonly inARow: number;
  readonly inAll: number;
  /** The days of those meetings, in order. */
  readonly dates: readonly IsoDate[];
  /** By the settings, someone should talk with this member. Nobody is ever removed for it. */
  readonly conversationDue: boolean;
}

/** Misses of every member, in the order of the roster. */
export function missesOfMembers(programme: Recording & Pick<Programme, "settings">): readonly Misses[] {
  const { missesInARow, missesInAll } = programme.settings;
  const lastPresent = new Map<string, IsoDate>();
  const missedDates = new Map<string, IsoDate[]>();
  for (const { member, meeting, code } of countedCodes(programme)) {
    if (isPresent(code)) {
      if (meeting.date > (lastPresent.get(member.id) ?? "")) lastPresent.set(member.id, meeting.date);
    } else {
      const dates = missedDates.get(member.id);
      if (dates) dates.push(meeting.date);
      else missedDates.set(member.id, [meeting.date]);
    }
  }
  return programme.members.map(({ id: memberId }) => {
    const dates = (missedDates.get(memberId) ?? []).sort();
    const since = lastPresent.get(memberId) ?? "";
    const inARow = dates.filter((date) => date > since).length;
    const inAll = dates.length;
    return {
      memberId,
      inARow,
      inAll,
      dates,
      conversationDue: inARow >= missesInARow || inAll >= missesInAll,
    };
  });
}
