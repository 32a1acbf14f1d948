import { known } from "../../known";
import type { ApartRule, Constraint } from "../rule";

export function apart({ a, b }: ApartRule): Constraint {
  return {
    members: [a, b],
    terms: { apart: [[a, b]] },
    isBroken: (sets) => known(sets[a]) >= 0 && sets[a] === sets[b],
  };
}
