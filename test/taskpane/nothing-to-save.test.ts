import type { CollectedCode } from "../../src/commands";
import { whyNothingToSave } from "../../src/taskpane/core/collection-actions";

const handlings: Partial<Record<CollectedCode["standing"], CollectedCode["handling"]>> = {
  ...{ new: "taken", conflict: "asked", "other-set": "asked", "not-from-pack": "asked-singly" },
};

function codes(...standings: CollectedCode["standing"][]): CollectedCode[] {
  return standings.map((standing, index) => ({
    ...{ file: "pack.xlsx", cell: "D6", memberId: `M00${String(index)}`, name: "Somebody", meetingId: "M1" },
    ...{ rowName: "Somebody", handling: handlings[standing] ?? "left" },
    ...{ trackerSays: "P", packSays: "A", standing, isTaken: false },
  }));
}

describe("returned files that give nothing to save", () => {
  it.each([
    [[], [], "no-codes"],
    [["unchanged", "unchanged"], [], "all-known"],
    [["unchanged", "conflict"], [], "undecided"],
    [["other-set"], [], "undecided"],
    [["unchanged", "meeting-cancelled"], [], "left-aside"],
    [["conflict"], ["M000 M1 in pack.xlsx"], null],
    [["not-from-pack"], [], "undecided"],
    [["not-from-pack"], ["M000 M1 in pack.xlsx"], null],
    [["unchanged", "new"], [], null],
  ] as const)("%j with %j chosen: %s", (standings, taken, why) => {
    expect(whyNothingToSave(codes(...standings), taken)).toBe(why);
  });
});
