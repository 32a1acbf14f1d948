import fc from "fast-check";
import {
  arrangeSets,
  bestSwaps,
  brokenRules,
  certify,
  noRules,
  whyHere,
  type MemberRules,
} from "../../src/seating";
import type { Member } from "../../src/programme";
import { saySwap, sayWhyHere } from "../../src/wording";
import { families, further, locked, people, ruled } from "./people";

const groupings = [...families, ...further("c")];

function formed(seed: number, size = 30, setCount = 3): readonly Member[] {
  const members = people(size, { a: 4, b: 6, c: 2 }, seed);
  const { members: seated } = arrangeSets({
    ...{ members, groupings, setCount, seed: 1, rules: noRules, keepSets: false, maxSize: 11 },
  });
  return seated;
}

function swapped(members: readonly Member[], a: number, b: number): Member[] {
  return members.map((member, index) => {
    if (index === a) return { ...member, setNumber: members[b]?.setNumber ?? null };
    return index === b ? { ...member, setNumber: members[a]?.setNumber ?? null } : member;
  });
}

describe("the best swaps", () => {
  it("change the balance as they say, and no other swap is better", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(29), (seed, member) => {
        const members = formed(seed);
        const before = certify(members, families, 3).uneven;
        const swaps = bestSwaps({
          members,
          groupings: families,
          setCount: 3,
          rules: noRules,
          between: { member },
        });
        expect(swaps).toHaveLength(5);
        for (const { a, b, unevenBefore, unevenAfter } of swaps) {
          expect(a).toBe(member);
          expect(unevenBefore).toBe(before);
          expect(unevenAfter).toBe(certify(swapped(members, a, b), families, 3).uneven);
        }
        // Both families count alike here, so fewest counts off is best, by however little they are off.
        const least = Math.min(
          ...members.flatMap(({ setNumber }, b) =>
            setNumber === members[member]?.setNumber
              ? []
              : [certify(swapped(members, member, b), families, 3).uneven],
          ),
        );
        expect(swaps[0]?.unevenAfter).toBe(least);
      }),
      { numRuns: 25 },
    );
  });

  it("between two sets take one from each", () => {
    const members = formed(11);
    const swaps = bestSwaps({ members, groupings, setCount: 3, rules: noRules, between: { sets: [1, 3] } });
    for (const { a, b } of swaps) {
      expect([members[a]?.setNumber, members[b]?.setNumber]).toEqual([1, 3]);
    }
  });

  it("keep every rule, and leave alone who is locked or kept with others", () => {
    const members = formed(5);
    const inSet = (set: number): number[] =>
      [...members.keys()].filter((index) => members[index]?.setNumber === set);
    const [mover = 0, held = 0, mate = 0, other = 0] = inSet(1);
    const [enemy = 0, ...rest] = inSet(2);
    const rules: MemberRules = {
      ...noRules,
      seating: [
        locked(held, 1),
        ruled({ kind: "together", a: mate, b: other }, 0),
        ruled({ kind: "apart", a: mover, b: enemy }, 1),
      ],
    };
    const all = bestSwaps({ members, groupings, setCount: 3, rules, between: { sets: [1, 2] }, most: 500 });
    expect(all.some(({ a }) => [held, mate, other].includes(a))).toBe(false);
    const ofMover = all.filter(({ a }) => a === mover);
    expect(ofMover.map(({ b }) => b)).toEqual([enemy]);
    expect(rest.length).toBeGreaterThan(0);
    for (const { a, b } of all) expect(brokenRules(swapped(members, a, b), rules)).toEqual([]);
  });

  it("say what they do to the balance", () => {
    const seat = (name: string, set: number): { id: string; name: string; set: number } => ({
      id: name,
      name,
      set,
    });
    const changed = [
      { grouping: "a", heading: "Profession", label: "GP", set: 2, before: 3, after: 4, floor: 2, ceil: 3 },
    ];
    const swap = { a: seat("Ada", 1), b: seat("Bo", 2), unevenBefore: 0, unevenAfter: 1, changed, means: [] };
    expect(saySwap({ ...swap, balance: "worse" })).toEqual({
      text: "Ada (Set 1) and Bo (Set 2): Set 2 would have 4 people with Profession “GP” (now 3).",
      details: ["1 count would be off balance (now 0)."],
    });
    expect(saySwap({ ...swap, balance: "as-good", unevenAfter: 0, changed: [] }).text).toBe(
      "Ada (Set 1) and Bo (Set 2): The balance would stay the same.",
    );
  });
});

describe("why a member is in their set", () => {
  it("is answered with counts that are those of the set", () => {
    const members = formed(7);
    for (const member of [0, 9, 21]) {
      const why = whyHere({ members, groupings, setCount: 3, rules: noRules, member });
      const self = members[member];
      expect(why.groups).toHaveLength(3);
      for (const { check, here } of why.groups) {
        const alike = members.filter(({ groups }) => groups[check.grouping] === self?.groups[check.grouping]);
        expect(check.n).toBe(alike.length);
        expect(here).toBe(alike.filter(({ setNumber }) => setNumber === self?.setNumber).length);
      }
      const before = certify(members, groupings, 3).uneven;
      for (const set of [1, 2, 3]) {
        if (set === self?.setNumber) continue;
        const isAsGood = members.some(
          ({ setNumber }, other) =>
            setNumber === set && certify(swapped(members, member, other), groupings, 3).uneven <= before,
        );
        expect(why.asGood.includes(set)).toBe(isAsGood);
      }
      expect(sayWhyHere(why).text).toMatch(/^Person \d+ is in Set \d\. .+ balanced( with them)?\.$/);
      expect(sayWhyHere(why).details).toHaveLength(3);
    }
  });

  it("names the lock, the pin, or those the member is kept with", () => {
    const members = formed(7);
    const set = members[0]?.setNumber ?? 1;
    const ask = (rules: MemberRules): string =>
      sayWhyHere(whyHere({ members, groupings, setCount: 3, rules, member: 0 })).text;
    expect(ask({ ...noRules, seating: [locked(0, set)] })).toContain("the Roster locks them");
    expect(ask({ ...noRules, seating: [ruled({ kind: "pin", member: 0, set: set - 1 }, 4)] })).toContain(
      "the Rules sheet pins them",
    );
    expect(ask({ ...noRules, seating: [ruled({ kind: "together", a: 3, b: 0 }, 0)] })).toContain(
      "keeps them with Person 4",
    );
  });
});
