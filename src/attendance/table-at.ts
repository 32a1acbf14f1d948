import type { Meeting, Member, Programme, Visit } from "../programme";
import { setHistory } from "./set-history";

/** The number of the set at whose table a member is at a meeting: the one they visit, or their own of that day. */
export type TableAt = (
  member: Pick<Member, "id" | "left" | "setNumber">,
  meeting: Pick<Meeting, "id" | "date">,
) => number | null;

export function tableAt(programme: Pick<Programme, "year">): TableAt {
  const setOn = setHistory(programme);
  const { visits } = programme.year;
  if (visits.length === 0) return (member, { date }) => setOn(member, date);
  const visited = new Map(visits.map((visit) => [visitKey(visit), visit.setNumber]));
  return (member, { id: meetingId, date }) => {
    const own = setOn(member, date);
    return own === null ? null : (visited.get(visitKey({ memberId: member.id, meetingId })) ?? own);
  };
}

/** Of a member and a meeting. */
export function visitKey({ memberId, meetingId }: Omit<Visit, "setNumber">): string {
  return JSON.stringify([memberId, meetingId]);
}
