import type { AnonymisingChoices, Facilitator, Grouping, Programme, RosterColumn } from "../../src/programme";
import { anonymise, type Anonymised } from "../../src/sharing";
import { smallProgramme } from "../small-programme";
import { numbersFrom } from "./random-programmes";

const usual: AnonymisingChoices = { organisations: "few", keepTexts: false };

function anonymised(programme: Programme, choices: Partial<AnonymisingChoices> = {}): Anonymised {
  return anonymise(programme, {
    ...{ id: "new", random: numbersFrom(3), isListed: (label) => label === "Nurse" || label === "Nursing" },
    choices: { ...usual, ...choices },
  });
}

const column = (header: string, role: RosterColumn["role"]): RosterColumn => ({
  header,
  role,
  isDate: false,
});

/** Bea Fenwick, Li Ng and ten others, with a column to balance by and everything else that a workbook has. */
function crowded(changes: Partial<Programme> = {}): Programme {
  const base = smallProgramme(Array.from({ length: 12 }, () => "PPU"));
  const fay: Facilitator = {
    ...{ id: "F1", name: "Fay Outside", organisation: "Elsewhere", email: "", setNumber: 1, notes: "" },
    ...{ available: true, mostSets: 1, from: null },
  };
  const theme: Grouping = { key: "theme", label: "Theme", family: null, kind: "even" };
  return {
    ...base,
    settings: { ...base.settings, balance: "Theme" },
    rosterColumns: [
      ...[column("Full name", "name"), column("Job", "profession"), column("Trust", "organisation")],
      ...[column("Patch", "region"), column("Theme", "other"), column("Notes", "other")],
    ],
    groupings: [
      { key: "profession", label: "Profession", family: "profession" },
      { key: "organisation", label: "Organisation", family: "organisation" },
      theme,
    ],
    members: base.members.map((each, index) => {
      const name = ["Bea Fenwick", "Li Ng"][index] ?? `Quill Stranger${String.fromCharCode(97 + index)}`;
      const [organisation, label] = ["NHS Fenwold", index % 2 === 0 ? "Flow" : "Safety"];
      return {
        ...each,
        ...{ id: `M00${String(index + 1)}`, name, organisation },
        groups: { profession: "Nurse", organisation, theme: label },
        values: [name, "Nurse", organisation, "North", label, "a note"],
      };
    }),
    facilitators: [fay],
    ...changes,
  };
}

/** The programme with one member changed in one column, by whose groups it is counted. */
function withLabel(at: number, key: string, label: string): Programme {
  const programme = crowded();
  return {
    ...programme,
    members: programme.members.map((each, index) =>
      index > 0
        ? each
        : {
            ...each,
            ...(key === "organisation" && { organisation: label }),
            ...(key === "profession" && { profession: label }),
            groups: { ...each.groups, ...(key in each.groups && { [key]: label }) },
            values: each.values.map((value, place) => (place === at ? label : value)),
          },
    ),
  };
}

const withMeetings = (changes: Partial<Programme["meetings"][number]>): Programme => {
  const programme = crowded();
  return { ...programme, meetings: programme.meetings.map((meeting) => ({ ...meeting, ...changes })) };
};

describe("anonymising leaves no part of a name", () => {
  const base = crowded();
  const cases: Readonly<Record<string, Programme>> = {
    "in the words of a rule": crowded({
      rules: [{ typedKind: "Keep apart from Fenwick", kind: "keep-apart", first: "M001", second: "M002" }],
    }),
    "in a rule that is not understood": crowded({
      rules: [{ typedKind: "as Fenwick asked", kind: null, first: "Fenwick", second: "Fenwick" }],
    }),
    "in the heading of a column of ours": crowded({
      rosterColumns: base.rosterColumns.map((each, at) =>
        at === 1 ? { ...each, header: "Fenwick's job" } : each,
      ),
    }),
    "in the heading of a column of unknown meaning": crowded({
      rosterColumns: base.rosterColumns.map((each, at) =>
        at === 5 ? { ...each, header: "Fenwick says" } : each,
      ),
    }),
    "in the heading of a balance column": crowded({
      settings: { ...base.settings, balance: "Fenwick theme (not alone)" },
      rosterColumns: base.rosterColumns.map((each, at) =>
        at === 4 ? { ...each, header: "Fenwick theme" } : each,
      ),
      groupings: base.groupings.map((each) =>
        each.family === null ? { ...each, label: "Fenwick theme", notAlone: true } : each,
      ),
    }),
    "in a balance label that many bear": {
      ...base,
      members: base.members.map((each) => ({
        ...each,
        groups: { ...each.groups, theme: "led by Fenwick" },
        values: each.values.map((value, at) => (at === 4 ? "led by Fenwick" : value)),
      })),
    },
    "in the programme's name": crowded({ settings: { ...base.settings, programmeName: "Fenwick cohort" } }),
    "in a set's name": crowded({
      sets: [
        { number: 1, name: "Fenwick" },
        { number: 2, name: "Set 2" },
      ],
    }),
    "in a room": crowded({
      year: { ...base.year, rooms: [{ meetingId: null, setNumber: 1, room: "Fenwick room", capacity: 9 }] },
    }),
    "in a note": withMeetings({ note: "Moved from 8 Sept 2026; Fenwick asked" }),
    "in a topic": withMeetings({ topic: "Fenwick on flow" }),
    "in a venue": withMeetings({ venue: "at Fenwick's" }),
    "in an organisation that is a person's": withLabel(2, "organisation", "Fenwick and partners"),
    "in an organisation that many are of": {
      ...base,
      members: base.members.map((each) => ({
        ...each,
        organisation: "The Fenwick",
        groups: { ...each.groups, organisation: "The Fenwick" },
        values: each.values.map((value, at) => (at === 2 ? "The Fenwick" : value)),
      })),
    },
    "in a facilitator's organisation": crowded({
      facilitators: base.facilitators.map((each) => ({ ...each, organisation: "Fenwick Coaching" })),
    }),
    "in a region": withLabel(3, "region", "Fenwick's patch"),
    "in a profession": withLabel(1, "profession", "Nurse to Fenwick"),
    "in how a profession is counted": crowded({
      matchings: [
        ...[
          { grouping: "profession", typed: "Fenwick", countedAs: "Nurse", family: "Fenwicks", proposal: "" },
        ],
      ],
    }),
    "in a meeting's or a facilitator's ID": {
      ...withMeetings({}),
      meetings: base.meetings.map((meeting, at) => (at === 0 ? { ...meeting, id: "Fenwick" } : meeting)),
      attendance: base.attendance.map((record) =>
        record.meetingId === "M1" ? { ...record, meetingId: "Fenwick" } : record,
      ),
      facilitators: base.facilitators.map((each) => ({ ...each, id: "FENWICK" })),
    },
    "where the rows left out name somebody": {
      ...withMeetings({ venue: "at Zebedee's" }),
      leftOut: [
        {
          ...{ sheet: "Members", row: 9, reason: "duplicate", detail: "Fenwick" },
          values: ["Zebedee Copy", null, null, null, null, null],
        },
      ],
    },
  };

  it.each(Object.entries(cases))("%s", (_, programme) => {
    const all = JSON.stringify(anonymised(programme).programme);
    for (const part of ["Fenwick", "FENWICK", "Zebedee"]) expect(all).not.toContain(part);
  });

  it("of two letters", () => {
    const texts = { topic: "Li on flow", venue: "with Ng", note: "for Li" };
    const { programme, offered } = anonymised(withMeetings(texts), { keepTexts: true });
    expect(programme.meetings.map(({ topic, venue, note }) => [topic, venue, note])).toEqual(
      programme.meetings.map(() => ["", "", ""]),
    );
    expect(offered).toEqual([]);
  });
});

describe("what stays in an anonymised programme", () => {
  it("is no free text, unless it was decided to keep those in which nobody known stands", () => {
    const programme = withMeetings({ topic: "Farewell to our Zed", venue: "Lecture theatre" });
    const dropped = anonymised(programme);
    expect(dropped.programme.meetings[0]).toMatchObject({ topic: "", venue: "" });
    expect(dropped.offered.slice(0, 2)).toEqual([
      { where: "topic", place: "M1", text: "Farewell to our Zed" },
      { where: "venue", place: "M1", text: "Lecture theatre" },
    ]);
    const kept = anonymised(programme, { keepTexts: true });
    expect(kept.programme.meetings[0]).toMatchObject({
      topic: "Farewell to our Zed",
      venue: "Lecture theatre",
    });
    expect(kept.offered).toEqual(dropped.offered);
  });

  it("is what the product itself noted of a day", () => {
    const note = "Moved from 8 Sept 2026";
    expect(anonymised(withMeetings({ note })).programme.meetings[0]?.note).toBe(note);
    expect(anonymised(crowded()).offered).toEqual([]);
  });

  it("is listed label by label, and every column that is left out is gone", () => {
    const { programme, stays } = anonymised(crowded());
    expect(stays).toEqual([
      { column: "Profession", labels: ["Nurse"] },
      { column: "Organisation", labels: ["NHS Fenwold"] },
      { column: "Region", labels: ["North"] },
      { column: "Theme", labels: ["Flow", "Safety"] },
    ]);
    expect(programme.rosterColumns.map(({ header }) => header)).toEqual([
      ...["Name", "Profession", "Organisation", "Region", "Theme"],
    ]);
    expect(programme.members.every(({ values }) => values.length === 5)).toBe(true);
  });

  it("keeps numbers by which the sets are balanced, and who is counted with whom", () => {
    const base = crowded();
    const programme: Programme = {
      ...base,
      settings: { ...base.settings, balance: "Theme (numbers)" },
      groupings: base.groupings.map((each) => (each.family === null ? { ...each, kind: "numbers" } : each)),
      members: base.members.map((each, index) => ({
        ...each,
        values: each.values.map((value, at) => (at === 4 ? index : value)),
      })),
    };
    const after = anonymised(programme);
    expect(after.programme.settings.balance).toBe("Theme (numbers)");
    const years = after.programme.members.map(({ values }) => values[4]);
    expect(years.toSorted((a, b) => Number(a) - Number(b))).toEqual(
      programme.members.map((_, index) => index),
    );
    expect(after.stays).toContainEqual({ column: "Theme", labels: [] });
  });
});

describe("letters for organisations", () => {
  const base = crowded();
  const programme: Programme = {
    ...base,
    members: base.members.map((each, index) => {
      const organisation = index < 6 ? "Large Trust" : index < 11 ? "Fenwick House" : "Small Practice";
      return {
        ...each,
        organisation,
        groups: { ...each.groups, organisation },
        values: each.values.map((value, at) => (at === 2 ? organisation : value)),
      };
    }),
    facilitators: base.facilitators.map((each) => ({ ...each, organisation: "small practice" })),
  };

  it.each([
    ["few", ["Fenwick House", "Small Practice"]],
    ["all", ["Fenwick House", "Large Trust", "Small Practice"]],
    ["named", []],
  ] as const)("asked for as %s", (organisations, expected) => {
    const after = anonymised(programme, { organisations });
    expect(after.lettered).toEqual(expected);
    const counts = (each: Programme): number[] => {
      const sizes = new Map<string, number>();
      for (const { organisation } of each.members)
        sizes.set(organisation, (sizes.get(organisation) ?? 0) + 1);
      return [...sizes.values()].sort();
    };
    expect(counts(after.programme)).toEqual(counts(programme));
    const small = after.programme.members.find(({ organisation }) =>
      /^Organisation [AB]$/.test(organisation),
    );
    expect(small !== undefined).toBe(expected.length > 0);
  });

  it("are the same for members and facilitators", () => {
    const after = anonymised(programme).programme;
    const [facilitator] = after.facilitators;
    const own = after.members.filter(({ organisation }) => organisation === facilitator?.organisation);
    expect(own).toHaveLength(1);
  });

  it("are given whatever was chosen where somebody's whole name is one", () => {
    const surgery = withLabel(2, "organisation", "Dr Bea Fenwick");
    expect(anonymised(surgery, { organisations: "named" }).lettered).toEqual(["Dr Bea Fenwick"]);
  });
});

it("gives a rule its own kind's words, and drops one of no kind", () => {
  const rules = [
    { typedKind: "apart!", kind: "keep-apart", first: "M001", second: "M002" },
    { typedKind: "who knows", kind: null, first: "M001", second: "M002" },
    { typedKind: "pin", kind: "pin", first: "M001", second: "Bea's set" },
  ] as const;
  const sets = [
    { number: 1, name: "Set 1" },
    { number: 2, name: "Bea's set" },
  ];
  const { programme } = anonymised(crowded({ rules, sets }));
  expect(programme.rules.map(({ typedKind, second }) => [typedKind, second])).toEqual([
    ["Keep apart", expect.stringMatching(/^A\d{3}$/)],
    ["Pin to set", "2"],
  ]);
});
