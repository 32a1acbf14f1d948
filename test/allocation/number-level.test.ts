import fc from "fast-check";
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
});
