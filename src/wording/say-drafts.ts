import { sayCount } from "./say-count";
import { catalogue, plural } from "../words";

/** What tells a draft apart, as the shells have it. */
interface DraftFacts {
  readonly number: number;
  readonly seed: number;
  readonly balance: string;
  readonly uneven: number;
  readonly repeatedPairs: number | null;
  readonly fewestProfessions: number;
  readonly moved: number;
}

/** "Draft 2 (seed 2): balanced. 3 pairs have met before. At least 6 professions in each set. 54 members would move." */
export const sayDraft = catalogue(
  "sayDraft",
  (
    { number, seed, balance, uneven, repeatedPairs, fewestProfessions, moved }: DraftFacts,
    hasSets: boolean,
  ): string => {
    const how = balance === "" ? `seed ${String(seed)}` : `seed ${String(seed)}, balance ${balance}`;
    return [
      `Draft ${String(number)} (${how}): ${uneven === 0 ? "balanced" : `${sayCount(uneven, "count")} off balance`}.`,
      ...(repeatedPairs === null
        ? []
        : [
            repeatedPairs === 0
              ? "Nobody has met before."
              : `${sayCount(repeatedPairs, "pair")} ${plural(repeatedPairs, "has", "have")} met before.`,
          ]),
      `At least ${sayCount(fewestProfessions, "profession")} in each set.`,
      ...(hasSets ? [`${moved === 0 ? "Nobody" : sayCount(moved, "member")} would move.`] : []),
    ].join(" ");
  },
);
