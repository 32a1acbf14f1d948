import fc from "fast-check";
import load from "highs";
import {
  arrangeSets,
  certify,
  noRules,
  shortfallsOf,
  solveExactly,
  type MemberRules,
} from "../../src/seating";
import type { Certificate, Grouping, Member } from "../../src/programme";
import { sayCertificate } from "../../src/wording";
import { everyWay, families, further, inSets, people, ruled } from "./people";

const nobody = (members: readonly Member[]): Uint8Array => new Uint8Array(members.length);

function explained(
  members: readonly Member[],
  groupings: readonly Grouping[],
  setCount: number,
  { rules = noRules, kept = nobody(members), solved = [] as string[] } = {},
): Certificate {
  const certificate = certify(members, groupings, setCount);
  const request = { members, groupings, certificate, rules, kept, solved: new Set(solved), without: "" };
  return { ...certificate, shortfalls: shortfallsOf(request) };
}

/** Members too many or too few in all. */
function offBy(members: readonly Member[], groupings: readonly Grouping[], setCount: number): number {
  return certify(members, groupings, setCount).groups.reduce(
    (sum, { counts, floor, ceil }) =>
      sum + counts.reduce((own, count) => own + Math.max(0, floor - count, count - ceil), 0),
    0,
  );
}

describe("what is off", () => {
  const nurses = people(12, { a: 1, b: 1 }, 1).map((each, index) => ({
    ...each,
    name: `Person ${String(index + 1)}`,
    groups: { a: index < 6 ? "Nurse" : "GP", b: `T${String(index)}` },
  }));

  it("is proven by counting where pins put too many in one set, and names them", () => {
    const seating = [0, 1, 2, 3].map((member) => ruled({ kind: "pin", member, set: 0 }, member));
    const rules: MemberRules = { ...noRules, seating };
    const { members: seated } = arrangeSets({
      ...{ members: nurses, groupings: families, setCount: 3, seed: 1, rules, keepSets: false, maxSize: 11 },
    });
    const certificate = explained(seated, families, 3, { rules });
    // Four nurses fill set 1, so that no GP has a place in it: that is proven as well.
    expect(certificate.shortfalls.map(({ standing }) => standing)).toEqual(["counted", "counted"]);
    const nurse = certificate.shortfalls.find(({ label }) => label === "Nurse");
    expect(nurse).toMatchObject({ standing: "counted", cause: "rules" });
    expect(nurse?.rules).toHaveLength(4);
    expect(sayCertificate(certificate, families).join(" ")).toContain(
      "cannot be avoided because of “Person 1 in set 1”, “Person 2 in set 1”, “Person 3 in set 1” and 1 more",
    );
  });

  it("is bounded from below where a part of it is unavoidable, and the gap is said", () => {
    const seating = [0, 1, 2].map((member) => ruled({ kind: "pin", member, set: 0 }, member));
    const twelve = people(12, {}, 1).map((each, at) => ({ ...each, groups: { c: at < 6 ? "x" : "y" } }));
    const given = [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3];
    const certificate = explained(inSets(twelve, given), further("c"), 3, {
      rules: { ...noRules, seating },
    });
    expect(certificate.shortfalls.map(({ label, offBy, atLeast }) => [label, offBy, atLeast])).toEqual([
      ["x", 4, 2],
      ["y", 4, 2],
    ]);
    expect(sayCertificate(certificate, further("c")).join(" ")).toContain(
      "groups are off by 8 members. At least 4 of these cannot be avoided",
    );
  });

  it("is proven by counting where more are kept together than a set's share", () => {
    const seating = [1, 2, 3].map((b) => ruled({ kind: "together", a: 0, b }, b));
    const rules: MemberRules = { ...noRules, seating };
    const { members: seated } = arrangeSets({
      ...{ members: nurses, groupings: families, setCount: 3, seed: 1, rules, keepSets: false, maxSize: 11 },
    });
    const { shortfalls } = explained(seated, families, 3, { rules });
    expect(shortfalls.find(({ label }) => label === "Nurse")).toMatchObject({ cause: "rules" });
  });

  it("is said to come from everyone keeping their set", () => {
    const members = nurses.map((each, index) => ({ ...each, setNumber: Math.floor(index / 4) + 1 }));
    const kept = nobody(members).fill(1);
    const certificate = explained(members, families, 3, { kept });
    expect(
      certificate.shortfalls.every(({ standing, cause }) => standing === "counted" && cause === "kept-sets"),
    ).toBe(true);
    expect(sayCertificate(certificate, families).join(" ")).toContain("while everyone else keeps their set");
  });

  it("is called the best found, and no more, where nothing proves it", () => {
    const members = people(4, { c: 1 }, 1).map((each, index) => ({
      ...each,
      setNumber: index < 2 ? 1 : 2,
      groups: {
        a: index < 2 ? "x" : "y",
        b: index % 2 ? "x" : "y",
        c: index === 0 || index === 1 ? "x" : "y",
      },
    }));
    const { shortfalls } = explained(members, [...families, ...further("c")], 2);
    expect(new Set(shortfalls.map(({ standing }) => standing))).toEqual(new Set(["best-found"]));
  });
});

describe("an exact solve", () => {
  const solve = (
    members: readonly Member[],
    groupings: readonly Grouping[],
    setCount: number,
    rules = noRules,
  ) =>
    solveExactly({
      ...{ members, groupings, setCount, rules, kept: nobody(members), seconds: 20 },
      now: () => performance.now(),
      loadSolver: () => load(),
    });

  /** Four people, and three ways to pair them: two of them can be even at once. */
  const fourPeople = people(4, { a: 1 }, 1).map((each, index) => {
    const [a, b, c] = [index < 2 ? "x" : "y", index % 2 ? "y" : "x", index % 3 ? "y" : "x"];
    return { ...each, setNumber: (index % 2) + 1, groups: { a, b, c } };
  });

  it("levels numbers again in the better sets that it finds", async () => {
    const given = people(12, { a: 1, b: 1, c: 1 }, 1).map((each, index) => ({
      ...each,
      setNumber: index < 6 ? 1 : 2,
      groups: { a: "x", b: "y", c: index < 6 ? "p" : "q" },
    }));
    const numbers = [given.map((_, index) => index)];
    const { members } = await solveExactly({
      ...{ members: given, groupings: [...families, ...further("c")], setCount: 2, rules: noRules, numbers },
      ...{ kept: nobody(given), seconds: 20, now: () => performance.now(), loadSolver: () => load() },
    });
    const sumOf = (set: number): number =>
      members.reduce((sum, { setNumber }, index) => sum + (setNumber === set ? index : 0), 0);
    expect(offBy(members, further("c"), 2)).toBe(0);
    expect([sumOf(1), sumOf(2)]).toEqual([33, 33]);
  });

  it("proves that three ways to pair four people cannot all be even", async () => {
    const members = fourPeople;
    const groupings = [...families, ...further("c")];
    const { members: seated, proven, isFinished } = await solve(members, groupings, 2);
    expect(isFinished).toBe(true);
    expect([...proven]).toEqual(["size", "a", "b", "c"]);
    const certificate = explained(seated, groupings, 2, { solved: [...proven] });
    expect(certificate.uneven).toBe(4);
    expect(certificate.shortfalls.map(({ label, standing }) => `${label} ${standing}`)).toEqual([
      "x solved",
      "y solved",
    ]);
    expect(sayCertificate(certificate, groupings).join(" ")).toContain(
      "An exact solver proved that none of these totals can be lower, given what counts more.",
    );
  });

  it("says of columns that count together that no other sets have a lower total", async () => {
    const groupings = further("a", "b", "c");
    const { members: seated, proven } = await solve(fourPeople, groupings, 2);
    const certificate = explained(seated, groupings, 2, { solved: [...proven] });
    // The first comes first; of the others either can be off, and the sets given are kept.
    expect(certificate.shortfalls.map(({ grouping, standing }) => `${grouping} ${standing}`)).toEqual([
      "b solved-together",
      "b solved-together",
    ]);
    expect(sayCertificate(certificate, groupings).join(" ")).toContain(
      "An exact solver proved that no other sets have a lower total in the order of balance.",
    );
  });

  it("gives the best of all ways by the search's own order of balance, rules kept", async () => {
    const groupings = [...families, ...further("c", "d", "e")];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5000 }), fc.boolean(), async (seed, withRules) => {
        const members = people(8, { a: 3, b: 3, c: 2, d: 3, e: 3 }, seed);
        const rules: MemberRules = withRules
          ? {
              ...noRules,
              seating: [ruled({ kind: "apart", a: 0, b: 1 }, 0), ruled({ kind: "together", a: 2, b: 3 }, 1)],
            }
          : noRules;
        const start = inSets(members, [1, 2, 1, 1, 2, 2, 1, 2]);
        const { members: solved } = await solve(start, groupings, 2, rules);
        const measure = (sets: readonly number[]): number[] => {
          const placed = inSets(members, sets);
          const sizes = Math.abs(placed.filter(({ setNumber }) => setNumber === 1).length - 4) * 2;
          return [
            sizes,
            offBy(placed, families, 2),
            offBy(placed, further("c"), 2),
            offBy(placed, further("d"), 2) + offBy(placed, further("e"), 2),
          ];
        };
        const best = [...everyWay(8, 2)]
          .filter((way) => !withRules || (way[0] !== way[1] && way[2] === way[3]))
          .map(measure)
          .sort(
            (one, other) =>
              one.map((each, tier) => each - (other[tier] ?? 0)).find((each) => each !== 0) ?? 0,
          )[0];
        expect(measure(solved.map(({ setNumber }) => setNumber ?? 0))).toEqual(best);
      }),
      { numRuns: 6 },
    );
  });

  it("says that its time was too short, and gives nothing up", async () => {
    const groupings = [...families, ...further("c", "d", "e", "f")];
    const members = people(40, { a: 7, b: 9, c: 6, d: 6, e: 6, f: 6 }, 2026);
    const { members: placed } = arrangeSets({
      ...{
        members,
        groupings,
        setCount: 4,
        seed: 1,
        rules: noRules,
        keepSets: false,
        maxSize: 11,
        steps: 2000,
      },
    });
    let clock = 0;
    const answer = await solveExactly({
      ...{ members: placed, groupings, setCount: 4, rules: noRules, kept: nobody(members), seconds: 1 },
      now: () => (clock += 2000),
      loadSolver: () => load(),
    });
    expect(answer.isFinished).toBe(false);
    expect(answer.members).toEqual(placed);
    expect(certify(placed, groupings, 4).uneven).toBeGreaterThan(0);
  });
});
