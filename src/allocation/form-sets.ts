import type { Grouping, Member } from "../programme";
import { canonicalOrder } from "./canonical-order";
import { groupMembers } from "./group-members";
import { splitEvenly } from "./split-evenly";

export interface Progress {
  /** 0 to 1. */
  readonly fraction: number;
}

/**
 * Forms all sets anew: sizes and every group of both nested families are even, always. The same members and
 * seed give the same sets, whatever the order of the rows.
 * @returns the number of the set of each member
 */
export function formSets(request: {
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  readonly setCount: number;
  readonly seed: number;
  readonly onProgress?: (progress: Progress) => void;
}): { readonly setNumbers: readonly number[] } {
  const { members, groupings, setCount, seed } = request;
  const order = canonicalOrder(members, groupings, seed);
  const ordered = Array.from(order, (index) => members[index]).filter((member) => member !== undefined);
  const { left, right } = groupMembers(ordered, groupings);
  const sets = splitEvenly({ memberCount: members.length, setCount, left, right });
  const setNumbers = new Array<number>(members.length).fill(0);
  order.forEach((member, position) => {
    setNumbers[member] = (sets[position] ?? 0) + 1;
  });
  return { setNumbers };
}
