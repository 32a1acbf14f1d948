import type { AllocationProblems } from "../../../src/programme";
import type { SamplesOf } from "./samples-of";

const apart = { kind: "keep-apart", first: "Ada Okafor", second: "Bo Birch" } as const;
const locked = { kind: "locked", first: "Ada Okafor", second: "3" } as const;

export const allocationSamples: SamplesOf<AllocationProblems> = {
  "too-few-members": [
    { count: 0, leftOut: 0 },
    { count: 1, leftOut: 1 },
    { count: 3, leftOut: 57 },
  ],
  "one-small-set": [{ count: 4, targetSize: 10 }],
  "rule-not-understood": [{ typed: "Beside" }, { typed: "" }],
  "rule-member-unknown": [{ typed: "Ida Okafor" }, { typed: "" }],
  "rule-facilitator-unknown": [{ typed: "Carla Dunn" }],
  "rule-name-ambiguous": [{ typed: "Ada Okafor", ids: ["M001", "M040"] }],
  "rule-about-oneself": [{ name: "Ada Okafor" }],
  "rule-set-unknown": [
    { typed: "9", setCount: 6 },
    { typed: "9", setCount: 1 },
  ],
  "rules-contradict": [
    { rules: [apart], setCount: 1, mostInSet: 10 },
    { rules: [apart, locked], setCount: 6, mostInSet: 11 },
  ],
  "rules-need-other-sizes": [
    { rules: [locked], setCount: 6, mostInSet: 11, sizes: [10, 10, 13, 10, 9, 9] },
    { rules: [apart, locked], setCount: 2, mostInSet: 1, sizes: [2, 0] },
  ],
  "sizes-uneven": [{ sizes: [10, 10, 13, 10, 9, 9] }, { sizes: [5, 1] }],
  "facilitators-short": [
    { shortage: 1, gaps: [{ sets: [2], candidates: [], wayOut: null }] },
    {
      shortage: 2,
      gaps: [
        {
          sets: [2, 3],
          candidates: ["Carla Dunn"],
          wayOut: { facilitator: "Carla Dunn", set: 2, members: ["Ada Okafor"] },
        },
      ],
    },
  ],
  "facilitator-not-external": [
    {
      ...{ facilitator: "Carla Dunn", organisation: "Base Trust", set: 2 },
      ...{ members: ["Ada Okafor"], isInEverySet: false },
    },
    {
      ...{ facilitator: "Carla Dunn", organisation: "Base Trust", set: 2 },
      ...{ members: ["Ada Okafor", "Bo Birch"], isInEverySet: true },
    },
  ],
  "facilitator-nowhere-external": [
    { facilitator: "Carla Dunn", organisation: "Base Trust", count: 1 },
    { facilitator: "Carla Dunn", organisation: "Base Trust", count: 9 },
  ],
  "rules-not-kept": [{ rules: 1 }, { rules: 2 }, { rules: 12 }],
};
