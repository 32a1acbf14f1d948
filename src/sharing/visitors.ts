import { isDue, meetingOfSet, ownSetAt } from "../attendance";
import type {
  AttendanceRecord,
  IsoDate,
  Meeting,
  Member,
  Programme,
  Visit,
  MeetingId,
  SetNumber,
  MemberId,
} from "../programme";
import { visitReference } from "./pack-seal";
import { visitorTexts } from "./visitor-texts";

/** Somebody who is with a set at one meeting, as the set's pack has them: by name and by a reference for that visit. */
export interface Visitor {
  readonly visit: Visit;
  readonly reference: MemberId;
  readonly name: string;
}

/** The visitors of a set at meetings from a day on. */
export function visitorsOf(programme: Programme, setNumber: SetNumber, from: IsoDate): Visitor[] {
  const reference = visitReference(programme);
  return visitsOf(programme, from)
    .filter(({ visit, own }) => visit.setNumber === setNumber && own !== setNumber)
    .map(({ visit, member }) => ({ visit, reference: reference(visit), name: member.name }));
}

/** Members of a set who are with another at a meeting from a day on, and at which. */
export function awayFrom(
  programme: Programme,
  setNumber: SetNumber,
  from: IsoDate,
): { readonly member: Member; readonly meetingId: MeetingId }[] {
  return visitsOf(programme, from)
    .filter(({ visit, own }) => own === setNumber && visit.setNumber !== setNumber)
    .map(({ member, meeting }) => ({ member, meetingId: meeting.id }));
}

function visitsOf(
  programme: Programme,
  from: IsoDate,
): { visit: Visit; member: Member; meeting: Meeting; own: SetNumber | null }[] {
  const members = new Map(programme.members.map((member) => [member.id, member]));
  const meetings = new Map(programme.meetings.map((meeting) => [meeting.id, meeting]));
  const [ownSet, ofSet] = [ownSetAt(programme), meetingOfSet(programme)];
  return programme.year.visits.flatMap((visit) => {
    const [member, shared] = [members.get(visit.memberId), meetings.get(visit.meetingId)];
    if (!member || !shared) return [];
    const meeting = ofSet(visit.setNumber, shared);
    if (meeting.date < from || !isDue(member, meeting)) return [];
    return [{ visit, member, meeting, own: ownSet(member, shared) }];
  });
}

/** A visitor among a pack's members. */
export function visitorAsMember({ reference: id, name, visit }: Visitor): Member {
  return {
    ...{ id, name: visitorTexts.name(name, visit.meetingId), setNumber: visit.setNumber },
    ...{ profession: "", organisation: "", email: null, joined: null, left: null },
    ...{ groups: {}, values: [], locked: false },
  };
}

/** A visitor's codes in the pack: what is noted for the meeting, and not due at every other one. */
export function visitorsCodes(
  { meetings, attendance }: Pick<Programme, "meetings" | "attendance">,
  { reference: memberId, visit }: Visitor,
): AttendanceRecord[] {
  return meetings.flatMap(({ id: meetingId }): AttendanceRecord[] => {
    if (meetingId !== visit.meetingId) return [{ memberId, meetingId, code: "–", notUnderstood: null }];
    return attendance
      .filter((known) => known.memberId === visit.memberId && known.meetingId === meetingId)
      .map((known) => ({ ...known, memberId }));
  });
}
