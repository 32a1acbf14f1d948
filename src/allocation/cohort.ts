import { objectives, type Objective } from "./objectives/objective";

/**
 * One way in which the members are grouped. The levels of a family are nested, the coarser before the finer, and
 * the groups of both families come out even always; of a further column that is searched for.
 */
export type Column = FamilyColumn | FurtherColumn;

interface Grouped {
  /**
   * The group of each member: any whole numbers from 0. -1 is for members in no group: they are spread like one,
   * and the certificate does not count them.
   */
  readonly groupOf: Int32Array;
}

export interface FamilyColumn extends Grouped {
  readonly kind: "family";
  readonly family: Family;
}

export interface FurtherColumn extends Grouped {
  readonly kind: Objective;
}

export type Family = "left" | "right";

/** Members 0 to `memberCount` - 1, how they are grouped, and over how many sets they are spread. */
export interface Cohort {
  readonly memberCount: number;
  /** In the order of balance. Set sizes come before all; columns after the first further one count together (`searchColumns`). */
  readonly groups: readonly Column[];
  readonly setCount: number;
}

/** A column by its place among `groups`, or the set sizes. */
export type ColumnPlace = number | "size";

/** The groups of a column, numbered from 0 in the order in which members first belong to them. */
export interface NumberedGroups {
  readonly groupOf: Int32Array;
  readonly groupCount: number;
}

/** The same groups under numbers that do not depend on those given. */
export function numberedAnew(groupOf: ArrayLike<number>): NumberedGroups {
  const numbers = new Map<number, number>();
  const anew = Int32Array.from(groupOf, (group) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
  return { groupOf: anew, groupCount: numbers.size };
}

/** What is spread evenly, and so certified and asked of a solver. */
export function isSpreadEvenly({ kind }: Column): boolean {
  return kind === "family" || objectives[kind].isSpreadEvenly;
}

/**
 * The place of each column in the order of balance, from 1: set sizes are 0. The families share 1 unless further
 * columns stand before one of them; the levels of a family share theirs always.
 */
export function tiersOf(columns: readonly Column[]): number[] {
  const familyOf = (column: Column | undefined): Family | null =>
    column?.kind === "family" ? column.family : null;
  const tiers: number[] = [];
  let isFirst = true;
  for (const [index, column] of columns.entries()) {
    const family = familyOf(column);
    const tier = tiers[index - 1] ?? 1;
    // Nothing is asked of the counts of bands, and so they come before nothing.
    if (column.kind === "alike") {
      tiers.push(tier);
      continue;
    }
    if (family === null) isFirst = false;
    tiers.push(isFirst || (family !== null && familyOf(columns[index - 1]) === family) ? tier : tier + 1);
  }
  return tiers;
}
