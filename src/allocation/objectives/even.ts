import { countsUpTo } from "./counts-up-to";
import type { ObjectiveFunction } from "./objective";

/** Spread evenly: how far the count is outside floor(n/K) and ceil(n/K). */
export const even: ObjectiveFunction = {
  isSpreadEvenly: true,
  costs(members, setCount, most) {
    const [floor, ceil] = [Math.floor(members / setCount), Math.ceil(members / setCount)];
    return countsUpTo(most).map((count) => Math.max(0, floor - count, count - ceil));
  },
};
