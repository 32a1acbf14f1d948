import { evenSets, type EvenSets, type Rule } from "../../src/allocation";

function setsOf(memberCount: number, setCount: number, rules: readonly Rule[]): EvenSets {
  return evenSets({ memberCount, setCount, groups: [], rules, seed: 1 });
}

/** Everyone apart from everyone else. */
function clique(members: readonly number[]): Rule[] {
  return members.flatMap((a) => members.filter((b) => b > a).map((b): Rule => ({ kind: "apart", a, b })));
}

/** Members `first` to `first + size - 1`, each with the one before. */
function group(first: number, size: number): Rule[] {
  return Array.from({ length: size - 1 }, (_, at): Rule => ({
    ...{ kind: "together", a: first + at, b: first + at + 1 },
  }));
}

const from = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index);

describe("rules that cannot hold are named", () => {
  it("when more people are apart from one another than there are sets", () => {
    const answer = setsOf(200, 20, [...clique(from(50, 30)), { kind: "pin", member: 3, set: 3 }]);
    expect(answer).toMatchObject({ outcome: "contradiction", sizes: null });
    // 21 of them are too many, and each of their pairs is needed.
    expect(answer.outcome === "contradiction" && answer.rules.length).toBe((21 * 20) / 2);
  });

  it("when people apart from one another have too few sets that they may be in", () => {
    const bans = from(0, 13).flatMap((member): Rule[] =>
      [2 * member, 2 * member + 1].map((set) => ({ kind: "ban", member, set: set % 3 })),
    );
    const kept = clique(from(0, 13));
    const onlyTwelve = from(0, 13).map((member): Rule => ({ kind: "ban", member, set: 12 }));
    const answer = setsOf(130, 13, [...kept, ...bans, ...onlyTwelve]);
    expect(answer.outcome).toBe("contradiction");
  });

  it.each([
    ["ten groups of six in six sets of ten", 60, 6, from(0, 10).map((at) => group(6 * at, 6))],
    ["thirteen groups of four in six sets of ten", 60, 6, from(0, 13).map((at) => group(4 * at, 4))],
    [
      "four groups of six and five of five in six sets of ten",
      60,
      6,
      [...from(0, 4).map((at) => group(6 * at, 6)), ...from(0, 5).map((at) => group(24 + 5 * at, 5))],
    ],
    ["41 groups of seven in forty sets of ten", 400, 40, from(0, 41).map((at) => group(7 * at, 7))],
    [
      "groups of six, five and three of which no two sixes make ten with another",
      40,
      4,
      [6, 6, 6, 6, 5, 5, 3, 3].map((size, at, sizes) =>
        group(
          sizes.slice(0, at).reduce((sum, each) => sum + each, 0),
          size,
        ),
      ),
    ],
  ])("when together-groups do not fit: %s", (_, memberCount, setCount, groups) => {
    const answer = setsOf(memberCount, setCount, groups.flat());
    expect(answer.outcome).toBe("contradiction");
    expect(answer.outcome === "contradiction" && answer.sizes).toHaveLength(setCount);
  });

  it("when more are pinned to a set than it can have, or than there are places without it", () => {
    const pins = from(0, 12).map((member): Rule => ({ kind: "pin", member, set: 2 }));
    expect(setsOf(60, 6, pins)).toMatchObject({
      outcome: "contradiction",
      sizes: [10, 10, 12, 10, 9, 9],
    });
    // 25 people may be in two sets only, of ten each.
    const bans = from(0, 25).flatMap((member): Rule[] =>
      [2, 3, 4, 5].map((set) => ({ kind: "ban", member, set })),
    );
    expect(setsOf(60, 6, bans)).toMatchObject({
      outcome: "contradiction",
      sizes: [13, 12, 9, 9, 9, 8],
    });
  });
});
