import { changesOf } from "../../src/cli/changes-in-words";
import type { Programme, Settings } from "../../src/programme";
import { smallProgramme } from "../small-programme";

const before = smallProgramme(["PP", "PP"]);

/** What is said of settings that a command changed. */
function said(settings: Partial<Settings>): readonly string[] {
  const after: Programme = { ...before, settings: { ...before.settings, ...settings } };
  return changesOf(before, after).map(({ words }) => words);
}

describe("a setting that a command changed", () => {
  it("is said as people read its kind: a day, months, yes or no, a number", () => {
    expect(said({ retentionDate: "2027-12-31" })).toEqual([
      "Keep names until: not set → Friday 31 December 2027",
    ]);
    expect(said({ skipMonths: [] })).toEqual(["Months without meetings: August → none"]);
    expect(said({ setSheetEmails: true })).toEqual(["Email on set sheets: No → Yes"]);
    expect(said({ quorum: 6 })).toEqual([`Quorum: ${String(before.settings.quorum)} → 6`]);
  });
});
