import { countsUpTo } from "./counts-up-to";
import type { ObjectiveFunction } from "./objective";

/** Bands of numbers whose means and spreads are to be alike: the numbers decide (`levelNumbersInSteps`), and no count. */
export const alike: ObjectiveFunction = {
  isSpreadEvenly: false,
  costs: (_members, _setCount, most) => countsUpTo(most).map(() => 0),
};
