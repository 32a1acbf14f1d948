import { known } from "../known";
import type { Terms } from "./rule";

/** Members who stay together, and what the rules say of them as one. */
export interface Block {
  readonly members: readonly number[];
  /** Places of the blocks that are never in the same set. */
  readonly apart: readonly number[];
  /** The sets it is pinned to: none, one, or several that contradict each other. */
  readonly pins: readonly number[];
  /** Sets it must not be in. */
  readonly banned: readonly number[];
}

/** The blocks of the rules: everyone named by one, with those kept with them. Members without a rule are in none. */
export function blocksOf(memberCount: number, { apart, together, pins, bans }: Terms): Block[] {
  const leader = unite(memberCount, together);
  const named = new Set<number>([
    ...[...apart, ...together].flat(),
    ...[...pins, ...bans].map(([member]) => member),
  ]);
  const placeOf = new Map<number, number>();
  const members: number[][] = [];
  for (const member of [...named].sort((a, b) => a - b)) {
    const lead = leader(member);
    const place = placeOf.get(lead) ?? members.push([]) - 1;
    placeOf.set(lead, place);
    known(members[place]).push(member);
  }
  const blockOf = (member: number): number => known(placeOf.get(leader(member)));
  const conflicts = members.map(() => new Set<number>());
  for (const [a, b] of apart) {
    known(conflicts[blockOf(a)]).add(blockOf(b));
    known(conflicts[blockOf(b)]).add(blockOf(a));
  }
  const pinsOf = members.map(() => new Set<number>());
  for (const [member, set] of pins) known(pinsOf[blockOf(member)]).add(set);
  const bansOf = members.map((): number[] => []);
  for (const [member, set] of bans) known(bansOf[blockOf(member)]).push(set);
  return members.map((own, block) => ({
    members: own,
    apart: [...known(conflicts[block])],
    pins: [...known(pinsOf[block])],
    banned: known(bansOf[block]),
  }));
}

/** Union and find with path halving (Tarjan and van Leeuwen 1984). */
function unite(memberCount: number, pairs: Terms["together"]): (member: number) => number {
  const parent = Int32Array.from({ length: memberCount }, (_, member) => member);
  const find = (member: number): number => {
    let at = member;
    for (let up = known(parent[at]); up !== at; up = known(parent[at])) {
      parent[at] = known(parent[up]);
      at = known(parent[at]);
    }
    return at;
  };
  for (const [a, b] of pairs) parent[find(a)] = find(b);
  return find;
}
