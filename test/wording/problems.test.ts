import { sayProblem } from "../../src/wording";
import { actionSentences } from "../../src/wording/action-sentences";
import { allocationSentences } from "../../src/wording/allocation-sentences";
import { commandSentences } from "../../src/wording/command-sentences";
import { fileSentences } from "../../src/wording/file-sentences";
import { meetingSentences } from "../../src/wording/meeting-sentences";
import { readingSentences } from "../../src/wording/reading-sentences";
import { rosterSentences } from "../../src/wording/roster-sentences";
import { workbookSentences } from "../../src/wording/workbook-sentences";
import { yearSentences } from "../../src/wording/year-sentences";
import { codes, everyProblem } from "./samples";

const rooms = [
  ...[actionSentences, allocationSentences, commandSentences, fileSentences, meetingSentences],
  ...[readingSentences, rosterSentences, workbookSentences, yearSentences],
];

describe("every problem", () => {
  it("is worded once", () => {
    expect(rooms.flatMap((room) => Object.keys(room)).toSorted()).toEqual(codes.toSorted());
  });

  it("says something that no other says", () => {
    const said = new Map<string, Set<string>>();
    for (const problem of everyProblem) {
      const { what } = sayProblem(problem);
      said.set(what, (said.get(what) ?? new Set()).add(problem.code));
    }
    expect([...said.values()].filter(({ size }) => size > 1).map((same) => [...same])).toEqual([]);
  });
});
