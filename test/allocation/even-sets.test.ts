import fc from "fast-check";
import { certify, evenSets, evenSetsInSteps, type Cohort, type Column } from "../../src/allocation";
import { numberLevels } from "../../src/allocation/search/number-level";

function drawnCohort(memberCount: number, setCount: number, seed: number): Cohort {
  let state = seed + 1;
  const groupOf = (most: number): Int32Array =>
    Int32Array.from({ length: memberCount }, () => {
      state = (state * 48271) % 2147483647;
      return Math.floor((state / 2147483647) ** 1.7 * most);
    });
  const groups: Column[] = [
    { kind: "family", family: "left", groupOf: groupOf(5) },
    { kind: "family", family: "right", groupOf: groupOf(9) },
    { kind: "even", groupOf: groupOf(3) },
  ];
  return { memberCount, setCount, groups };
}

const request = fc.record({
  cohort: fc
    .tuple(fc.integer({ min: 6, max: 40 }), fc.integer({ min: 1, max: 5 }), fc.nat(9999))
    .map(([members, sets, seed]) => drawnCohort(members, sets, seed)),
  seed: fc.nat(999),
});

function formed(asked: Parameters<typeof evenSets>[0]): Int32Array {
  const answer = evenSets(asked);
  if (answer.outcome !== "formed") throw new Error(answer.outcome);
  return answer.sets;
}

describe("even sets", () => {
  it("are even for both families, whatever the further columns", () => {
    fc.assert(
      fc.property(request, ({ cohort, seed }) => {
        const { groups, areSizesEven } = certify(cohort, formed({ ...cohort, seed, steps: 1000 }));
        expect(areSizesEven).toBe(true);
        expect(groups.filter(({ column, isEven }) => column < 2 && !isEven)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("do not depend on how groups are numbered, nor on how members are listed where an order is given", () => {
    fc.assert(
      fc.property(request, ({ cohort, seed }) => {
        const order = Int32Array.from({ length: cohort.memberCount }, (_, member) => member);
        const expected = formed({ ...cohort, seed, order, steps: 1000 });
        const relabelled = cohort.groups.map((column) => ({
          ...column,
          groupOf: column.groupOf.map((group) => 70 - 3 * group),
        }));
        expect(formed({ ...cohort, groups: relabelled, seed, order, steps: 1000 })).toEqual(expected);
        const reversed = cohort.groups.map((column) => ({ ...column, groupOf: column.groupOf.toReversed() }));
        expect(
          formed({ ...cohort, groups: reversed, seed, order: order.toReversed(), steps: 1000 }).toReversed(),
        ).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it("are others for another seed", () => {
    const cohort = drawnCohort(40, 4, 7);
    expect(formed({ ...cohort, seed: 1 })).not.toEqual(formed({ ...cohort, seed: 2 }));
  });

  it("keep who is to stay, and count whoever is in no group with nobody", () => {
    const cohort = drawnCohort(20, 4, 3);
    const before = formed({ ...cohort, seed: 1 });
    const sets = before.map((set, member) => (member < 3 ? -1 : set));
    const groups: Column[] = [...cohort.groups, { kind: "even", groupOf: new Int32Array(20).fill(-1) }];
    const after = formed({ ...cohort, groups, seed: 1, keep: { sets, maxSize: 6 } });
    expect(after.slice(3)).toEqual(before.slice(3));
    expect(certify({ ...cohort, groups }, after).groups.some(({ column }) => column === 3)).toBe(false);
  });

  it("get better with more steps where pins keep the families from being even", () => {
    const groups = [0, 50, 100].flatMap((seed) => drawnCohort(24, 4, seed).groups);
    const cohort: Cohort = {
      ...{ memberCount: 24, setCount: 4 },
      groups: groups.map((column, at): Column => (at < 2 ? column : { ...column, kind: "even" })),
    };
    const rules = Array.from(
      { length: 12 },
      (_, member) => ({ kind: "pin", member, set: (member * 7) % 4 }) as const,
    );
    const familiesOff = (steps: number): number =>
      certify(cohort, formed({ ...cohort, rules, seed: 1, steps })).groups.reduce(
        (off, { column, counts, floor, ceil }) =>
          off + (column < 2 ? counts.filter((count) => count < floor || count > ceil).length : 0),
        0,
      );
    expect(familiesOff(4000)).toBeLessThan(familiesOff(1000));
  });

  it("have numbers nearer together with more steps than the usual", () => {
    const cohort = drawnCohort(20, 3, 7);
    const numbers = [Float64Array.from({ length: 20 }, (_, member) => (member * 7.3) % 5)];
    const gap = (steps: number): number =>
      numberLevels(numbers, formed({ ...cohort, numbers, seed: 1, steps }), 3)[0]?.gap ?? NaN;
    expect(gap(300_000)).toBeLessThan(gap(100_000));
  });

  it("are no longer levelled by numbers once the time is over, and say so", () => {
    const cohort = drawnCohort(40, 4, 7);
    const numbers = [Float64Array.from({ length: 40 }, (_, member) => member)];
    let isOver = false;
    const work = evenSetsInSteps({
      ...{ ...cohort, numbers, seed: 1 },
      shouldStop: (share = 1) => (isOver = share === 1),
    });
    let pauses = 0;
    let next = work.next();
    for (; next.done !== true && pauses < 2; next = work.next()) if (isOver) pauses++;
    expect(next).toMatchObject({ done: true, value: { outcome: "formed", stopped: true } });
  });

  it.each([
    [{ setCount: 0 }, "setCount"],
    [{ memberCount: 2.5 }, "memberCount"],
    [{ memberCount: 7 }, "groups[0].groupOf: 6 values for 7 members"],
    [{ order: Int32Array.of(0, 1, 2, 3, 4, 4) }, "order: somebody is named twice"],
    [{ rules: [{ kind: "ban", member: 0, set: 2 } as const] }, "rules[0].set: 2 is not from 0 to 1"],
    [{ keep: { sets: Int32Array.of(0, 0, 0, 1, 1, 2), maxSize: 4 } }, "keep.sets: 2 is not from 0 to 1"],
    [{ numbers: [Float64Array.of(1)] }, "numbers[0]: 1 values for 6 members"],
  ])("are refused for what does not fit: %j", (wrong, said) => {
    expect(() => evenSets({ ...drawnCohort(6, 2, 1), seed: 1, ...wrong })).toThrow(said);
  });
});
