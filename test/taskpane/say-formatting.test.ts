import type { NotFormatted } from "../../src/programme";
import { strings } from "../../src/taskpane/strings";

const at = (sheet: string, piece: NotFormatted["piece"]): NotFormatted => ({
  ...{ sheet, piece, code: "GeneralException" },
});

describe("what is missing from sheets whose contents are complete", () => {
  it("is said by what and where, and not at all where nobody would see it", () => {
    expect(strings.notFormatted([])).toBe("");
    expect(strings.notFormatted([at("Set 3", "chart")])).toBe(
      "1 chart could not be drawn on this version of Excel: Set 3.",
    );
    expect(strings.notFormatted([at("Set 3", "chart"), at("Set 7", "page"), at("Set 7", "chart")])).toBe(
      "2 charts could not be drawn on this version of Excel: Set 3 and Set 7. Excel did not set up the page for printing: Set 7.",
    );
    expect(
      strings.notFormatted([at("Roster", "widths"), at("Roster", "cells"), at("Roster", "validation")]),
    ).toBe("Excel did not add all checks for typing: Roster. Excel did not apply all formatting: Roster.");
  });
});
