import { isoDate } from "../../src/sheet";
import fc from "fast-check";
import {
  attendanceRates,
  bringHistoryUpToDate,
  cancelMeeting,
  extendMeetings,
  isDue,
  markHeld,
  memberFigures,
  moveMember,
  placeJoiner,
  recordAllPresent,
  recordCodes,
  registers,
  reinstateMeeting,
  rescheduleMeeting,
  setHistory,
  withdrawMember,
} from "../../src/attendance";
import { Refusal } from "../../src/programme";
import type { AttendanceCode, Meeting, Programme } from "../../src/programme";
import { member, smallProgramme } from "../small-programme";

/** What a person does next; the numbers choose whom or what it is done to. */
type Step = readonly [kind: string, who: number, what: number, day: number];

const kinds = [
  ...["code", "code", "code", "code", "all-present", "move", "move", "withdraw", "join", "cancel"],
  ...["reinstate", "reschedule", "held", "rename", "sort", "set-by-hand", "extend", "undo"],
] as const;
const codes: readonly (AttendanceCode | null)[] = ["P", "L", "A", "U", "–", null];

const anyStep: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom(...kinds),
  fc.nat({ max: 10_000 }),
  fc.nat({ max: 10_000 }),
  fc.nat({ max: 300 }),
);

/** What must stand in the tracker: member and meeting to code, kept apart from the programme. */
type Ledger = ReadonlyMap<string, AttendanceCode>;

interface State {
  readonly programme: Programme;
  readonly ledger: Ledger;
}

const start: State = {
  programme: bringHistoryUpToDate(
    smallProgramme(
      Array.from({ length: 12 }, () => ""),
      { meetings: smallProgramme(["........"]).meetings },
    ),
    "2026-09-01",
  ),
  ledger: new Map(),
};

/** Does one step to the programme, and to the ledger only what the step says of codes. */
function after({ programme, ledger }: State, [kind, who, what, day]: Step): State {
  const person = pick(programme.members, who);
  const meeting = pick(programme.meetings, what);
  const set = pick(programme.sets, what).number;
  const date = isoDate(2026, 9, 1 + day);
  const key = `${person.id} ${meeting.id}`;
  switch (kind) {
    case "code": {
      const code = pick(codes, day);
      const changed = new Map(ledger);
      if (code === null) changed.delete(key);
      else changed.set(key, code);
      return { programme: recordCodes(programme, meeting.id, new Map([[person.id, code]])), ledger: changed };
    }
    case "all-present": {
      const changed = new Map(ledger);
      const present = recordAllPresent(programme, meeting.id, [set]);
      const setOn = setHistory(programme);
      for (const each of programme.members) {
        const filledIn = setOn(each, meeting.date) === set && isDue(each, meeting);
        if (filledIn && !ledger.has(`${each.id} ${meeting.id}`)) changed.set(`${each.id} ${meeting.id}`, "P");
      }
      return { programme: present, ledger: changed };
    }
    case "move":
      return { programme: moveMember(programme, person.id, set, date), ledger };
    case "withdraw":
      // One in four, so that somebody is left at the end of the year.
      if (what % 4 > 0) return { programme, ledger };
      return { programme: withdrawMember(programme, person.id, date), ledger };
    case "join": {
      const number = programme.members.length + 1;
      if (number > 60) return { programme, ledger };
      const joiner = member(number, { setNumber: null });
      const grown = { ...programme, members: [...programme.members, joiner] };
      return { programme: placeJoiner(grown, joiner.id, set, date), ledger };
    }
    case "cancel":
      return { programme: cancelMeeting(programme, meeting.id), ledger };
    case "reinstate":
      return { programme: reinstateMeeting(programme, meeting.id), ledger };
    case "reschedule":
      return { programme: rescheduleMeeting(programme, meeting.id, { date }), ledger };
    case "held":
      return { programme: markHeld(programme, meeting.id), ledger };
    case "rename":
      return { programme: withMember(programme, person.id, { name: `Renamed ${String(what)}` }), ledger };
    case "sort": {
      const members = [...programme.members].sort((a, b) => a.name.localeCompare(b.name));
      return { programme: { ...programme, members: what % 2 === 0 ? members : members.reverse() }, ledger };
    }
    case "set-by-hand":
      if (person.left !== null) return { programme, ledger };
      return {
        programme: bringHistoryUpToDate(withMember(programme, person.id, { setNumber: set }), lateDay),
        ledger,
      };
    case "extend": {
      const count = Math.min(20, programme.meetings.length + 1);
      const usedIds = programme.attendance.map(({ meetingId }) => meetingId);
      const { meetings } = extendMeetings(programme.meetings, count, { usedIds });
      return { programme: { ...programme, meetings }, ledger };
    }
    default:
      throw new Error(`No such step: ${kind}`);
  }
}

/** A day after all others here, so that a change by hand never comes before what is in the history. */
const lateDay = "2028-01-01";

function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
}

function withMember(programme: Programme, memberId: string, change: object): Programme {
  const members = programme.members.map((each) => (each.id === memberId ? { ...each, ...change } : each));
  return { ...programme, members };
}

/** What holds after every step, whatever it was. */
function expectSound({ programme, ledger }: State): void {
  const recorded = programme.attendance.filter(({ code }) => code !== null);
  expect(
    new Map(recorded.map(({ memberId, meetingId, code }) => [`${memberId} ${meetingId}`, code])),
  ).toEqual(ledger);
  expect(recorded).toHaveLength(ledger.size);
}

/** What is dearer to check, so it is checked now and then. */
function expectConsistent({ programme, ledger }: State): void {
  const ids = programme.members.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const meetingIds = programme.meetings.map(({ id }) => id);
  expect(new Set(meetingIds).size).toBe(meetingIds.length);

  // The history ends where the members are, and knows no more of them than one place a day.
  const setOn = setHistory(programme);
  for (const person of programme.members) {
    expect(setOn(person, "2199-01-01")).toBe(person.left === null ? person.setNumber : null);
  }
  const placed = registers(programme).map(({ meeting, members }) =>
    members.map(({ id }) => `${meeting.id} ${id}`),
  );
  expect(new Set(placed.flat()).size).toBe(placed.flat().length);

  // The rates are those of the ledger, counted by a person with a pencil: at meetings that were recorded.
  const told = new Set(
    [...ledger].filter(([, code]) => "PLU".includes(code ?? "")).map(([key]) => key.split(" ")[1]),
  );
  const isRecorded = ({ id, status }: Meeting) =>
    status === "Held" || (status !== "Cancelled" && told.has(id));
  const counts = (code: AttendanceCode) =>
    programme.members.flatMap((person) =>
      programme.meetings.filter(
        (meeting) =>
          isRecorded(meeting) && isDue(person, meeting) && ledger.get(`${person.id} ${meeting.id}`) === code,
      ),
    ).length;
  const present = counts("P") + counts("L");
  const all = present + counts("A") + counts("U");
  expect(attendanceRates(programme).whole).toEqual({
    ...{ present, recorded: all, apologies: counts("A"), rate: all === 0 ? null : present / all },
  });
  const figures = memberFigures(programme);
  expect(figures.reduce((sum, each) => sum + each.recorded, 0)).toBe(all);
  expect(figures.every(({ due, recorded }) => recorded <= due)).toBe(true);

  // An apology in doubt is an apology that still stands.
  for (const { memberId, meetingId } of programme.year.apologiesToReconfirm) {
    expect(ledger.get(`${memberId} ${meetingId}`)).toBe("A");
  }
}

describe("a year of 1,000 random actions", () => {
  it("never loses or changes a recorded code, and stays consistent", () => {
    const done = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1000, maxLength: 1000, size: "max" }), (steps) => {
        const past: State[] = [start];
        for (const [number, step] of steps.entries()) {
          const state = past.at(-1) ?? start;
          if (step[0] === "undo") {
            if (past.length > 1) past.pop();
          } else {
            try {
              past.push(after(state, step));
              done.add(step[0]);
            } catch (error) {
              // A refusal leaves everything as it was; anything else is a fault.
              if (!(error instanceof Refusal)) throw error;
            }
          }
          const now = past.at(-1) ?? start;
          expectSound(now);
          if (number % 50 === 49) expectConsistent(now);
        }
      }),
      { numRuns: 2, endOnFailure: true },
    );
    expect([...done, "undo"].sort()).toEqual([...new Set<string>(kinds)].sort());
  });
});
