import {
  arrangeSetsInSteps,
  runThrough,
  setSizes,
  solveExactly,
  type ExactSolver,
  type MemberRules,
  type Progress,
  type SetSizes,
} from "../seating";
import type { Certificate, IsoDate, Member, Notice, Programme } from "../programme";
import type { ProgrammeReading, WorkbookContent } from "../workbook";
import type { MeetingWishes } from "./carry-meetings";
import { finishAllocation } from "./finish-allocation";
import { highestSet, prepareSets, rulesFor, type PreparedSets, type PrepareOptions } from "./prepare-sets";

export interface AllocateOptions extends PrepareOptions {
  readonly meetings?: MeetingWishes;
  /** Forms all sets anew, but for locked members; otherwise members who have a set keep it. */
  readonly reform: boolean;
  /** Restores evenness by moving as few members as possible; without, nobody who has a set is moved. */
  readonly evenOut?: boolean;
  readonly today: IsoDate;
  /** Steps of the search for further columns and rules, at most. */
  readonly steps?: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the search with the best found so far. */
  readonly shouldStop?: () => boolean;
}

/** "formed": all sets made anew; "placed": only members without a set; "kept": everyone had one; "brought-back". */
export type AllocationOutcome = "formed" | "placed" | "kept" | "brought-back";

export interface Allocation {
  readonly programme: Programme;
  readonly certificate: Certificate;
  readonly outcome: AllocationOutcome;
  /** IDs of the members who were given a set now. */
  readonly placed: readonly string[];
  readonly notices: readonly Notice[];
  readonly reading: ProgrammeReading;
}

/** Members in sets, before anything is made of it. */
export interface ArrangedProgramme {
  readonly prepared: PreparedSets;
  readonly formAnew: boolean;
  /** The sets are earlier ones. */
  readonly isBroughtBack?: true;
  readonly setCount: number;
  readonly sizes: SetSizes;
  readonly rules: MemberRules;
  /** As they were before; null where a set is to be given. */
  readonly before: readonly (number | null)[];
  /** With their sets. */
  readonly members: readonly Member[];
  readonly isStopped: boolean;
}

/**
 * Reads the workbook, forms its sets (or places the members who have none) and plans its meetings.
 * Pure: nothing is written.
 * @throws {Refusal} when the roster cannot be used.
 */
export function allocateSets(content: WorkbookContent, options: AllocateOptions): Allocation {
  return runThrough(allocateSetsInSteps(content, options), options.onProgress);
}

/** As `allocateSets`, pausing between small steps: for whoever has something else to do meanwhile. @throws {Refusal} */
export function* allocateSetsInSteps(
  content: WorkbookContent,
  options: AllocateOptions,
): Generator<Progress, Allocation> {
  const arranged = yield* arrange(content, options);
  return finishAllocation(arranged, options, { solved: new Set() });
}

export interface ProofOptions {
  /** For the exact solver, in all. */
  readonly seconds: number;
  readonly now: () => number;
  readonly loadSolver: () => Promise<ExactSolver>;
}

/**
 * As `allocateSets`; then an exact solver is asked whether what is off could be off by less. Where it finds
 * better sets, those are taken.
 * @throws {Refusal} as `allocateSets`
 */
export async function allocateSetsProven(
  content: WorkbookContent,
  options: AllocateOptions,
  { seconds, now, loadSolver }: ProofOptions,
): Promise<Allocation> {
  const arranged = runThrough(arrange(content, options), options.onProgress);
  const { prepared, members, rules, setCount, before, formAnew } = arranged;
  const kept = Uint8Array.from(before, (set) => (formAnew || set === null ? 0 : 1));
  const { setNumbers, proven, isFinished } = await solveExactly({
    ...{ members, setCount, rules, kept, seconds, now, loadSolver },
    groupings: prepared.programme.groupings,
  });
  const solved = members.map((member, index) => ({ ...member, setNumber: setNumbers[index] ?? null }));
  return finishAllocation({ ...arranged, members: solved }, options, {
    solved: proven,
    attempt: { seconds, isFinished },
  });
}

function* arrange(
  content: WorkbookContent,
  options: AllocateOptions,
): Generator<Progress, ArrangedProgramme> {
  const prepared = prepareSets(content, options);
  yield { fraction: 0 };
  const { members, groupings, settings, leftOut } = prepared.programme;
  const sizes = setSizes(members.length, { ...settings, leftOut: leftOut.length });
  const formAnew = options.reform || members.every(({ setNumber }) => setNumber === null);
  const startingFrom = formAnew ? members.map(releaseUnlocked) : members;
  const setCount = formAnew ? Math.max(sizes.setCount, highestSet(startingFrom)) : highestSet(members);
  const rules = rulesFor(prepared, startingFrom, setCount);
  const { setNumbers, stopped } = yield* arrangeSetsInSteps({
    rulePlaces: prepared.reading.rulePlaces,
    ...{ members: startingFrom, groupings, setCount, rules },
    ...{ seed: settings.seed, keepSets: !formAnew, maxSize: settings.maxSize, numbers: prepared.numbers },
    ...(options.steps !== undefined && { steps: options.steps }),
    ...(options.shouldStop && { shouldStop: options.shouldStop }),
  });
  yield { fraction: 1 };
  return {
    ...{ prepared, formAnew, setCount, sizes, rules },
    before: startingFrom.map(({ setNumber }) => setNumber),
    members: members.map((member, index) => ({ ...member, setNumber: setNumbers[index] ?? null })),
    isStopped: stopped,
  };
}

function releaseUnlocked(member: Member): Member {
  return member.locked ? member : { ...member, setNumber: null };
}
