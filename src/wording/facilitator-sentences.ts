import type { FacilitatorProblems } from "../programme";
import { spokenDate } from "../sheet";
import { sayCount } from "./say-count";
import { sayList } from "./say-list";
import type { SentencesFor } from "./sentences";
import { plural } from "../words";

export const facilitatorSentences: SentencesFor<keyof FacilitatorProblems> = {
  "facilitator-ambiguous": ({ typed, ids }) => ({
    what: `“${typed}” could be ${sayCount(ids.length, "facilitator")}: ${sayList(ids)}.`,
    remedy: "Give the Facilitator ID, which is on the Facilitators sheet.",
  }),
  "facilitator-unknown": ({ typed, known }) => ({
    what: `“${typed}” is not on the Facilitators sheet.`,
    remedy: known.length === 0 ? "Nobody is on it yet." : `These are: ${sayList(known)}.`,
  }),
  "facilitator-already": ({ name, set }) => ({
    what: `${name} already leads set ${String(set)}.`,
    remedy: "Choose another facilitator or another set.",
  }),
  "facilitator-busy": ({ name, sets, most }) => ({
    what: `${name} already leads ${sayList(sets.map((set) => `set ${String(set)}`))}, and can lead ${sayCount(most, "set")} at most.`,
    remedy: "End that first, or type a larger number under Most sets on the Facilitators sheet.",
  }),
  "facilitator-not-available": ({ name }) => ({
    what: `${name} is marked as not available.`,
    remedy: "Choose somebody else, or mark them as available first.",
  }),
  "facilitator-not-of-set": ({ set, name }) => ({
    what: name === "" ? `Nobody leads set ${String(set)}.` : `${name} does not lead set ${String(set)}.`,
    remedy: "The Facilitators sheet says who leads which set.",
  }),
  "facilitator-not-begun": ({ name, set, from, on }) => ({
    what: `${name} leads set ${String(set)} from ${spokenDate(from)}, so ${spokenDate(on)} cannot be their last day.`,
    remedy: "Choose a later day.",
  }),
  "sets-without-facilitator": ({ sets }) => ({
    what: `${sayList(sets.map((set) => `Set ${String(set)}`))} ${plural(sets.length, "has", "have")} no facilitator.`,
    remedy: {
      commandLine: "Name one with the command facilitator, or type a name on the Facilitators sheet.",
      pane: "Type a name on the Facilitators sheet.",
    },
  }),
  "facilitators-not-available": ({ facilitators }) => ({
    what: `Not available, but still leading a set: ${sayList(facilitators.map(({ name, set }) => `${name} (set ${String(set)})`))}.`,
    remedy: {
      commandLine: `Give ${plural(facilitators.length, "the set", "each of these sets")} another facilitator with the command facilitator, or on the Facilitators sheet.`,
      pane: `Type another name for ${plural(facilitators.length, "the set", "each of these sets")} on the Facilitators sheet.`,
    },
  }),
};
