import { known } from "./known";
import { groupCountOf } from "./order-by-levels";

/** Paper to scribble on while pairing, so that nothing is allocated in the hot loop. */
export interface PairingScratch {
  /** For each level and group, who waits for a mate; -1 for nobody, as it is left behind. */
  readonly waitsIn: readonly Int32Array[];
  readonly waiting: Int32Array;
}

export function pairingScratch(levels: readonly Int32Array[], mostItems: number): PairingScratch {
  return {
    waitsIn: levels.map((level) => new Int32Array(groupCountOf(level)).fill(-1)),
    waiting: new Int32Array(mostItems),
  };
}

/**
 * Pairs items bottom-up inside the groups of a nested family, so that every group, at every level, keeps at
 * most one item without a mate in its own group; -1 stands for no mate. `levels` run from coarse to fine.
 */
export function pairUp(
  items: Int32Array,
  levels: readonly Int32Array[],
  mates: Int32Array,
  { waitsIn, waiting }: PairingScratch,
): void {
  let left = 0;
  for (const item of items) {
    mates[item] = -1;
    waiting[left++] = item;
  }
  for (let depth = levels.length - 1; depth >= 0 && left > 1; depth--) {
    const [level, waits] = [known(levels[depth]), known(waitsIn[depth])];
    for (let index = 0; index < left; index++) {
      const item = known(waiting[index]);
      const group = known(level[item]);
      const mate = known(waits[group]);
      if (mate === -1) waits[group] = item;
      else {
        mates[item] = mate;
        mates[mate] = item;
        waits[group] = -1;
      }
    }
    let kept = 0;
    for (let index = 0; index < left; index++) {
      const item = known(waiting[index]);
      const group = known(level[item]);
      if (waits[group] !== item) continue;
      waits[group] = -1;
      waiting[kept++] = item;
    }
    left = kept;
  }
  for (let index = 0; index + 1 < left; index += 2) {
    const [a, b] = [known(waiting[index]), known(waiting[index + 1])];
    mates[a] = b;
    mates[b] = a;
  }
}
