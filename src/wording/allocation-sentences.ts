import type { AllocationProblems } from "../programme";
import type { SentencesFor } from "./sentences";

export const allocationSentences: SentencesFor<keyof AllocationProblems> = {
  "too-few-members": ({ count, leftOut }) => ({
    what: `The roster has ${String(count)} members, and a set needs at least 4.`,
    remedy:
      leftOut > 0
        ? `${String(leftOut)} rows were left out: look at why, correct them, and try again.`
        : "Add members to the roster and try again.",
  }),
};
