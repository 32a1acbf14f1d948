import { ownSetAt, seatAt } from "../../attendance";
import { everySet, type MeetingId, type MemberId, type Programme, type SetNumber } from "../../programme";

/** Members of one set who are with another at a meeting. */
export interface VisitView {
  readonly meetingId: MeetingId;
  readonly from: { readonly number: SetNumber; readonly name: string };
  readonly to: { readonly number: SetNumber; readonly name: string };
  readonly members: readonly { readonly id: MemberId; readonly name: string }[];
  /** Everybody of the set who is due is there, so that the two meet as one. */
  readonly isWholeSet: boolean;
}

/** Every visit, by meeting, then by set. */
export function visitViews(programme: Programme): VisitView[] {
  const { visits } = programme.year;
  if (visits.length === 0) return [];
  const [ownSet, seat] = [ownSetAt(programme), seatAt(programme)];
  const visited = new Set(visits.map(({ meetingId }) => meetingId));
  const names = new Map(everySet(programme).map(({ number, name }) => [number, name]));
  const named = (number: SetNumber): VisitView["from"] => ({ number, name: names.get(number) ?? "" });
  return programme.meetings
    .filter(({ id }) => visited.has(id))
    .flatMap((meeting) => {
      const due = programme.members.flatMap(({ id, name, ...member }) => {
        const there = seat({ id, ...member }, meeting)?.setNumber;
        return there === undefined ? [] : [{ id, name, there, own: ownSet({ id, ...member }, meeting) }];
      });
      const groups = new Map<string, VisitView>();
      for (const { id, name, own, there } of due) {
        if (own === null || own === there) continue;
        const key = `${String(own)} ${String(there)}`;
        const members = [...(groups.get(key)?.members ?? []), { id, name }];
        const ofSet = due.filter((each) => each.own === own).length;
        groups.set(key, {
          ...{ meetingId: meeting.id, from: named(own), to: named(there), members },
          isWholeSet: members.length > 1 && members.length === ofSet,
        });
      }
      return [...groups.values()].sort((a, b) => a.from.number - b.from.number || a.to.number - b.to.number);
    });
}
