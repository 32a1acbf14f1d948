import { countsUpTo } from "./counts-up-to";
import type { ObjectiveFunction } from "./objective";

/**
 * Nobody alone: as even as that allows, but one member without another of the group counts as two steps
 * off. Where an even split would be ones, two or three together are as good as none.
 */
export const notAlone: ObjectiveFunction = {
  isSpreadEvenly: false,
  costs(members, setCount, most) {
    const [floor, ceil] = [Math.floor(members / setCount), Math.ceil(members / setCount)];
    const least = floor >= 2 ? floor : 0;
    const highest = Math.max(ceil, Math.min(members, 3));
    return countsUpTo(most).map((count) => {
      if (members > 1 && count === 1) return 2;
      return Math.max(0, least - count, count - highest);
    });
  },
};
