export interface MatchRequest {
  /** The sets that need somebody. */
  readonly sets: readonly number[];
  /** Those who could take one set each, in the order in which they are asked. */
  readonly takers: readonly number[];
  readonly canTake: (taker: number, set: number) => boolean;
}

/** Sets that compete for too few. */
export interface MatchGap {
  readonly sets: readonly number[];
  /** Everyone who could take any of those sets: fewer than the sets. */
  readonly takers: readonly number[];
}

export interface Matching {
  /** In the order in which sets were first taken. */
  readonly takerOf: ReadonlyMap<number, number>;
  readonly gaps: readonly MatchGap[];
}

/**
 * Gives as many sets as can be to somebody who can take them. A largest matching by augmenting paths (Kuhn 1955);
 * where it is not complete, the sets reached from an unmatched one are those that compete for too few (König, Hall
 * 1935).
 */
export function matchSets({ sets, takers, canTake }: MatchRequest): Matching {
  const takerOf = new Map<number, number>();
  const setOf = new Map<number, number>();
  const gaps: MatchGap[] = [];
  const told = new Set<number>();
  for (const set of sets) {
    const visited = new Set<number>();
    const reached = new Set<number>([set]);
    if (augment(set, visited, reached) || told.has(set)) continue;
    for (const each of reached) told.add(each);
    gaps.push({ sets: [...reached], takers: [...visited] });
  }
  return { takerOf, gaps };

  function augment(set: number, visited: Set<number>, reached: Set<number>): boolean {
    for (const taker of takers) {
      if (visited.has(taker) || !canTake(taker, set)) continue;
      visited.add(taker);
      const held = setOf.get(taker);
      if (held !== undefined) reached.add(held);
      if (held === undefined || augment(held, visited, reached)) {
        takerOf.set(set, taker);
        setOf.set(taker, set);
        return true;
      }
    }
    return false;
  }
}
