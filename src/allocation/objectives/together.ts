import { countsUpTo } from "./counts-up-to";
import type { ObjectiveFunction } from "./objective";

/**
 * Kept together: the square root of the count, so that two members in one set cost less than one each in
 * two, and every step that gathers a group is worth something.
 */
export const together: ObjectiveFunction = {
  isSpreadEvenly: false,
  costs: (_members, _setCount, most) => countsUpTo(most).map((count) => Math.sqrt(count)),
};
