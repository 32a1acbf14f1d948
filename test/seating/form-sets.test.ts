import fc from "fast-check";
import { arrangeSets, certify, noRules } from "../../src/seating";
import type { Grouping, Member } from "../../src/programme";
import { inSets } from "./people";

const groupings: Grouping[] = [
  { key: "professionFamily", label: "Profession family", family: "profession" },
  { key: "profession", label: "Profession", family: "profession" },
  { key: "region", label: "Region", family: "organisation" },
  { key: "organisation", label: "Organisation", family: "organisation" },
];

function cohort(count: number, pick: (index: number, below: number) => number): Member[] {
  return Array.from({ length: count }, (_, index) => {
    const [profession, organisation] = [pick(index, 9), pick(index * 7 + 3, 17)];
    return {
      id: `M${String(index + 1).padStart(3, "0")}`,
      name: `Member ${String(index)}`,
      profession: `Profession ${String(profession)}`,
      organisation: `Trust ${String(organisation)}`,
      email: null,
      joined: null,
      left: null,
      groups: {
        professionFamily: `Family ${String(profession % 4)}`,
        profession: `Profession ${String(profession)}`,
        region: `Region ${String(organisation % 3)}`,
        organisation: `Trust ${String(organisation)}`,
      },
      values: [`Member ${String(index)}`],
      setNumber: null,
      locked: false,
    };
  });
}

interface Asked {
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  readonly setCount: number;
  readonly seed: number;
}

const formSets = (asked: Asked): ReturnType<typeof arrangeSets> =>
  arrangeSets({ ...asked, rules: noRules, keepSets: false, maxSize: 11 });
const placeMembers = (asked: Asked): ReturnType<typeof arrangeSets> =>
  arrangeSets({ ...asked, rules: noRules, keepSets: true, maxSize: 11 });

const skewed = (index: number, below: number): number => ((index * 2654435761) >>> 7) % (1 + (index % below));

describe("forming sets", () => {
  it("is even by the certificate, which counts for itself", () => {
    const members = cohort(118, skewed);
    const { members: seated } = formSets({ members, groupings, setCount: 12, seed: 1 });
    const certificate = certify(seated, groupings, 12);
    expect(certificate).toMatchObject({ uneven: 0, worstSet: null, sizesEven: true, memberCount: 118 });
    expect(certificate.groups.every(({ even }) => even)).toBe(true);
  });

  it("gives the same sets for any order of the rows, and others for another seed", () => {
    const members = cohort(60, skewed);
    const byName = (ordered: readonly Member[], seed: number): Record<string, number> => {
      const { members: seated } = formSets({ members: ordered, groupings, setCount: 6, seed });
      return Object.fromEntries(seated.map(({ name, setNumber }) => [name, setNumber ?? 0]));
    };
    const expected = byName(members, 1);
    fc.assert(
      fc.property(fc.shuffledSubarray(members, { minLength: 60 }), (shuffled) => {
        expect(byName(shuffled, 1)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
    expect(byName(members, 2)).not.toEqual(expected);
  });
});

describe("placing members", () => {
  it("moves nobody who has a set, keeps sizes as even as that allows, and is the same for any order", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 12, max: 80 }),
        fc.array(fc.nat(79), { minLength: 1, maxLength: 20 }),
        (count, freed) => {
          const all = cohort(count, skewed);
          const setCount = Math.max(1, Math.round(count / 10));
          const formed = formSets({ members: all, groupings, setCount, seed: 3 }).members;
          const members = formed.map((member, index) =>
            freed.includes(index) ? { ...member, setNumber: null } : member,
          );
          const placed = placeMembers({ members, groupings, setCount, seed: 3 }).members;
          members.forEach(({ setNumber }, index) => {
            if (setNumber !== null) expect(placed[index]?.setNumber).toBe(setNumber);
          });
          expect(certify(placed, groupings, setCount).sizesEven).toBe(true);
          const reversed = [...members].reverse();
          const again = placeMembers({ members: reversed, groupings, setCount, seed: 3 }).members;
          expect([...again].reverse()).toEqual(placed);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("puts one leaver's equal back where evenness needs them", () => {
    const all = cohort(60, skewed);
    const formed = formSets({ members: all, groupings, setCount: 6, seed: 1 }).members;
    const members = formed.map((member, index) => (index === 11 ? { ...member, setNumber: null } : member));
    const placed = placeMembers({ members, groupings, setCount: 6, seed: 1 }).members;
    expect(certify(placed, groupings, 6).uneven).toBe(0);
  });
});

describe("the certificate", () => {
  it("names every uneven group and the worst set", () => {
    const members = inSets(
      cohort(8, (index) => index % 2),
      [1, 1, 1, 1, 1, 2, 2, 2],
    );
    const certificate = certify(members, groupings.slice(1, 2), 2);
    expect(certificate).toMatchObject({ sets: [{ size: 5 }, { size: 3 }], sizesEven: false, worstSet: 1 });
    expect(certificate.groups).toEqual([
      { grouping: "profession", label: "Profession 0", n: 4, floor: 2, ceil: 2, counts: [3, 1], even: false },
      { grouping: "profession", label: "Profession 1", n: 4, floor: 2, ceil: 2, counts: [2, 2], even: true },
    ]);
    expect(certificate.uneven).toBe(4);
  });
});
