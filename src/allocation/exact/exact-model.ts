import { isSpreadEvenly, numberedAnew, type Cohort, type ColumnPlace } from "../cohort";
import { blocksOf } from "../rules/blocks";
import { termsOf, type Rule } from "../rules/rule";

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

/** A column whose even range is asked for, with the place it has in the order of balance. */
export interface EvenColumn {
  readonly place: ColumnPlace;
  readonly tier: number;
  readonly groups: readonly ReadonlySet<number>[];
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
  const stays = (member: number): number | null => (kept?.[member] === 1 ? (now[member] ?? 0) : null);
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
    const set = stays(own[0] ?? 0);
    add({ members: own, size: own.length, sets: set === null ? everywhere : [set] });
  }
  const apart = terms.apart.map(([a, b]) => [unitOf.get(a) ?? 0, unitOf.get(b) ?? 0] as const);
  return { units, apart };
}

/**
 * Set sizes and the columns that are spread evenly, in the order of balance, up to the first of another kind:
 * what comes after that is not asked of the solver.
 */
export function evenColumns({ memberCount, groups }: Cohort, tiers: readonly number[]): EvenColumn[] {
  const everyone = new Int32Array(memberCount);
  const columns: EvenColumn[] = [{ place: "size", tier: 0, groups: membersOf(everyone) }];
  for (const [place, column] of groups.entries()) {
    if (column.kind === "alike") continue;
    if (!isSpreadEvenly(column)) break;
    columns.push({ place, tier: tiers[place] ?? 0, groups: membersOf(column.groupOf) });
  }
  return columns;
}

/** The members of each group. */
function membersOf(given: Int32Array): Set<number>[] {
  const { groupOf, groupCount } = numberedAnew(given);
  const groups = Array.from({ length: groupCount }, () => new Set<number>());
  groupOf.forEach((group, member) => groups[group]?.add(member));
  return groups;
}

/** Members too many or too few over all sets and groups of the columns. */
export function offBy(sets: Int32Array, columns: readonly EvenColumn[], setCount: number): number {
  let off = 0;
  for (const group of columns.flatMap(({ groups }) => groups)) {
    const counts = new Int32Array(setCount);
    for (const member of group) {
      const set = sets[member] ?? 0;
      counts[set] = (counts[set] ?? 0) + 1;
    }
    const [floor, ceil] = [Math.floor(group.size / setCount), Math.ceil(group.size / setCount)];
    for (const count of counts) off += Math.max(0, floor - count, count - ceil);
  }
  return off;
}
