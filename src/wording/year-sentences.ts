import type { EndedVisit, MeetingId, YearProblems } from "../programme";
import { paneSentences } from "./pane-sentences";
import { spokenDate as sayDate } from "../sheet";
import { sayList } from "./say-list";
import type { SentencesFor } from "./sentences";
import { listOf, plural } from "../words";

export const yearSentences: SentencesFor<keyof YearProblems> = {
  "conversations-due": ({ members }) => ({
    what: `A conversation is due with ${sayList(members.map(({ name, inARow, inAll }) => `${name} (${sayMisses(inARow, inAll)})`))}.`,
    remedy: "Ask how things are. Nobody is taken out of a set because of it, and no reason is recorded.",
  }),
  "aim-out-of-reach": ({ aim, names }) => ({
    what: `${sayList(names)} can no longer reach ${String(aim)}% attendance in this cycle.`,
    remedy: "The aim is on the Programme sheet. It has no other effect.",
  }),
  "below-quorum": ({ meetingId, date, quorum, sets }) => ({
    what: `At ${meetingId} on ${sayDate(date)} fewer than ${String(quorum)} are expected in ${sayList(sets.map(({ setNumber, expected }) => `set ${String(setNumber)} (${String(expected)})`))}.`,
    remedy:
      "Before the day, ask the facilitator whether to go ahead, meet with another set or move the meeting.",
  }),
  "moves-entered": ({ moves }) => ({
    what: `Changes made by hand on the Roster were entered on the Moves sheet: ${sayList(moves.map(sayMoveByHand))}.`,
    remedy: "Check the day of each on the Moves sheet, and correct it there if it is wrong.",
  }),
  "visits-ended": ({ visits }) => ({
    what: `Taken off the Visits sheet: ${sayList(visits.map(sayEndedVisit))}.`,
    remedy: "Enter a visit again if it is to take place after all.",
  }),
  "recorded-in-advance": ({ meetings }) => ({
    what: `Recorded in advance: ${sayList(meetings.map(({ meetingId, date }) => `${meetingId} (${sayDate(date)})`))}. Every rate counts ${plural(meetings.length, "it", "them")}, but draft messages do not mention ${plural(meetings.length, "it", "them")}.`,
    remedy:
      "If a code is under the wrong meeting, move it on the Attendance sheet. If a day is wrong, correct it on the Meetings sheet.",
  }),
  "members-without-set": paneSentences["members-without-set"],
  "sets-fallen": ({ sets }) => ({
    what: `Numbers have fallen in ${sayList(sets.map((set) => `set ${String(set)}`))} since the first meetings.`,
    remedy: `Talk with the ${plural(sets.length, "facilitator", "facilitators")}; late joiners could be placed there.`,
  }),
  "apologies-to-reconfirm": ({ apologies }) => ({
    what: `Apologies were given for a day that has changed since: ${sayList(apologies.map(({ name, meetingId }) => `${name} (${meetingId})`))}.`,
    remedy: "Ask whether they still hold for the new day, and record what you hear.",
  }),
  "notice-unknown": ({ typed }) => ({
    what: `No notice has the key “${typed}”.`,
    remedy: {
      commandLine: "Run dismiss without keys to list the notices with their keys.",
      pane: "Read the workbook again: the notice may have changed.",
    },
  }),
  "registers-missing": ({ registers }) => ({
    what: `Attendance is not complete for ${sayList(sayMissing(registers))}.`,
    remedy: "Record it on the Attendance sheet, or ask the facilitators for their registers.",
  }),
  "unknown-organisation": ({ typed, known }) => ({
    what: `Nobody in the programme comes from “${typed}”.`,
    remedy: `Give the organisation as the Roster counts it: ${sayList(known)}.`,
  }),
  "no-meeting-to-come": ({ known }) => ({
    what: "There is no meeting to come.",
    remedy:
      known.length === 0
        ? "Plan the meetings first."
        : `Say which meeting the register is for: ${listOf(known, "disjunction")}.`,
  }),
  "anonymising-not-confirmed": ({ typed, wanted }) => ({
    what: `“${typed}” is not the programme's name, so nothing was anonymised.`,
    remedy: {
      commandLine: `Type it exactly, as in --yes-anonymise "${wanted}".`,
      pane: `Type it exactly as “${wanted}”.`,
    },
  }),
  "name-left": ({ name, part }) => ({
    what: `“${name}” is still in the anonymous copy (${part}), so it was not written.`,
    remedy: {
      commandLine: "Run it again without --keep-texts and with --organisations all.",
      pane: "Choose letters for all organisations and do not keep texts, then try again.",
    },
  }),
  "nobody-came-yet": () => ({
    what: "Nobody is recorded as present at a meeting yet, so there is no certificate to make.",
    remedy: "Record attendance on the Attendance sheet first.",
  }),
  "rooms-too-small": ({ rooms }) => ({
    what: `${sayHowMany(rooms, "A room is", "Rooms are")} too small: ${sayRooms(
      rooms,
      ({ setNumber, capacity, people }) =>
        `holds ${String(capacity)}, and set ${String(setNumber)} needs ${String(people)}`,
    )}.`,
    remedy: sayHowMany(rooms, "Give the set a larger room.", "Give each of these sets a larger room."),
  }),
  "own-day-without-meeting": ({ set }) => ({
    what: `Set ${String(set)} has a day, a time or a venue of its own, but no meeting is named beside it.`,
    remedy: "Type the meeting's ID, such as M3, in the row, or clear the cells under Own.",
  }),
  "own-day-unknown-meeting": ({ set, meetingId }) => ({
    what: `Set ${String(set)} has a day of its own at ${meetingId}, but no meeting has that ID.`,
    remedy: "Type the ID of a meeting as it is on the Meetings sheet, or clear the row.",
  }),
  "repeated-own-day": ({ set, meetingId, firstCell }) => ({
    what: `Set ${String(set)} has two rows with a day of its own at ${meetingId} (the first is ${firstCell}).`,
    remedy: "Keep one of the two rows.",
  }),
  "no-own-day": ({ set, meetingId }) => ({
    what: `Set ${String(set)} meets with the other sets at ${meetingId} already.`,
    remedy: "Choose a set and a meeting that has a day, a time or a venue of its own.",
  }),
  "rooms-double-booked": ({ rooms }) => ({
    what: `${sayHowMany(rooms, "A room is", "Rooms are")} booked twice: ${sayRooms(
      rooms,
      ({ setNumbers }) => `for ${sayList(setNumbers.map((set) => `set ${String(set)}`))}`,
    )}.`,
    remedy: sayHowMany(
      rooms,
      "Give one of the sets another room.",
      "For each room, give one of the sets another one.",
    ),
  }),
};

const mostMeetingsNamed = 3;

/** One form for one room, at any number of meetings, and another for several. */
function sayHowMany(troubles: readonly { readonly room: string }[], one: string, many: string): string {
  return plural(new Set(troubles.map(({ room }) => room)).size, one, many);
}

/** A room and its trouble each: "Oak at M4, M5 and 4 more meetings holds 8, and set 1 needs 10". */
function sayRooms<Trouble extends { readonly room: string; readonly meetingId: MeetingId }>(
  troubles: readonly Trouble[],
  say: (trouble: Trouble) => string,
): string {
  const meetingsOf = new Map<string, string[]>();
  for (const trouble of troubles) {
    const key = JSON.stringify([trouble.room, say(trouble)]);
    meetingsOf.set(key, [...(meetingsOf.get(key) ?? []), trouble.meetingId]);
  }
  const parts = [...meetingsOf].map(([key, meetings]) => {
    const [room, said] = JSON.parse(key) as [string, string];
    const named =
      meetings.length <= mostMeetingsNamed
        ? meetings
        : [...meetings.slice(0, 2), `${String(meetings.length - 2)} more meetings`];
    return `${room} at ${sayList(named)} ${said}`;
  });
  return parts.join("; ");
}

/** "3 meetings missed, the last 2 in a row" */
function sayMisses(inARow: number, inAll: number): string {
  const all = plural(inAll, "1 meeting missed", `${String(inAll)} meetings missed`);
  return inARow > 1 ? `${all}, the last ${String(inARow)} in a row` : all;
}

/** A meeting each: "M1 set 3 (2 not recorded)", "M2 (60 not recorded, in 6 sets)". */
function sayMissing(registers: YearProblems["registers-missing"]["registers"]): string[] {
  const byMeeting = new Map<string, { sets: number[]; notRecorded: number }>();
  for (const { meetingId, setNumber, notRecorded } of registers) {
    const meeting = byMeeting.get(meetingId) ?? { sets: [], notRecorded: 0 };
    byMeeting.set(meetingId, meeting);
    meeting.sets.push(setNumber);
    meeting.notRecorded += notRecorded;
  }
  return [...byMeeting].map(([meetingId, { sets, notRecorded }]) =>
    plural(
      sets.length,
      `${meetingId} set ${String(sets[0])} (${String(notRecorded)} not recorded)`,
      `${meetingId} (${String(notRecorded)} not recorded, in ${String(sets.length)} sets)`,
    ),
  );
}

/** "Ada Okafor from set 1 to set 3", "Bo Birch left set 2 (no longer on the Roster)" */
function sayMoveByHand({
  name,
  from,
  to,
  isRowGone,
}: YearProblems["moves-entered"]["moves"][number]): string {
  const gone = isRowGone ? " (no longer on the Roster)" : "";
  if (to === null) return `${name} left${from === null ? "" : ` set ${String(from)}`}${gone}`;
  return from === null
    ? `${name} to set ${String(to)}`
    : `${name} from set ${String(from)} to set ${String(to)}`;
}

const whyEnded: Readonly<Record<EndedVisit["because"], string>> = {
  left: "has left by then",
  "own-set": "is in that set",
  "set-gone": "that set is no longer there",
};

function sayEndedVisit({ name, meetingId, setNumber, because }: EndedVisit): string {
  return `${name} to set ${String(setNumber)} at ${meetingId} (${whyEnded[because]})`;
}
