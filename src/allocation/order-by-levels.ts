import { known } from "./known";

/** How many groups a level has: they are numbered from 0. */
export function groupCountOf(level: Int32Array): number {
  let most = -1;
  for (const group of level) if (group > most) most = group;
  return most + 1;
}

/** The members in the order of the levels, the first counting most; equal ones stay as they are. Radix sort. */
export function orderByLevels(levels: readonly Int32Array[], memberCount: number): Int32Array {
  let order = Int32Array.from({ length: memberCount }, (_, member) => member);
  let sorted = new Int32Array(memberCount);
  for (const level of levels.toReversed()) {
    const starts = new Int32Array(groupCountOf(level) + 1);
    for (const group of level) starts[group + 1] = known(starts[group + 1]) + 1;
    for (let group = 1; group < starts.length; group++)
      starts[group] = known(starts[group]) + known(starts[group - 1]);
    for (const member of order) {
      const group = known(level[member]);
      const place = known(starts[group]);
      sorted[place] = member;
      starts[group] = place + 1;
    }
    [order, sorted] = [sorted, order];
  }
  return order;
}
