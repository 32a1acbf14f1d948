import fc from "fast-check";
import { chance } from "../../src/allocation/search/chance";
import { SeatMap } from "../../src/allocation/search/seat-map";

const members = 70;

describe("the map of seats", () => {
  it("offers just the swaps that make no strict column worse, and few enough others, after any swaps", () => {
    const groups = (most: number): fc.Arbitrary<number[]> =>
      fc.array(fc.nat(most), { minLength: members, maxLength: members });
    fc.assert(
      fc.property(
        fc.record({
          setCount: fc.integer({ min: 2, max: 6 }),
          strict: groups(3),
          soft: fc.tuple(groups(1), groups(6), groups(4)),
          staying: fc.uniqueArray(fc.nat(members - 1), { maxLength: 20 }),
          mostWorse: fc.nat(3),
          swaps: fc.array(fc.tuple(fc.nat(members - 1), fc.nat(members - 1)), { maxLength: 20 }),
        }),
        ({ setCount, strict, soft, staying, mostWorse, swaps }) => {
          const stays = new Uint8Array(members);
          for (const member of staying) stays[member] = 1;
          const state = new SeatMap({
            ...{ setCount, stays, mostWorse },
            sets: Int32Array.from(strict, (_, member) => member % setCount),
            strict: [column(strict)],
            soft: soft.map(column),
          });
          for (const [a, b] of swaps) {
            if (state.sets[a] !== state.sets[b] && stays[a] !== 1 && stays[b] !== 1) state.swap(a, b);
          }
          const { sets } = state;
          for (let from = 0; from < setCount; from++) {
            const offered: string[] = [];
            state.lookFrom(from, chance(from), (a, b) => {
              offered.push(`${String(a)} ${String(b)}`);
              return false;
            });
            const expected = [...sets.keys()].flatMap((a) =>
              [...sets.keys()].flatMap((b) => {
                if (sets[a] !== from || sets[b] === from || stays[a] === 1 || stays[b] === 1) return [];
                if (isWorse(strict, sets, setCount, a, b)) return [];
                const worse = soft.filter((each) => isWorse(each, sets, setCount, a, b)).length;
                return worse > mostWorse ? [] : [`${String(a)} ${String(b)}`];
              }),
            );
            expect(offered.sort()).toEqual(expected.sort());
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

function column(groups: readonly number[]): { groups: Int32Array; groupCount: number } {
  return { groups: Int32Array.from(groups), groupCount: Math.max(...groups) + 1 };
}

/** Whether a swap is not free: the two are of different groups, and a set has none to spare or no room. */
function isWorse(
  groups: readonly number[],
  sets: Int32Array,
  setCount: number,
  a: number,
  b: number,
): boolean {
  const [g, h] = [groups[a], groups[b]];
  const count = (group: number | undefined, set: number | undefined): number =>
    groups.filter((each, member) => each === group && sets[member] === set).length;
  const share = (group: number | undefined): number =>
    groups.filter((each) => each === group).length / setCount;
  const [from, to] = [sets[a], sets[b]];
  const isFree = (group: number | undefined, left: number | undefined, come: number | undefined): boolean =>
    count(group, left) > Math.floor(share(group)) && count(group, come) < Math.ceil(share(group));
  return g !== h && !(isFree(g, from, to) && isFree(h, to, from));
}
