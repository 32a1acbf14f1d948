import fc from "fast-check";
import {
  arrangeSets,
  brokenRules,
  certify,
  noRules,
  resolveRules,
  type MemberRules,
} from "../../src/seating";
import {
  idOf,
  sizesOf,
  Refusal,
  type Facilitator,
  type Grouping,
  type Member,
  type Rule,
  type SetNumber,
} from "../../src/programme";
import { member } from "../small-programme";
import { refusalOf, refusalSentence } from "../refusal-of";
import { ruled } from "./people";

const groupings: Grouping[] = [
  { key: "profession", label: "Profession", family: "profession" },
  { key: "organisation", label: "Organisation", family: "organisation" },
];

/** Members without a set, over five professions and so many organisations. */
function people(count: number, organisations = 12): Member[] {
  return Array.from({ length: count }, (_, index) =>
    member(index + 1, {
      id: `M${String(index + 1)}`,
      name: `Person ${String(index + 1)}`,
      setNumber: null,
      groups: {
        profession: `P${String((index * 7 + (index % 3)) % 5)}`,
        organisation: `O${String((index * index + index) % organisations)}`,
      },
    }),
  );
}

function rule(typedKind: string, first: string, second: string): Rule {
  const kinds = {
    Apart: "keep-apart",
    Together: "keep-together",
    Pin: "pin",
    Out: "not-in-set",
    "Not by": "not-facilitated-by",
  } as const;
  return {
    typedKind,
    kind: typedKind in kinds ? kinds[typedKind as keyof typeof kinds] : null,
    first,
    second,
  };
}

function facilitator(name: string, changes: Partial<Facilitator> = {}): Facilitator {
  return {
    ...{
      name,
      organisation: "",
      email: "",
      setNumber: null,
      available: true,
      mostSets: 1,
      id: "",
      from: null,
      notes: "",
    },
    ...changes,
  };
}

function resolved(
  rules: readonly Rule[],
  members: readonly Member[],
  setCount: number,
  facilitators: readonly Facilitator[] = [],
  closed: readonly SetNumber[] = [],
): MemberRules {
  const cell = (column: string, index: number) => ({ sheet: "Rules", cell: `${column}${String(index + 9)}` });
  const places = new Map(
    rules.map((rule, index) => [
      rule,
      { kind: cell("A", index), first: cell("B", index), second: cell("C", index) },
    ]),
  );
  return resolveRules({ rules, places, members, facilitators, setCount, closed });
}

function arranged(
  members: readonly Member[],
  rules: MemberRules,
  setCount: number,
  keepSets = false,
): readonly Member[] {
  const { members: seated } = arrangeSets({
    members,
    groupings,
    setCount,
    seed: 1,
    rules,
    keepSets,
    maxSize: 11,
    steps: 20_000,
  });
  return seated;
}

describe("rules that can hold", () => {
  it("hold, and everything else stays even where it can", () => {
    const members = people(60);
    const rules = resolved(
      [
        rule("Apart", "M1", "Person 2"),
        rule("Apart", "M1", "M3"),
        rule("Together", "M4", "person  5"),
        rule("Together", "M5", "M6"),
        rule("Pin", "M7", "Set 3"),
        rule("Pin", "M8", "2"),
      ],
      members,
      6,
    );
    const sets = arranged(members, rules, 6);
    expect(brokenRules(sets, rules)).toEqual([]);
    expect(certify(sets, groupings, 6).uneven).toBe(0);
  });

  it("hold on any roster and any rules that are not refused, with even sizes", () => {
    const wish = fc.record({
      kind: fc.constantFrom("Apart", "Together", "Pin"),
      a: fc.integer({ min: 1, max: 24 }),
      b: fc.integer({ min: 1, max: 24 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 14 }), fc.integer({ min: 2, max: 4 }), (options, setCount) => {
        const members = people(24, 5);
        const typed = options
          .filter(({ a, b, kind }) => a !== b || kind === "Pin")
          .map(({ kind, a, b }) =>
            rule(kind, `M${String(a)}`, kind === "Pin" ? String(1 + (b % setCount)) : `M${String(b)}`),
          );
        const rules = resolved(typed, members, setCount);
        try {
          const sets = arranged(members, rules, setCount);
          expect(brokenRules(sets, rules)).toEqual([]);
          expect(certify(sets, groupings, setCount).sizesEven).toBe(true);
        } catch (thrown) {
          if (!(thrown instanceof Refusal)) throw thrown;
          expect(thrown.problem.code).toBe("rules-contradict");
        }
      }),
      { numRuns: 80 },
    );
  });

  it("never make a set larger so that its groups are more even", () => {
    // Five together and one pinned fill a set of six; another member would mend the professions there.
    const members = people(24, 5);
    const typed = [
      ...["M2", "M3", "M4", "M13"].map((id) => rule("Together", "M1", id)),
      ...[rule("Pin", "M1", "3"), rule("Pin", "M12", "3")],
    ];
    const rules = resolved(typed, members, 4);
    for (let seed = 1; seed <= 8; seed++) {
      const shared = { members, groupings, setCount: 4, rules, keepSets: false, maxSize: 11 };
      const { members: seated } = arrangeSets({ ...shared, seed });
      const sets = seated;
      expect(sizesOf(certify(sets, groupings, 4))).toEqual([6, 6, 6, 6]);
    }
  });

  it("keep a member out of the set of a facilitator they must not have", () => {
    const members = people(30);
    const fay = facilitator("Fay Outside", { setNumber: 2 });
    const rules = resolved(
      [rule("Not by", "M1", "Fay Outside"), rule("Not by", "M9", "fay outside")],
      members,
      3,
      [fay],
    );
    const sets = arranged(members, rules, 3);
    expect([sets[0]?.setNumber, sets[8]?.setNumber]).not.toContain(2);
  });

  it("keep a member out of a set, and say so where that cannot be", () => {
    const members = people(12);
    const out = [1, 2].map((set) => rule("Out", "M1", `Set ${String(set)}`));
    const kept = arranged(members, resolved(out, members, 3), 3);
    expect(kept[0]?.setNumber).toBe(3);
    const act = (): unknown => arranged(members, resolved(out, members, 2), 2);
    expect(refusalSentence(act)).toContain("Person 1 not in set 1");
  });

  it("keep a member out of a set that is closed without more ado, whom no pin can put there", () => {
    const members = people(12);
    const closed = [idOf.set(2)];
    expect(resolved([rule("Out", "M1", "2")], members, 3, [], closed).seating).toEqual([]);
    const pinned = (): unknown => resolved([rule("Pin", "M1", "2")], members, 3, [], closed);
    expect(refusalOf(pinned)).toBe("rule-set-unknown");
  });

  it("that name no set say nothing of pins where they keep somebody out", () => {
    const act = (): unknown => resolved([rule("Out", "M1", "9")], people(12), 3);
    expect(refusalSentence(act)).not.toContain("pin");
  });

  it.each([
    ["Okafor, Ada", "Ada Okafor"],
    ["Ada Okafor", "OKAFOR,  ada"],
    ["Dr Bo Birch", "Bo Birch"],
    ["Bo Birch", "Birch, Prof. Bo"],
    ["Siân O’Neill", "Sia\u0302n O'Neill"],
  ])("find the member and the facilitator called %s when %s is typed", (called, typed) => {
    const [first, second, ...others] = people(12);
    if (!first || !second) throw new Error("There are twelve.");
    const rules = resolved(
      [rule("Apart", typed, "M2"), rule("Together", "M3", typed), rule("Not by", "M4", typed)],
      [{ ...first, name: called }, second, ...others],
      2,
      [facilitator(called)],
    );
    expect(rules.seating).toEqual([
      ruled({ kind: "apart", a: 0, b: 1 }, 0),
      ruled({ kind: "together", a: 2, b: 0 }, 1),
    ]);
    expect(rules.barred).toEqual([{ member: 3, facilitator: 0, rule: 2 }]);
  });

  it("take a Member ID for the member's who has it, whatever others are called", () => {
    const members = people(12).map((each) => (each.id === "M5" ? { ...each, name: "M2" } : each));
    expect(resolved([rule("Apart", "m2", "M1")], members, 2).seating).toEqual([
      ruled({ kind: "apart", a: 1, b: 0 }, 0),
    ]);
  });

  it("keep a member out of every set of a facilitator who has a row for each of them", () => {
    const fay = facilitator("Fay Outside", { email: "fay@outside.example", mostSets: 2 });
    const rules = resolved([rule("Not by", "M1", "Fay Outside")], people(12), 3, [
      { ...fay, setNumber: 1 },
      facilitator("Ann"),
      { ...fay, setNumber: 3 },
    ]);
    expect(rules.barred.map((each) => each.facilitator)).toEqual([0, 2]);
    expect(rules.seating).toEqual([
      ruled({ kind: "ban", member: 0, set: 0 }, 0),
      ruled({ kind: "ban", member: 0, set: 2 }, 0),
    ]);
  });

  it("take two rows for one person's that share an ID, or a name where only one row has an address", () => {
    const ban = [rule("Not by", "M1", "Fay Outside")];
    const facilitatorsBarred = (rows: readonly Facilitator[]) =>
      resolved(ban, people(12), 3, rows).barred.map((each) => each.facilitator);
    const fay = facilitator("Fay Outside");
    const withAddress = facilitator("Dr Fay Outside", { email: "fay@outside.example" });
    expect(facilitatorsBarred([fay, withAddress])).toEqual([0, 1]);
    const elsewhere = { ...fay, email: "f.outside@elsewhere.example" };
    expect(refusalOf(() => facilitatorsBarred([elsewhere, { ...fay, email: "fay@x.example" }]))).toBe(
      "rule-name-ambiguous",
    );
    expect(
      facilitatorsBarred([
        { ...elsewhere, id: "F1" },
        { ...withAddress, id: "F1" },
      ]),
    ).toEqual([0, 1]);
  });

  it("keep members from a facilitator of their own organisation, whatever apostrophe is typed", () => {
    const members = people(12).map((each, index) =>
      index === 0 ? { ...each, organisation: "St Mary's", groups: {} } : each,
    );
    const leader = facilitator("Fay", { organisation: "St Mary’s", setNumber: 2 });
    expect(resolved([], members, 3, [leader]).seating).toEqual([
      { kind: "ban", member: 0, set: 1, source: { from: "external" } },
    ]);
  });

  it("bind newcomers while everyone else keeps their set", () => {
    const placed = arranged(people(40), noRules, 4);
    const members = placed.map((each, index) => (index < 4 ? { ...each, setNumber: null } : each));
    const rules = resolved([rule("Apart", "M1", "M10"), rule("Together", "M2", "M11")], members, 4);
    const sets = arranged(members, rules, 4, true);
    expect(sets.slice(4).map(({ setNumber }) => setNumber)).toEqual(
      placed.slice(4).map(({ setNumber }) => setNumber),
    );
    expect(brokenRules(sets, rules)).toEqual([]);
  });
});

describe("rules that contradict each other", () => {
  const members = people(30);
  const contradiction = (rules: readonly Rule[]): string =>
    refusalSentence(() => arranged(members, resolved(rules, members, 3), 3));
  const harmless = [rule("Apart", "M20", "M21"), rule("Pin", "M22", "1"), rule("Together", "M23", "M24")];

  it("are refused with the smallest handful, in words", () => {
    const said = contradiction([
      ...harmless,
      rule("Together", "M1", "M2"),
      rule("Together", "M2", "M3"),
      rule("Apart", "M1", "M3"),
    ]);
    expect(said).toContain(
      "“Person 1 with Person 2”, “Person 2 with Person 3” and “Person 1 apart from Person 3”",
    );
    expect(said).not.toContain("Person 20");
  });

  it.each([
    [
      "two pins",
      [rule("Pin", "M1", "1"), rule("Pin", "M1", "2")],
      "“Person 1 in set 1” and “Person 1 in set 2”",
    ],
    [
      "pins over a chain",
      [rule("Pin", "M1", "1"), rule("Together", "M1", "M2"), rule("Pin", "M2", "2")],
      "“Person 1 with Person 2”, “Person 1 in set 1” and “Person 2 in set 2”",
    ],
    [
      "more people apart than sets",
      [1, 2, 3, 4].flatMap((a) =>
        [1, 2, 3, 4].filter((b) => b > a).map((b) => rule("Apart", `M${String(a)}`, `M${String(b)}`)),
      ),
      "Person 3 apart from Person 4",
    ],
    [
      "more together than a set holds",
      Array.from({ length: 11 }, (_, index) =>
        rule("Together", `M${String(index + 1)}`, `M${String(index + 2)}`),
      ),
      "of at most 10",
    ],
  ])("%s", (_, rules, words) => {
    const said = contradiction([...harmless, ...rules]);
    expect(said).toContain("cannot all be kept");
    expect(said).toContain(words);
    expect(said).not.toMatch(/Person 2[0-4]/);
  });

  it("are found among a thousand", () => {
    const many = people(600);
    const rules = Array.from({ length: 997 }, (_, index) =>
      rule("Apart", `M${String(1 + (index % 590))}`, `M${String(2 + ((index * 13) % 590))}`),
    ).filter(({ first, second }) => first !== second);
    const all = [
      ...rules,
      rule("Together", "M597", "M598"),
      rule("Pin", "M597", "1"),
      rule("Pin", "M598", "2"),
    ];
    const said = refusalSentence(() => arranged(many, resolved(all, many, 60), 60));
    expect(said).toContain("“Person 597 with Person 598”, “Person 597 in set 1” and “Person 598 in set 2”.");
  });
});

describe("rules that cannot be understood", () => {
  const members = [...people(12), member(99, { id: "M99", name: "Person 1" })];
  const facilitators = [
    facilitator("Cat Two", { email: "cat@one.example" }),
    facilitator("Two, Dr Cat", { email: "cat@two.example" }),
  ];

  it.each([
    [
      rule("Apart", "Nobody", "M2"),
      "A rule names “Nobody”, but nobody on the roster has that name or Member ID",
      "B10",
    ],
    [
      rule("Apart", "M2", "Nobody"),
      "A rule names “Nobody”, but nobody on the roster has that name or Member ID",
      "C10",
    ],
    [rule("Apart", "Person 1", "M2"), "several people have that name: M1 and M99", "B10"],
    [rule("Apart", "Dr Person 1", "M2"), "several people have that name: M1 and M99", "B10"],
    [
      rule("Not by", "M2", "Mrs Cat Two"),
      "several people have that name: cat@one.example and cat@two.example",
      "C10",
    ],
    [rule("Apart", "M2", "Person 2"), "A rule names Person 2 twice", "C10"],
    [rule("Pin", "M2", "9"), "there are sets 1 to 2", "C10"],
    [rule("Pin", "M2", "Curie"), "there are sets 1 to 2", "C10"],
    [rule("Out", "M2", "9"), "there are sets 1 to 2", "C10"],
    [rule("Out", "M2", ""), "A rule names no set, and there are sets 1 to 2", "C10"],
    [rule("Not by", "M2", "Fay"), "not on the Facilitators sheet", "C10"],
    [rule("Perhaps", "M2", "M3"), "is not a kind of rule", "A10"],
  ])("are refused with the cell to mend", (typed, words, cell) => {
    const act = (): MemberRules => resolved([rule("Apart", "M3", "M4"), typed], members, 2, facilitators);
    expect(refusalSentence(act)).toContain(words);
    expect(act).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ place: { sheet: "Rules", cell } }),
      }),
    );
  });
});
