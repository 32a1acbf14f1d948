import { certify, evenOut, type Cohort } from "../../src/allocation";
import { seededChance, seededColumns } from "../../bench/seeded-columns";

it("of two ways with as few moves, takes what is better in the first further column, whatever follows", () => {
  const columns = [
    [1, 0, 3, 1, 1, 4, 1, 4, 0, 3, 3, 0],
    [2, 0, 1, 2, 1, 0, 1, 2, 1, 0, 2, 1],
    [0, 1, 1, 2, 3, 2, 0, 1, 0, 3, 3, 1],
    [0, 0, 0, 1, 2, 0, 0, 0, 0, 1, 0, 2],
    [0, 2, 0, 1, 0, 5, 1, 2, 0, 1, 0, 0],
  ].map((column) => Int32Array.from(column));
  const cohort: Cohort = {
    ...{ memberCount: 12, setCount: 3 },
    groups: columns.map((groupOf, at) => {
      if (at > 1) return { kind: "even", groupOf };
      return { kind: "family", family: at === 0 ? "left" : "right", groupOf };
    }),
  };
  const sets = Int32Array.of(1, 0, 0, 1, 0, 2, 2, 1, 1, 1, 2, 2);
  const evened = evenOut({ ...cohort, sets, seed: 1 });
  expect([evened.moves.length, evened.fewest]).toEqual([1, true]);
  const off = certify(cohort, evened.sets).groups.filter(({ isEven }) => !isEven);
  expect(off.some(({ column }) => column > 2)).toBe(true);
  expect(off.filter(({ column }) => column <= 2)).toEqual([]);
});

it("gives up no size and no family for what follows, where the search for the fewest moves gives up", () => {
  const seeds = [63, 91, 119, 175];
  const off = seeds.map((seed) => {
    const [memberCount, setCount] = [12 + (seed % 12), 3];
    const random = seededChance(seed);
    const cohort: Cohort = {
      ...{ memberCount, setCount },
      groups: seededColumns(memberCount, [4, 5, 3, 4, 5, 6], seed).map((groupOf, at) => {
        if (at > 1) return { kind: "even", groupOf };
        return { kind: "family", family: at === 0 ? "left" : "right", groupOf };
      }),
    };
    const sets = Int32Array.from({ length: memberCount }, () => Math.floor(random() * setCount));
    const evened = evenOut({ ...cohort, sets, seed, changesToTry: 2 });
    expect(evened.fewest).toBe(false);
    const { groups, areSizesEven } = certify(cohort, evened.sets);
    return Number(!areSizesEven) + groups.filter(({ column, isEven }) => column < 2 && !isEven).length;
  });
  expect(off).toEqual(seeds.map(() => 0));
});
