import type { Grouping, Member } from "../../programme";
import { certify } from "../certify";
import { blocksOf } from "../rules/blocks";
import type { MemberRules } from "../rules/member-rules";

export interface ExactRequest {
  /** With their sets: the arrangement to be proven or bettered. */
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  readonly setCount: number;
  readonly rules: MemberRules;
  /** 1 for members who keep their set. */
  readonly kept: Uint8Array;
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
  readonly key: string;
  readonly tier: number;
  readonly groups: readonly { readonly label: string; readonly members: ReadonlySet<number> }[];
}

export interface Seats {
  readonly units: readonly Unit[];
  /** Pairs of units that are never in the same set. */
  readonly apart: readonly (readonly [number, number])[];
}

/** The units to be seated: everyone in a block of a rule by themselves, the others by what they are. */
export function unitsOf({ members, groupings, setCount, rules, kept }: ExactRequest): Seats {
  const everywhere = Array.from({ length: setCount }, (_, set) => set);
  const units: Unit[] = [];
  const unitOf = new Map<number, number>();
  const add = (unit: Unit): void => {
    for (const member of unit.members) unitOf.set(member, units.length);
    units.push(unit);
  };
  const stays = (member: number): number | null =>
    kept[member] === 1 ? (members[member]?.setNumber ?? 1) - 1 : null;
  for (const { members: own, pins, banned } of blocksOf(members.length, rules)) {
    const places = [...pins, ...own.map(stays).filter((set) => set !== null)];
    const sets = places.length > 0 ? places.slice(0, 1) : everywhere.filter((set) => !banned.includes(set));
    add({ members: own, size: 1, sets });
  }
  const alike = new Map<string, number[]>();
  members.forEach(({ groups }, member) => {
    if (unitOf.has(member)) return;
    const key = JSON.stringify([stays(member), ...groupings.map((grouping) => groups[grouping.key])]);
    alike.set(key, [...(alike.get(key) ?? []), member]);
  });
  for (const own of alike.values()) {
    const set = stays(own[0] ?? 0);
    add({ members: own, size: own.length, sets: set === null ? everywhere : [set] });
  }
  const apart = rules.apart.map(({ a, b }) => [unitOf.get(a) ?? 0, unitOf.get(b) ?? 0] as const);
  return { units, apart };
}

/**
 * Set sizes and the columns that are spread evenly, in the order of balance, up to the first of another kind:
 * what comes after that is not asked of the solver.
 */
export function evenColumns(
  members: readonly Member[],
  groupings: readonly Grouping[],
  tiers: readonly number[],
): EvenColumn[] {
  const everyone = new Set(members.keys());
  const columns: EvenColumn[] = [{ key: "size", tier: 0, groups: [{ label: "", members: everyone }] }];
  for (const [index, { key, kind, notAlone }] of groupings.entries()) {
    if (kind === "together" || notAlone === true) break;
    const byLabel = new Map<string, Set<number>>();
    members.forEach(({ groups }, member) => {
      const label = groups[key] ?? "";
      const own = byLabel.get(label);
      if (own) own.add(member);
      else byLabel.set(label, new Set([member]));
    });
    columns.push({
      key,
      tier: tiers[index] ?? 0,
      groups: [...byLabel].map(([label, own]) => ({ label, members: own })),
    });
  }
  return columns;
}

/** Members too many or too few over all sets and groups of the columns. */
export function offBy(
  members: ExactRequest["members"],
  columns: readonly EvenColumn[],
  setCount: number,
): number {
  return columns.reduce((sum, { groups }) => {
    for (const { members: own } of groups) {
      const group = members.filter((_, index) => own.has(index));
      const { sizes } = certify(group, [], setCount);
      const [floor, ceil] = [Math.floor(group.length / setCount), Math.ceil(group.length / setCount)];
      for (const count of sizes) sum += Math.max(0, floor - count, count - ceil);
    }
    return sum;
  }, 0);
}
