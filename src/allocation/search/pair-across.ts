import { known } from "../known";
import { groupCountOf } from "../order-by-levels";

/** For each group of each level, who waits for a mate, the last first; -1 for nobody, as it is left behind. */
export interface AcrossScratch {
  readonly waitsIn: readonly Int32Array[];
  readonly next: Int32Array;
}

export function acrossScratch(levels: readonly Int32Array[], memberCount: number): AcrossScratch {
  return {
    waitsIn: levels.map((level) => new Int32Array(groupCountOf(level)).fill(-1)),
    next: new Int32Array(memberCount),
  };
}

/**
 * Pairs members of one set with members of another, bottom-up inside the groups of a nested family, as many as there
 * are in both; at last whoever is left, when `all`. -1 stands for no mate. Both lists are used up.
 */
export function pairAcross(
  ones: number[],
  others: number[],
  { levels, mates, all }: { levels: readonly Int32Array[]; mates: Int32Array; all: boolean },
  { waitsIn, next }: AcrossScratch,
): void {
  for (const member of ones) mates[member] = -1;
  for (const member of others) mates[member] = -1;
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const [level, waits] = [known(levels[depth]), known(waitsIn[depth])];
    for (const member of ones) {
      const group = known(level[member]);
      next[member] = known(waits[group]);
      waits[group] = member;
    }
    let left = 0;
    for (const member of others) {
      const group = known(level[member]);
      const mate = known(waits[group]);
      if (mate === -1) {
        others[left++] = member;
        continue;
      }
      waits[group] = known(next[mate]);
      mates[member] = mate;
      mates[mate] = member;
    }
    others.length = left;
    left = 0;
    for (const member of ones) {
      waits[known(level[member])] = -1;
      if (mates[member] === -1) ones[left++] = member;
    }
    ones.length = left;
  }
  if (!all) return;
  for (let index = 0; index < Math.min(ones.length, others.length); index++) {
    const [one, other] = [known(ones[index]), known(others[index])];
    mates[one] = other;
    mates[other] = one;
  }
}
