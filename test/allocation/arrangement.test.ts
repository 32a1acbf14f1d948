import fc from "fast-check";
import { Arrangement } from "../../src/allocation/search/arrangement";
import { searchColumns } from "../../src/allocation/search/search-columns";
import { even } from "../../src/allocation/objectives/even";

describe("an arrangement", () => {
  it("knows after any moves what it would know had it been made so", () => {
    const moves = fc.array(fc.tuple(fc.nat(19), fc.nat(3)), { maxLength: 40 });
    fc.assert(
      fc.property(moves, fc.array(fc.nat(2), { minLength: 20, maxLength: 20 }), (steps, values) => {
        const groups = Int32Array.from(values);
        const costs = [0, 1, 2].map((value) =>
          even.costs(values.filter((each) => each === value).length, 4, 20),
        );
        const columns = [{ groups, costs, weight: 1.5, once: 0.25, tier: 0, isSpreadEvenly: true }];
        const start = Int32Array.from(values, (_, index) => index % 4);
        const moved = new Arrangement(columns, start, 4);
        for (const [person, set] of steps) {
          const expected = moved.cost + moved.changeOfMove(person, set);
          const isMove = moved.sets[person] !== set;
          const before = moved.cost;
          moved.move(person, set);
          expect(moved.cost).toBeCloseTo(isMove ? expected : before);
        }
        const fresh = new Arrangement(columns, moved.sets, 4);
        expect(moved.cost).toBeCloseTo(fresh.cost);
        expect([...moved.hot].sort()).toEqual([...fresh.hot].sort());
      }),
    );
  });

  it("is better where fewer counts are off by as much in all, and then where later columns are off", () => {
    const sets = Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1);
    const apart = Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1);
    const threeAndOne = Int32Array.of(0, 0, 0, 1, 1, 1, 1, 0);
    const halves = Int32Array.of(0, 0, 1, 1, 0, 0, 1, 1);
    const costOf = (...others: readonly Int32Array[]): number => {
      const groups = [halves, ...others].map((groupOf) => ({ kind: "even" as const, groupOf }));
      const columns = searchColumns({ memberCount: 8, setCount: 2, groups });
      return new Arrangement(columns, sets, 2).tierCosts[3] ?? NaN;
    };
    expect(costOf(halves, apart)).toBeLessThan(costOf(apart, halves));
    expect(costOf(apart, halves)).toBeLessThan(costOf(threeAndOne, threeAndOne));
    expect(costOf(threeAndOne, threeAndOne)).toBeLessThan(costOf(apart, apart));
  });
});
