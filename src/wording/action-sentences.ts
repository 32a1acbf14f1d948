import type { ActionProblems, Evening } from "../programme";
import { chooseEarlier, paneSentences } from "./pane-sentences";
import { capital } from "./capital";
import { sayCount, sayNumber } from "./say-count";
import { sayList } from "./say-list";
import { sayAllRules, sayRules } from "./say-rule";
import { sayClosestTime } from "./say-times-of-set";
import { saySetsThere } from "./say-sets-there";
import type { SentencesFor } from "./sentences";
import { counted, plural } from "../words";

export const actionSentences: SentencesFor<keyof ActionProblems> = {
  "sets-too-large": ({ largest, maxSize }) => ({
    what: `The largest set now has ${String(largest)} members, more than ${String(maxSize)}, because everyone kept their set.`,
    remedy: {
      commandLine: "To form all sets again, run again with --reform.",
      pane: "To form all sets again, tick that under Allocate again.",
    },
  }),
  "large-cohort": ({ members }) => ({
    what: `This file has the details of ${String(members)} people.`,
    remedy: "Keep it where only those who need it can open it. If you share it, share one set's part only.",
  }),
  "set-sheets-not-made": ({ sets, most }) => ({
    what: `There are ${String(sets)} sets, more than ${String(most)}, so the Overview takes the place of sheets for single sets.`,
    remedy: {
      commandLine: "For a sheet for every set, run again with --set-sheets.",
      pane: "Each set's members are on the Overview and the Roster.",
    },
  }),
  "balance-not-understood": ({ typed, column }) => ({
    what:
      column === ""
        ? `“${typed}” does not name a column to balance by.`
        : `“${typed}” is not a way to balance the column ${column}.`,
    remedy:
      "Write the column's header. After it, in brackets, write together, numbers, met, in common or not alone. For an even spread, write the header only.",
  }),
  "balance-column-missing": ({ header, headers }) => ({
    what: `There is no column “${header}” to balance by.`,
    remedy: {
      commandLine: `The roster has ${sayList(headers)}. Correct the balance columns on the Programme sheet or in --balance.`,
      pane: `The roster has ${sayList(headers)}. Untick it here, or correct the balance columns on the Programme sheet.`,
    },
  }),
  "balance-column-sensitive": ({ header }) => ({
    what: `“${header}” was left out of the balance. A programme should not keep such data: health, date of birth, ethnicity, home address, NHS or registration number.`,
    remedy:
      "Remove it from the columns to balance by. If the column is something else, give it another header.",
  }),
  "times-column-second": ({ header }) => ({
    what: `Only one column of times can be shared, so ${header} was ignored.`,
    remedy: "Put all times into one column, or take this one out of the balance columns.",
  }),
  "balance-column-already": ({ header }) => ({
    what: `${header} is one of the two columns that are always balanced, so you do not have to choose it.`,
    remedy: "",
  }),
  "balance-column-useless": ({ header, why }) => ({
    what: `Balancing by ${header} would change nothing: the column is ${{ empty: "empty", same: "the same for everybody", different: "different for everybody" }[why]}.`,
    remedy: "Take it out of the balance columns.",
  }),
  "balance-not-a-number": ({ header, typed, row, name }) => ({
    what: `${header} is balanced as numbers, but row ${String(row)} (${name}) has “${typed}”.`,
    remedy: "Type a number there, clear the cell, or balance the column without “(numbers)”.",
  }),
  "rules-kept": ({ rules }) => ({
    what: `${capital(sayAllRules(rules))} on the Rules sheet ${plural(rules, "is", "are")} kept.`,
    remedy: "",
  }),
  "would-break-rules": ({ rules }) => ({
    what: `This would break ${plural(rules.length, "a rule", `${String(rules.length)} rules`)}: ${sayRules(rules)}. Nothing was changed.`,
    remedy: {
      commandLine: "To do it anyway, add --break-rules.",
      pane: "To do it anyway, tick “Even if it breaks a rule”.",
    },
  }),
  "rules-broken": ({ rules }) => ({
    what: `The sets now break ${plural(rules.length, "a rule", `${String(rules.length)} rules`)}: ${sayRules(rules)}.`,
    remedy: {
      commandLine: "Move one of them, or form all sets again with --reform.",
      pane: "Move one of them, or form all sets again under Allocate again.",
    },
  }),
  "alone-in-a-set": ({ column, cases }) => ({
    what: `${column}: ${sayList(cases.map(({ label, set }) => `set ${String(set)} has only one “${label}”`))}.`,
    remedy: "This is the best that was found. A better one may exist.",
  }),
  "numbers-by-set": ({ column, means, spreads }) => ({
    what: `${column}: the sets' means are between ${means.map(sayNumber).join(" and ")}, and their standard deviations between ${spreads.map(sayNumber).join(" and ")}.`,
    remedy: "",
  }),
  "times-in-common": ({ column, sets }) => ({
    what: `${plural(sets, "The set has", `All ${String(sets)} sets have`)} a time that suits everyone (${column}).`,
    remedy: "",
  }),
  "no-time-in-common": ({ column, sets }) => ({
    what: `${sayCount(sets.length, "set")} ${plural(sets.length, "has", "have")} no time that suits everyone (${column}): ${sayList(sets.map((each) => `Set ${String(each.set)} (${sayClosestTime(each)})`))}.`,
    remedy: `Ask those people whether they can make it, correct ${column} on the roster, or put them into another set.`,
  }),
  "met-again": ({ column, pairs, fewest }) => ({
    what:
      pairs === 0
        ? `Nobody is in a set with anyone they have met before (${column}).`
        : `${sayCount(pairs, "pair")} of people in the same set ${plural(pairs, "has", "have")} met before (${column}). ${sayFewest(pairs, fewest)}`,
    remedy: "",
  }),
  "earlier-sets-read": ({ file, header, matched, people, pairs }) => ({
    what:
      matched === 0
        ? `${plural(people, "The 1 person", `None of the ${sayCount(people, "person")}`)} in ${file} was ${plural(people, "not ", "")}found on this roster.`
        : `${String(matched)} of the ${sayCount(people, "person")} in ${file} ${plural(matched, "is a member", "are members")} now. ${pairs === 0 ? plural(matched, "They met no other member there.", "No two of them met there.") : `${sayCount(pairs, "pair")} of them met there and ${plural(pairs, "is", "are")} kept apart where possible.`} ${plural(matched, "Their set", "Their sets")} in that file ${plural(matched, "is", "are")} in the column ${header}.`,
    remedy:
      matched === 0
        ? "They are matched by email address, or by a name that only one person has. Check both files."
        : "",
  }),
  "search-stopped": () => ({
    what: "The time for the search ran out. These are the best sets found by then.",
    remedy: {
      commandLine: "For more time, run again with a larger --seconds.",
      pane: "“Try again” starts a new search from other sets.",
    },
  }),
  "proof-not-finished": ({ seconds }) => ({
    what: `The exact solver had no answer within ${sayCount(seconds, "second")}, so this is the best balance found. It is not proven.`,
    remedy: {
      commandLine: "For more time, run again with a larger --prove.",
      pane: "The sets can be used as they are.",
    },
  }),
  "members-moved": ({ moves, unevenAfter, isFewest }) => ({
    what: `${sayCount(moves.length, "member")} changed set so that ${unevenAfter === 0 ? "everything is" : isFewest ? "set sizes, professions and organisations are" : "more is"} even: ${sayMoves(moves)}. ${isFewest ? "Fewer moves would not be enough." : "No way with fewer moves was found. One may exist."}`,
    remedy: "Tell them and both facilitators; their attendance so far stays with them.",
  }),
  "could-even-out": ({ uneven, unevenAfter, moves, isFewest }) => ({
    what: `Nobody was moved, and ${sayCount(uneven, "count")} ${plural(uneven, "is", "are")} off balance. With ${isFewest ? "" : "at most "}${sayCount(moves.length, "move")} ${unevenAfter === 0 ? "everything would be even" : `${String(unevenAfter)} would still be off`}: ${sayMoves(moves)}.`,
    remedy: {
      commandLine: "To make these moves, run again with --even-out.",
      pane: "To make these moves, tick “Move as few members as needed to even things out again” under Allocate again.",
    },
  }),
  "cannot-even-out": ({ uneven }) => ({
    what: `${sayCount(uneven, "count")} ${plural(uneven, "is", "are")} off balance. No moves were found that leave fewer, so nobody was moved.`,
    remedy: {
      commandLine: "Unlock members, remove rules, or form all sets again with --reform.",
      pane: "Unlock members, remove rules, or form all sets again under Allocate again.",
    },
  }),
  "no-sets-yet": ({ without }) => ({
    what: `${sayCount(without, "member")} ${plural(without, "has", "have")} no set yet.`,
    remedy: {
      commandLine: "Run allocate on this workbook first, and ask again of the workbook it writes.",
      pane: "Allocate sets first.",
    },
  }),
  "no-such-earlier-sets": paneSentences["no-such-earlier-sets"],
  "earlier-sets-empty": ({ which }) => ({
    what: `Nobody who had a set in allocation ${String(which)} is in the programme any more.`,
    remedy: chooseEarlier,
  }),
  "member-ambiguous": ({ typed, ids }) => ({
    what: `Several people have the name “${typed}”: ${sayList(ids)}.`,
    remedy: "Write the Member ID instead of the name.",
  }),
  "sets-not-two": ({ sets, ...numbering }) => ({
    what: `“${sets.map(String).join(",")}” does not name two different sets. ${capital(saySetsThere(numbering))}.`,
    remedy:
      numbering.setCount < 2
        ? "A swap needs at least two sets."
        : {
            commandLine: "Give the numbers of two sets, such as --sets 2,5.",
            pane: "Choose two different sets.",
          },
  }),
};

/** "Ada from set 1 to set 3". */
function sayMoves(moves: Evening["moves"]): string {
  return sayList(moves.map(({ name, from, to }) => `${name} from set ${String(from)} to set ${String(to)}`));
}

function sayFewest(pairs: number, fewest: number): string {
  if (pairs === fewest) return "It cannot be fewer.";
  const least = fewest === 0 ? "" : `At least ${counted(fewest, "is", "are")} unavoidable. `;
  return `${least}A better mix may exist; none was found.`;
}
