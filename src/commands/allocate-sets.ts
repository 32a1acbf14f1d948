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
import { Refusal, type IsoDate, type Member, type Programme } from "../programme";
import type { Applied } from "./apply";
import type { OpenedWorkbook } from "../workbook";
import type { MeetingWishes } from "./carry-meetings";
import { finishAllocation } from "./finish-allocation";
import { highestSet, prepare, rulesFor, type PreparedProgramme, type PrepareOptions } from "./prepare";

export interface AllocateOptions extends PrepareOptions {
  readonly meetings?: MeetingWishes;
  /** Forms all sets anew, but for locked members; otherwise members who have a set keep it. */
  readonly reform: boolean;
  /** Restores evenness by moving as few members as possible; without, nobody who has a set is moved. */
  readonly evenOut?: boolean;
  /** Sets may be as uneven in size as the rules need; without, what the rules need is refused and named. */
  readonly unevenSizes?: boolean;
  readonly today: IsoDate;
  /** Steps of the search for further columns and rules, at most. */
  readonly steps?: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the search with the best found so far. */
  readonly shouldStop?: () => boolean;
}

/** "formed": all sets made anew; "placed": only members without a set; "kept": everyone had one; "brought-back". */
export type AllocationOutcome = "formed" | "placed" | "kept" | "brought-back";

export interface Allocation extends Applied {
  readonly outcome: AllocationOutcome;
  /** IDs of the members who were given a set now. */
  readonly placed: readonly string[];
}

/** Members in sets, before anything is made of it. */
export interface ArrangedProgramme {
  readonly prepared: PreparedProgramme;
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
 * Forms the sets of a programme (or places the members who have none) and plans its meetings.
 * Pure: nothing is written.
 * @throws {Refusal} when the roster cannot be used.
 */
export function allocateSets(opened: OpenedWorkbook, options: AllocateOptions): Allocation {
  return runThrough(allocateSetsInSteps(opened, options), options.onProgress);
}

/** As `allocateSets`, pausing between small steps: for whoever has something else to do meanwhile. @throws {Refusal} */
export function* allocateSetsInSteps(
  opened: OpenedWorkbook,
  options: AllocateOptions,
): Generator<Progress, Allocation> {
  const arranged = yield* arrange(opened, options);
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
  opened: OpenedWorkbook,
  options: AllocateOptions,
  { seconds, now, loadSolver }: ProofOptions,
): Promise<Allocation> {
  const arranged = runThrough(arrange(opened, options), options.onProgress);
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

function* arrange(opened: OpenedWorkbook, options: AllocateOptions): Generator<Progress, ArrangedProgramme> {
  const prepared = prepare(opened, options);
  yield { fraction: 0 };
  refuseLostSets(prepared.programme, options.reform);
  const { members, groupings, settings, leftOut } = prepared.programme;
  const sizes = setSizes(members.length, { ...settings, leftOut: leftOut.length });
  const formAnew = options.reform || members.every(({ setNumber }) => setNumber === null);
  const startingFrom = formAnew ? members.map(releaseUnlocked) : members;
  const setCount = formAnew ? Math.max(sizes.setCount, highestSet(startingFrom)) : highestSet(members);
  const rules = rulesFor(prepared, startingFrom, setCount);
  const { setNumbers, stopped } = yield* arrangeSetsInSteps({
    rulePlaces: prepared.origin.rulePlaces,
    ...{ members: startingFrom, groupings, setCount, rules },
    ...{ seed: settings.seed, keepSets: !formAnew, maxSize: settings.maxSize, numbers: prepared.numbers },
    ...(options.unevenSizes === true && { unevenSizes: true }),
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

/** @throws {Refusal} "sets-lost" where forming sets would be taken for keeping them */
function refuseLostSets({ members, attendance, earlierSets }: Programme, reform: boolean): void {
  const hasSets = members.some(({ setNumber }) => setNumber !== null);
  const wereSets = earlierSets.some(({ places }) => places.length > 0);
  if (!reform && !hasSets && wereSets && attendance.length > 0) {
    throw new Refusal({ code: "sets-lost", details: {} });
  }
}

function releaseUnlocked(member: Member): Member {
  return member.locked ? member : { ...member, setNumber: null };
}
