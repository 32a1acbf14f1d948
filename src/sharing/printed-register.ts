import { leadersOn, linkOf, ownSetAt, registers, roomOf } from "../attendance";
import {
  everySet,
  type AttendanceCode,
  type IsoDate,
  type Programme,
  type MeetingId,
  type MemberId,
  type SetNumber,
} from "../programme";
import { known } from "../sheet";

/** A set's register for one meeting, as it is printed and passed round. */
export interface PrintedRegister {
  readonly programmeName: string;
  readonly setNumber: SetNumber;
  readonly setName: string;
  readonly meetingId: MeetingId;
  readonly date: IsoDate;
  readonly venue: string;
  readonly room: string;
  /** Where the set meets online; "" for nowhere. */
  readonly link: string;
  /** Facilitators of the set on the day; usually one. */
  readonly facilitators: readonly string[];
  /** Minutes since midnight. */
  readonly sessionStart: number;
  readonly sessionEnd: number;
  /** Everybody who was in the set on the set's day and to whom the meeting is due, in the order of the roster. */
  readonly rows: readonly {
    readonly memberId: MemberId;
    /** Of another set, and here for this meeting: of a visitor nothing but the name is told. */
    readonly isVisitor: boolean;
    readonly name: string;
    readonly organisation: string;
    /** Their last day; null for those who stay. */
    readonly left: IsoDate | null;
    /** What is already recorded, an apology beforehand for one. */
    readonly code: AttendanceCode | null;
    /** The apology was given for another day. */
    readonly toReconfirm: boolean;
  }[];
}

/** The registers of every set for a meeting, in the order of the sets; none for a cancelled meeting. */
export function printedRegisters(programme: Programme, meetingId: MeetingId): readonly PrintedRegister[] {
  const codes = new Map(
    programme.attendance
      .filter((record) => record.meetingId === meetingId)
      .map(({ memberId, code }) => [memberId, code]),
  );
  const doubtful = new Set(
    programme.year.apologiesToReconfirm
      .filter((apology) => apology.meetingId === meetingId)
      .map(({ memberId }) => memberId),
  );
  const ownSet = ownSetAt(programme);
  const shared = programme.meetings.find(({ id }) => id === meetingId);
  return registers({ ...programme, meetings: shared ? [shared] : [] }).map(
    ({ meeting, setNumber, members }) => {
      const sessionStart = meeting.speakerStart + meeting.speakerMinutes;
      return {
        programmeName: programme.settings.programmeName,
        setNumber,
        setName: known(everySet(programme).find(({ number }) => number === setNumber)).name,
        ...{ meetingId, date: meeting.date, venue: meeting.venue },
        room: roomOf(programme, meetingId, setNumber)?.room ?? "",
        link: linkOf(programme, meetingId, setNumber),
        facilitators: leadersOn(programme, setNumber, meeting.date).map(({ name }) => name),
        ...{ sessionStart, sessionEnd: sessionStart + meeting.sessionMinutes },
        rows: members.map((member) => {
          const { id, name, organisation, left } = member;
          const isVisitor = ownSet(member, shared ?? meeting) !== setNumber;
          return {
            ...{ memberId: id, isVisitor },
            name: isVisitor ? `${name} (visitor)` : name,
            ...(isVisitor ? { organisation: "", left: null } : { organisation, left }),
            code: codes.get(id) ?? null,
            toReconfirm: doubtful.has(id),
          };
        }),
      };
    },
  );
}
