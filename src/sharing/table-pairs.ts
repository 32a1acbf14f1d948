import type { MemberId } from "../programme";
/** Two people who were at a table together, by a key of both IDs: how often. */
export type TablePairs = ReadonlyMap<
  string,
  { readonly one: MemberId; readonly other: MemberId; readonly times: number }
>;

/** Every pair of people at the same tables. @param tables IDs of those at each */
export function tablePairs(tables: readonly (readonly MemberId[])[]): TablePairs {
  const pairs = new Map<string, { one: MemberId; other: MemberId; times: number }>();
  for (const table of tables) {
    const seated = table.toSorted();
    seated.forEach((one, place) => {
      for (const other of seated.slice(place + 1)) {
        const key = JSON.stringify([one, other]);
        const pair = pairs.get(key);
        if (pair) pair.times++;
        else pairs.set(key, { one, other, times: 1 });
      }
    });
  }
  return pairs;
}
