import type { Programme } from "../programme";
import { countedCodes } from "./attendance-rates";

/** A member's misses (apologies and no apology) at the meetings recorded so far. */
export interface Misses {
  readonly memberId: string;
  /** Since the last meeting they came to; meetings not recorded or not due neither add nor break. */
  readonly inARow: number;
  readonly inAll: number;
  /** By the settings, someone should talk with this member. Nobody is ever removed for it. */
  readonly conversationDue: boolean;
}

/** Misses of every member, in the order of the roster. */
export function missesOfMembers(programme: Programme): readonly Misses[] {
  const { missesInARow, missesInAll } = programme.settings;
  const lastPresent = new Map<string, string>();
  const missedDates = new Map<string, string[]>();
  for (const { member, meeting, code } of countedCodes(programme)) {
    if (code === "P" || code === "L") {
      if (meeting.date > (lastPresent.get(member.id) ?? "")) lastPresent.set(member.id, meeting.date);
    } else {
      missedDates.set(member.id, [...(missedDates.get(member.id) ?? []), meeting.date]);
    }
  }
  return programme.members.map(({ id: memberId }) => {
    const missed = missedDates.get(memberId) ?? [];
    const since = lastPresent.get(memberId) ?? "";
    const inARow = missed.filter((date) => date > since).length;
    const inAll = missed.length;
    return { memberId, inARow, inAll, conversationDue: inARow >= missesInARow || inAll >= missesInAll };
  });
}
