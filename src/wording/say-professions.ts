import { sayCount } from "./say-count";
import { catalogue } from "../words";

/** "Each set has 6 to 8 different professions. No other mix could give every set more than 7." */
export const sayProfessions = catalogue(
  "sayProfessions",
  ({
    fewest,
    most,
    best,
  }: {
    readonly fewest: number;
    readonly most: number;
    readonly best: number;
  }): string => {
    const has =
      fewest === most
        ? sayCount(fewest, "different profession")
        : `${String(fewest)} to ${sayCount(most, "different profession")}`;
    const bound =
      fewest >= best
        ? "No other mix could give every set more."
        : `At best, every set could have ${String(best)}; it is not known whether any mix does that.`;
    return `Each set has ${has}. ${bound}`;
  },
);
