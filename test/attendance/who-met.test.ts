import { isoDate } from "../../src/sheet";
import fc from "fast-check";
import { moveMember, setHistory, whoMet } from "../../src/attendance";
import type { Programme } from "../../src/programme";
import { smallProgramme } from "../small-programme";

/** Everybody's codes, and moves of members to the other of two sets or a third, by day. */
const years = fc.record({
  rows: fc.array(fc.string({ unit: fc.constantFrom("P", "P", "P", "L", "A", "U", "."), maxLength: 6 }), {
    minLength: 2,
    maxLength: 9,
  }),
  moves: fc.array(
    fc.record({
      member: fc.nat(8),
      to: fc.integer({ min: 1, max: 3 }),
      month: fc.integer({ min: 9, max: 12 }),
    }),
    { maxLength: 4 },
  ),
});

function yearOf({ rows, moves }: typeof years extends fc.Arbitrary<infer Year> ? Year : never): Programme {
  const start = smallProgramme(rows, {
    sets: [1, 2, 3].map((number) => ({ number, name: `Set ${String(number)}` })),
  });
  const inOrder = moves.toSorted((a, b) => a.month - b.month);
  return inOrder.reduce((programme, { member, to, month }) => {
    const person = programme.members[member % programme.members.length];
    if (!person || person.setNumber === to) return programme;
    return moveMember(programme, person.id, to, isoDate(2026, month, 20));
  }, start);
}

/** Pairs by looking at each meeting: both came, and both were in the same set that day. */
function pairsByMeeting(programme: Programme): Set<string> {
  const setOn = setHistory(programme);
  const came = new Set(
    programme.attendance.flatMap(({ memberId, meetingId, code }) =>
      code === "P" || code === "L" ? [`${memberId} ${meetingId}`] : [],
    ),
  );
  const pairs = new Set<string>();
  for (const { id, date } of programme.meetings) {
    const there = programme.members.filter((member) => came.has(`${member.id} ${id}`));
    for (const a of there) {
      for (const b of there)
        if (a.id < b.id && setOn(a, date) === setOn(b, date)) pairs.add(`${a.id} ${b.id}`);
    }
  }
  return pairs;
}

function pairsByColumns(programme: Programme): Set<string> {
  const pairs = new Set<string>();
  for (const column of whoMet(programme)) {
    for (const [a, group] of column) {
      for (const [b, other] of column) {
        if (a < b && group.set === other.set && group.part === other.part) pairs.add(`${a} ${b}`);
      }
    }
  }
  return pairs;
}

describe("who has met", () => {
  it("are just those who came to a meeting in the same set, whoever moved", () => {
    fc.assert(
      fc.property(years, (year) => {
        const programme = yearOf(year);
        fc.pre(programme.attendance.some(({ code }) => code === "P" || code === "L" || code === "U"));
        expect(pairsByColumns(programme)).toEqual(pairsByMeeting(programme));
      }),
    );
  });

  it("are everyone in a set while nothing is recorded", () => {
    expect(whoMet(smallProgramme(["..", "..", ".."]))).toEqual([
      new Map([
        ["M001", { set: 1, part: 1 }],
        ["M002", { set: 2, part: 1 }],
        ["M003", { set: 1, part: 1 }],
      ]),
    ]);
  });

  it("has one column where everybody in a set has met, and former members are among them", () => {
    const programme = smallProgramme(["PP", "PP", "PP", "PP"]);
    const [gone, ...members] = programme.members;
    const former = { ...programme, members, formerMembers: [{ id: gone?.id ?? "", name: gone?.name ?? "" }] };
    const year = {
      ...programme.year,
      moves: [{ memberId: "M001", from: null, to: 1, on: "2026-09-01" as const }],
    };
    const columns = whoMet({ ...former, year });
    expect(columns).toHaveLength(1);
    expect([...(columns[0]?.keys() ?? [])].sort()).toEqual(["M001", "M002", "M003", "M004"]);
    expect(whoMet({ ...former, year }, new Set(["M002", "M003", "M004"]))[0]?.has("M003")).toBe(false);
  });
});
