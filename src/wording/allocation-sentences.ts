import { ruleKinds, type AllocationProblems } from "../programme";
import { paneSentences } from "./pane-sentences";
import { sayCount } from "./say-count";
import { sayList } from "./say-list";
import { sayAllRules, sayRules } from "./say-rule";
import { saySetsThere } from "./say-sets-there";
import type { SentencesFor } from "./sentences";
import { listOf, plural } from "../words";

export const allocationSentences: SentencesFor<keyof AllocationProblems> = {
  "too-few-members": paneSentences["too-few-members"],
  "one-small-set": ({ count, targetSize }) => ({
    what: `There are only ${String(count)} members, so they form one set, smaller than the ${String(targetSize)} asked for.`,
    remedy: "Sets work best with 8 or more members.",
  }),
  "rule-not-understood": ({ typed }) => ({
    what: typed.trim() === "" ? "A rule has no kind." : `“${typed}” is not a kind of rule.`,
    remedy: `Choose ${listOf(
      Object.values(ruleKinds).map(({ typed: name }) => name),
      "disjunction",
    )}, or leave the rule out.`,
  }),
  "rule-member-unknown": ({ typed }) => ({
    what:
      typed.trim() === ""
        ? "A rule names no member."
        : `A rule names “${typed}”, but nobody on the roster has that name or Member ID.`,
    remedy: "Type the name as on the Roster, or the Member ID, or leave the rule out.",
  }),
  "rule-facilitator-unknown": ({ typed }) => ({
    what: `A rule names the facilitator “${typed}”, who is not on the Facilitators sheet.`,
    remedy: "Type the name as on the Facilitators sheet, or leave the rule out.",
  }),
  "rule-name-ambiguous": ({ typed, ids }) => ({
    what: `A rule names “${typed}”, but several people have that name: ${sayList(ids)}.`,
    remedy: "Write the Member ID instead of the name.",
  }),
  "rule-about-oneself": ({ name }) => ({
    what: `A rule names ${name} twice.`,
    remedy: "Name two different members, or leave the rule out.",
  }),
  "rule-set-unknown": ({ typed, ...numbering }) => ({
    what: `A rule names ${typed.trim() === "" ? "no set" : `“${typed}” as a set`}, and ${saySetsThere(numbering)}.`,
    remedy: "Type the number of an existing set, or leave the rule out.",
  }),
  "rules-contradict": ({ rules, setCount, mostInSet }) => ({
    what: sayConflict(rules, setCount, mostInSet),
    remedy: plural(rules.length, "Remove this rule.", "Remove any one of them; the others can then be kept."),
  }),
  "rules-need-other-sizes": ({ rules, setCount, mostInSet, sizes }) => ({
    what: `${sayConflict(rules, setCount, mostInSet)} All rules can be kept with other sizes: ${saySizes(sizes)}.`,
    remedy: {
      commandLine: `Accept these sizes with --uneven-sizes, or remove ${plural(rules.length, "the rule", "one of the rules")}.`,
      pane: `Tick “Accept uneven set sizes if rules need them”, or remove ${plural(rules.length, "the rule", "one of the rules")}.`,
    },
  }),
  "sizes-uneven": ({ sizes }) => ({
    what: `The rules need uneven sets: ${saySizes(sizes)}.`,
    remedy: "",
  }),
  "facilitators-short": ({ shortage, gaps }) => ({
    what: `${sayCount(shortage, "set")} ${plural(shortage, "has", "have")} no facilitator: ${sayList(
      withTheSame(gaps).map(({ sets, candidates }) =>
        candidates.length === 0
          ? `nobody who is free can lead ${sayList(sets.map((set) => `set ${String(set)}`))}`
          : `only ${sayList(candidates)} can lead ${sayList(sets.map((set) => `set ${String(set)}`))}`,
      ),
    )}.`,
    remedy: sayWaysOut(gaps),
  }),
  "facilitator-not-external": ({ facilitator, organisation, set, members, isInEverySet }) => ({
    what: `${facilitator} leads set ${String(set)}, but ${sayList(members)} in that set ${plural(members.length, "is", "are")} also from ${organisation}.`,
    remedy: isInEverySet
      ? "That organisation has members in every set, so find a facilitator from outside it."
      : "Clear the set on the Facilitators sheet and allocate again: another set, or another facilitator, will be found.",
  }),
  "facilitator-nowhere-external": ({ facilitator, organisation, count }) => ({
    what: `${plural(count, `The only set has a member from ${organisation}`, `Every set has members from ${organisation} (${String(count)} in all)`)}. ${facilitator} is from there too, so they cannot lead any set from outside.`,
    remedy: "Find a facilitator from an organisation with fewer members.",
  }),
  "rules-not-kept": ({ rules }) => ({
    what: `No way was found to keep ${sayAllRules(rules)}, and no proof that there is none.`,
    remedy: plural(rules, "Remove it on the Rules sheet.", "Remove some of the rules on the Rules sheet."),
  }),
};

/** "These rules cannot all be kept with 6 sets of at most 11: Ada apart from Bo and Ada locked in set 3." */
function sayConflict(
  rules: AllocationProblems["rules-contradict"]["rules"],
  setCount: number,
  mostInSet: number,
): string {
  const cannot = plural(rules.length, "This rule cannot be kept", "These rules cannot all be kept");
  return `${cannot} with ${sayCount(setCount, "set")} of at most ${String(mostInSet)}: ${sayRules(rules)}.`;
}

/** "10 in sets 1 and 2, 13 in set 3" */
function saySizes(sizes: readonly number[]): string {
  return sayList(
    [...new Set(sizes)]
      .sort((a, b) => b - a)
      .map((size) => {
        const sets = sizes.flatMap((each, set) => (each === size ? [String(set + 1)] : []));
        return `${sayCount(size, "member")} in ${plural(sets.length, "set", "sets")} ${sayList(sets)}`;
      }),
  );
}

type Gaps = AllocationProblems["facilitators-short"]["gaps"];

/** Gaps that the same people could fill, as one. */
function withTheSame(gaps: Gaps): Gaps {
  const merged = new Map<string, Gaps[number]>();
  for (const gap of gaps) {
    const key = gap.candidates.join("\n");
    const sets = new Set([...(merged.get(key)?.sets ?? []), ...gap.sets]);
    merged.set(key, { ...gap, sets: [...sets].toSorted((a, b) => a - b) });
  }
  return [...merged.values()];
}

function sayWaysOut(gaps: Gaps): string {
  const ways = gaps.flatMap(({ wayOut }) =>
    wayOut
      ? [
          `${wayOut.facilitator} could lead set ${String(wayOut.set)} if ${sayList(wayOut.members)} ${plural(wayOut.members.length, "were", "were all")} in another`,
        ]
      : [],
  );
  return ways.length > 0 ? `Find another facilitator, or: ${sayList(ways)}.` : "Find another facilitator.";
}
