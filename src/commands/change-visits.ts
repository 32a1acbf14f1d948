import { endVisit, meetApart, meetTogether, visitSet } from "../attendance";
import type { MeetingId, SetNumber } from "../programme";
import type { Handlers } from "./handlers";
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

/** Each refuses as the functions of src/attendance do, and an unknown or ambiguous member. */
export const visitCommands: Handlers<VisitCommand> = {
  visit(programme, command) {
    const memberId = memberIdOf(programme.members, command.member);
    return {
      programme: visitSet(programme, { memberId, meetingId: command.meetingId, setNumber: command.to }),
    };
  },
  "end-visit"(programme, command) {
    return {
      programme: endVisit(programme, memberIdOf(programme.members, command.member), command.meetingId),
    };
  },
  "meet-together"(programme, command) {
    return { programme: meetTogether(programme, command) };
  },
  "meet-apart"(programme, command) {
    return { programme: meetApart(programme, command.guest, command.meetingId) };
  },
};
