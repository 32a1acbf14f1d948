import {
  everySet,
  type AttendanceCode,
  type Meeting,
  type Member,
  type Programme,
  type SetNumber,
} from "../programme";
import { remembering } from "../sheet";
import { meetingOfSet } from "./own-days";
import { recordedFor } from "./recorded-meetings";
import { ownSetAt, seatAt } from "./table-at";

/** One set at one meeting, in figures: those who were in the set on the day, wherever they are now. */
export interface RegisterCount {
  /** As the set has it. */
  readonly meeting: Meeting;
  readonly setNumber: SetNumber;
  /** Members to whom the meeting is due. */
  readonly due: number;
  readonly present: number;
  readonly apologies: number;
  readonly noApology: number;
  /** due without a code. */
  readonly notRecorded: number;
  /** present / recorded; null while nothing of the set, or the meeting as a whole, is recorded. */
  readonly rate: number | null;
}

/** Every register of the meetings that are not cancelled: by date, then by set. */
export function registerCounts({
  members,
  meetings,
  attendance,
  sets,
  year,
}: Counted): readonly RegisterCount[] {
  return remembered({ members, meetings, attendance, sets, year });
}

type Counted = Pick<Programme, "members" | "meetings" | "attendance" | "sets" | "year">;

/** Reports, notices and sheets of one programme ask for the same. */
const remembered = remembering(countRegisters);

function countRegisters(programme: Counted): readonly RegisterCount[] {
  const codes = codesByMeeting(programme);
  const isRecorded = recordedFor(programme);
  return registers(programme).map(({ meeting, setNumber, members }) => {
    const count = { P: 0, L: 0, R: 0, A: 0, U: 0, "–": 0 };
    let notRecorded = 0;
    const ofMeeting = codes.get(meeting.id);
    for (const { id } of members) {
      const code = ofMeeting?.get(id) ?? null;
      if (code === null) notRecorded++;
      else count[code]++;
    }
    const present = count.P + count.L + count.R;
    const recorded = present + count.A + count.U;
    return {
      ...{ meeting, setNumber, present, notRecorded },
      due: members.length - count["–"],
      apologies: count.A,
      noApology: count.U,
      rate: recorded === 0 || !isRecorded(setNumber, meeting.id) ? null : present / recorded,
    };
  });
}

/** Who is with a set at a meeting that is due to them, as it was on its day: members and visitors, in the order of the roster. */
export interface Register {
  /** As the set has it. */
  readonly meeting: Meeting;
  readonly setNumber: SetNumber;
  readonly members: readonly Member[];
}

/**
 * The registers of all meetings that are not cancelled: by date, then by set; a closed set's while it had
 * members, and none of a set whose members all visit another.
 */
export function registers(
  programme: Pick<Programme, "members" | "meetings" | "sets" | "year">,
): readonly Register[] {
  const [ownSet, seat] = [ownSetAt(programme), seatAt(programme)];
  const ofSet = meetingOfSet(programme);
  const hasVisits = programme.year.visits.length > 0;
  const meetings = programme.meetings.filter(({ status }) => status !== "Cancelled");
  const open = new Set(programme.sets.map(({ number }) => number));
  return meetings
    .flatMap((shared) => {
      const bySet = new Map(everySet(programme).map(({ number }) => [number, [] as Member[]]));
      const away = new Set<number | null>();
      for (const member of programme.members) {
        const seated = seat(member, shared);
        if (!seated) continue;
        bySet.get(seated.setNumber)?.push(member);
        const own = hasVisits ? ownSet(member, shared) : seated.setNumber;
        if (own !== seated.setNumber) away.add(own);
      }
      return [...bySet]
        .filter(([setNumber, members]) => members.length > 0 || (open.has(setNumber) && !away.has(setNumber)))
        .map(([setNumber, members]) => ({ meeting: ofSet(setNumber, shared), setNumber, members }));
    })
    .sort((a, b) => a.meeting.date.localeCompare(b.meeting.date));
}

/** Meeting ID to member ID to code. */
export function codesByMeeting(
  programme: Pick<Programme, "attendance">,
): ReadonlyMap<string, ReadonlyMap<string, AttendanceCode | null>> {
  const codes = new Map<string, Map<string, AttendanceCode | null>>();
  for (const { memberId, meetingId, code } of programme.attendance) {
    const ofMeeting = codes.get(meetingId);
    if (ofMeeting) ofMeeting.set(memberId, code);
    else codes.set(meetingId, new Map([[memberId, code]]));
  }
  return codes;
}
