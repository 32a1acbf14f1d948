import { isSpreadEvenly, type Cohort, type Column } from "./cohort";
import { known } from "./known";

/** One group checked against its even split over the sets. */
export interface GroupCheck {
  /** The column, by its place among the cohort's `groups`. */
  readonly column: number;
  /** The group's number as given. */
  readonly group: number;
  /** Members in the group. */
  readonly n: number;
  /** floor(n/K) and ceil(n/K). */
  readonly floor: number;
  readonly ceil: number;
  /** Members of the group in each set. */
  readonly counts: readonly number[];
  readonly isEven: boolean;
}

/** The proof of balance. `uneven` counts the cells (a group in a set, or a set's size) outside floor and ceil. */
export interface Certificate {
  readonly memberCount: number;
  /** Size of each set. */
  readonly sizes: readonly number[];
  readonly areSizesEven: boolean;
  /** Of every column that is spread evenly, in their order; within a column in the order of first members. */
  readonly groups: readonly GroupCheck[];
  readonly uneven: number;
  /** The set with the most uneven cells; null when all are even. */
  readonly worstSet: number | null;
}

/**
 * Counts every group in every set anew, from nothing but the sets and groups: this file imports nothing of the
 * allocator but what is to be even, so that an error there cannot hide here. Members without a set count as members and in no set.
 * @param sets the set of each member, from 0; -1 for none
 */
export function certify({ memberCount, groups: columns, setCount }: Cohort, sets: Int32Array): Certificate {
  const sizes = countBySet(sets, [...sets.keys()], setCount);
  const groups = columns.flatMap((column, place) =>
    isSpreadEvenly(column) ? checksOf(column, place, sets, setCount) : [],
  );
  const outside = Array.from({ length: setCount }, (_, set) => {
    const size = isOutside(known(sizes[set]), memberCount, setCount) ? 1 : 0;
    return size + groups.filter(({ n, counts }) => isOutside(known(counts[set]), n, setCount)).length;
  });
  const most = Math.max(0, ...outside);
  return {
    ...{ memberCount, sizes, groups },
    areSizesEven: sizes.every((size) => !isOutside(size, memberCount, setCount)),
    uneven: outside.reduce((sum, count) => sum + count, 0),
    worstSet: most > 0 ? outside.indexOf(most) : null,
  };
}

function checksOf({ groupOf }: Column, column: number, sets: Int32Array, setCount: number): GroupCheck[] {
  const members = new Map<number, number[]>();
  groupOf.forEach((group, member) => {
    if (group < 0) return;
    const own = members.get(group);
    if (own) own.push(member);
    else members.set(group, [member]);
  });
  return [...members].map(([group, own]): GroupCheck => {
    const counts = countBySet(sets, own, setCount);
    return {
      ...{ column, group, n: own.length, counts },
      floor: Math.floor(own.length / setCount),
      ceil: Math.ceil(own.length / setCount),
      isEven: counts.every((count) => !isOutside(count, own.length, setCount)),
    };
  });
}

function countBySet(sets: Int32Array, members: readonly number[], setCount: number): number[] {
  const counts = new Array<number>(setCount).fill(0);
  for (const member of members) {
    const set = known(sets[member]);
    if (set >= 0 && set < setCount) counts[set] = known(counts[set]) + 1;
  }
  return counts;
}

function isOutside(count: number, n: number, setCount: number): boolean {
  return count < Math.floor(n / setCount) || count > Math.ceil(n / setCount);
}
