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
