import { loadExactSolver } from "../../src/cli/exact-solver";
import { printedFigures, type PrintedRate } from "../../test/sharing/printed-figures";
import { numbersFrom, programmeOfSeed, randomProgramme } from "../../test/sharing/random-programmes";
import { isOpen, isWorkedOut, solveFigures, type Solver } from "../../test/sharing/solved-figures";

const programmes = 250;
const shapes = [
  { members: 60, sets: 6, meetings: 9, organisations: 12 },
  { members: 118, sets: 12, meetings: 9, organisations: 23 },
] as const;
const yearsOfEach = 40;

/** Solves for every figure the reports hide, over random programmes, and prints how much they hide. */
export async function proveFigures(): Promise<boolean> {
  const solver = (await loadExactSolver()) as unknown as Solver;
  const found: string[] = [];
  let hidden = 0;
  for (let seed = 1; seed <= programmes; seed++) {
    const solved = solveFigures(programmeOfSeed(seed, 90), solver);
    hidden += solved.length;
    for (const each of solved) {
      if (!isOpen(each) || isWorkedOut(each))
        found.push(`programme ${String(seed)}: ${JSON.stringify(each)}`);
    }
  }
  console.log(
    `figures: ${String(programmes)} programmes, ${String(hidden)} hidden figures, ${String(found.length)} not open or worked out`,
  );
  for (const words of found) console.log(words);
  for (const shape of shapes) console.log(howMuchIsHidden(shape));
  return found.length === 0;
}

function howMuchIsHidden(shape: (typeof shapes)[number]): string {
  const [sets, meetings, widths]: [(PrintedRate | null)[], (PrintedRate | null)[], number[]] = [[], [], []];
  for (let seed = 1; seed <= yearsOfEach; seed++) {
    const programme = randomProgramme(numbersFrom(seed * 104729), shape);
    const printed = printedFigures(programme);
    const recorded = new Set(programme.attendance.map(({ meetingId }) => meetingId));
    sets.push(...[...printed.sets.values()].map(({ rate }) => rate));
    meetings.push(...[...printed.meetings].flatMap(([id, rate]) => (recorded.has(id) ? [rate] : [])));
  }
  for (const rate of [...sets, ...meetings]) if (rate) widths.push(rate.to - rate.from);
  const median = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  const without = (rates: readonly (PrintedRate | null)[]): string =>
    `${String(rates.filter((rate) => !rate).length)} of ${String(rates.length)}`;
  return `${String(shape.members)} members, ${String(yearsOfEach)} years: without a rate ${without(sets)} sets and ${without(meetings)} meetings; the others are known to ${String(Math.round(median * 1000) / 10)} points in the median`;
}
