import { endVisit, meetApart, meetTogether, visitSet } from "../attendance";
import type { MeetingId, Programme, SetNumber } from "../programme";
import type { Changed } from "./apply";
import { memberIdOf } from "./find-member";

/** Who is with another set at one meeting. Members by ID or name. */
export type VisitCommand =
  | { readonly kind: "visit"; readonly member: string; readonly to: SetNumber; readonly meetingId: MeetingId }
  | { readonly kind: "end-visit"; readonly member: string; readonly meetingId: MeetingId }
  /** Everybody of a set visits another, in its room. */
  | {
      readonly kind: "meet-together";
      readonly guest: SetNumber;
      readonly host: SetNumber;
      readonly meetingId: MeetingId;
    }
  | { readonly kind: "meet-apart"; readonly guest: SetNumber; readonly meetingId: MeetingId };

/** @throws {Refusal} as the functions of src/attendance do, and for an unknown or ambiguous member */
export function changeVisits(programme: Programme, command: VisitCommand): Changed {
  const { meetingId } = command;
  switch (command.kind) {
    case "visit": {
      const memberId = memberIdOf(programme.members, command.member);
      return { programme: visitSet(programme, { memberId, meetingId, setNumber: command.to }) };
    }
    case "end-visit":
      return { programme: endVisit(programme, memberIdOf(programme.members, command.member), meetingId) };
    case "meet-together":
      return { programme: meetTogether(programme, command) };
    case "meet-apart":
      return { programme: meetApart(programme, command.guest, meetingId) };
  }
}
