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
  "one-small-set": ({ count, targetSize }) => ({
    what: `There are only ${String(count)} members, so they form one set, smaller than the ${String(targetSize)} asked for.`,
    remedy: "A set works best with eight members or more.",
  }),
};
