import type { Meeting, Member, Programme, Visit, SetNumber } from "../programme";
import { isDue } from "./is-due";
import { datesApart, meetingOfSet } from "./own-days";
import { setHistory } from "./set-history";

/** The number of the set that a member is with at a meeting; null with none. */
export type SetAt = (
  member: Pick<Member, "id" | "left" | "setNumber">,
  meeting: Pick<Meeting, "id" | "date">,
) => SetNumber | null;

/**
 * Whose a member is at a meeting: the set they are in on the day. Where sets meet on different days, the one they are in
 * on the day that all share, or else the first with which they are on its own.
 */
export function ownSetAt({ year }: Pick<Programme, "year">): SetAt {
  const setOn = setHistory({ year });
  const apart = datesApart(year).sort((a, b) => a.date.localeCompare(b.date));
  if (apart.length === 0) return (member, { date }) => setOn(member, date);
  return (member, { id, date }) => {
    const own = apart.filter(({ meetingId }) => meetingId === id);
    const shared = setOn(member, date);
    if (shared !== null && !own.some(({ setNumber }) => setNumber === shared)) return shared;
    return own.find((each) => setOn(member, each.date) === each.setNumber)?.setNumber ?? null;
  };
}

/** At whose table a member is at a meeting: the set that they visit, or their own. @param meeting as all have it */
export function tableAt(programme: Pick<Programme, "year">): SetAt {
  const own = ownSetAt(programme);
  const { visits } = programme.year;
  if (visits.length === 0) return own;
  const visited = new Map(visits.map((visit) => [visitKey(visit), visit.setNumber]));
  return (member, meeting) => {
    const set = own(member, meeting);
    return set === null
      ? null
      : (visited.get(visitKey({ memberId: member.id, meetingId: meeting.id })) ?? set);
  };
}

/** A member at a meeting: at whose table, and the meeting as that set has it; null where they are at none. */
export function seatAt(
  programme: Pick<Programme, "year">,
): (
  member: Pick<Member, "id" | "left" | "setNumber" | "joined">,
  meeting: Meeting,
) => { readonly setNumber: SetNumber; readonly meeting: Meeting } | null {
  const [atTable, ofSet] = [tableAt(programme), meetingOfSet(programme)];
  return (member, shared) => {
    const setNumber = atTable(member, shared);
    if (setNumber === null) return null;
    const meeting = ofSet(setNumber, shared);
    return isDue(member, meeting) ? { setNumber, meeting } : null;
  };
}

export function visitKey({ memberId, meetingId }: Omit<Visit, "setNumber">): string {
  return JSON.stringify([memberId, meetingId]);
}
