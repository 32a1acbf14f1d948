import type { ReadingProblems } from "../../../src/programme";
import { names, nothing, type SamplesOf } from "./samples-of";

const file = "set-3.xlsx";

export const readingSamples: SamplesOf<ReadingProblems> = {
  "sheet-unreadable": [
    { sheet: "Roster", missing: ["Name"] },
    { sheet: "Roster", missing: ["Name", "Set"] },
  ],
  "setting-renamed": [
    { typed: "Fewest members", label: "Quorum" },
    { typed: "", label: "Quorum" },
  ],
  "newer-format": [{ found: 3, known: 2 }],
  "not-a-date": [{ typed: "soon" }, { typed: "" }],
  "not-a-time": [{ typed: "noon" }],
  "not-a-number": [{ typed: "ten", label: "Members in a set", least: 4 }],
  "not-a-set": [{ typed: "red" }],
  "not-months": [{ typed: "Agust" }],
  "not-a-status": [{ typed: "Perhaps", known: ["Planned", "Held"] }],
  "needed-cell-blank": [{ header: "Meeting" }],
  "repeated-id": [{ id: "M007", firstCell: "A8" }],
  "two-rows-of-codes": [{ name: "Ada Okafor", id: "M007", firstCell: "A8" }],
  "attendance-without-member": [{ name: "" }, { name: "Ada Okafor" }],
  "codes-of-nobody": [{ id: "M999", name: "Zed Newman" }],
  "codes-beneath-tracker": nothing,
  "meeting-missing": [
    { meeting: "M3", codes: 1 },
    { meeting: "M3", codes: 52 },
  ],
  "own-roster-missing": nothing,
  "not-on-roster": [
    { names: names(1), roster: "Roster", sheet: "Members" },
    { names: names(40), roster: "Roster", sheet: "Members" },
  ],
  "nobody-to-add": nothing,
  "sets-gone": nothing,
  "sheets-missing": [{ sheets: ["Rules"] }, { sheets: ["Programme", "Rules"] }],
  "attendance-missing": nothing,
  "roster-header-mended": [{ heading: "ALS group", header: "Set" }],
  "member-ids-lost": [{ header: "Member ID" }],
  "roster-column-lost": [{ header: "Email" }],
  "roster-column-needed": [{ header: "Employer" }],
  "roster-dates-lost": [
    { header: "Left", role: "left", members: 1 },
    { header: "Date joined", role: "joined", members: 0 },
  ],
  "column-sorted-alone": [
    {
      ...{ header: "Full name", rows: 55, memberId: "M001", typed: "Bo Carr", before: "Ann Lee" },
      keptUnder: { sheet: "Attendance", header: "Name" },
    },
  ],
  "meeting-headings-exchanged": [{ heading: "M5", meeting: "M2" }],
  "sets-lost": nothing,
  "meeting-header-mended": [{ header: "Kick-off", meeting: "M1" }],
  "meeting-columns-unclear": [
    { headers: ["Kick-off"], meetings: ["M1", "M2"] },
    { headers: ["Kick-off", "Second"], meetings: ["M1"] },
  ],
  "tracker-rows-missing": [{ names: names(1) }, { names: names(40) }],
  "tracker-columns-missing": [{ meetings: ["M3"] }, { meetings: ["M3", "M4"] }],
  "history-missing": nothing,
  "not-carried-over": [
    { sheets: ["Lunches"], columns: [] },
    { sheets: ["Lunches"], columns: ["Allergies on Roster", "Badge on Roster"] },
  ],
  "pack-is-no-roster": nothing,
  "not-a-pack": [{ file }],
  "change-list-without-columns": [{ file }],
  "change-list-rows": [
    { file, rows: [3] },
    { file, rows: [3, 7, 9] },
  ],
  "list-without-meeting": [{ file }],
  "pack-member-twice": [{ file, id: "M007" }],
  "pack-of-another-programme": [{ file }],
  "packs-of-one-set": [
    { set: "Set 3", files: ["a.xlsx", "b.xlsx"] },
    { set: "Oak", files: ["a.xlsx", "b.xlsx", "c.xlsx"] },
  ],
  "pack-set-gone": [
    { file, set: 9, sets: 1 },
    { file, set: 9, sets: 6 },
  ],
  "code-not-understood": [
    { typed: "ill", member: "Ada Okafor", meeting: "M3", codes: ["P", "L", "A", "U", "–"] },
    {
      typed: "ill",
      member: "Ada Okafor",
      meeting: "M3",
      codes: ["P", "L", "R", "A", "U", "–"],
      isRefused: true,
    },
  ],
};
