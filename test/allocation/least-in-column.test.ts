import fc from "fast-check";
import { shortfallsOf, type Column } from "../../src/allocation";
import { leastInColumn } from "../../src/allocation/least-in-column";

const setCount = 3;

/** Every way to seat everybody with those who stay, in sets as even as they can be. */
function* everySeating(staying: readonly number[]): Generator<number[]> {
  const ways = setCount ** staying.length;
  for (let way = 0; way < ways; way++) {
    const sets = staying.map((_, member) => Math.floor(way / setCount ** member) % setCount);
    const sizes = [0, 1, 2].map((set) => sets.filter((own) => own === set).length);
    if (Math.max(...sizes) - Math.min(...sizes) > 1) continue;
    if (staying.every((set, member) => set < 0 || set === sets[member])) yield sets;
  }
}

function offBy(groupOf: readonly number[], sets: readonly number[]): number {
  return [...new Set(groupOf)]
    .filter((group) => group >= 0)
    .flatMap((group) => {
      const own = sets.filter((_, member) => groupOf[member] === group);
      const [floor, ceil] = [Math.floor(own.length / setCount), Math.ceil(own.length / setCount)];
      return [0, 1, 2].map((set) => {
        const count = own.filter((each) => each === set).length;
        return Math.max(0, floor - count, count - ceil);
      });
    })
    .reduce((sum, off) => sum + off, 0);
}

const cohort = fc.array(fc.tuple(fc.integer({ min: -1, max: 2 }), fc.integer({ min: -1, max: 2 })), {
  ...{ minLength: 3, maxLength: 7 },
});

describe("the least that a column is off by", () => {
  it("is what every way to seat the others comes to, and is never above what any of them is off by", () => {
    fc.assert(
      fc.property(cohort, (members) => {
        const groupOf = members.map(([group]) => group);
        const staying = members.map(([, set]) => set);
        const least = Math.min(...[...everySeating(staying)].map((sets) => offBy(groupOf, sets)));
        const found = leastInColumn({
          ...{ groupOf: Int32Array.from(groupOf), staying: Int32Array.from(staying), setCount },
        });
        expect(found ?? Infinity).toBe(least);
      }),
      { numRuns: 150 },
    );
  });

  it("is told where groups that could each be even compete for the same places", () => {
    // Two sets of two have one place left each, and both groups are missing in the first.
    const groupOf = Int32Array.of(0, 1, 2, 2);
    const groups: Column[] = [{ kind: "even", groupOf }];
    const rules = [
      { kind: "pin", member: 2, set: 0 },
      { kind: "pin", member: 3, set: 1 },
    ] as const;
    const sets = Int32Array.of(0, 1, 0, 1);
    expect(shortfallsOf({ memberCount: 4, setCount: 2, groups, rules, sets })).toEqual([]);
  });

  it("counts what people kept together leave missing elsewhere", () => {
    // Two of three people of a group are together in one set of three: they are one too many, and one set has none.
    const groupOf = Int32Array.of(0, 0, 0, 1, 1, 1);
    const groups: Column[] = [{ kind: "even", groupOf }];
    const [shortfall] = shortfallsOf({
      ...{ memberCount: 6, setCount: 3, groups, sets: Int32Array.of(0, 0, 1, 1, 2, 2) },
      rules: [{ kind: "together", a: 0, b: 1 }],
    });
    expect(shortfall).toMatchObject({ offBy: 2, atLeast: 2, standing: "counted", rules: [0] });
  });
});
