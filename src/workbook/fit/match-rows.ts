/** A row as it can be found again: texts by which it is told from others, the surest first; "" says nothing. */
export type RowKeys = readonly string[];

export interface MatchedRows {
  /** By planned place: the live row's place, or null for one that is new. */
  readonly rows: readonly (number | null)[];
  /** Places of live rows that are nobody's. */
  readonly unmatched: readonly number[];
  /** By planned place, of new rows that stood beneath the last live one: where. */
  readonly beneath: ReadonlyMap<number, number>;
}

/**
 * Which live row is which planned one, wherever sorting has put it. Rows that read alike are taken in
 * their order; a new row takes a blank one that stands in the table before it makes the table longer, and a blank
 * one takes a row that is to be emptied.
 * @param mayEmpty whether live rows that are nobody's are emptied
 * @param stood where planned rows stood once, null for one that did not: one that comes back goes there again when its
 *   neighbours stand around that place and it is blank
 */
export function matchRows(
  planned: readonly RowKeys[],
  live: readonly RowKeys[],
  mayEmpty = false,
  stood: readonly (number | null)[] = [],
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
  const beneath = new Map<number, number>();
  for (const [place, back] of placesAgain(rows, stood)) {
    const mayStand = isBlank(live[back]) || (mayEmpty && isBlank(planned[place]));
    if (back >= live.length) beneath.set(place, back);
    else if (free.has(back) && mayStand) {
      rows[place] = back;
      free.delete(back);
    }
  }
  const blank = [...free].filter((place) => isBlank(live[place]));
  const toEmpty = mayEmpty ? [...free].filter((place) => !isBlank(live[place])) : [];
  planned.forEach((keys, place) => {
    if (rows[place] !== null || beneath.has(place)) return;
    const taken = blank.shift() ?? (isBlank(keys) ? toEmpty.shift() : undefined);
    if (taken === undefined) return;
    rows[place] = taken;
    free.delete(taken);
  });
  return { rows, unmatched: [...free], beneath };
}

/**
 * Where planned rows that are not there stood, by planned place, as far as the rows next to them still stand around it.
 * @param rows by planned place, those that are there
 */
function placesAgain(
  rows: readonly (number | null)[],
  stood: readonly (number | null)[],
): ReadonlyMap<number, number> {
  const moves = stood.flatMap((then, place): { then: number; by: number }[] => {
    const now = rows[place] ?? null;
    return then === null || now === null ? [] : [{ then, by: now - then }];
  });
  moves.sort((a, b) => a.then - b.then);
  const again = new Map<number, number>();
  stood.forEach((then, place) => {
    if (then === null || rows[place] !== null) return;
    const above = moves.findLast((each) => each.then < then)?.by ?? 0;
    const below = moves.find((each) => each.then > then)?.by ?? above;
    if (above === below) again.set(place, then + above);
  });
  return again;
}
