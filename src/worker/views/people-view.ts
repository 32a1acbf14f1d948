import {
  type SetNumber,
  type FacilitatorId,
  facilitatorsOf,
  type Programme,
  type Rule,
} from "../../programme";
import { known } from "../../sheet";

/** Somebody on the Facilitators sheet. */
export interface FacilitatorView {
  readonly id: FacilitatorId;
  readonly name: string;
  readonly organisation: string;
  /** Numbers of the sets they lead. */
  readonly sets: readonly SetNumber[];
  readonly isAvailable: boolean;
  /** They can lead one more set. */
  readonly isFree: boolean;
}

export function facilitatorViews({ facilitators }: Programme): FacilitatorView[] {
  return facilitatorsOf(facilitators).flatMap(({ id, rows }): FacilitatorView[] => {
    const own = rows.map((row) => known(facilitators[row]));
    const [first] = own;
    if (!first || id === "" || first.name === "") return [];
    const sets = own.flatMap(({ setNumber }) => setNumber ?? []);
    const isAvailable = own.every(({ available }) => available);
    const most = Math.max(...own.map(({ mostSets }) => mostSets));
    return [
      {
        ...{ id, name: first.name, organisation: first.organisation },
        ...{ sets, isAvailable, isFree: isAvailable && sets.length < most },
      },
    ];
  });
}

export function ruleViews({ rules }: Programme): Rule[] {
  return rules.filter((rule) => [rule.typedKind, rule.first, rule.second].some((text) => text.trim() !== ""));
}
