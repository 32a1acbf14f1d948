import fc from "fast-check";
import { splitEvenly } from "../../src/allocation/split-evenly";
import { rosterOf, unevenCells, type Roster } from "./skewed-rosters";

describe("an even split", () => {
  it("is even for every group of both families on 2,000 rosters", () => {
    let uneven = 0;
    for (let seed = 1; seed <= 2000; seed++) {
      const roster = rosterOf(seed);
      uneven += unevenCells(roster, splitEvenly(roster));
    }
    expect(uneven).toBe(0);
  });

  it("is even whatever the groups, down to the smallest counterexample", () => {
    const arbitrary = fc
      .record({
        members: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 40 }),
        setCount: fc.integer({ min: 1, max: 12 }),
      })
      .map(({ members, setCount }): Roster => ({
        memberCount: members.length,
        setCount,
        left: [Int32Array.from(members, ([a]) => a % 2), Int32Array.from(members, ([a]) => a)],
        right: [Int32Array.from(members, ([, b]) => b % 3), Int32Array.from(members, ([, b]) => b)],
      }));
    fc.assert(
      fc.property(arbitrary, (roster) => unevenCells(roster, splitEvenly(roster)) === 0),
      { numRuns: 500 },
    );
  });

  it("counts an uneven split as uneven", () => {
    const roster = {
      memberCount: 4,
      setCount: 2,
      left: [Int32Array.of(0, 0, 1, 1)],
      right: [Int32Array.of(0, 1, 0, 1)],
    };
    expect(unevenCells(roster, Int32Array.of(0, 0, 1, 1))).toBe(4);
    expect(unevenCells(roster, Int32Array.of(0, 0, 0, 0))).toBeGreaterThan(0);
  });
});
