import { countedCodes } from "../../src/attendance";
import { loadExactSolver } from "../../src/cli/exact-solver";
import { givenAway, stayingGivenAway } from "../../test/sharing/effect-worlds";
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
  const told = effectGivenAway();
  for (const shape of shapes) console.log(howMuchIsHidden(shape));
  return found.length === 0 && told === 0;
}

/** "Does it work?" over as many programmes: people of whom it tells whether they came or stayed. */
function effectGivenAway(): number {
  let told = 0;
  for (let seed = 1; seed <= programmes; seed++) {
    const programme = programmeOfSeed(seed, 90);
    const given = [...givenAway(programme, seed), ...stayingGivenAway(programme)];
    for (const each of given) console.log(`does it work, programme ${String(seed)}: ${JSON.stringify(each)}`);
    told += given.length;
  }
  console.log(`does it work: ${String(programmes)} programmes, ${String(told)} given away`);
  return told;
}

/** Of the sets and meetings for which anybody is recorded, those without a rate, and how wide the other rates are. */
function howMuchIsHidden(shape: (typeof shapes)[number]): string {
  const afterOne: (PrintedRate | null)[] = [];
  const later: (PrintedRate | null)[] = [];
  const meetings: (PrintedRate | null)[] = [];
  for (let seed = 1; seed <= yearsOfEach; seed++) {
    const programme = randomProgramme(numbersFrom(seed * 104729), shape);
    const printed = printedFigures(programme);
    const codes = countedCodes(programme);
    const recorded = new Set(codes.map(({ meeting }) => meeting.id));
    const sets = new Set(codes.map(({ member }) => `Set ${String(member.setNumber)}`));
    for (const [name, { rate }] of printed.sets) {
      if (sets.has(name)) (recorded.size === 1 ? afterOne : later).push(rate);
    }
    for (const [id, rate] of printed.meetings) if (recorded.has(id)) meetings.push(rate);
  }
  return [
    `${String(shape.members)} members, ${String(yearsOfEach)} years, without a rate:`,
    `${without(afterOne)} sets after one meeting, ${without(later)} sets later, ${without(meetings)} meetings;`,
    `the later rates of sets are known to ${widthOf(later)} points in the median, those of meetings to ${widthOf(meetings)}`,
  ].join(" ");
}

function without(rates: readonly (PrintedRate | null)[]): string {
  return `${String(rates.filter((rate) => !rate).length)} of ${String(rates.length)}`;
}

function widthOf(rates: readonly (PrintedRate | null)[]): string {
  const widths = rates.flatMap((rate) => (rate ? rate.to - rate.from : [])).sort((a, b) => a - b);
  return String(Math.round((widths[Math.floor(widths.length / 2)] ?? 0) * 1000) / 10);
}
