import { objectives, type Objective } from "../../src/allocation/objectives/objective";

/** What 0, 1, 2 ... of a group cost a set: so many members over so many sets. */
const cases: readonly [Objective, members: number, sets: number, costs: readonly number[]][] = [
  ["even", 7, 3, [2, 1, 0, 0, 1]],
  ["even", 2, 3, [0, 0, 1, 2, 3]],
  ["not-alone", 6, 3, [2, 2, 0, 0, 1]],
  ["not-alone", 2, 3, [0, 2, 0, 1, 2]],
  ["not-alone", 1, 3, [0, 0, 1, 2, 3]],
];

describe("the objectives for a column", () => {
  it.each(cases)("%s: of %i members in %i sets", (objective, members, sets, costs) => {
    expect(objectives[objective].costs(members, sets, 4)).toEqual(costs);
  });

  it("together: members cost less in one set than in two, and every step towards that counts", () => {
    const costs = objectives.together.costs(6, 3, 6);
    const of = (...counts: readonly number[]): number =>
      counts.reduce((sum, count) => sum + (costs[count] ?? NaN), 0);
    expect(of(6, 0, 0)).toBeLessThan(of(4, 2, 0));
    expect(of(4, 2, 0)).toBeLessThan(of(3, 2, 1));
    expect(of(3, 2, 1)).toBeLessThan(of(2, 2, 2));
  });

  it("alike: nothing is asked of the counts of bands", () => {
    expect(objectives.alike.costs(6, 3, 4)).toEqual([0, 0, 0, 0, 0]);
  });

  it("are certified where an even split is what is wanted, and nowhere else", () => {
    const certified = Object.entries(objectives).flatMap(([objective, { isSpreadEvenly }]) =>
      isSpreadEvenly ? [objective] : [],
    );
    expect(certified).toEqual(["even"]);
  });
});
