import type { Cohort, ColumnPlace } from "../cohort";
import { known } from "../known";
import { blocksOf } from "../rules/blocks";
import { termsOf, type Rule } from "../rules/rule";
import { costAt } from "../search/arrangement";
import { searchColumns } from "../search/search-columns";

export interface ExactRequest extends Cohort {
  /** The set of each member, from 0: the arrangement to be proven or bettered. */
  readonly sets: Int32Array;
  readonly rules?: readonly Rule[];
  /** 1 for members who keep their set; nobody without. */
  readonly kept?: Uint8Array;
}

/** Members who are alike in all that counts, and so are only counted; or a block that moves as one. */
export interface Unit {
  readonly members: readonly number[];
  /** How many of it there are to seat: its members one by one, or 1 for a block. */
  readonly size: number;
  /** Sets it may be in, from 0. */
  readonly sets: readonly number[];
}

/** A column as the search sees it. */
export interface AskedColumn {
  readonly place: ColumnPlace;
  readonly tier: number;
  readonly groups: readonly AskedGroup[];
}

export interface AskedGroup {
  readonly members: ReadonlySet<number>;
  /** What it costs a set to have 0, 1, 2 ... up to all of them. */
  readonly costs: readonly number[];
}

export interface Seats {
  readonly units: readonly Unit[];
  /** Pairs of units that are never in the same set. */
  readonly apart: readonly (readonly [number, number])[];
}

/** The units to be seated: everyone in a block of a rule by themselves, the others by what they are. */
export function unitsOf({ memberCount, groups, setCount, sets: now, rules = [], kept }: ExactRequest): Seats {
  const everywhere = Array.from({ length: setCount }, (_, set) => set);
  const units: Unit[] = [];
  const unitOf = new Map<number, number>();
  const add = (unit: Unit): void => {
    for (const member of unit.members) unitOf.set(member, units.length);
    units.push(unit);
  };
  const stays = (member: number): number | null => (kept?.[member] === 1 ? known(now[member]) : null);
  const terms = termsOf(rules);
  for (const { members: own, pins, banned } of blocksOf(memberCount, terms)) {
    const places = [...pins, ...own.map(stays).filter((set) => set !== null)];
    const sets = places.length > 0 ? places.slice(0, 1) : everywhere.filter((set) => !banned.includes(set));
    add({ members: own, size: 1, sets });
  }
  const alike = new Map<string, number[]>();
  for (let member = 0; member < memberCount; member++) {
    if (unitOf.has(member)) continue;
    const key = [stays(member), ...groups.map(({ groupOf }) => groupOf[member])].join(" ");
    alike.set(key, [...(alike.get(key) ?? []), member]);
  }
  for (const own of alike.values()) {
    const set = stays(known(own[0]));
    add({ members: own, size: own.length, sets: set === null ? everywhere : [set] });
  }
  const apart = terms.apart.map(([a, b]) => [known(unitOf.get(a)), known(unitOf.get(b))] as const);
  return { units, apart };
}

/**
 * The set sizes and every column that anything is asked of: the objective of the search, tier by tier. All columns of a
 * tier count alike: which of them are off, and in how many counts, decides only where the sums are alike, and is not asked.
 */
export function askedColumns(cohort: Cohort): AskedColumn[] {
  const columns = searchColumns(cohort);
  const isAsked = (at: number): boolean => cohort.groups[at - 1]?.kind !== "alike";
  return columns.flatMap(({ groups, costs, tier }, at): AskedColumn[] => {
    if (!isAsked(at)) return [];
    const members = costs.map(() => new Set<number>());
    groups.forEach((group, member) => known(members[group]).add(member));
    return [
      {
        ...{ place: at === 0 ? "size" : at - 1, tier },
        groups: members.map((own, group) => ({
          members: own,
          costs: Array.from({ length: own.size + 1 }, (_, count) => costAt(known(costs[group]), count)),
        })),
      },
    ];
  });
}

/** What the columns cost, in whole steps where their costs are. */
export function costOf(sets: Int32Array, columns: readonly AskedColumn[], setCount: number): number {
  let cost = 0;
  for (const { members, costs } of columns.flatMap(({ groups }) => groups)) {
    const counts = new Int32Array(setCount);
    for (const member of members) {
      const set = known(sets[member]);
      counts[set] = known(counts[set]) + 1;
    }
    for (const count of counts) cost += known(costs[count]);
  }
  return cost;
}
