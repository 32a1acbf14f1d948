import { readFile } from "node:fs/promises";
import { allocateSets, apply, certificateOf, type Command } from "../../src/commands";
import type { AttendanceCode, Certificate, Programme } from "../../src/programme";
import { known, type IsoDate } from "../../src/sheet";
import { planWorkbook, type WorkbookPlan } from "../../src/workbook";
import { readWorkbook } from "../../src/xlsx";
import { opened } from "../opened";

/** What a year leaves in a workbook, and the workbook itself. */
export interface YearInUse {
  readonly programme: Programme;
  readonly certificate: Certificate;
  readonly workbook: WorkbookPlan;
}

const codes: readonly AttendanceCode[] = ["P", "P", "P", "L", "A", "P", "P", "U", "P", "R", "P"];
const surnames = ["Okafor", "Dunn", "Fairweather", "Iqbal", "Lindqvist", "Mbeki", "Novak"];
const longName = "Maximiliana Featherstonehaugh-Cholmondeley";

/**
 * A sample's programme after a year in which everything was used: every meeting recorded; a facilitator, a room and a
 * link for each set; rules, moves, leavers, a visit, and a day of a set's own.
 * @param isLong whether the names of some people are long, and those of rooms
 * @param hasChanges whether there are rules, and people moved, left and visited
 */
export async function yearInUse(
  sample: string,
  { isLong, hasChanges }: { readonly isLong: boolean; readonly hasChanges: boolean },
): Promise<YearInUse> {
  const content = await readWorkbook(new Uint8Array(await readFile(`samples/${sample}.xlsx`)), sample);
  const file = opened(content, { duplicates: "leave-out" });
  const { origin } = file;
  const begun = allocateSets(file, {
    ...{ reform: false, today: "2025-08-01", meetings: { firstMeeting: "2025-09-09" } },
  }).programme;
  const formed = isLong ? withLongNames(begun) : begun;
  let programme = formed;
  const act = (today: IsoDate, command: Command): void => {
    ({ programme } = apply({ origin, programme }, command, { today }));
  };
  setUp(formed, isLong)
    .filter(({ kind }) => hasChanges || kind !== "add-rule")
    .forEach((command) => {
      act(known(formed.meetings[0]).date, command);
    });
  formed.meetings.forEach(({ id: meetingId, date }, at) => {
    if (hasChanges) {
      changesBefore(programme, at).forEach((command) => {
        act(date, command);
      });
    }
    const absent = programme.members.flatMap(({ id, left }, place) => {
      const code = codes[(place * 3 + at * 5) % codes.length] ?? "P";
      return code === "P" || left !== null ? [] : [{ member: id, code }];
    });
    act(date, { kind: "record", meetingId, allPresent: "every-set", codes: absent });
  });
  const certificate = certificateOf(programme);
  return {
    ...{ programme, certificate },
    workbook: planWorkbook({ programme, certificate, notices: [], setSheets: "auto" }),
  };
}

function withLongNames(programme: Programme): Programme {
  const name = programme.rosterColumns.findIndex(({ role }) => role === "name");
  return {
    ...programme,
    members: programme.members.map((member, index) => {
      if (index % 10 > 0) return member;
      const long = `${longName} ${String(index)}`;
      return {
        ...member,
        name: long,
        values: member.values.map((value, at) => (at === name ? long : value)),
      };
    }),
  };
}

/** What is entered once: who leads each set, where it meets, and whom rules are about. */
function setUp({ sets, members }: Programme, isLong: boolean): Command[] {
  const led = sets.map(({ number }): Command => {
    const surname = surnames[number % surnames.length] ?? "";
    const first = isLong ? "Professor Dame Alexandra Montgomery-" : "Ruth ";
    const facilitator = `${first}${surname} ${String.fromCharCode(64 + Math.ceil(number / surnames.length))}.`;
    return {
      ...{ kind: "assign-facilitator", set: number, facilitator, on: null, breakRules: true },
      ...{ organisation: "Wenbury Leadership Academy", email: `facilitator${String(number)}@example.org` },
    };
  });
  const room = isLong ? "Lecture theatre, Postgraduate Centre, floor" : "Seminar room";
  const rooms = sets.map(({ number }) => ({
    ...{ meetingId: null, setNumber: number, room: `${room} ${String(number)}`, capacity: 12 },
    link: `https://teams.example/l/meetup-join/set-${String(number)}`,
  }));
  const rules = sets.map(({ number }): Command => {
    const [first, second] = [number * 3, number * 3 + 1].map((at) => known(members[at % members.length]).id);
    return {
      kind: "add-rule",
      rule: {
        kind: number % 2 === 0 ? "keep-apart" : "keep-together",
        first: first ?? "",
        second: second ?? "",
      },
    };
  });
  return [...led, { kind: "rooms", rooms }, ...rules];
}

/** What happens between two meetings: in a year one in ten members moves, one in twenty leaves. */
function changesBefore({ members, sets, meetings }: Programme, at: number): Command[] {
  if (at === 0) return [];
  const on = known(meetings[at]).date;
  const meetingId = known(meetings[at]).id;
  const isHere = members.filter(({ left, joined }) => left === null && joined === null);
  const other = (own: number | null): number => known(sets[(own ?? 0) % sets.length]).number;
  const [visitor] = isHere.slice(at * 4);
  const ofYear = (parts: number): number =>
    Math.max(1, Math.round(members.length / parts / (meetings.length - 1)));
  const movers = isHere.slice(at * 5, at * 5 + ofYear(10));
  const leaver = at % 3 === 0 ? isHere.slice(at * 7, at * 7 + ofYear(7)) : [];
  return [
    ...movers.map(({ id, setNumber }): Command => ({
      ...{ kind: "move", member: id, to: other(setNumber), on, breakRules: true },
    })),
    ...leaver
      .filter(({ id }) => movers.every((each) => each.id !== id))
      .map(({ id }): Command => ({ kind: "withdraw", member: id, on })),
    ...(at === 4 && visitor && leaver.every(({ id }) => id !== visitor.id)
      ? [{ kind: "visit", member: visitor.id, to: other(visitor.setNumber), meetingId } as const]
      : []),
    ...(at === 6
      ? [
          {
            kind: "own-day",
            meetingId,
            sets: [1],
            start: 840,
            minutes: 90,
            venue: "Town Hall, Wenbury",
          } as const,
        ]
      : []),
  ];
}
