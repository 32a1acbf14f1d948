/** Park and Miller's minimal standard generator: 0 up to 1. */
export function seededChance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Columns of so many members, skewed towards the first of each column's values; always the same for a seed. */
export function seededColumns(members: number, values: readonly number[], seed: number): Int32Array[] {
  const random = seededChance(seed);
  return values.map((most) => Int32Array.from({ length: members }, () => Math.floor(random() ** 1.7 * most)));
}

/** How many professions and organisations a roster of so many members has. */
export function professionsAndOrganisations(members: number): [number, number] {
  return [11, Math.min(400, Math.max(8, Math.round(members / 4)))];
}

/** Groups outside floor or ceil in some set, and sets of uneven size: counted with nothing of the allocator. */
export function unevenCells(
  columns: readonly Int32Array[],
  sets: ArrayLike<number>,
  setCount: number,
): number {
  let uneven = 0;
  for (const column of [new Int32Array(sets.length), ...columns]) {
    const counts = new Map<number, Map<number, number>>();
    column.forEach((group, member) => {
      const row = counts.get(group) ?? new Map<number, number>();
      counts.set(group, row);
      const set = sets[member] ?? -1;
      row.set(set, (row.get(set) ?? 0) + 1);
    });
    for (const row of counts.values()) {
      const sizes = [...row.values()];
      const total = sizes.reduce((sum, size) => sum + size, 0);
      const [floor, ceil] = [Math.floor(total / setCount), Math.ceil(total / setCount)];
      uneven += sizes.filter((size) => size < floor || size > ceil).length;
      if (floor > 0) uneven += setCount - sizes.length;
    }
  }
  return uneven;
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** As `seededColumns`, but each column after the first says much the same as the one before it. */
export function correlatedColumns(members: number, values: readonly number[], seed: number): Int32Array[] {
  const random = seededChance(seed);
  const columns: Int32Array[] = [];
  for (const most of values) {
    const before = columns.at(-1);
    columns.push(
      Int32Array.from({ length: members }, (_, member) =>
        before && random() < 0.7 ? (before[member] ?? 0) % most : Math.floor(random() ** 1.7 * most),
      ),
    );
  }
  return columns;
}

/**
 * Columns for which perfect sets exist: members are made set by set, so that every set has its even share of
 * every group. Members stand in the order of their planted sets.
 */
export function plantedColumns(
  setCount: number,
  size: number,
  values: readonly number[],
  seed: number,
): Int32Array[] {
  const random = seededChance(seed);
  return values.map((most) => {
    const column = new Int32Array(setCount * size);
    // Every set gets the same counts, but for groups smaller than the number of sets: those are dealt out.
    const shares = Array.from({ length: size }, () => Math.floor(random() ** 1.7 * most));
    const shared = Math.ceil(size * 0.6);
    const rare = Array.from({ length: (size - shared) * setCount }, (_, at) => at % most);
    for (let set = 0; set < setCount; set++) {
      const own = [
        ...shares.slice(0, shared),
        ...rare.slice(set * (size - shared), (set + 1) * (size - shared)),
      ];
      for (let at = own.length - 1; at > 0; at--) {
        const other = Math.floor(random() * (at + 1));
        [own[at], own[other]] = [own[other] ?? 0, own[at] ?? 0];
      }
      column.set(own, set * size);
    }
    return column;
  });
}
