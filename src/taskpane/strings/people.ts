import type { RuleKind } from "../../programme";
import { catalogue, listOf } from "../../words";

const kinds: Record<RuleKind, string> = {
  "keep-apart": "Keep apart",
  "keep-together": "Keep together",
  pin: "Pin to a set",
  "not-facilitated-by": "Not facilitated by",
};

/** Facilitators and rules, as they are edited with the sets. */
export const peopleStrings = catalogue("pane.people", {
  choose: "Choose a facilitator",
  chooseFor: (set: string): string => `Choose a facilitator for ${set}`,
  replace: "Change facilitator",
  replaceFor: (set: string): string => `Change the facilitator of ${set}`,
  facilitator: "Facilitator",
  nobody: "Choose a person",
  someoneNew: "Somebody new",
  person: (name: string, organisation: string): string =>
    organisation === "" ? name : `${name}, ${organisation}`,
  name: "Name",
  organisation: "Organisation",
  email: "Email",
  firstDay: "First day",
  together: (name: string): string => `Together with ${name}`,
  save: "Save facilitator",
  lastDay: "Last day of the present facilitator",
  end: "End",
  assigned: (name: string, set: string): string => `${name} leads ${set}.`,
  ended: (set: string): string => `The facilitator of ${set} was ended.`,
  people: "Facilitators",
  noPeople: "There are no facilitators yet. Unfold a set to choose one.",
  available: (name: string): string => `${name} is available`,
  leads: (sets: readonly string[]): string => (sets.length === 0 ? "no set" : listOf(sets)),
  wasMadeAvailable: (name: string): string => `${name} is available for sets.`,
  wasMadeUnavailable: (name: string): string => `${name} is not available and is given no set.`,
  rules: "Rules",
  noRules: "There are no rules yet.",
  rulesHint: "Sets follow a new rule when you allocate again and form all sets again.",
  ruleKinds: kinds,
  ruleKind: "Rule",
  member: "Member",
  otherMember: "Other member",
  set: "Set",
  chooseMember: "Choose a member",
  chooseSet: "Choose a set",
  add: "Add rule",
  remove: "Remove",
  removeRule: (rule: string): string => `Remove the rule: ${rule}`,
  ruleAdded: "The rule was added to the Rules sheet.",
  ruleRemoved: "The rule was removed from the Rules sheet.",
});
