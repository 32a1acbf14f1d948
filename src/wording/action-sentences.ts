import type { ActionProblems } from "../programme";
import type { SentencesFor } from "./sentences";

export const actionSentences: SentencesFor<keyof ActionProblems> = {
  "sets-too-large": ({ largest, maxSize }) => ({
    what: `The largest set now has ${String(largest)} members, more than ${String(maxSize)}, because everyone kept their set.`,
    remedy: "To form all sets anew, run again with --reform.",
  }),
  "meetings-kept": ({ asked, kept }) => ({
    what: `The workbook's meetings begin on ${kept} and were kept, although ${asked} was asked for.`,
    remedy: "Change the dates on the Meetings sheet; attendance that is recorded stays with its meeting.",
  }),
  "more-meetings-kept": ({ asked, kept }) => ({
    what: `The workbook has ${String(kept)} meetings and all were kept, although ${String(asked)} were asked for.`,
    remedy: "A meeting that does not take place gets the status Cancelled on the Meetings sheet.",
  }),
};
