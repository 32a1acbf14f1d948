import fc from "fast-check";
import { brokenRules, evenSets, findContradiction, type Cohort, type Rule } from "../../src/allocation";
import { holdsIn } from "./brute-force";

const member = fc.nat(8);
const set = fc.nat(2);
const drawn: Readonly<Record<Rule["kind"], fc.Arbitrary<Rule>>> = {
  apart: fc.record({ kind: fc.constant("apart"), a: member, b: member }),
  together: fc.record({ kind: fc.constant("together"), a: member, b: member }),
  pin: fc.record({ kind: fc.constant("pin"), member, set }),
  ban: fc.record({ kind: fc.constant("ban"), member, set }),
  outside: fc.record({ kind: fc.constant("outside"), member, sets: fc.uniqueArray(set, { maxLength: 3 }) }),
};
const kinds = Object.keys(drawn) as Rule["kind"][];

const cohort: Cohort = {
  ...{ memberCount: 9, setCount: 3 },
  groups: [{ kind: "family", family: "left", groupOf: Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2) }],
};

describe.each(kinds)("a rule of the kind %s", (kind) => {
  it("holds in every set that is formed, or takes part in a contradiction, and is told when it is broken", () => {
    const rules = fc.array(drawn[kind], { maxLength: 6 });
    const anySets = fc.array(set, { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(rules, anySets, fc.nat(99), (these, any, seed) => {
        const answer = evenSets({ ...cohort, rules: these, seed, steps: 500 });
        if (answer.outcome === "formed") {
          expect(these.filter((rule) => !holdsIn(answer.sets, rule))).toEqual([]);
        } else {
          expect(answer.outcome).toBe("contradiction");
          const named = answer.outcome === "contradiction" ? answer.rules : [];
          expect(named.length).toBeGreaterThan(0);
        }
        const sets = Int32Array.from(any);
        expect(brokenRules(these, sets)).toEqual(
          [...these.keys()].filter((at) => these[at] && !holdsIn(sets, these[at])),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("a contradiction", () => {
  it("is a handful of which every rule is needed", () => {
    const any = fc.array(fc.oneof(...kinds.map((kind) => drawn[kind])), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(any, (rules) => {
        const found = findContradiction(9, rules, [3, 3, 3]);
        if (found === null) return;
        for (const left of found) {
          const others = found.filter((rule) => rule !== left);
          expect(findContradiction(9, others, [3, 3, 3])).toBeNull();
        }
      }),
      { numRuns: 200 },
    );
  });
});
