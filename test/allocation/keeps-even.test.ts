import { certify, evenSets, type Cohort, type Column } from "../../src/allocation";
import { seededColumns } from "../../bench/seeded-columns";

function cohortOf(members: number, setCount: number, values: readonly number[], seed: number): Cohort {
  const groups = seededColumns(members, values, seed).map((groupOf, at): Column => {
    if (at > 1) return { kind: "even", groupOf };
    return { kind: "family", family: at === 0 ? "left" : "right", groupOf };
  });
  return { memberCount: members, setCount, groups };
}

/** Cells off in the families, and in all other columns. */
function off(cohort: Cohort, steps: number): readonly [number, number] {
  const answer = evenSets({ ...cohort, seed: 1, steps });
  if (answer.outcome !== "formed") throw new Error(answer.outcome);
  const { groups, areSizesEven } = certify(cohort, answer.sets);
  expect(areSizesEven).toBe(true);
  const cells = (isFamily: boolean): number =>
    groups
      .filter(({ column }) => column < 2 === isFamily)
      .reduce((sum, { counts, floor, ceil }) => sum + counts.filter((n) => n < floor || n > ceil).length, 0);
  return [cells(true), cells(false)];
}

describe("many further columns", () => {
  it("get far more even than the start, and the families stay even", () => {
    const cohort = cohortOf(120, 12, [10, 15, 2, 6, 5, 8, 7, 4, 3, 9], 1);
    const [, atStart] = off(cohort, 0);
    const [families, others] = off(cohort, 20_000);
    expect(families).toBe(0);
    expect(others).toBeLessThan(atStart / 3);
  });

  it.each([1, 2, 3, 4, 5])("are no worse for more steps: roster %i", (seed) => {
    const cohort = cohortOf(43, 5, [6, 9, 5, 7, 4, 6, 5], seed);
    const [fewer, more] = [off(cohort, 2000), off(cohort, 14_000)];
    expect([fewer[0], more[0]]).toEqual([0, 0]);
    expect(more[1]).toBeLessThanOrEqual(fewer[1]);
  });
});
