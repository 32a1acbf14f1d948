import fc from "fast-check";
import { certify, evenSets, type Column } from "../../src/allocation";
import { Arrangement } from "../../src/allocation/search/arrangement";
import { chance } from "../../src/allocation/search/chance";
import { DivideThree } from "../../src/allocation/search/divide-three";
import { numberLevels } from "../../src/allocation/search/number-level";
import { searchColumns } from "../../src/allocation/search/search-columns";

describe("three sets divided anew", () => {
  it("keep every count within what the three had, their sizes, and who may not move", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 9, max: 36 }),
        fc.integer({ min: 3, max: 5 }),
        (seed, members, setCount) => {
          const random = chance(seed);
          const cohort = { memberCount: members, setCount, groups: columnsOf(members, [5, 7, 2], random) };
          const numbers = Float64Array.from({ length: members }, random);
          const sets = Int32Array.from(numbers, (_, member) => member % setCount);
          const arrangement = new Arrangement(searchColumns(cohort), sets, setCount);
          const isFree = Uint8Array.from(numbers, () => (random() < 0.9 ? 1 : 0));
          const three = new DivideThree(arrangement, numberLevels([numbers], sets, setCount), isFree);
          const moves = three.divided([0, 1, 2], 0, random);
          const after = sets.slice();
          for (const [member, to] of moves) {
            expect(isFree[member]).toBe(1);
            after[member] = to;
          }
          expect(distanceOf(numbers, after, setCount) <= distanceOf(numbers, sets, setCount)).toBe(true);
          for (const groupOf of [new Int32Array(members), ...cohort.groups.map((column) => column.groupOf)]) {
            for (const group of new Set(groupOf)) {
              const then = countsOf(groupOf, group, after);
              const now = countsOf(groupOf, group, sets);
              expect(Math.min(...then)).toBeGreaterThanOrEqual(Math.min(...now));
              expect(Math.max(...then)).toBeLessThanOrEqual(Math.max(...now));
            }
          }
        },
      ),
    );
  });

  it("bring means and spreads nearer together than all swaps and flips did on the same roster", () => {
    const random = chance(5);
    const cohort = { memberCount: 36, setCount: 4, groups: columnsOf(36, [6, 9, 2], random) };
    const numbers = Float64Array.from({ length: 36 }, random);
    const even = evenSets({ ...cohort, seed: 1 });
    const start = even.outcome === "formed" ? even.sets : new Int32Array(36);
    const arrangement = new Arrangement(searchColumns(cohort), start, 4);
    const levels = numberLevels([numbers], start, 4);
    const three = new DivideThree(arrangement, levels, new Uint8Array(36).fill(1));
    for (let each = 0; each < 120; each++) {
      const left = Math.floor(4 * random());
      const numbersOfSets = [0, 1, 2, 3].filter((set) => set !== left);
      for (const [member, to] of three.divided(numbersOfSets, 0, random)) {
        for (const level of levels) level.move(member, arrangement.sets[member] ?? 0, to);
        arrangement.move(member, to);
      }
    }
    expect(certify(cohort, arrangement.sets).uneven).toBe(0);
    expect(distanceOf(numbers, arrangement.sets, 4)).toBeLessThan(0.0006);
  });
});

function columnsOf(members: number, values: readonly number[], random: () => number): Column[] {
  return values.map((most, at): Column => {
    const groupOf = Int32Array.from({ length: members }, () => Math.floor(random() ** 1.7 * most));
    return at === 2
      ? { kind: "even", groupOf }
      : { kind: "family", family: at === 0 ? "right" : "left", groupOf };
  });
}

/** How many of a group each of the first three sets has. */
function countsOf(groupOf: Int32Array, group: number, sets: Int32Array): number[] {
  return [0, 1, 2].map(
    (set) => sets.filter((own, member) => own === set && groupOf[member] === group).length,
  );
}

function distanceOf(numbers: Float64Array, sets: Int32Array, setCount: number): number {
  return numberLevels([numbers], sets, setCount).reduce((sum, level) => sum + level.distance, 0);
}
