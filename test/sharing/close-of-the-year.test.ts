import { attendanceRates, moveMember, planMeetings } from "../../src/attendance";
import type { Programme } from "../../src/programme";
import {
  anonymise,
  type AnonymiseRequest,
  evaluationStatements,
  evaluationSummary,
  nextCycle,
  programmeReport,
} from "../../src/sharing";
import { member, smallProgramme } from "../small-programme";

const people = ["Ada Thornbury", "Bea Fenwick", "Cyril Ashdown", "Dora Marsh"];

function namedProgramme(): Programme {
  const programme = smallProgramme(["PPA", "PLU", "A.?", "..P"]);
  return {
    ...programme,
    rosterColumns: [
      { header: "Full name", role: "name", isDate: false },
      { header: "E-mail", role: "email", isDate: false },
      { header: "Notes", role: "other", isDate: false },
    ],
    members: programme.members.map((each, index) => ({
      ...each,
      name: people[index] ?? "",
      email: `person${String(index)}@members.example`,
      values: [people[index] ?? "", `person${String(index)}@members.example`, `friend of ${people[0] ?? ""}`],
    })),
    facilitators: [
      {
        name: "Fay Outside",
        organisation: "Elsewhere",
        email: "fay@outside.example",
        setNumber: 1,
        notes: "shy",
        available: true,
        mostSets: 1,
        id: "",
        from: null,
      },
    ],
    rules: [{ typedKind: "Keep apart", kind: "keep-apart", first: "Ada Thornbury", second: "M002" }],
    leftOut: [
      { sheet: "Members", row: 9, reason: "duplicate", detail: "repeats Ada", values: ["Ada Thornbury"] },
    ],
    earlierSets: [
      {
        number: 2,
        recordedOn: "2026-09-01",
        recordedAt: null,
        change: "Formed",
        places: ["M001", "M002", "M003", "M077"].map((memberId) => ({ memberId, setNumber: 1 })),
      },
      {
        number: 1,
        recordedOn: null,
        recordedAt: null,
        change: "asked for by Fay",
        places: [{ memberId: "M002", setNumber: 2 }],
      },
    ],
  };
}

describe("anonymising", () => {
  const before = moveMember(namedProgramme(), "M001", 2, "2026-10-01");
  let state = 1;
  const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  const usual: AnonymiseRequest = {
    ...{ id: "new", random, isListed: () => false },
    choices: { organisations: "few", keepTexts: false },
  };
  const { programme: after, recognisable } = anonymise(before, usual);

  it("leaves no name, address, note or old ID anywhere", () => {
    const all = JSON.stringify(after);
    for (const typed of [
      ...people,
      "Thornbury",
      "members.example",
      "Fay",
      "shy",
      "friend",
      "M001",
      "M002",
      "M077",
    ]) {
      expect(all).not.toContain(typed);
    }
  });

  it("keeps every rate, count and the history", () => {
    const [old, now] = [attendanceRates(before), attendanceRates(after)];
    expect(now.whole).toEqual(old.whole);
    expect([...now.meetings]).toEqual([...old.meetings]);
    expect([...now.sets]).toEqual([...old.sets]);
    expect(after.year.moves).toHaveLength(before.year.moves.length);
    expect(after.earlierSets.map(({ places }) => places.length)).toEqual([4, 1]);
    const ids = new Set(after.members.map(({ id }) => id));
    expect(after.earlierSets[0]?.places.filter(({ memberId }) => ids.has(memberId))).toHaveLength(3);
    expect(after.members).toHaveLength(4);
    expect(after.rules).toHaveLength(1);
  });

  it("gives the people of a rule their new names, however they were named in it", () => {
    const named = namedProgramme();
    const rules = [
      { typedKind: "Apart", kind: "keep-apart", first: "Thornbury, Ada", second: "Dr Bea Fenwick" },
      { typedKind: "Not by", kind: "not-facilitated-by", first: "m003", second: "Prof Fay Outside" },
      { typedKind: "Pin", kind: "pin", first: "Dora Marsh", second: "Set 2" },
      { typedKind: "Apart", kind: "keep-apart", first: "Somebody Gone", second: "M001" },
    ] as const;
    const { programme } = anonymise({ ...named, rules }, usual);
    const now = programme.rules.map(({ first, second }) => [first, second]);
    const anyId = expect.stringMatching(/^A\d{3}$/);
    expect(now).toEqual([
      [anyId, anyId],
      [anyId, "Facilitator 1"],
      [anyId, "2"],
      ["", anyId],
    ]);
  });

  it("leaves a pin to its set where the Member IDs are numbers", () => {
    const named = namedProgramme();
    const members = named.members.map((each, index) => ({ ...each, id: String(index + 1) }));
    const rules = [{ typedKind: "Pin", kind: "pin", first: "1", second: "2" }] as const;
    const { programme } = anonymise({ ...named, members, rules }, usual);
    expect(programme.rules[0]?.second).toBe("2");
  });

  it("calls a facilitator the same in the row of each set", () => {
    const named = namedProgramme();
    const [fay] = named.facilitators;
    if (!fay) throw new Error("There is one.");
    const facilitators = [
      fay,
      { ...fay, name: "Gil", email: "" },
      { ...fay, name: "Dr Fay Outside", setNumber: 2 },
    ];
    const { programme } = anonymise({ ...named, facilitators }, usual);
    const now = programme.facilitators.map(({ name }) => name);
    expect(now).toEqual(["Facilitator 1", "Facilitator 2", "Facilitator 1"]);
  });

  it("finds a name in a text without the title, and the other way round", () => {
    const named = namedProgramme();
    const [first, second, ...others] = named.members;
    if (!first || !second) throw new Error("There are four.");
    const members = [{ ...first, name: "Thornbury, Ada" }, { ...second, name: "Dr Bea Fenwick" }, ...others];
    for (const programmeName of ["The Ada Thornbury cohort", "Bea Fenwick's sets"]) {
      const settings = { ...named.settings, programmeName };
      const { programme } = anonymise({ ...named, members, settings }, usual);
      expect(programme.settings.programmeName).toBe("Programme");
    }
  });

  it("counts those whom their profession and organisation alone would give away", () => {
    expect(recognisable).toBe(0);
    const alone = { ...before, members: [...before.members, member(9, { profession: "Midwife" })] };
    expect(anonymise(alone, usual).recognisable).toBe(1);
  });
});

describe("the next cycle", () => {
  const { meetings } = planMeetings({ firstMeeting: "2027-09-14", count: 9 });
  const before = {
    ...namedProgramme(),
    members: [...namedProgramme().members, member(9, { left: "2027-01-01" })],
  };
  const next = nextCycle(before, { id: "next", packKey: "key of the next", meetings });

  it("takes everybody who is still there, without sets and codes", () => {
    expect(next.members.map(({ name }) => name)).toEqual(people);
    expect(next.members.every(({ setNumber, locked }) => setNumber === null && !locked)).toBe(true);
    expect([next.attendance, next.sets, next.meetings]).toEqual([[], [], meetings]);
    expect(next.earlierSets).toEqual([]);
  });

  it("keeps the rules that are about no set of this cycle", () => {
    const apart = before.rules[0];
    const pin = { typedKind: "Pin to set", kind: "pin", first: "M001", second: "2" } as const;
    const out = { typedKind: "Keep out of set", kind: "not-in-set", first: "M001", second: "2" } as const;
    const unknown = { typedKind: "Perhaps", kind: null, first: "M001", second: "2" } as const;
    const rules = [pin, out, unknown, ...before.rules];
    const next = nextCycle({ ...before, rules }, { id: "next", packKey: "key of the next", meetings });
    expect(next.rules).toEqual([unknown, apart]);
  });

  it("remembers on the roster who met others in which set", () => {
    expect(nextCycle(before, { id: "next", packKey: "key of the next", meetings }).rosterColumns).toEqual(
      before.rosterColumns,
    );
    const came = smallProgramme(["PP", "PU", "PL", "LA"]).attendance;
    const next = nextCycle(
      { ...before, attendance: came },
      { id: "next", packKey: "key of the next", meetings },
    );
    expect(next.rosterColumns.at(-1)?.header).toBe("Set in the last cycle");
    expect(next.members.map(({ values }) => values.at(-1))).toEqual(["Set 1", "Set 2", "Set 1", "Set 2"]);
    expect(next.groupings.at(-1)).toMatchObject({ label: "Set in the last cycle", family: null });
    const members = next.members.map((each) => ({ ...each, setNumber: 1 }));
    const third = nextCycle(
      { ...next, members, sets: before.sets },
      { id: "third", packKey: "key of the third", meetings },
    );
    expect(third.rosterColumns.at(-1)?.header).toBe("Set in the last cycle 2");
  });
});

describe("the evaluation", () => {
  const row = (answer: number | null): (number | null)[] => evaluationStatements.map(() => answer);

  it("shows nothing of fewer than five answers", () => {
    const summary = evaluationSummary([1, 2, 3, 4].map(row));
    expect(summary).toHaveLength(evaluationStatements.length);
    expect(summary.every(({ shown }) => shown === null)).toBe(true);
    expect(evaluationSummary([1, 2, 3, 4, 7, 2.5, null].map(row))[0]?.shown).toBeNull();
  });

  it("gives the mean and how many agree of five and more", () => {
    expect(evaluationSummary([1, 3, 4, 5, 5].map(row))[0]?.shown).toEqual({
      answers: 5,
      mean: 3.6,
      agree: 0.6,
    });
  });
});

describe("the report for the board", () => {
  it("tells the year in numbers, without a member's name", () => {
    const programme = moveMember(namedProgramme(), "M001", 2, "2026-10-01");
    const report = programmeReport(programme, "2026-11-15");
    expect(report.commitment.meetingsSoFar).toBe(3);
    // What is recorded was held, whatever status was typed for it.
    expect(report.meetings.map(({ status }) => status)).toEqual(["Held", "Held", "Held"]);
    expect(report.sets.map(({ name }) => name)).toEqual(["Set 1", "Set 2"]);
    for (const name of people) expect(JSON.stringify(report)).not.toContain(name);
  });
});
