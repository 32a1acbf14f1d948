/**
 * Pairs items bottom-up inside the groups of a nested family, so that every group, at every level, keeps at
 * most one item without a mate in its own group. `levels` run from coarse to fine.
 */
export function pairUp(items: Int32Array, levels: readonly Int32Array[], mates: Int32Array): void {
  let waiting: number[] = [...items];
  for (const item of items) mates[item] = -1;
  for (let level = levels.length - 1; level >= -1 && waiting.length > 1; level--) {
    const groups = level >= 0 ? levels[level] : undefined;
    const first = new Map<number, number>();
    for (const item of waiting) {
      const group = groups?.[item] ?? 0;
      const partner = first.get(group);
      if (partner === undefined) first.set(group, item);
      else {
        mates[item] = partner;
        mates[partner] = item;
        first.delete(group);
      }
    }
    waiting = [...first.values()];
  }
}
