export interface Roster {
  readonly memberCount: number;
  readonly setCount: number;
  readonly left: Int32Array[];
  readonly right: Int32Array[];
}

/** Nested levels over `memberCount` members: each member's fine group, and the coarse group of each. */
function family(
  memberCount: number,
  groups: number,
  depth: number,
  pick: (below: number) => number,
): Int32Array[] {
  let level = Int32Array.from({ length: memberCount }, () => pick(groups));
  const levels = [level];
  for (let count = groups; levels.length < depth;) {
    count = Math.max(1, Math.ceil(count / 3));
    const parents = Int32Array.from({ length: groups }, () => pick(count));
    level = level.map((group) => parents[group] ?? 0);
    levels.unshift(level);
  }
  return levels;
}

/** A skewed roster from a seed alone, so that ten thousand of them cost nothing to draw. */
export function rosterOf(seed: number): Roster {
  let state = (seed * 2654435761) % 2147483647 || 1;
  const next = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  const pick = (below: number): number => Math.floor(next() ** 2 * below);
  const memberCount = 1 + Math.floor(next() * 400);
  return {
    memberCount,
    setCount: 1 + pick(memberCount),
    left: family(memberCount, 1 + pick(60), 1 + pick(3), pick),
    right: family(memberCount, 1 + pick(20), 1 + pick(3), pick),
  };
}

/** Cells outside floor and ceil, over the sizes and every group: counted with maps, apart from the allocator. */
export function unevenCells({ memberCount, setCount, left, right }: Roster, sets: Int32Array): number {
  let uneven = 0;
  for (const level of [new Int32Array(memberCount), ...left, ...right]) {
    const counts = new Map<number, Map<number, number>>();
    level.forEach((group, member) => {
      const row = counts.get(group) ?? new Map<number, number>();
      const set = sets[member] ?? -1;
      row.set(set, (row.get(set) ?? 0) + 1);
      counts.set(group, row);
    });
    for (const row of counts.values()) {
      const total = [...row.values()].reduce((sum, count) => sum + count, 0);
      const [floor, ceil] = [Math.floor(total / setCount), Math.ceil(total / setCount)];
      uneven += [...row.values()].filter((count) => count < floor || count > ceil).length;
      if (floor > 0) uneven += setCount - row.size;
    }
  }
  return uneven;
}
