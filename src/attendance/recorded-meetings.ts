import { isPresent, type IsoDate, type Meeting, type Programme } from "../programme";

/**
 * The IDs of the meetings that are recorded: marked as held, or with a code that nobody can know before the
 * day, which is present, late or no apology, whoever's it is. A meeting with apologies alone has yet to come,
 * however many were noted beforehand; so has a cancelled one. Nothing is asked of the clock, so that a sheet's
 * formulas say the same on any day.
 */
export function recordedMeetings({
  meetings,
  attendance,
}: Pick<Programme, "meetings" | "attendance">): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { meetingId, code } of attendance) {
    if (isPresent(code) || code === "U") known.add(meetingId);
  }
  const recorded = meetings.filter(
    ({ id, status }) => status !== "Cancelled" && (status === "Held" || known.has(id)),
  );
  return new Set(recorded.map(({ id }) => id));
}

/** Recorded meetings whose day is to come, or to be set: their codes count, and that is said wherever they do. */
export function recordedInAdvance(
  programme: Pick<Programme, "meetings" | "attendance">,
  today: IsoDate,
): readonly Meeting[] {
  const recorded = recordedMeetings(programme);
  return programme.meetings.filter(({ id, date }) => date > today && recorded.has(id));
}

/** The programme without what was recorded in advance: what can be said to somebody of the days that are over. */
export function withoutAdvance<Of extends Pick<Programme, "meetings" | "attendance">>(
  programme: Of,
  today: IsoDate,
): Of {
  const early = new Set(recordedInAdvance(programme, today).map(({ id }) => id));
  if (early.size === 0) return programme;
  return { ...programme, attendance: programme.attendance.filter(({ meetingId }) => !early.has(meetingId)) };
}
