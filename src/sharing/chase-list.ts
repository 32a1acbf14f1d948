import { memberFigures, nextMeeting, registerCounts, seatAt, withoutAdvance } from "../attendance";
import type { IsoDate, Programme, MemberId, SetNumber } from "../programme";
import { dayToBeSet } from "../sheet";
import { letters } from "./chase-texts";

/** Somebody to be written to, and a neutral text for it. */
export interface ChaseEntry {
  readonly about: "misses" | "apology" | "registers";
  /** Null for a facilitator, or a set that has none. */
  readonly memberId: MemberId | null;
  readonly name: string;
  /** Empty when not known. */
  readonly email: string;
  readonly setNumber: SetNumber | null;
  readonly text: string;
  /** The last day on which the member was written to; null when nobody noted one. */
  readonly writtenOn: IsoDate | null;
}

/** An entry before it is known when the member was written to. */
type Draft = Omit<ChaseEntry, "writtenOn">;

/**
 * Whom to write to on a day: members with whom a conversation is due, members whose apology was for another
 * day, and facilitators whose registers are not complete. Nobody is asked for a reason.
 */
export function chaseList(programme: Programme, today: IsoDate): readonly ChaseEntry[] {
  const writtenOn = new Map(programme.year.writtenTo.map(({ memberId, on }) => [memberId, on]));
  return [
    ...aboutMisses(programme, today),
    ...aboutApologies(programme, today),
    ...aboutRegisters(programme, today),
  ].map((entry) => ({
    ...entry,
    writtenOn: (entry.memberId !== null && writtenOn.get(entry.memberId)) || null,
  }));
}

function aboutMisses(programme: Programme, today: IsoDate): readonly Draft[] {
  const misses = new Map(
    memberFigures(withoutAdvance(programme, today)).map((missed) => [missed.memberId, missed]),
  );
  const nextOf = (setNumber: SetNumber | null): IsoDate | null => {
    const next = nextMeeting(programme, today, setNumber)?.date;
    return next === undefined || next === dayToBeSet ? null : next;
  };
  return programme.members.flatMap(({ id, name, email, setNumber, left }) => {
    const missed = misses.get(id);
    if (!missed?.conversationDue || (left !== null && left < today)) return [];
    const { programmeName } = programme.settings;
    const text = letters.aboutMisses({
      ...{ name, programmeName, dates: missed.dates },
      nextDate: nextOf(setNumber),
    });
    return { about: "misses", memberId: id, name, email: email ?? "", setNumber, text };
  });
}

function aboutApologies(programme: Programme, today: IsoDate): readonly Draft[] {
  const members = new Map(programme.members.map((member) => [member.id, member]));
  const meetings = new Map(programme.meetings.map((meeting) => [meeting.id, meeting]));
  const seat = seatAt(programme);
  return programme.year.apologiesToReconfirm.flatMap(({ memberId, meetingId }) => {
    const [member, shared] = [members.get(memberId), meetings.get(meetingId)];
    const meeting = member && shared && (seat(member, shared)?.meeting ?? shared);
    if (!meeting || meeting.date < today || meeting.status === "Cancelled") return [];
    const { name, email, setNumber } = member;
    const { programmeName } = programme.settings;
    const text = letters.aboutApology({ name, programmeName, date: meeting.date });
    return { about: "apology", memberId, name, email: email ?? "", setNumber, text };
  });
}

function aboutRegisters(programme: Programme, today: IsoDate): readonly Draft[] {
  const missing = registerCounts(programme).filter(
    ({ meeting, notRecorded }) => meeting.date < today && notRecorded > 0,
  );
  return programme.sets.flatMap(({ number, name: setName }) => {
    const dates = missing
      .filter(({ setNumber }) => setNumber === number)
      .map(({ meeting: { date } }) => date);
    if (dates.length === 0) return [];
    const facilitator = programme.facilitators.find(({ setNumber }) => setNumber === number);
    const [name, email] = [facilitator?.name ?? "", facilitator?.email ?? ""];
    const text = letters.aboutRegisters({ name, setName, dates });
    return { about: "registers", memberId: null, name, email, setNumber: number, text };
  });
}
