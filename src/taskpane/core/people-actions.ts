import type { RuleRequest } from "../../commands";
import type { FacilitatorId, IsoDate, Rule } from "../../programme";
import { peopleStrings as words } from "../strings/people";
import type { Pane } from "./pane";
import { strings } from "../strings";
import { change, readFirst } from "./session-actions";

/** Who is to lead a set. */
export interface FacilitatorEntry {
  /** ID of somebody known, or the name of somebody new. */
  readonly facilitator: string;
  /** As the message says it. */
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  /** Their first day; null for as long as there has been a meeting. */
  readonly on: IsoDate | null;
  /** Whoever leads the set goes on beside them. */
  readonly beside: boolean;
  readonly breakRules: boolean;
}

interface NumberedSet {
  readonly number: number;
  readonly name: string;
}

/** Gives a set a facilitator; unless they lead it together, whoever led it ends the day before. */
export function assignFacilitator(
  pane: Pane,
  set: NumberedSet,
  { name, organisation, email, ...request }: FacilitatorEntry,
): Promise<boolean> {
  return change(
    pane,
    {
      ...{ kind: "assign-facilitator", set: set.number, ...request },
      ...(organisation !== "" && { organisation }),
      ...(email !== "" && { email }),
    },
    words.assigned(name, set.name),
  );
}

/** Ends one who leads a set, or everybody. @param on their last day @param one null for everybody */
export function endFacilitators(
  pane: Pane,
  set: NumberedSet,
  on: IsoDate,
  one: { readonly id: FacilitatorId; readonly name: string } | null = null,
): Promise<boolean> {
  return change(
    pane,
    { kind: "end-facilitator", set: set.number, facilitator: one?.id ?? null, on },
    one ? words.endedOne(one.name, set.name) : words.ended(set.name),
  );
}

/** Puts somebody on the Facilitators sheet, without a set; allocation gives them one. */
export function addFacilitator(
  pane: Pane,
  { name, organisation, email }: Pick<FacilitatorEntry, "name" | "organisation" | "email">,
): Promise<boolean> {
  return change(
    pane,
    { kind: "add-facilitator", facilitator: name, organisation, email },
    words.personAdded(name),
  );
}

/** Takes somebody who leads no set off the Facilitators sheet. */
export function removeFacilitator(
  pane: Pane,
  { id, name }: { readonly id: FacilitatorId; readonly name: string },
): Promise<boolean> {
  return change(pane, { kind: "remove-facilitator", facilitator: id }, words.personRemoved(name));
}

/** Marks somebody as available for sets, or not. */
export function setFacilitatorAvailable(
  pane: Pane,
  { id, name }: { readonly id: string; readonly name: string },
  available: boolean,
): Promise<boolean> {
  return change(
    pane,
    { kind: "facilitator-available", facilitator: id, available },
    available ? words.wasMadeAvailable(name) : words.wasMadeUnavailable(name),
  );
}

/** Writes a rule to the Rules sheet. */
export function addRule(pane: Pane, rule: RuleRequest): Promise<boolean> {
  return change(pane, { kind: "add-rule", rule }, words.ruleAdded);
}

/** Takes a rule off the Rules sheet. */
export function removeRule(
  pane: Pane,
  { typedKind, first, second }: Pick<Rule, "typedKind" | "first" | "second">,
): Promise<boolean> {
  return change(pane, { kind: "remove-rule", rule: { typedKind, first, second } }, words.ruleRemoved);
}

/** Finds what each rule costs in balance; nothing is written. */
export function findRuleCosts(pane: Pane): Promise<boolean> {
  return pane.run(strings.work.looking, () =>
    readFirst(pane, async () => {
      pane.set({ sets: { ruleCosts: await pane.dependencies.engine.call("ruleCosts", []) } });
      return null;
    }),
  );
}
