import { isPresent, Refusal, type IsoDate, type Meeting, type OwnDay, type Programme } from "../programme";
import { apologiesInDoubt } from "./apologies-in-doubt";
import { findMeeting, findSet } from "./find-in-programme";
import { inOrderOfMeetings, meetingOfSet } from "./own-days";
import { checkDay } from "./plan-meetings";
import { seatAt } from "./table-at";

/** What a set has of its own at a meeting; what is not given stays as it is, null and "" take it back. */
export interface OwnDayOptions {
  readonly date?: IsoDate | null;
  readonly start?: number | null;
  readonly minutes?: number | null;
  readonly venue?: string;
}

/** Most minutes that a session can have. */
const mostMinutes = 600;

/**
 * Lets a set meet on another day, at another time or in another place than the rest, for one meeting. Apologies for
 * another day are to be confirmed. What is as for all is no longer its own.
 * @throws {Refusal} for an unknown set or meeting, a cancelled one, one that people of the set came to on a day that would
 * change, a day that is none, and minutes out of range
 */
export function meetOnOwnDay(
  programme: Programme,
  { setNumber, meetingId }: Pick<OwnDay, "setNumber" | "meetingId">,
  options: OwnDayOptions,
): Programme {
  findSet(programme, setNumber);
  const meeting = findMeeting(programme, meetingId);
  if (meeting.status === "Cancelled") {
    throw new Refusal({ code: "meeting-cancelled", details: { meetingId, date: meeting.date } });
  }
  const { minutes } = options;
  if (typeof minutes === "number" && (!Number.isInteger(minutes) || minutes < 1 || minutes > mostMinutes)) {
    throw new Refusal({ code: "minutes-out-of-range", details: { typed: minutes, most: mostMinutes } });
  }
  if (typeof options.date === "string") checkDay(options.date);
  const nothing = { date: null, start: null, minutes: null, venue: "" };
  const known = programme.year.ownDays.find(isOf({ setNumber, meetingId })) ?? nothing;
  const venue = (options.venue ?? known.venue).trim();
  const { date = known.date, start = known.start } = options;
  const own: OwnDay = {
    ...{ meetingId, setNumber },
    date: date === meeting.date ? null : date,
    start: start === meeting.speakerStart + meeting.speakerMinutes || start === 0 ? null : start,
    minutes: minutes === undefined ? known.minutes : minutes === meeting.sessionMinutes ? null : minutes,
    venue: venue === meeting.venue ? "" : venue,
  };
  return withOwnDay(programme, meeting, own);
}

/** Lets a set meet with the rest again. @throws {Refusal} as `meetOnOwnDay`, and where it does already */
export function meetWithTheRest(
  programme: Programme,
  at: Pick<OwnDay, "setNumber" | "meetingId">,
): Programme {
  findSet(programme, at.setNumber);
  const meeting = findMeeting(programme, at.meetingId);
  if (!programme.year.ownDays.some(isOf(at))) {
    throw new Refusal({ code: "no-own-day", details: { set: at.setNumber, meetingId: at.meetingId } });
  }
  return withOwnDay(programme, meeting, { ...at, date: null, start: null, minutes: null, venue: "" });
}

function withOwnDay(programme: Programme, meeting: Meeting, own: OwnDay): Programme {
  const isNothing = own.date === null && own.start === null && own.minutes === null && own.venue === "";
  const others = programme.year.ownDays.filter((each) => !isOf(own)(each));
  const ownDays = inOrderOfMeetings(isNothing ? others : [...others, own]);
  const after = { ...programme, year: { ...programme.year, ownDays } };
  const [before, now] = [programme, after].map((each) => meetingOfSet(each)(own.setNumber, meeting).date);
  if (before === now) return after;
  const seat = seatAt(programme);
  const there = new Set(
    programme.members
      .filter((member) => seat(member, meeting)?.setNumber === own.setNumber)
      .map(({ id }) => id),
  );
  const ofSet = programme.attendance.filter(
    (record) => record.meetingId === meeting.id && there.has(record.memberId),
  );
  const present = ofSet.filter(({ code }) => isPresent(code)).length;
  if (present > 0) {
    const details = { meetingId: meeting.id, date: before ?? meeting.date, present };
    throw new Refusal({ code: "meeting-was-held", details });
  }
  return apologiesInDoubt(after, meeting.id, ({ memberId }) => there.has(memberId));
}

function isOf(one: Pick<OwnDay, "setNumber" | "meetingId">) {
  return (other: Pick<OwnDay, "setNumber" | "meetingId">): boolean =>
    one.setNumber === other.setNumber && one.meetingId === other.meetingId;
}
