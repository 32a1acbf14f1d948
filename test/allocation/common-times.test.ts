import fc from "fast-check";
import { certify, evenSets, type Column, type Rule } from "../../src/allocation";

const [memberCount, setCount, timeCount] = [24, 4, 5];

function form(
  times: readonly (readonly number[])[],
  { rules = [], groups = [] }: { rules?: readonly Rule[]; groups?: readonly Column[] } = {},
): Int32Array {
  const answer = evenSets({ memberCount, setCount, groups, rules, times, seed: 1, steps: 2000 });
  if (answer.outcome !== "formed") throw new Error(answer.outcome);
  return answer.sets;
}

/** How many sets have no time that suits everybody. */
function withoutTime(times: readonly (readonly number[])[], sets: Int32Array): number {
  return Array.from({ length: setCount }, (_, set) => {
    const asked = times.filter((own, member) => sets[member] === set && own.length > 0);
    return Array.from({ length: timeCount }, (__, time) => asked.every((own) => own.includes(time)));
  }).filter((suits) => !suits.includes(true)).length;
}

const time = fc.nat(timeCount - 1);
/** Times with which every set can share one: everybody has that of some set, and others beside. */
const planted = fc
  .tuple(
    fc.array(time, { minLength: setCount, maxLength: setCount }),
    fc.array(fc.uniqueArray(time, { maxLength: 2 }), { minLength: memberCount, maxLength: memberCount }),
  )
  .map(([timeOf, others]) =>
    others.map((own, member) => [...new Set([timeOf[member % setCount] ?? 0, ...own])]),
  );

describe("times in common", () => {
  it("are found for every set where they are there to be found, and the sizes stay even", () => {
    fc.assert(
      fc.property(planted, (times) => {
        const sets = form(times);
        expect(withoutTime(times, sets)).toBe(0);
        expect(certify({ memberCount, setCount, groups: [] }, sets).areSizesEven).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("leave out as few as can be, and put these into one set", () => {
    // Three can come on Friday only, where all others cannot.
    const times = Array.from({ length: memberCount }, (_, member) => (member < 3 ? [4] : [member % 2, 2]));
    const sets = form(times);
    expect(withoutTime(times, sets)).toBe(1);
    expect(new Set(sets.slice(0, 3)).size).toBe(1);
  });

  it("go with pins, people together and people who can come at any time", () => {
    const times = Array.from({ length: memberCount }, (_, member) =>
      member < 4 ? [] : member < 14 ? [0, 1] : [1, 2],
    );
    const rules: Rule[] = [
      { kind: "pin", member: 5, set: 2 },
      { kind: "together", a: 6, b: 20 },
      { kind: "apart", a: 7, b: 8 },
    ];
    const sets = form(times, { rules });
    expect(withoutTime(times, sets)).toBe(0);
    expect([sets[5], sets[6] === sets[20], sets[7] === sets[8]]).toEqual([2, true, false]);
  });

  it("are chosen so that a profession can still be in every set", () => {
    // Six can come at time 3 only; at time 0 everybody else could come, but then these six would be in one set.
    const groupOf = Int32Array.from({ length: memberCount }, (_, member) => (member < 4 ? 0 : 1));
    const times = Array.from({ length: memberCount }, (_, member) => (member < 4 ? [3] : [0, 3]));
    const groups: Column[] = [{ kind: "family", family: "right", groupOf }];
    const sets = form(times, { groups });
    expect(withoutTime(times, sets)).toBe(0);
    expect(certify({ memberCount, setCount, groups }, sets).uneven).toBe(0);
  });

  it("give way to rules that stand against them", () => {
    const times = Array.from({ length: memberCount }, (_, member) => (member % 2 === 0 ? [0] : [1]));
    const rules: Rule[] = [{ kind: "together", a: 0, b: 1 }];
    const sets = form(times, { rules });
    expect(sets[0]).toBe(sets[1]);
    // One set has both, and what is left of each half is no multiple of six.
    expect(withoutTime(times, sets)).toBe(2);
  });
});
