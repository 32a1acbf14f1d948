import { known } from "../known";
import { matchSets } from "../match-sets";
import type { Block } from "./blocks";

/** So many people are asked for the company they are apart from, at most. */
const mostAsked = 300;

/**
 * Whether people who are all apart from one another are found to be too many for the sets they may be in: more than
 * those sets, by Hall's condition. Cliques are grown from each block, the most concerned first; one may be missed.
 */
export function isCrowdedClique(blocks: readonly Block[], setCount: number): boolean {
  const apart = blocks.map((block) => new Set(block.apart));
  const degree = (block: number): number => known(apart[block]).size;
  const byDegree = (a: number, b: number): number => degree(b) - degree(a) || a - b;
  const asked = [...blocks.keys()].filter((block) => degree(block) > 0).sort(byDegree);
  return asked.slice(0, mostAsked).some((first) => {
    const clique = [first];
    for (const other of [...known(apart[first])].sort(byDegree)) {
      if (clique.every((each) => known(apart[each]).has(other))) clique.push(other);
    }
    if (clique.length > setCount) return true;
    const isHeld = clique.some((each) => {
      const { banned, pins } = known(blocks[each]);
      return banned.length + pins.length > 0;
    });
    return isHeld && clique.length > 1 && cannotAllBeSeated(clique, blocks, setCount);
  });
}

function cannotAllBeSeated(clique: readonly number[], blocks: readonly Block[], setCount: number): boolean {
  const { gaps } = matchSets({
    sets: clique,
    takers: Array.from({ length: setCount }, (_, set) => set),
    canTake(set, block) {
      const { pins, banned } = known(blocks[block]);
      return (pins.length === 0 || pins.includes(set)) && !banned.includes(set);
    },
  });
  return gaps.length > 0;
}
