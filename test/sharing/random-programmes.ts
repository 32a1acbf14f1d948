import { planMeetings } from "../../src/attendance";
import { defaultSettings, noRecordsYet, type AttendanceCode, type Programme } from "../../src/programme";

/** The same numbers from 0 to 1 for the same seed: Park and Miller's. */
export function numbersFrom(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

export interface RandomShape {
  readonly members: number;
  readonly sets: number;
  readonly meetings: number;
  readonly organisations: number;
}

export const lastDay = "2027-06-30";

/** A year at its end or on the way: leavers, joiners, moves, registers that nobody or only some filled in. */
export function randomProgramme(
  random: () => number,
  { members: count, sets, meetings: planned, organisations }: RandomShape,
): Programme {
  const below = (limit: number): number => Math.floor(random() * limit);
  const { meetings } = planMeetings({ firstMeeting: "2026-09-08" as const, count: planned });
  const habit = 0.55 + 0.45 * random();
  const [leaves, joins, unplaced, registers] = [random() * 0.12, random() * 0.1, random() * 0.05, random()];
  const members = Array.from({ length: count }, (_, index) => {
    const hasLeft = random() < leaves;
    const joined = random() < joins ? (meetings[below(planned)]?.date ?? null) : null;
    const organisation = `Organisation ${String(Math.min(below(organisations), below(organisations)) + 1)}`;
    return {
      ...{
        id: `P${String(index + 1)}`,
        name: `Person ${String(index + 1)}`,
        profession: ["Nurse", "GP", "Midwife", "Pharmacist"][((index * index) % 7) % 4] ?? "",
        organisation,
      },
      ...{ email: null, joined, left: hasLeft ? ("2027-02-01" as const) : null, values: [], locked: false },
      groups: { organisation },
      setNumber: hasLeft || random() < unplaced ? null : (index % sets) + 1,
    };
  });
  const comes = new Map(members.map(({ id }) => [id, random() < 0.3 ? 1 : habit]));
  const recordedUpTo = 1 + below(planned);
  const attendance = meetings.slice(0, recordedUpTo).flatMap(({ id: meetingId, date }) =>
    members.flatMap(({ id: memberId, joined, left, setNumber }) => {
      if ((joined !== null && date < joined) || (left !== null && date > left)) return [];
      const isFilledIn =
        registers < 0.6 || (((setNumber ?? 0) * 7 + meetingId.length * 3) % 5 !== 0 && random() < 0.9);
      if (!isFilledIn) return [];
      const code: AttendanceCode = random() < (comes.get(memberId) ?? 1) ? "P" : "A";
      return [{ memberId, meetingId, code, notUnderstood: null }];
    }),
  );
  const moves = members.flatMap(({ id: memberId, setNumber }) =>
    setNumber !== null && random() < 0.05
      ? [{ memberId, from: (setNumber % sets) + 1, to: setNumber, on: "2026-12-01" as const }]
      : [],
  );
  return {
    ...{ id: "programme", settings: defaultSettings, rosterColumns: [], groupings: [], leftOut: [] },
    ...{
      formerMembers: [],
      matchings: [],
      facilitators: [],
      rules: [],
      meetings,
      attendance,
      earlierSets: [],
    },
    members,
    sets: Array.from({ length: sets }, (_, index) => ({
      number: index + 1,
      name: `Set ${String(index + 1)}`,
    })),
    year: { ...noRecordsYet, moves },
  };
}

/** A shape and a programme of it for each seed, up to so many members. */
export function programmeOfSeed(seed: number, mostMembers: number): Programme {
  const random = numbersFrom(seed * 7919);
  for (let warm = 0; warm < 5; warm++) random();
  const members = 5 + Math.floor(random() * (mostMembers - 4));
  return randomProgramme(random, {
    members,
    sets: Math.max(1, Math.round(members / (3 + random() * 8))),
    meetings: 1 + Math.floor(random() * 9),
    organisations: 1 + Math.floor(random() * 20),
  });
}
