import type { Command, CycleRequest } from "../../commands";
import type { IsoDate, MeetingId, RoomBooking, SetNumber } from "../../programme";
import { clockTime, spokenDate } from "../../sheet";
import { strings } from "../strings";
import { attendanceStrings } from "../strings/attendance";
import type { Pane } from "./pane";
import { change } from "./session-actions";

const words = attendanceStrings.meetings;

/** Shows the cycle as it would be; nothing is written. */
export function previewCycle(pane: Pane, request: CycleRequest): Promise<boolean> {
  return pane.run(strings.work.looking, async () => {
    discardCycle(pane);
    const preview = await pane.dependencies.engine.call("previewCycle", [request]);
    pane.set({ meetings: { cycle: { request, preview } } });
    return null;
  });
}

/** Gives the cycle that is shown up; nothing was written. */
export function discardCycle(pane: Pane): void {
  pane.set({ meetings: { cycle: null } });
}

/** Writes the cycle that is shown; it stays shown when it cannot be written. */
export async function writeCycle(pane: Pane): Promise<boolean> {
  const { cycle } = pane.state.meetings;
  if (!cycle) return false;
  const what = words.planned(cycle.preview.meetings.length);
  const isDone = await change(pane, { kind: "plan", cycle: cycle.request }, what);
  if (isDone) discardCycle(pane);
  return isDone;
}

/** One more meeting on a day of its own. */
export function addMeeting(pane: Pane, day: IsoDate): Promise<boolean> {
  return change(pane, { kind: "add-meetings", days: [day] }, words.added(spokenDate(day)));
}

const statusSet = { cancel: words.cancelled, reinstate: words.reinstated, held: words.wasHeld } as const;

/** Cancels a meeting, takes that back, or marks it as held. */
export function setStatus(pane: Pane, meetingId: MeetingId, kind: keyof typeof statusSet): Promise<boolean> {
  return change(pane, { kind, meetingId }, statusSet[kind](meetingId));
}

/** @param speakerStart in minutes since midnight */
export function rescheduleMeeting(
  pane: Pane,
  meetingId: MeetingId,
  date: IsoDate,
  speakerStart: number,
): Promise<boolean> {
  const when = `${spokenDate(date)}, ${clockTime(speakerStart)}`;
  return change(pane, { kind: "reschedule", meetingId, date, speakerStart }, words.moved(meetingId, when));
}

/** Enters venue, external speaker, topic and minutes of a meeting. */
export function describeMeeting(
  pane: Pane,
  meetingId: MeetingId,
  details: Extract<Command, { kind: "describe" }>["details"],
): Promise<boolean> {
  return change(pane, { kind: "describe", meetingId, details }, words.described(meetingId));
}

export function saveRooms(pane: Pane, rooms: readonly RoomBooking[]): Promise<boolean> {
  return change(pane, { kind: "rooms", rooms }, words.roomsSaved);
}

/** What a set has apart from the rest at a meeting; what is null or blank is as for all. */
export interface OwnDayEntry {
  readonly date: IsoDate | null;
  /** Minutes since midnight. */
  readonly start: number | null;
  readonly minutes: number | null;
  readonly venue: string;
}

/** Lets a set meet on its own day. @param set its name is told when it is done */
export function saveOwnDay(
  pane: Pane,
  meetingId: MeetingId,
  { number, name }: { readonly number: SetNumber; readonly name: string },
  entry: OwnDayEntry,
): Promise<boolean> {
  const said = words.ownDaySaved(name, meetingId);
  return change(pane, { kind: "own-day", meetingId, sets: [number], ...entry }, said);
}

/** Lets a set meet with the rest again. */
export function shareDay(
  pane: Pane,
  meetingId: MeetingId,
  { number, name }: { readonly number: SetNumber; readonly name: string },
): Promise<boolean> {
  const said = words.dayShared(name, meetingId);
  return change(pane, { kind: "shared-day", meetingId, sets: [number] }, said);
}
