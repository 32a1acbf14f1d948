import type { FacilitatorProblems } from "../../../src/programme";
import type { SamplesOf } from "./samples-of";

export const facilitatorSamples: SamplesOf<FacilitatorProblems> = {
  "facilitator-ambiguous": [{ typed: "Ann Ash", ids: ["F1", "F4"] }],
  "facilitator-unknown": [
    { typed: "Ann Ash", known: [] },
    { typed: "Ann Ash", known: ["Bea Birch (F1)"] },
  ],
  "facilitator-already": [{ name: "Ann Ash", set: 3 }],
  "facilitator-busy": [
    { name: "Ann Ash", sets: [1], most: 1 },
    { name: "Ann Ash", sets: [1, 2], most: 2 },
  ],
  "facilitator-not-available": [{ name: "Ann Ash" }],
  "facilitator-not-of-set": [
    { set: 3, name: "" },
    { set: 3, name: "Ann Ash" },
  ],
  "facilitator-not-begun": [{ name: "Ann Ash", set: 3, from: "2027-01-12", on: "2026-12-08" }],
  "sets-without-facilitator": [{ sets: [2] }, { sets: [2, 5] }],
  "facilitators-not-available": [{ facilitators: [{ name: "Ann Ash", set: 3 }] }],
};
