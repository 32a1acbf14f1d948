import type { RosterProblems } from "../../../src/programme";
import { cells, type SamplesOf } from "./samples-of";

const headers = ["Full name", "Employer"];
const [one, two, many] = cells;

/** The same of one cell, of two and of many. */
function typed<More extends object>(more: More) {
  return [
    { ...one, ...more },
    { ...two, ...more },
    { ...many, ...more },
  ] as const;
}

export const rosterSamples: SamplesOf<RosterProblems> = {
  "sheet-not-found": [{ asked: "Staff", sheets: ["Members"] }],
  "no-roster-found": [{ sheets: [] }, { sheets: [{ sheet: "Members", headers }] }],
  "roster-too-long": [{ count: 240_000, limit: 50_000 }],
  "columns-missing": [
    { missing: "name", headers },
    { missing: "profession-or-organisation", headers: [] },
  ],
  "column-not-found": [{ asked: "Role", role: "profession", headers }],
  "column-chosen-twice": [{ header: "Role", roles: ["profession", "organisation"] }],
  "sensitive-column-chosen": [{ header: "Date of birth", role: "id" }],
  "same-email": [
    { email: "a@members.example", rows: ["row 4", "row 9"], more: 0 },
    { email: "a@members.example", rows: ["row 4", "row 9"], more: 1 },
    { email: "a@members.example", rows: ["row 4", "row 9"], more: 7 },
  ],
  "header-row-below-others": [
    { row: 2, above: 1 },
    { row: 4, above: 3 },
  ],
  "other-sheets-with-rosters": [{ others: ["Old"] }, { others: ["Old", "Older"] }],
  "several-columns-for-role": [{ role: "profession", chosen: "Role", others: ["Job"] }],
  "sensitive-columns-ignored": [{ headers: ["Date of birth"] }],
  "no-profession-column": [{ headers }],
  "no-organisation-column": [{ headers }],
  "profession-unknown": [
    { typed: "Wizard", members: 1, proposal: "" },
    { typed: "Nursse", members: 12, proposal: "Nurse" },
  ],
  "more-professions-unknown": [{ values: 1 }, { values: 30 }],
  "profession-in-two-families": [{ profession: "Nurse", families: ["Nursing", "Other"] }],
  "matching-given-twice": [{ typed: "RN", kept: "Nurse" }],
  "profession-not-given": cells,
  "organisation-not-given": cells,
  "organisations-alike": [
    { typed: "Base Trsut", members: 1, proposal: "Base Trust" },
    { typed: "Base Trsut", members: 12, proposal: "Base Trust" },
  ],
  "more-organisations-alike": [{ values: 1 }, { values: 30 }],
  "organisations-too-many-to-compare": [{ organisations: 1_001, most: 1_000 }],
  "coarse-grouping-left-out": [{ column: "Region", organisation: "Base Trust", values: ["North", "South"] }],
  "one-coarse-grouping-only": [{ kept: "Type", leftOut: "Region" }],
  "group-over-half": [
    { grouping: "Organisation", label: "Base Trust", n: 40, of: 60 },
    { grouping: "Profession", label: "Nurse", n: 40, of: 60 },
  ],
  "one-group-only": [{ grouping: "Profession", label: "Nurse" }],
  "ids-blank": cells,
  "ids-repeated": cells,
  "merged-cells-filled": [
    { ranges: ["C5:C9"], count: 1 },
    { ranges: ["C5:C9", "C12:C14"], count: 40 },
  ],
  "error-cells": cells,
  "hidden-rows-included": [{ count: 1 }, { count: 30 }],
  "hidden-rows-left-out": [{ count: 1 }, { count: 30 }],
  "same-email-kept": cells,
  "same-name-and-organisation": cells,
  "same-name": cells,
  "cleaning-kind-unknown": [{ typed: "names", known: ["spaces", "name-order"] }],
  "duplicates-left-out": [{ count: 1 }, { count: 30 }],
  "date-ambiguous": typed({ typed: "3/4/2026", readAs: "2026-04-03" as const }),
  "date-not-read": typed({ typed: "soon", header: "Joined" }),
  "left-before-joined": cells,
  "sets-read": [
    { header: "Set", members: 1, sets: 1 },
    { header: "Set", members: 60, sets: 6 },
  ],
  "set-column-not-sets": [{ header: "Group", typed: "blue" }],
  "set-not-read": typed({ typed: "blue" }),
  "locked-not-read": typed({ typed: "perhaps" }),
};
