import { known } from "../../known";
import type { Constraint, OutsideRule } from "../rule";

export function outside({ member, sets: barred }: OutsideRule): Constraint {
  return {
    members: [member],
    terms: { bans: barred.map((set) => [member, set]) },
    isBroken: (sets) => barred.includes(known(sets[member])),
  };
}
