import { known } from "./known";
import { groupCountOf, orderByLevels } from "./order-by-levels";
import { TwoSetSplit } from "./split-two-sets";

export interface SplitProblem {
  readonly memberCount: number;
  readonly setCount: number;
  /** Nested levels, coarse to fine: the group of each member. */
  readonly left: readonly Int32Array[];
  readonly right: readonly Int32Array[];
}

/**
 * Sets 0 to K-1 that are even for every group of both nested families, and in size, always. Dealing the
 * members out in the order of the left family makes that family even at once. Then, group by group of the
 * right family, while a set with most of the group and one with fewest differ by two or more, those two are
 * divided anew: both come out even for every group, so that what was even before stays even, and the sum of
 * squared counts falls, so it ends. O(N) to deal; a division costs the size of two sets.
 */
export function splitEvenly({ memberCount, setCount, left, right }: SplitProblem): Int32Array {
  const seats = deal(orderByLevels([...left, ...right], memberCount), setCount);
  const counts = right.map((level) => countGroups(level, seats.sets, setCount));
  const two = new TwoSetSplit(memberCount, 2 * seats.places, left, right);
  const both = new Int32Array(2 * seats.places);

  const divideAnew = (a: number, b: number): void => {
    const size = seats.take(a, both, 0);
    const members = both.subarray(0, size + seats.take(b, both, size));
    two.split(members);
    for (const member of members) {
      const [from, to] = [known(seats.sets[member]), two.sides[member] === 0 ? a : b];
      seats.put(member, to);
      if (from === to) continue;
      for (let depth = 0; depth < right.length; depth++) {
        const row = known(known(right[depth])[member]) * setCount;
        const cells = known(counts[depth]);
        cells[row + from] = known(cells[row + from]) - 1;
        cells[row + to] = known(cells[row + to]) + 1;
      }
    }
  };

  for (const cells of counts) {
    for (let row = 0; row < cells.length; row += setCount) evenOut(cells, row, setCount, divideAnew);
  }
  return seats.sets;
}

/** Pairs the sets with most of a group with those with fewest until no two differ by two or more. */
function evenOut(
  cells: Int32Array,
  row: number,
  setCount: number,
  divideAnew: (a: number, b: number) => void,
): void {
  let [fewest, most] = [Infinity, 0];
  for (let set = 0; set < setCount; set++) {
    const count = known(cells[row + set]);
    if (count < fewest) fewest = count;
    if (count > most) most = count;
  }
  if (most - fewest < 2) return;
  const byCount: number[][] = Array.from({ length: most + 1 }, () => []);
  for (let set = 0; set < setCount; set++) known(byCount[known(cells[row + set])]).push(set);
  while (most - fewest >= 2) {
    const [high, low] = [known(byCount[most]).pop(), known(byCount[fewest]).pop()];
    if (high !== undefined && low !== undefined) {
      divideAnew(high, low);
      for (const set of [high, low]) known(byCount[known(cells[row + set])]).push(set);
      continue;
    }
    if (high !== undefined) known(byCount[most]).push(high);
    else most--;
    if (low !== undefined) known(byCount[fewest]).push(low);
    else fewest++;
  }
}

/** Who sits in which set. Sets differ by one at most, so that each has the same number of places. */
interface Seats {
  readonly sets: Int32Array;
  readonly places: number;
  /** Takes everybody out of a set into `to` from `at` on, and says how many they were. */
  take(set: number, to: Int32Array, at: number): number;
  put(member: number, set: number): void;
}

/** The first member to set 0, the next to set 1, and so on round and round. */
function deal(order: Int32Array, setCount: number): Seats {
  const places = Math.ceil(order.length / setCount);
  const sets = new Int32Array(order.length);
  const seated = new Int32Array(places * setCount);
  const sizes = new Int32Array(setCount);
  const put = (member: number, set: number): void => {
    const size = known(sizes[set]);
    seated[set * places + size] = member;
    sizes[set] = size + 1;
    sets[member] = set;
  };
  let next = 0;
  for (const member of order) {
    put(member, next);
    next = next + 1 === setCount ? 0 : next + 1;
  }
  return {
    ...{ sets, places, put },
    take(set, to, at) {
      const size = known(sizes[set]);
      for (let place = 0; place < size; place++) to[at + place] = known(seated[set * places + place]);
      sizes[set] = 0;
      return size;
    },
  };
}

/** Members of group g in set s at g × K + s. */
function countGroups(level: Int32Array, sets: Int32Array, setCount: number): Int32Array {
  const cells = new Int32Array(groupCountOf(level) * setCount);
  for (let member = 0; member < level.length; member++) {
    const cell = known(level[member]) * setCount + known(sets[member]);
    cells[cell] = known(cells[cell]) + 1;
  }
  return cells;
}
