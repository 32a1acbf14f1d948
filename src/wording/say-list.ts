import { catalogue, listOf } from "../words";

/** A sentence names no more than this. */
const most = 12;

/** "M1, M2 and M3"; of very many, the first ones and how many more there are. */
export const sayList = catalogue("sayList", (items: readonly string[]): string => {
  if (items.length <= most) return listOf(items);
  return listOf([...items.slice(0, most - 1), `${String(items.length - most + 1)} more`]);
});
