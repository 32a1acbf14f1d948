import loadHighs from "highs";
import { attendanceRates, tablesHeld } from "../../src/attendance";
import type { Programme } from "../../src/programme";
import { printedFigures, type Printed } from "./printed-figures";
import { tablePairs } from "../../src/sharing/table-pairs";
import { givenAway, stayingGivenAway } from "./effect-worlds";
import { numbersFrom, programmeOfSeed, randomProgramme } from "./random-programmes";
import { isOpen, isWorkedOut, solveFigures, type Solver } from "./solved-figures";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighs();
});

describe("what all reports together print", () => {
  it.each([3, 14, 15, 92, 65, 35, 89, 79, 32, 38, 46, 26])(
    "leaves every hidden figure open, and no rate of one to four people to be worked out (%s)",
    (seed) => {
      const solved = solveFigures(programmeOfSeed(seed, 70), solver);
      expect(solved.filter((each) => !isOpen(each))).toEqual([]);
      expect(solved.filter(isWorkedOut)).toEqual([]);
    },
  );

  it("would be found to give people away if the rates of all sets and of the programme were exact", () => {
    const programme = randomProgramme(numbersFrom(5), {
      members: 60,
      sets: 6,
      meetings: 6,
      organisations: 9,
    });
    const members = programme.members.map((member, index) =>
      index < 2 ? { ...member, setNumber: null } : { ...member, setNumber: (index % 6) + 1 },
    );
    const withRest = { ...programme, members };
    const giving = solveFigures(withRest, solver, withExactRates(withRest, printedFigures(withRest)));
    expect(giving.filter(isWorkedOut)).toContainEqual(expect.objectContaining({ what: "" }));
    expect(solveFigures(withRest, solver).filter(isWorkedOut)).toEqual([]);
  });
});

describe("what “Does it work?” prints", () => {
  it.each([3, 14, 65, 89])("does not tell whether one to four people came, or stayed (%s)", (seed) => {
    const programme = programmeOfSeed(seed, 70);
    expect(givenAway(programme, seed)).toEqual([]);
    expect(stayingGivenAway(programme)).toEqual([]);
  });

  it("would be found to, if it said how many pairs have met exactly", () => {
    const programme = programmeOfSeed(65, 70);
    const exact = (of: Programme): string => String(tablePairs(tablesHeld(of)).size);
    expect(givenAway(programme, 65, exact)).not.toEqual([]);
  });
});

/** As the reports once printed them. */
function withExactRates(programme: Programme, printed: Printed): Printed {
  const rates = attendanceRates(programme);
  const exact = (rate: number | null | undefined) =>
    rate === null || rate === undefined ? null : { from: rate, to: rate };
  return {
    ...printed,
    whole: exact(rates.whole.rate),
    sets: new Map(
      programme.sets.map(({ number, name }) => [
        name,
        { members: printed.sets.get(name)?.members ?? null, rate: exact(rates.sets.get(number)?.rate) },
      ]),
    ),
  };
}
