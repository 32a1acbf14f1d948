import { isDue, setHistory, tableAt } from "../../attendance";
import { everySet, type MeetingId, type MemberId, type Programme, type SetNumber } from "../../programme";

/** Members of one set who are with another at a meeting. */
export interface VisitLook {
  readonly meetingId: MeetingId;
  readonly from: { readonly number: SetNumber; readonly name: string };
  readonly to: { readonly number: SetNumber; readonly name: string };
  readonly members: readonly { readonly id: MemberId; readonly name: string }[];
  /** Everybody of the set who is due is there, so that the two meet as one. */
  readonly isWholeSet: boolean;
}

/** Every visit, by meeting, then by set. */
export function visitLooks(programme: Programme): VisitLook[] {
  const { visits } = programme.year;
  if (visits.length === 0) return [];
  const [setOn, atTable] = [setHistory(programme), tableAt(programme)];
  const visited = new Set(visits.map(({ meetingId }) => meetingId));
  const names = new Map(everySet(programme).map(({ number, name }) => [number, name]));
  const named = (number: SetNumber): VisitLook["from"] => ({ number, name: names.get(number) ?? "" });
  return programme.meetings
    .filter(({ id }) => visited.has(id))
    .flatMap((meeting) => {
      const due = programme.members.filter((member) => isDue(member, meeting));
      const groups = new Map<string, VisitLook>();
      for (const member of due) {
        const [own, there] = [setOn(member, meeting.date), atTable(member, meeting)];
        if (own === null || there === null || own === there) continue;
        const key = `${String(own)} ${String(there)}`;
        const members = [...(groups.get(key)?.members ?? []), { id: member.id, name: member.name }];
        const ofSet = due.filter((each) => setOn(each, meeting.date) === own).length;
        groups.set(key, {
          ...{ meetingId: meeting.id, from: named(own), to: named(there), members },
          isWholeSet: members.length > 1 && members.length === ofSet,
        });
      }
      return [...groups.values()].sort((a, b) => a.from.number - b.from.number || a.to.number - b.to.number);
    });
}
