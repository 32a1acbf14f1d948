import fc from "fast-check";
import { aloneInSets, arrangeSets, certify, noRules, repeatedPairs } from "../../src/seating";
import type { Grouping, Member } from "../../src/programme";
import { member } from "../small-programme";
import { chance, families, further, people } from "./people";

function arranged(
  members: readonly Member[],
  groupings: readonly Grouping[],
  setCount: number,
  steps = 50_000,
): readonly Member[] {
  const { members: seated } = arrangeSets({
    members,
    groupings,
    setCount,
    seed: 3,
    rules: noRules,
    keepSets: false,
    maxSize: 11,
    steps,
  });
  return seated;
}

describe("columns of numbers", () => {
  it("come out with means and spreads alike, every count as even as before", () => {
    const members = people(30, { a: 6, b: 8, c: 3 }, 1);
    const groupings = [...families, ...further("c")];
    const random = chance(51);
    const years = members.map((_, index) => (index % 13 === 0 ? null : Math.floor(40 * random() ** 2)));
    const arrange = (numbers: readonly (readonly (number | null)[])[]): readonly Member[] => {
      const { members: seated } = arrangeSets({
        ...{ members, groupings, setCount: 3, seed: 1, rules: noRules, keepSets: false, maxSize: 11 },
        numbers,
      });
      return seated;
    };
    const farApart = (sets: readonly Member[], of: (own: readonly number[]) => number): number => {
      const each = [1, 2, 3].map((set) =>
        of(years.filter((year, index) => year !== null && sets[index]?.setNumber === set).map(Number)),
      );
      return Math.max(...each) - Math.min(...each);
    };
    const mean = (own: readonly number[]): number => own.reduce((sum, year) => sum + year, 0) / own.length;
    const spread = (own: readonly number[]): number =>
      Math.sqrt(mean(own.map((year) => (year - mean(own)) ** 2)));
    const [without, levelled] = [arrange([]), arrange([years])];
    expect(certify(levelled, groupings, 3).uneven).toBe(0);
    // The numbers' own standard deviation is about 12.
    expect(farApart(levelled, mean)).toBeLessThan(2);
    expect(farApart(levelled, spread)).toBeLessThan(Math.min(4, farApart(without, spread)));
    expect(farApart(levelled, mean)).toBeLessThan(farApart(without, mean) / 3);
  });
});

describe("the order of balance", () => {
  it("gives first what the administrator puts first, even before a family", () => {
    // Three ways to pair four people: two of them can be even.
    const pairs = ["xxx", "xyy", "yxy", "yyx"];
    const members = people(4, { a: 1 }, 1).map((each, index) => {
      const [a = "", b = "", c = ""] = pairs[index] ?? "";
      return { ...each, groups: { a, b, c } };
    });
    const [profession, organisation] = families;
    if (!profession || !organisation) throw new Error("no families");
    const unevenOf = (groupings: readonly Grouping[]): string[] => {
      const { groups } = certify(arranged(members, groupings, 2), groupings, 2);
      return [...new Set(groups.flatMap(({ grouping, even }) => (even ? [] : [grouping])))];
    };
    expect(unevenOf([profession, organisation, ...further("c")])).toEqual(["c"]);
    expect(unevenOf([profession, ...further("c"), organisation])).toEqual(["b"]);
    expect(unevenOf([organisation, ...further("c"), profession])).toEqual(["a"]);
  });
});

describe("further columns", () => {
  it("come out even with both families on 600 members and five columns", () => {
    const members = people(600, { a: 10, b: 40, c: 2, d: 6, e: 5 }, 7);
    const groupings = [...families, ...further("c", "d", "e")];
    expect(certify(arranged(members, groupings, 60), groupings, 60).uneven).toBe(0);
  });

  it("never cost the families anything, where not all can be even", () => {
    const sizes = fc.tuple(fc.integer({ min: 8, max: 40 }), fc.integer({ min: 2, max: 5 }), fc.nat(10_000));
    fc.assert(
      fc.property(sizes, ([count, setCount, seed]) => {
        const members = people(count, { a: 5, b: 7, c: 3, d: 4, e: 6 }, seed + 1);
        const sets = arranged(members, [...families, ...further("c", "d", "e")], setCount, 2000);
        expect(certify(sets, families, setCount).uneven).toBe(0);
      }),
      { numRuns: 80 },
    );
  });

  it("are left unchanged in result by the order of the rows", () => {
    const members = people(60, { a: 6, b: 12, c: 2, d: 4 }, 5);
    const groupings = [...families, ...further("c", "d")];
    const setsByName = (list: readonly Member[]): Map<string, Set<string>> => {
      const bySet = new Map<number, string[]>();
      for (const { name, setNumber } of list)
        bySet.set(setNumber ?? 0, [...(bySet.get(setNumber ?? 0) ?? []), name]);
      return new Map([...bySet.values()].map((names) => [names.sort()[0] ?? "", new Set(names)]));
    };
    expect(setsByName(arranged(members.toReversed(), groupings, 6))).toEqual(
      setsByName(arranged(members, groupings, 6)),
    );
  });

  it("find the planted even arrangement of four equal columns", () => {
    // Six sets of eight; in each column every set has each of four values twice.
    const members = Array.from({ length: 48 }, (_, index) =>
      member(index + 1, {
        id: `M${String(index)}`,
        setNumber: null,
        groups: {
          a: String(index % 4),
          b: String(Math.floor(index / 4) % 4),
          c: String((index + Math.floor(index / 4)) % 4),
          d: String((index * 3 + Math.floor(index / 8)) % 4),
        },
      }),
    );
    const groupings = [...families, ...further("c", "d")];
    expect(certify(arranged(members, groupings, 6), groupings, 6).uneven).toBe(0);
  });
});

describe("other options", () => {
  it("bring people of a theme together", () => {
    const members = people(60, { a: 3, b: 5, theme: 3 }, 11);
    const groupings: Grouping[] = [
      ...families,
      { key: "theme", label: "Theme", family: null, kind: "together" },
    ];
    const spread = (list: readonly Member[]): number =>
      new Set(list.map(({ groups, setNumber }) => `${groups["theme"] ?? ""} ${String(setNumber)}`)).size;
    const [apart, together] = [arranged(members, families, 6), arranged(members, groupings, 6)];
    expect(spread(together)).toBeLessThan(spread(apart) - 3);
    expect(certify(together, families, 6).uneven).toBe(0);
  });

  it("leave nobody alone of a small group", () => {
    const members = people(60, { a: 4, b: 6 }, 13).map((each, index) => ({
      ...each,
      groups: { ...each.groups, gender: index % 10 === 0 ? "Other" : "Most" },
    }));
    const grouping: Grouping = { key: "gender", label: "Gender", family: null, kind: "even", notAlone: true };
    expect(aloneInSets(arranged(members, families, 6), grouping).length).toBeGreaterThan(0);
    expect(aloneInSets(arranged(members, [...families, grouping], 6), grouping)).toEqual([]);
  });

  it("separate people who have met, down to the fewest pairs that arithmetic allows", () => {
    const members = people(60, { a: 5, b: 9 }, 17).map((each, index) => ({
      ...each,
      groups: { ...each.groups, last: `Set ${String(index % 6)}` },
    }));
    const last: Grouping = { key: "last", label: "Last set", family: null, kind: "met" };
    const { pairs, fewest } = repeatedPairs(arranged(members, [...families, last], 6), [last], 6);
    expect(fewest).toBe(24);
    expect(pairs).toBe(fewest);
  });
});

describe("people of one profession and one organisation", () => {
  it("are in different sets where that costs nothing", () => {
    const members = people(120, { a: 11, b: 20 }, 2);
    const placed = arranged(members, families, 12);
    const counts = new Map<string, number>();
    for (const { groups, setNumber } of placed) {
      const key = JSON.stringify([groups["a"], groups["b"], setNumber]);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const all = new Map<string, number>();
    for (const { groups } of members) {
      const key = JSON.stringify([groups["a"], groups["b"]]);
      all.set(key, (all.get(key) ?? 0) + 1);
    }
    for (const [key, count] of counts) {
      const [a, b] = JSON.parse(key) as [string, string];
      expect(count).toBeLessThanOrEqual(Math.ceil((all.get(JSON.stringify([a, b])) ?? 0) / 12));
    }
    expect(certify(placed, families, 12).uneven).toBe(0);
  });
});
