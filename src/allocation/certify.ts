import type { Certificate, GroupCheck, Grouping, Member } from "../programme";

/**
 * Counts every group in every set anew, from nothing but the members' sets and groups: this file imports
 * nothing of the allocator, so that an error there cannot hide here. Members without a set count as members
 * and in no set.
 */
export function certify(
  members: readonly Member[],
  groupings: readonly Grouping[],
  setCount: number,
): Certificate {
  const sizes = countBySet(members, setCount);
  const groups = groupings
    .filter(isSpreadEvenly)
    .flatMap((grouping) => checksOf(members, grouping, setCount));
  const outside = Array.from({ length: setCount }, (_, set) => {
    const size = isOutside(sizes[set] ?? 0, members.length, setCount) ? 1 : 0;
    return size + groups.filter(({ n, counts }) => isOutside(counts[set] ?? 0, n, setCount)).length;
  });
  const most = Math.max(0, ...outside);
  return {
    memberCount: members.length,
    sizes,
    sizesEven: sizes.every((size) => !isOutside(size, members.length, setCount)),
    groups,
    uneven: outside.reduce((sum, count) => sum + count, 0),
    worstSet: most > 0 ? outside.indexOf(most) + 1 : null,
    shortfalls: [],
  };
}

/** Kept together, or not alone, is the opposite of evenly spread, and not what is certified. */
function isSpreadEvenly({ kind, notAlone }: Grouping): boolean {
  return kind !== "together" && !notAlone;
}

function checksOf(members: readonly Member[], { key }: Grouping, setCount: number): GroupCheck[] {
  const byLabel = new Map<string, Member[]>();
  for (const member of members) {
    const label = member.groups[key];
    if (label === undefined) continue;
    const group = byLabel.get(label);
    if (group) group.push(member);
    else byLabel.set(label, [member]);
  }
  return [...byLabel]
    .map(([label, group]): GroupCheck => {
      const counts = countBySet(group, setCount);
      return {
        grouping: key,
        label,
        n: group.length,
        floor: Math.floor(group.length / setCount),
        ceil: Math.ceil(group.length / setCount),
        counts,
        even: counts.every((count) => !isOutside(count, group.length, setCount)),
      };
    })
    .sort((a, b) => b.n - a.n || (a.label < b.label ? -1 : 1));
}

function countBySet(members: readonly Member[], setCount: number): number[] {
  const counts = new Array<number>(setCount).fill(0);
  for (const { setNumber } of members) {
    if (setNumber !== null && setNumber <= setCount) counts[setNumber - 1] = (counts[setNumber - 1] ?? 0) + 1;
  }
  return counts;
}

function isOutside(count: number, n: number, setCount: number): boolean {
  return count < Math.floor(n / setCount) || count > Math.ceil(n / setCount);
}
