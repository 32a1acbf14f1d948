/** A row as it can be found again: texts by which it is told from others, the surest first; "" says nothing. */
export type RowKeys = readonly string[];

export interface MatchedRows {
  /** By planned place: the live row's place, or null for one that is new. */
  readonly rows: readonly (number | null)[];
  /** Places of live rows that are nobody's. */
  readonly unmatched: readonly number[];
}

/**
 * Which live row is which planned one, wherever sorting has put it. Rows that read alike are taken in
 * their order; a new row takes a blank one that stands in the table before it makes the table longer, and a blank
 * one takes a row that is to be emptied.
 * @param mayEmpty whether live rows that are nobody's are emptied
 */
export function matchRows(
  planned: readonly RowKeys[],
  live: readonly RowKeys[],
  mayEmpty = false,
): MatchedRows {
  const rows = planned.map((): number | null => null);
  const free = new Set(live.keys());
  const depth = Math.max(0, ...planned.map((keys) => keys.length));
  for (let rank = 0; rank < depth; rank += 1) {
    const waiting = new Map<string, number[]>();
    for (const place of free) {
      const key = live[place]?.[rank] ?? "";
      if (key !== "") waiting.set(key, [...(waiting.get(key) ?? []), place]);
    }
    planned.forEach((keys, place) => {
      if (rows[place] !== null) return;
      const found = waiting.get(keys[rank] ?? "")?.shift();
      if (found === undefined) return;
      rows[place] = found;
      free.delete(found);
    });
  }
  const isBlank = (keys: RowKeys | undefined): boolean => keys?.every((key) => key === "") ?? true;
  const blank = [...free].filter((place) => isBlank(live[place]));
  const toEmpty = mayEmpty ? [...free].filter((place) => !isBlank(live[place])) : [];
  planned.forEach((keys, place) => {
    if (rows[place] !== null) return;
    const taken = blank.shift() ?? (isBlank(keys) ? toEmpty.shift() : undefined);
    if (taken === undefined) return;
    rows[place] = taken;
    free.delete(taken);
  });
  return { rows, unmatched: [...free] };
}
