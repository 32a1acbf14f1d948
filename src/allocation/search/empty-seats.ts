import type { Families } from "../families";
import { known } from "../known";
import { groupCountOf } from "../order-by-levels";
import type { SearchColumn } from "./arrangement";

interface Seated {
  readonly columns: readonly SearchColumn[];
  readonly families: Families;
  readonly sets: Int32Array;
}

/**
 * As many members for whom nothing matters as make all sets as large as the largest, where they differ by one: whoever
 * changes places with one of them makes another set a larger one. Each column has them in a group of their own.
 */
export function withEmptySeats({
  columns,
  families,
  sets,
  setCount,
}: Seated & { readonly setCount: number }): Seated {
  const sizes = new Int32Array(setCount);
  for (const set of sets) sizes[set] = known(sizes[set]) + 1;
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (most - least !== 1) return { columns, families, sets };
  const smaller = [...sizes.keys()].filter((set) => sizes[set] === least);
  const extended = (groups: Int32Array, group: number): Int32Array =>
    Int32Array.of(...groups, ...smaller.map(() => group));
  const level = (groups: Int32Array): Int32Array => extended(groups, groupCountOf(groups));
  return {
    columns: columns.map((column) => ({
      ...column,
      groups: extended(column.groups, column.costs.length),
      costs: [...column.costs, smaller.map(() => 0).concat(0)],
    })),
    families: { left: families.left.map(level), right: families.right.map(level) },
    sets: Int32Array.of(...sets, ...smaller),
  };
}
