import type { Cohort } from "./cohort";
import { known } from "./known";

/** A group that is to be kept together, and how far it is. */
export interface Gathering {
  readonly column: number;
  /** The group's number as given. */
  readonly group: number;
  readonly members: readonly number[];
  /** Members of the group in each set. */
  readonly counts: readonly number[];
  /** In how many sets it is, and the fewest that could hold it, the largest sets first. */
  readonly inSets: number;
  readonly fewestSets: number;
  /** Members who are in none of so many sets, where most are. */
  readonly outside: number;
}

/** Every group of the columns that are to be kept together. Members in no group (-1), or without a set, count for nothing. */
export function gatheringsOf({ groups: columns, setCount }: Cohort, sets: Int32Array): Gathering[] {
  const sizes = countsOf(
    [...sets].filter((set) => set >= 0),
    setCount,
  ).sort(descending);
  return columns.flatMap(({ kind, groupOf }, column) => {
    if (kind !== "together") return [];
    const membersOf = new Map<number, number[]>();
    groupOf.forEach((group, member) => {
      if (group < 0 || known(sets[member]) < 0) return;
      membersOf.set(group, [...(membersOf.get(group) ?? []), member]);
    });
    return [...membersOf].map(([group, members]): Gathering => {
      const own = members.map((member) => known(sets[member]));
      const counts = countsOf(own, setCount);
      let fewestSets = 0;
      for (let held = 0; held < members.length && fewestSets < setCount; fewestSets++) {
        held += known(sizes[fewestSets]);
      }
      return {
        ...{ column, group, members, counts, fewestSets },
        inSets: counts.filter((count) => count > 0).length,
        outside: outsideOf(counts, fewestSets),
      };
    });
  });
}

/** How many are not in the so many sets where most are. */
export function outsideOf(counts: readonly number[], setCount: number): number {
  return counts
    .toSorted(descending)
    .slice(setCount)
    .reduce((sum, count) => sum + count, 0);
}

function countsOf(sets: readonly number[], setCount: number): number[] {
  const counts = new Array<number>(setCount).fill(0);
  for (const set of sets) counts[set] = known(counts[set]) + 1;
  return counts;
}

function descending(a: number, b: number): number {
  return b - a;
}
