import { numberedAnew } from "./cohort";
import { known } from "./known";

/** Everyone placed or to be placed, of one column. */
export interface ColumnSeats {
  /** The group of each member; -1 for none, which is never off. */
  readonly groupOf: Int32Array;
  /** The set of each member who stays where they are, from 0; -1 for those who may be anywhere. */
  readonly staying: Int32Array;
  readonly setCount: number;
}

/** Augmenting paths times arcs, at most: about a second. */
const mostWork = 100_000_000;
/** Every set has its smaller size before any has one more. */
const sizeFirst = 1000;

/**
 * By how much all groups of a column must be off together, whoever sits where: all other columns and all rules but those
 * for the members who stay are left out, and what is left is solved exactly (a flow of least cost by shortest augmenting
 * paths, Busacker and Gowen 1960). Sets are as even in size as they can be.
 * @returns null where sizes cannot be even with those who stay, or the question is too large
 */
export function leastInColumn({ groupOf: given, staying, setCount }: ColumnSeats): number | null {
  const { groupOf, groupCount } = numberedAnew(given);
  const none = groupOf[given.indexOf(-1)] ?? -1;
  const members = groupOf.length;
  const [floorSize, ceilSize] = [Math.floor(members / setCount), Math.ceil(members / setCount)];
  const totals = new Int32Array(groupCount);
  const counts = new Int32Array(groupCount * setCount);
  const free = new Int32Array(groupCount);
  const sizes = new Int32Array(setCount);
  /** Of those who may go on to another set: of group g in set s at g × K + s. */
  const movable = new Int32Array(groupCount * setCount);
  for (const [member, group] of groupOf.entries()) {
    const set = known(staying[member]);
    totals[group] = known(totals[group]) + 1;
    if (set < 0) free[group] = known(free[group]) + 1;
    else {
      counts[group * setCount + set] = known(counts[group * setCount + set]) + 1;
      sizes[set] = known(sizes[set]) + 1;
    }
  }
  const toPlace = free.reduce((sum, count) => sum + count, 0);
  if (sizes.some((size) => size > ceilSize) || toPlace * groupCount * setCount > mostWork) return null;

  const off = (group: number, count: number): number => {
    if (group === none) return 0;
    const total = known(totals[group]);
    return Math.max(0, Math.floor(total / setCount) - count, count - Math.ceil(total / setCount));
  };
  const step = (group: number, set: number, by: 1 | -1): number => {
    const count = known(counts[group * setCount + set]);
    return off(group, count + by) - off(group, count);
  };
  const toGroup = new Float64Array(groupCount);
  const toSet = new Float64Array(setCount);
  const groupBefore = new Int32Array(setCount);
  const setBefore = new Int32Array(groupCount);
  const place = (from: number): boolean => {
    toGroup.fill(Infinity);
    toSet.fill(Infinity);
    toGroup[from] = 0;
    setBefore[from] = -1;
    let waiting = new Set([from]);
    while (waiting.size > 0) {
      const reached = new Set<number>();
      for (const group of waiting) {
        const far = known(toGroup[group]);
        for (let set = 0; set < setCount; set++) {
          const there = far + step(group, set, 1);
          if (there >= known(toSet[set])) continue;
          toSet[set] = there;
          groupBefore[set] = group;
          reached.add(set);
        }
      }
      waiting = new Set();
      for (const set of reached) {
        for (let group = 0; group < groupCount; group++) {
          if (known(movable[group * setCount + set]) === 0) continue;
          const there = known(toSet[set]) + step(group, set, -1);
          if (there >= known(toGroup[group])) continue;
          toGroup[group] = there;
          setBefore[group] = set;
          waiting.add(group);
        }
      }
    }
    let [best, least] = [-1, Infinity];
    for (let set = 0; set < setCount; set++) {
      const size = known(sizes[set]);
      if (size >= ceilSize) continue;
      const cost = known(toSet[set]) - (size < floorSize ? sizeFirst : 0);
      if (cost < least) [best, least] = [set, cost];
    }
    if (best < 0) return false;
    sizes[best] = known(sizes[best]) + 1;
    for (let set = best; set >= 0;) {
      const group = known(groupBefore[set]);
      counts[group * setCount + set] = known(counts[group * setCount + set]) + 1;
      movable[group * setCount + set] = known(movable[group * setCount + set]) + 1;
      const next = known(setBefore[group]);
      if (next >= 0) {
        counts[group * setCount + next] = known(counts[group * setCount + next]) - 1;
        movable[group * setCount + next] = known(movable[group * setCount + next]) - 1;
      }
      set = next;
    }
    return true;
  };
  for (let group = 0; group < groupCount; group++) {
    for (let left = known(free[group]); left > 0; left--) if (!place(group)) return null;
  }
  if (sizes.some((size) => size < floorSize)) return null;
  let sum = 0;
  for (let group = 0; group < groupCount; group++) {
    for (let set = 0; set < setCount; set++) sum += off(group, known(counts[group * setCount + set]));
  }
  return sum;
}
