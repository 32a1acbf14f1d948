import * as allocation from "../allocation";
import type { Certificate, GroupCheck, Grouping, Member } from "../programme";
import { inNumbers, setsOf } from "./in-numbers";

/** The allocator's certificate with the names of groups: within a column the largest first, then by name. */
export function certify(
  members: readonly Member[],
  groupings: readonly Grouping[],
  setCount: number,
): Certificate {
  const { labels, ...cohort } = inNumbers(members, groupings, setCount);
  const { memberCount, sizes, areSizesEven, groups, uneven, worstSet } = allocation.certify(
    cohort,
    setsOf(members),
  );
  const checksOf = (column: number, grouping: string): GroupCheck[] =>
    groups
      .flatMap(({ column: own, group, n, floor, ceil, counts, isEven }): GroupCheck[] => {
        const label = own === column ? labels[column]?.[group] : undefined;
        return label === undefined ? [] : [{ grouping, label, n, floor, ceil, counts, even: isEven }];
      })
      .sort((a, b) => b.n - a.n || (a.label < b.label ? -1 : 1));
  return {
    memberCount,
    sizes,
    sizesEven: areSizesEven,
    groups: groupings.flatMap(({ key }, column) => checksOf(column, key)),
    uneven,
    worstSet: worstSet === null ? null : worstSet + 1,
    shortfalls: [],
  };
}
