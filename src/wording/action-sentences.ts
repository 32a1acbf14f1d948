import type { ActionProblems } from "../programme";
import { sayRule } from "./allocation-sentences";
import { sayCount } from "./say-certificate";
import { sayList } from "./say-list";
import type { SentencesFor } from "./sentences";

export const actionSentences: SentencesFor<keyof ActionProblems> = {
  "sets-too-large": ({ largest, maxSize }) => ({
    what: `The largest set now has ${String(largest)} members, more than ${String(maxSize)}, because everyone kept their set.`,
    remedy: "To form all sets anew, run again with --reform.",
  }),
  "large-cohort": ({ members }) => ({
    what: `This file holds the data of ${String(members)} people.`,
    remedy: "Keep it where only those who need it can open it, and share a set's own part only.",
  }),
  "set-sheets-not-made": ({ sets, most }) => ({
    what: `There are ${String(sets)} sets, more than ${String(most)}, so the Overview stands for the sheets of single sets.`,
    remedy: "For a sheet for every set, run again with --set-sheets.",
  }),
  "balance-not-understood": ({ typed, column }) => ({
    what:
      column === ""
        ? `“${typed}” names no column to balance by.`
        : `“${typed}” is not known as a wish for the column ${column}.`,
    remedy:
      "Write the column's header, and after it in brackets together, numbers, met or not alone; for an even spread, nothing.",
  }),
  "balance-column-missing": ({ header, headers }) => ({
    what: `There is no column “${header}” to balance by.`,
    remedy: `The roster has ${sayList(headers)}. Correct the balance columns on the Programme sheet or in --balance.`,
  }),
  "balance-column-already": ({ header }) => ({
    what: `${header} is balanced already, as one of the two families that always come out even.`,
    remedy: "",
  }),
  "balance-column-useless": ({ header, why }) => ({
    what: `Balancing by ${header} would mean nothing: the column is ${{ empty: "empty", same: "the same for everybody", different: "different for everybody" }[why]}.`,
    remedy: "Take it out of the balance columns.",
  }),
  "balance-not-a-number": ({ header, typed, row, name }) => ({
    what: `${header} is to be balanced as numbers, and row ${String(row)} (${name}) says “${typed}”.`,
    remedy: "Type a number there, clear the cell, or balance the column without “(numbers)”.",
  }),
  "rules-broken": ({ rules }) => ({
    what: `Everyone kept their set, so that ${rules.length === 1 ? "a rule does" : "some rules do"} not hold: ${sayList(rules.map(sayRule))}.`,
    remedy: "Move one of them, or form all sets anew with --reform.",
  }),
  "alone-in-a-set": ({ column, cases }) => ({
    what: `${column}: alone in a set ${cases.length === 1 ? "is" : "are"} ${sayList(cases.map(({ label, set }) => `${label} in set ${String(set)}`))}.`,
    remedy: "It is the best that was found; it is not proven to be the best there is.",
  }),
  "met-again": ({ column, pairs, fewest }) => ({
    what: `${column}: ${sayCount(pairs, "pair")} of people who were together are together again; ${pairs === fewest ? "it cannot be fewer" : `at least ${String(fewest)} are unavoidable`}.`,
    remedy: "",
  }),
  "meetings-kept": ({ asked, kept }) => ({
    what: `The workbook's meetings begin on ${kept} and were kept, although ${asked} was asked for.`,
    remedy: "Change the dates on the Meetings sheet; attendance that is recorded stays with its meeting.",
  }),
};
