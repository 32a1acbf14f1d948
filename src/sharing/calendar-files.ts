import { TZDate } from "@date-fns/tz";
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { linkOf, meetingOfSet, roomOf } from "../attendance";
import type { CalendarEntry, IsoDate, LearningSet, Meeting, Programme } from "../programme";
import { clockTime, dayToBeSet, isoDateOf } from "../sheet";
import { calendarEntries } from "./calendar-entries";
import { calendarTexts } from "./calendar-texts";

/** One .ics file: its name without folder, and its text. */
export interface CalendarFile {
  readonly name: string;
  readonly text: string;
}

export interface Calendars {
  /** The programme's own calendar, then one for each set. */
  readonly files: readonly CalendarFile[];
  /** To be kept in the year's records, so that the next files can tell what has changed. */
  readonly entries: readonly CalendarEntry[];
}

/**
 * Calendar files of the whole cycle (RFC 5545). A meeting keeps its UID for ever and its sequence number
 * grows with every change, so that a moved meeting moves in people's calendars and a cancelled or deleted
 * one is cancelled there. They hold neither members nor facilitators: a calendar file travels far.
 * @param issuedAt the moment of issue
 */
export function calendarFiles(programme: Programme, issuedAt: Date): Calendars {
  const entries = calendarEntries(programme);
  const revisions = new Map(entries.map(({ meetingId, revision }) => [meetingId, revision]));
  const ofSet = meetingOfSet(programme);
  const audiences: readonly (LearningSet | null)[] = [null, ...programme.sets];
  const files = audiences.map((set) => {
    const calendar = ical({
      name: titleOf(programme, set),
      method: ICalCalendarMethod.PUBLISH,
      prodId: { company: "Learning Sets for Excel", product: "Meeting cycle", language: "EN" },
    });
    const own = programme.meetings.map((meeting) => ofSet(set?.number ?? null, meeting));
    const dated = own.filter(({ date }) => date !== dayToBeSet);
    const known = new Set(dated.map(({ id }) => id));
    const vanished = vanishedMeetings(programme).filter(({ id }) => !known.has(id));
    for (const meeting of [...dated, ...vanished]) {
      calendar.createEvent(eventOf(programme, meeting, set, revisions.get(meeting.id) ?? 0, issuedAt));
    }
    return { name: set ? `set-${String(set.number)}.ics` : "all-meetings.ics", text: calendar.toString() };
  });
  return { files, entries };
}

function titleOf({ settings }: Programme, set: LearningSet | null): string {
  return set ? `${settings.programmeName}: ${set.name}` : settings.programmeName;
}

function eventOf(
  programme: Programme,
  meeting: Meeting,
  set: LearningSet | null,
  sequence: number,
  stamp: Date,
) {
  const { id, date, speakerStart, speakerMinutes, sessionMinutes } = meeting;
  const isCancelled = meeting.status === "Cancelled";
  const room = set ? (roomOf(programme, id, set.number)?.room ?? "") : "";
  const link = set ? linkOf(programme, id, set.number) : "";
  const title = titleOf(programme, set);
  return {
    id: [programme.id, id, ...(set ? [`set${String(set.number)}`] : [])].join("-"),
    ...{ sequence, stamp },
    start: londonInstant(date, speakerStart),
    end: londonInstant(date, speakerStart + speakerMinutes + sessionMinutes),
    // A calendar that does not understand the status still shows the word.
    summary: isCancelled ? calendarTexts.cancelled(title) : title,
    location: [room, meeting.venue].filter((part) => part !== "").join(", "),
    description: [describe(meeting), ...(link === "" ? [] : [calendarTexts.link(link)])].join("\n"),
    ...(link !== "" && { url: link }),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

function describe({ speaker, topic, speakerStart, speakerMinutes, sessionMinutes }: Meeting): string {
  const sessionStart = speakerStart + speakerMinutes;
  const who = [speaker, topic].filter((part) => part !== "").join(": ");
  const isSpeakerOver = speakerMinutes === 0 && who === "";
  return [
    ...(isSpeakerOver ? [] : [calendarTexts.speaker(clockTime(speakerStart), who)]),
    calendarTexts.session(clockTime(sessionStart), clockTime(sessionStart + sessionMinutes)),
  ].join("\n");
}

/**
 * The moment at which clocks in London show a day and minutes since midnight, summer time included. Events
 * are given in UTC, which every calendar understands without a time zone's definition.
 */
function londonInstant(date: IsoDate, minutes: number): Date {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(new TZDate(year, month - 1, day, 0, minutes, "Europe/London").getTime());
}

/** Meetings that earlier files told people of and whose rows or days are gone: cancelled, at their last known time. */
function vanishedMeetings({ meetings, year }: Programme): readonly Meeting[] {
  const known = new Set(meetings.filter(({ date }) => date !== dayToBeSet).map(({ id }) => id));
  return year.calendarEntries.flatMap(({ meetingId, said }) => {
    const time = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2}) \+(\d+) \+(\d+)/.exec(said);
    const [, day = "", hours, minutes, speakerMinutes, sessionMinutes] = time ?? [];
    const date = isoDateOf(day);
    if (date === null || known.has(meetingId)) return [];
    const nothing = { venue: "", speaker: "", topic: "", note: "" };
    const times = {
      speakerStart: Number(hours) * 60 + Number(minutes),
      speakerMinutes: Number(speakerMinutes),
      sessionMinutes: Number(sessionMinutes),
    };
    return { id: meetingId, date, ...nothing, ...times, status: "Cancelled" };
  });
}
