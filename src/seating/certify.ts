import * as allocation from "../allocation";
import {
  isCounted,
  type Certificate,
  type GroupCheck,
  type Grouping,
  type Member,
  type SetNumbering,
} from "../programme";
import { known } from "../sheet";
import { inNumbers, numberAt, setsOf } from "./in-numbers";

/** The allocator's certificate with the names of groups: within a column the largest first, then by name. */
export function certify(
  everyone: readonly Member[],
  groupings: readonly Grouping[],
  sets: SetNumbering | number,
): Certificate {
  const members = everyone.filter(isCounted);
  const { labels, open, ...cohort } = inNumbers(members, groupings, sets);
  const { memberCount, sizes, areSizesEven, groups, uneven, worstSet } = allocation.certify(
    cohort,
    setsOf(members, open),
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
    sets: open.numbers.map((number, set) => ({ number, size: known(sizes[set]) })),
    sizesEven: areSizesEven,
    groups: groupings.flatMap(({ key }, column) => checksOf(column, key)),
    uneven,
    worstSet: worstSet === null ? null : numberAt(open, worstSet),
    shortfalls: [],
  };
}
