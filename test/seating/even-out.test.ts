import fc from "fast-check";
import { arrangeSets, brokenRules, certify, evenOut, noRules, type MemberRules } from "../../src/seating";
import type { Grouping, Member, Programme } from "../../src/programme";
import { everyWay, families, further, inSets, locked, people, ruled } from "./people";

/** Sets of the first `before` members; then those who left are gone, and the others have come. */
function changed(
  members: readonly Member[],
  groupings: readonly Grouping[],
  { setCount, before, left }: { setCount: number; before: number; left: readonly number[] },
): { members: Member[]; newcomers: number[] } {
  const first = arrangeSets({
    ...{ members: members.slice(0, before), groupings, setCount, seed: 1, rules: noRules },
    ...{ keepSets: false, maxSize: 11 },
  });
  const now = [...first.members, ...members.slice(before)].filter((_, index) => !left.includes(index));
  const placed = arrangeSets({
    ...{ members: now, groupings, setCount, seed: 1, rules: noRules, keepSets: true, maxSize: 11 },
  });
  return {
    members: [...placed.members],
    newcomers: now.flatMap(({ setNumber }, index) => (setNumber === null ? [index] : [])),
  };
}

function evened(
  members: readonly Member[],
  newcomers: readonly number[],
  setCount: number,
  more: {
    rules?: MemberRules;
    attendance?: Programme["attendance"];
    groupings?: readonly Grouping[];
    changesToTry?: number;
  } = {},
): ReturnType<typeof evenOut> {
  return evenOut({
    ...{ members, newcomers, setCount, seed: 1, rules: noRules, groupings: families },
    attendance: [],
    ...more,
  });
}

describe("evenness after joiners and leavers", () => {
  it("is restored for both families, whoever came and went, and nobody else is moved than is said", () => {
    const cases = fc.record({
      seed: fc.integer({ min: 1, max: 10_000 }),
      size: fc.integer({ min: 12, max: 40 }),
      joined: fc.integer({ min: 0, max: 2 }),
      left: fc.uniqueArray(fc.nat(11), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(cases, ({ seed, size, joined, left }) => {
        const setCount = Math.ceil(size / 8);
        const all = people(size + joined, { a: 5, b: 7 }, seed);
        const { members, newcomers } = changed(all, families, { setCount, before: size, left });
        const { members: seated, moves, isEven } = evened(members, newcomers, setCount);
        expect(isEven).toBe(true);
        expect(certify(seated, families, setCount).uneven).toBe(0);
        const differ = members.flatMap(({ setNumber }, index) =>
          setNumber !== seated[index]?.setNumber && !newcomers.includes(index) ? [index] : [],
        );
        expect(moves.map(({ member }) => member)).toEqual(differ);
      }),
      { numRuns: 25 },
    );
  });

  it("is that of the members with a set, and who has none yet changes no move", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(23), (seed, waiting) => {
        const all = people(24, { a: 5, b: 7 }, seed);
        const { members } = changed(all, families, { setCount: 3, before: 24, left: [] });
        // One set has lost three of its members.
        const without = members.filter(({ setNumber }, at) => setNumber !== 1 || at > 12);
        const late = people(1, { a: 5, b: 7 }, seed + waiting);
        const alone = evened(without, [], 3);
        const beside = evened([...without, ...late], [], 3);
        expect(beside.moves).toEqual(alone.moves);
        expect(beside.members).toEqual([...alone.members, ...late]);
      }),
      { numRuns: 20 },
    );
  });

  it("takes as few moves as any of all the ways there are", () => {
    const cases = fc.record({
      seed: fc.integer({ min: 1, max: 10_000 }),
      joined: fc.integer({ min: 0, max: 2 }),
      left: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(cases, ({ seed, joined, left }) => {
        const all = people(8 + joined, { a: 3, b: 3 }, seed);
        const { members, newcomers } = changed(all, families, { setCount: 2, before: 8, left });
        const { moves, fewest } = evened(members, newcomers, 2);
        let least = Infinity;
        for (const way of everyWay(members.length, 2)) {
          if (certify(inSets(members, way), families, 2).uneven > 0) continue;
          const moved = members.filter(
            ({ setNumber }, index) => setNumber !== way[index] && !newcomers.includes(index),
          );
          least = Math.min(least, moved.length);
        }
        expect(fewest).toBe(true);
        expect(moves).toHaveLength(least);
      }),
      { numRuns: 20 },
    );
  });

  it("leaves locked members where they are and keeps those apart who are to be", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const all = people(31, { a: 4, b: 6 }, seed);
      const { members, newcomers } = changed(all, families, { setCount: 3, before: 30, left: [0, 1] });
      const pins = [2, 3, 4, 5].map((member) => locked(member, members[member]?.setNumber ?? 1));
      const [a, b] = [
        6,
        members.findIndex(({ setNumber }, index) => index > 6 && setNumber !== members[6]?.setNumber),
      ];
      const rules: MemberRules = { ...noRules, seating: [...pins, ruled({ kind: "apart", a, b }, 0)] };
      const { members: seated, moves } = evened(members, newcomers, 3, { rules });
      expect(moves.filter(({ member }) => member >= 2 && member <= 5)).toEqual([]);
      expect(brokenRules(seated, rules)).toEqual([]);
    }
  });

  it("of two ways with as few moves, moves those who have met least", () => {
    // Set 1 has lost two of three nurses and set 2 none: either of set 2's nurses could go.
    const groups = (a: string, b: string): Member["groups"] => ({ a, b });
    const base = people(6, { a: 1, b: 1 }, 1);
    const members = base.map((each, index) => ({
      ...each,
      groups: groups("Nurse", "NHS Fenwold"),
      setNumber: index < 2 ? 1 : 2,
    }));
    const { moves } = evened(members, [], 2, {
      attendance: [3, 3, 4, 4, 1, 4].flatMap((times, at) =>
        Array.from({ length: times }, (_, meeting) => ({
          ...{ memberId: members[at]?.id ?? "", meetingId: `M${String(meeting + 1)}` },
          ...{ code: "P" as const, notUnderstood: null },
        })),
      ),
    });
    expect(moves).toEqual([{ member: 4, from: 2, to: 1 }]);
  });

  it("serves further columns as well", () => {
    const all = people(41, { a: 4, b: 6, c: 2 }, 9);
    const groupings = [...families, ...further("c")];
    const { members, newcomers } = changed(all, groupings, { setCount: 4, before: 40, left: [3] });
    const { members: seated, isEven } = evened(members, newcomers, 4, { groupings });
    const { uneven } = certify(seated, groupings, 4);
    expect(isEven).toBe(true);
    expect(uneven).toBe(0);
  });

  it("restores the sizes and the families where a further column cannot be even as well", () => {
    // Any two of these three columns can be even in two sets, and not all three.
    const labels = [
      { a: "1", b: "1", c: "1" },
      { a: "1", b: "2", c: "2" },
      { a: "2", b: "1", c: "2" },
      { a: "2", b: "2", c: "1" },
    ];
    const members = people(4, { a: 1 }, 1).map((each, index) => ({
      ...each,
      ...{ groups: labels[index] ?? {}, setNumber: index < 2 ? 1 : 2 },
    }));
    const groupings = [...families, ...further("c")];
    const { members: seated, moves, isEven, fewest } = evened(members, [], 2, { groupings });
    expect(certify(seated, families, 2).uneven).toBe(0);
    expect([moves.length, isEven, fewest]).toEqual([2, false, true]);
  });

  it("is restored with proof, after few changes, when thirty people have come and gone", () => {
    for (let seed = 1; seed <= 3; seed++) {
      const all = people(75, { a: 16, b: 23 }, seed);
      const left = Array.from({ length: 15 }, (_, index) => index * 4);
      const formed = changed(all, families, { setCount: 6, before: 60, left }).members;
      // Those who came were seated by hand, one after the other.
      const members = formed.map((each, index) =>
        index < 45 ? each : { ...each, setNumber: 1 + (index % 6) },
      );
      const { members: seated, isEven, fewest, moves } = evened(members, [], 6, { changesToTry: 100_000 });
      expect(certify(seated, families, 6).uneven).toBe(0);
      expect([isEven, fewest]).toEqual([true, true]);
      expect(moves.length).toBeGreaterThan(0);
    }
  });

  it("without time for a proof still finds a way, takes back what was not needed, and claims no proof", () => {
    const all = people(63, { a: 6, b: 12 }, 4);
    const { members, newcomers } = changed(all, families, { setCount: 6, before: 60, left: [0, 9, 21] });
    const { members: seated, fewest, moves } = evened(members, newcomers, 6, { changesToTry: 1 });
    expect(fewest).toBe(false);
    expect(certify(seated, families, 6).uneven).toBe(0);
    expect(moves.length).toBeLessThan(12);
  });
});
