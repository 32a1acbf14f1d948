import type { ActionProblems } from "../programme";
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
  "meetings-kept": ({ asked, kept }) => ({
    what: `The workbook's meetings begin on ${kept} and were kept, although ${asked} was asked for.`,
    remedy: "Change the dates on the Meetings sheet; attendance that is recorded stays with its meeting.",
  }),
};
