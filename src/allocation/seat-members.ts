import { known } from "./known";
import type { Block } from "./rules/blocks";
import type { Arrangement } from "./search/arrangement";
import type { HardRules } from "./search/hard-rules";

/** How many people of blocks are in each set. */
export function loadsOf(blocks: readonly Block[], sets: Int32Array, setCount: number): number[] {
  const loads = new Array<number>(setCount).fill(0);
  blocks.forEach(({ members }, block) => {
    const set = known(sets[block]);
    loads[set] = known(loads[set]) + members.length;
  });
  return loads;
}

/** Which set gets which of the sizes: no fewer than the people that it must hold, and what it has already where that can be. */
export function sizesBySet(
  loads: readonly number[],
  sizes: readonly number[],
  now: readonly number[],
): number[] {
  const least = Math.min(...sizes);
  const needed = (set: number): number => Math.max(known(loads[set]), least);
  const bySize = sizes.toSorted((a, b) => b - a);
  const bySet = new Array<number>(loads.length).fill(0);
  [...loads.keys()]
    .sort((a, b) => needed(b) - needed(a) || known(now[b]) - known(now[a]) || a - b)
    .forEach((set, rank) => {
      bySet[set] = known(bySize[rank]);
    });
  return bySet;
}

/** The same sets under other numbers, so that as many as can be have the size that is wanted of their number. */
export function renumberedForSizes(
  sets: Int32Array,
  now: readonly number[],
  wanted: readonly number[],
): Int32Array {
  const [sizes, numberOf] = [[...now], now.map((_, set) => set)];
  for (const one of sizes.keys()) {
    const [size = 0, want = 0] = [sizes[one], wanted[one]];
    if (size === want) continue;
    const other = sizes.findIndex((each, set) => set > one && each === want && wanted[set] !== each);
    if (other < 0) continue;
    [sizes[one], sizes[other]] = [known(sizes[other]), size];
    [numberOf[one], numberOf[other]] = [known(numberOf[other]), known(numberOf[one])];
  }
  const anew = new Int32Array(now.length);
  numberOf.forEach((before, after) => {
    anew[before] = after;
  });
  return sets.map((set) => known(anew[set]));
}

/**
 * Brings every block to its set; places change hands with members whom no rule holds. Then, where sizes are given,
 * members whom no rule holds go from sets with too many to sets with too few.
 */
export function seatMembers(
  arrangement: Arrangement,
  hard: HardRules,
  blocks: readonly Block[],
  { sets, sizes }: { readonly sets: Int32Array; readonly sizes: readonly number[] | null },
): void {
  const seated = new Uint8Array(arrangement.memberCount);
  for (const { members } of blocks) for (const member of members) seated[member] = 1;
  const isFree = (member: number): boolean => seated[member] === 0 && hard.fixed[member] !== 1;
  blocks.forEach(({ members }, block) => {
    const to = known(sets[block]);
    for (const member of members) {
      if (arrangement.sets[member] === to) continue;
      const partner = cheapest(arrangement.membersOf[to], isFree, (other) =>
        arrangement.changeOfSwap(member, other),
      );
      if (partner !== null) arrangement.swap(member, partner);
      else arrangement.move(member, to);
    }
  });
  if (!sizes) return;
  const over = (set: number): number => known(arrangement.membersOf[set]).length - known(sizes[set]);
  for (const from of sizes.keys()) {
    while (over(from) > 0) {
      const to = sizes.findIndex((_, set) => over(set) < 0);
      const mover = cheapest(arrangement.membersOf[from], isFree, (member) =>
        arrangement.changeOfMove(member, to),
      );
      if (to < 0 || mover === null) break;
      arrangement.move(mover, to);
    }
  }
}

/** The member for whom the change costs least, of those who are free. */
function cheapest(
  members: readonly number[] = [],
  isFree: (member: number) => boolean,
  changeOf: (member: number) => number,
): number | null {
  let [found, least]: [number | null, number] = [null, Infinity];
  for (const member of members) {
    if (!isFree(member)) continue;
    const change = changeOf(member);
    if (change < least) [found, least] = [member, change];
  }
  return found;
}
