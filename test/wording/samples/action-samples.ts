import type { ActionProblems } from "../../../src/programme";
import { nothing, type SamplesOf } from "./samples-of";

const rule = { kind: "keep-apart", first: "Ada Okafor", second: "Bo Birch" } as const;
const move = { name: "Ada Okafor", from: 1, to: 3 };

const evenings = [
  { uneven: 1, unevenAfter: 0, isFewest: true, moves: [move] },
  { uneven: 5, unevenAfter: 1, isFewest: false, moves: [move, { name: "Bo Birch", from: 2, to: 1 }] },
] as const;

export const actionSamples: SamplesOf<ActionProblems> = {
  "sets-too-large": [{ largest: 12, maxSize: 11 }],
  "large-cohort": [{ members: 600 }],
  "set-sheets-not-made": [{ sets: 61, most: 60 }],
  "balance-not-understood": [
    { typed: "fairly", column: "Gender" },
    { typed: "(together)", column: "" },
  ],
  "balance-column-missing": [
    { header: "Gender", headers: ["Theme"] },
    { header: "Gender", headers: ["Theme", "Years"] },
  ],
  "balance-column-sensitive": [{ header: "Ethnicity" }],
  "balance-column-already": [{ header: "Employer" }],
  "times-column-second": [{ header: "Afternoons" }],
  "times-in-common": [
    { column: "Times", sets: 1 },
    { column: "Times", sets: 6 },
  ],
  "no-time-in-common": [
    { column: "Times", sets: [{ set: 3, time: "Mon am", without: ["Ada Okafor"] }] },
    {
      column: "Times",
      sets: [
        { set: 3, time: "Mon am", without: ["Ada Okafor", "Bo Birch"] },
        { set: 4, time: "Wed pm", without: ["Cy Dean"] },
      ],
    },
  ],
  "balance-column-useless": [
    { header: "Gender", why: "empty" },
    { header: "Gender", why: "same" },
    { header: "Gender", why: "different" },
  ],
  "balance-not-a-number": [{ header: "Years", typed: "many", row: 12, name: "Ada Okafor" }],
  "rules-broken": [{ rules: [rule] }, { rules: [rule, { ...rule, kind: "keep-together" }] }],
  "would-break-rules": [{ rules: [rule] }, { rules: [rule, { ...rule, kind: "keep-together" }] }],
  "rules-kept": [{ rules: 1 }, { rules: 2 }, { rules: 12 }],
  "alone-in-a-set": [
    { column: "Gender", cases: [{ label: "man", set: 3 }] },
    {
      column: "Gender",
      cases: [
        { label: "man", set: 3 },
        { label: "woman", set: 4 },
      ],
    },
  ],
  "numbers-by-set": [{ column: "Years", means: [4.25, 5], spreads: [1, 2.5] }],
  "met-again": [
    { column: "Last set", pairs: 0, fewest: 0 },
    { column: "Last set", pairs: 1, fewest: 1 },
    { column: "Last set", pairs: 6, fewest: 1 },
  ],
  "earlier-sets-read": [
    { file: "2025.xlsx", header: "Set in 2025", matched: 0, people: 1, pairs: 0 },
    { file: "2025.xlsx", header: "Set in 2025", matched: 1, people: 60, pairs: 0 },
    { file: "2025.xlsx", header: "Set in 2025", matched: 2, people: 60, pairs: 1 },
    { file: "2025.xlsx", header: "Set in 2025", matched: 30, people: 60, pairs: 74 },
  ],
  "search-stopped": nothing,
  "proof-not-finished": [{ seconds: 1 }, { seconds: 60 }],
  "members-moved": evenings,
  "could-even-out": evenings,
  "no-sets-yet": [{ without: 1 }, { without: 60 }],
  "no-such-earlier-sets": [
    { which: 1, there: 0 },
    { which: 2, there: 1 },
    { which: 9, there: 4 },
  ],
  "earlier-sets-empty": [{ which: 2 }],
  "member-ambiguous": [{ typed: "Ada Okafor", ids: ["M001", "M040"] }],
  "sets-not-two": [
    { sets: [2, 9], setCount: 6 },
    { sets: [1, 1], setCount: 1 },
  ],
  "cannot-even-out": [{ uneven: 1 }, { uneven: 5 }],
};
