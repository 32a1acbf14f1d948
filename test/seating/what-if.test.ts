import { whatIf as whatIfInNumbers } from "../../src/allocation";
import { bestSwaps, brokenRules, certify, noRules, whatIf, type MemberRules } from "../../src/seating";
import type { Grouping, Member, Seat } from "../../src/programme";
import { saySwap } from "../../src/wording";
import { chance, families, inSets, locked, people, ruled } from "./people";

const groupings: Grouping[] = [
  ...families,
  { key: "c", label: "Theme", family: null, kind: "together" },
  { key: "d", label: "Band", family: null, kind: "even" },
];

/** Members in three sets of any sizes: much is off, and everything may get better or worse. */
function anyhow(seed: number): Member[] {
  const random = chance(seed);
  const members = people(17, { a: 3, b: 6, c: 3, d: 2 }, seed);
  return inSets(
    members,
    members.map(() => 1 + Math.floor(random() * 3)),
  );
}

function withSet(
  members: readonly Member[],
  sets: Readonly<Record<number, number | null | undefined>>,
): Member[] {
  return members.map((member, index) =>
    index in sets ? { ...member, setNumber: sets[index] ?? null } : member,
  );
}

const rules: MemberRules = {
  ...noRules,
  seating: [
    ruled({ kind: "apart", a: 0, b: 4 }, 0),
    ruled({ kind: "together", a: 1, b: 2 }, 1),
    ruled({ kind: "ban", member: 0, set: 2 }, 2),
    locked(3, 1),
  ],
};

describe("what if a member were elsewhere", () => {
  it.each([3, 8, 21])("says of every set and partner what counting anew says (%i)", (seed) => {
    const members = anyhow(seed);
    const before = certify(members, groupings, 3).uneven;
    for (const member of [0, 1, 3]) {
      const from = members[member]?.setNumber;
      const answer = whatIf({ members, groupings, setCount: 3, rules })(member, new Map());
      expect(answer.uneven).toBe(before);
      expect(answer.sets.map(({ set }) => set)).toEqual([1, 2, 3].filter((set) => set !== from));
      for (const { set, sizeAfter, unevenAfter } of answer.sets) {
        const after = certify(withSet(members, { [member]: set }), groupings, 3);
        expect([unevenAfter, sizeAfter]).toEqual([after.uneven, after.sets[set - 1]?.size]);
      }
      expect(new Set(answer.partners.map(({ partner }) => partner.id))).toEqual(
        new Set(members.filter(({ setNumber }) => setNumber !== from).map(({ id }) => id)),
      );
      for (const { partner, unevenAfter, changed, breaks } of answer.partners) {
        const other = members.findIndex(({ id }) => id === partner.id);
        const then = withSet(members, { [member]: partner.set, [other]: from });
        const after = certify(then, groupings, 3);
        expect(unevenAfter).toBe(after.uneven);
        for (const { grouping, label, set, after: count, floor, ceil } of changed) {
          const group = after.groups.find((each) => each.grouping === grouping && each.label === label);
          expect([group?.counts[set - 1], group?.floor, group?.ceil]).toEqual([count, floor, ceil]);
        }
        const broken = brokenRules(then, rules).filter((rule) => !brokenRules(members, rules).includes(rule));
        expect(breaks).toHaveLength(broken.length);
      }
    }
  });

  it("takes members who were moved before as being there", () => {
    const members = anyhow(8);
    const then = withSet(members, { 2: 3, 5: 1 });
    const ask = whatIf({ members, groupings, setCount: 3, rules });
    expect(
      ask(
        4,
        new Map([
          [2, 3],
          [5, 1],
        ]),
      ),
    ).toEqual(whatIf({ members: then, groupings, setCount: 3, rules })(4, new Map()));
    expect(ask(4, new Map()).uneven).toBe(certify(members, groupings, 3).uneven);
  });

  it("names the rules that a change would break, and lists partners without any first", () => {
    const members = withSet(anyhow(8), { 0: 1, 4: 2, 1: 1, 2: 1, 3: 1 });
    const { sets, partners } = whatIf({ members, groupings, setCount: 3, rules })(0, new Map());
    expect(sets[0]?.breaks).toEqual([{ kind: "keep-apart", first: "Person 1", second: "Person 5" }]);
    expect(sets[1]?.breaks).toEqual([{ kind: "not-facilitated-by", first: "Person 1", second: "3" }]);
    const breaking = partners.map(({ breaks }) => breaks.length > 0);
    expect(breaking).toEqual(breaking.toSorted((a, b) => Number(a) - Number(b)));
    expect(new Set(breaking).size).toBe(2);
  });

  it("names of a rule about several sets only the set somebody would come to", () => {
    const members = inSets(people(6, { a: 1, b: 1 }, 1), [1, 1, 2, 2, 3, 3]);
    const seating = [ruled({ kind: "outside", member: 0, sets: [1, 2] }, 0)];
    const ask = whatIf({ members, groupings: families, setCount: 3, rules: { ...noRules, seating } });
    const { sets, partners } = ask(0, new Map());
    const named = [...sets, ...partners].map(({ breaks }) => breaks.map(({ second }) => second));
    expect(named).toEqual([["2"], ["3"], ["2"], ["2"], ["3"], ["3"]]);
  });

  it("sees what gathers a theme as better, when nothing that comes first changes", () => {
    const members = people(4, { a: 1, b: 1 }, 1).map((each, at) => ({
      ...each,
      setNumber: 1 + (at % 2),
      groups: { a: "x", b: "y", c: at < 2 ? "Flow" : "Falls", d: "z" },
    }));
    const { partners } = whatIf({ members, groupings, setCount: 2, rules: noRules })(0, new Map());
    expect(partners.map(({ partner, balance, changed }) => [partner.name, balance, changed])).toEqual([
      ["Person 4", "better", []],
      ["Person 2", "as-good", []],
    ]);
  });
});

it("lets numbers decide where the counts are as good, and says the means", () => {
  const years = [1, 2, 11, 12];
  const members = people(4, { a: 1 }, 1).map((each, at) => ({
    ...each,
    setNumber: at < 2 ? 1 : 2,
    groups: { a: "x", y: at < 2 ? "1 to 2" : "11 to 12" },
  }));
  const numbered: Grouping[] = [
    ...families.slice(0, 1),
    { key: "y", label: "Years in post", family: null, kind: "numbers" },
  ];
  const request = { members, groupings: numbered, setCount: 2, rules: noRules, numbers: [years] };
  const { partners } = whatIf(request)(0, new Map());
  expect(partners.map(({ partner, balance }) => `${partner.name} ${balance}`)).toEqual([
    "Person 4 better",
    "Person 3 better",
  ]);
  const heading = "Years in post";
  expect(partners[0]?.means).toEqual([
    { heading, set: 1, before: 1.5, after: 7 },
    { heading, set: 2, before: 11.5, after: 6 },
  ]);
  const [best] = bestSwaps({ ...request, between: { sets: [1, 2] } });
  expect([best?.a, best?.b, best?.balance]).toEqual([0, 3, "better"]);
  expect(best && saySwap({ ...best, a: seat("Ada", 1), b: seat("Bo", 2) }).details).toEqual([
    "Set 1 would have a mean of 7 in Years in post (now 1.5).",
    "Set 2 would have a mean of 6 in Years in post (now 11.5).",
  ]);
});

function seat(name: string, set: number): Seat {
  return { id: name, name, set };
}

it("answers for whole numbers alone, as the library has it", () => {
  const groups = [{ kind: "even" as const, groupOf: Int32Array.of(0, 0, 1, 1) }];
  const request = { memberCount: 4, setCount: 2, groups, sets: Int32Array.of(0, 0, 1, 1), member: 0 };
  const { uneven, moves, swaps } = whatIfInNumbers(request);
  expect(uneven).toBe(4);
  expect(moves.map(({ set, balance }) => [set, balance])).toEqual([[1, "worse"]]);
  expect(swaps.map(({ partner, uneven: then, balance }) => [partner, then, balance])).toEqual([
    [2, 0, "better"],
    [3, 0, "better"],
  ]);
});
