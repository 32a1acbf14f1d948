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
    members[place]?.push(member);
  }
  const blockOf = (member: number): number => placeOf.get(leader(member)) ?? -1;
  const conflicts = members.map(() => new Set<number>());
  for (const [a, b] of apart) {
    conflicts[blockOf(a)]?.add(blockOf(b));
    conflicts[blockOf(b)]?.add(blockOf(a));
  }
  const pinsOf = members.map(() => new Set<number>());
  for (const [member, set] of pins) pinsOf[blockOf(member)]?.add(set);
  const bansOf = members.map((): number[] => []);
  for (const [member, set] of bans) bansOf[blockOf(member)]?.push(set);
  return members.map((own, block) => ({
    members: own,
    apart: [...(conflicts[block] ?? [])],
    pins: [...(pinsOf[block] ?? [])],
    banned: bansOf[block] ?? [],
  }));
}

/** Union and find with path halving (Tarjan and van Leeuwen 1984). */
function unite(memberCount: number, pairs: Terms["together"]): (member: number) => number {
  const parent = Int32Array.from({ length: memberCount }, (_, member) => member);
  const find = (member: number): number => {
    let at = member;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (const [a, b] of pairs) parent[find(a)] = find(b);
  return find;
}
