import fc from "fast-check";
import { whatIf } from "../../src/allocation";
import { chance } from "../../src/allocation/search/chance";
import { numberLevels } from "../../src/allocation/search/number-level";

describe("the gap between sets in a column of numbers", () => {
  it("changes by a swap as told beforehand, also for whoever has no number", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 6, max: 24 }), (seed, members) => {
        const random = chance(seed);
        const numbers = Float64Array.from({ length: members }, () => (random() < 0.9 ? random() : NaN));
        numbers.set([0, 1]);
        const sets = Int32Array.from(numbers, (_, member) => member % 3);
        const [level] = numberLevels([numbers], sets, 3);
        const before = level?.gap ?? NaN;
        const told = level?.gapOfSwap(0, 4, 0, 1) ?? NaN;
        const then = sets.with(0, 1).with(4, 0);
        level?.swap(0, 4, 0, 1);
        expect(level?.gap).toBeCloseTo(before + told, 9);
        expect(numberLevels([numbers], then, 3)[0]?.gap).toBeCloseTo(before + told, 9);
      }),
    );
  });

  it("is none where all sets have the same numbers, and lies in spreads where only means are alike", () => {
    const numbers = Float64Array.of(-2, -1, 1, 2, -2, -1, 1, 2);
    const gapOf = (...sets: number[]): number =>
      numberLevels([numbers], Int32Array.from(sets), 2)[0]?.gap ?? NaN;
    expect(gapOf(0, 0, 0, 0, 1, 1, 1, 1)).toBeCloseTo(0, 6);
    expect(gapOf(0, 1, 1, 0, 0, 1, 1, 0)).toBeGreaterThan(0.1);
  });

  it("is what a change of places is judged by, and not another measure", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 9, max: 30 }), (seed, members) => {
        const random = chance(seed);
        const numbers = [Float64Array.from({ length: members }, () => random() ** 3)];
        const sets = Int32Array.from({ length: members }, (_, member) => member % 3);
        const gapOf = (those: Int32Array): number => numberLevels(numbers, those, 3)[0]?.gap ?? NaN;
        const cohort = { memberCount: members, setCount: 3, groups: [] };
        for (const { partner, balance } of whatIf({ ...cohort, sets, numbers, member: 0 }).swaps) {
          const gained = gapOf(sets.with(0, sets[partner] ?? 0).with(partner, 0)) - gapOf(sets);
          if (Math.abs(Math.abs(gained) - 0.01) < 1e-6) continue;
          const expected = gained <= -0.01 ? "better" : gained >= 0.01 ? "worse" : "as-good";
          expect(balance).toBe(expected);
        }
      }),
    );
  });

  it("says no mean of a set without numbers", () => {
    const numbers = [Float64Array.of(1, 3, NaN, NaN, 8, 9)];
    const sets = Int32Array.of(0, 0, 1, 1, 2, 2);
    const { swaps } = whatIf({ memberCount: 6, setCount: 3, groups: [], sets, numbers, member: 0 });
    const sayOf = (partner: number): number[] | undefined =>
      swaps.find((swap) => swap.partner === partner)?.means.map(({ set }) => set);
    expect([sayOf(2), sayOf(4)]).toEqual([[0], [0, 2]]);
  });

  it("is of nothing where all numbers are the same, or their squares are none", () => {
    const sets = Int32Array.of(0, 0, 0, 0, 1, 1, 1);
    for (const numbers of [
      new Float64Array(7).fill(0.1),
      Float64Array.of(1, -1, 2, 3, 4, 5, 6).map((each) => each * 1e200),
      Float64Array.of(1, -1, 2, 3, 4, 5, 6).map((each) => each * 1e-200),
    ]) {
      expect(numberLevels([numbers], sets, 2)).toEqual([]);
    }
  });
});
