import { timesInCommon } from "../roster";
import {
  arrangeSetsInSteps,
  assignFacilitators,
  certify,
  runThrough,
  setSizes,
  solveExactly,
  withoutTimes,
  type ArrangeRequest,
  type ExactSolver,
  type MemberRules,
  type Progress,
  type SetSizes,
} from "../seating";
import { cellAddress } from "../sheet";
import { setsFromOneTo, type Member, numberingOf, Refusal, type SetNumbering } from "../programme";
import type { Applied } from "./apply";
import type { OpenedWorkbook } from "../workbook";
import type { CommandContext } from "./command";
import type { MeetingOptions } from "./carry-meetings";
import { facilitatorsFirst } from "./facilitators-first";
import { finishAllocation } from "./finish-allocation";
import {
  highestSet,
  prepare,
  rulesFor,
  rulesForSeveral,
  type PreparedProgramme,
  type PrepareOptions,
} from "./prepare";

export interface AllocateOptions extends PrepareOptions, CommandContext {
  readonly meetings?: MeetingOptions;
  /** Forms all sets anew, but for locked members; otherwise members who have a set keep it. */
  readonly reform: boolean;
  /** Restores evenness by moving as few members as possible; without, nobody who has a set is moved. */
  readonly evenOut?: boolean;
  /** Sets may be as uneven in size as the rules need; without, what the rules need is refused and named. */
  readonly unevenSizes?: boolean;
  /** Steps of the search for further columns and rules, at most. */
  readonly steps?: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the search with the best found so far. */
  readonly shouldStop?: (share?: number) => boolean;
}

/** "formed": all sets made anew; "placed": only members without a set; "kept": everyone had one; "brought-back". */
export type AllocationOutcome = "formed" | "placed" | "kept" | "brought-back";

export interface Allocation extends Applied {
  readonly outcome: AllocationOutcome;
  /** IDs of the members who were given a set now. */
  readonly placed: readonly string[];
}

/** Members in sets, before anything is made of it. */
export interface ArrangedProgramme extends SetNumbering {
  readonly prepared: PreparedProgramme;
  readonly formAnew: boolean;
  /** The sets are earlier ones. */
  readonly isBroughtBack?: true;
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
  const { prepared, members, before, formAnew } = arranged;
  const { setCount, closed } = arranged;
  const kept = Uint8Array.from(before, (set) => (formAnew || set === null ? 0 : 1));
  // Asked without times: what cannot be less then cannot be less with them.
  const rules = withoutTimes(arranged.rules);
  const {
    members: solved,
    proven,
    isFinished,
  } = await solveExactly({
    ...{ members, setCount, rules, kept, seconds, now, loadSolver, ...(closed && { closed }) },
    groupings: prepared.programme.groupings,
    // Levelling would know nothing of the times.
    ...(rules.seating.length === arranged.rules.seating.length && { numbers: prepared.numbers }),
  });
  const isTaken = setsWithoutTime(prepared, solved) <= setsWithoutTime(prepared, members);
  return finishAllocation({ ...arranged, members: isTaken ? solved : members }, options, {
    solved: isTaken ? proven : new Set(),
    attempt: { seconds, isFinished: isFinished && isTaken },
  });
}

function setsWithoutTime({ programme }: PreparedProgramme, members: readonly Member[]): number {
  const sets = setsFromOneTo(highestSet(members)).map((number) => ({ number, name: "" }));
  const times = timesInCommon({ ...programme, members, sets });
  return times?.sets.filter(({ closest }) => closest !== null).length ?? 0;
}

function* arrange(opened: OpenedWorkbook, options: AllocateOptions): Generator<Progress, ArrangedProgramme> {
  const prepared = prepare(opened, options);
  yield { fraction: 0 };
  refuseLostSets(prepared, options.reform);
  const { members, groupings, settings, leftOut } = prepared.programme;
  const sizes = setSizes(members.length, { ...settings, leftOut: leftOut.length });
  const formAnew = options.reform || members.every(({ setNumber }) => setNumber === null);
  const startingFrom = formAnew ? members.map(releaseUnlocked) : members;
  const known = numberingOf(prepared.programme.sets);
  const numbering: SetNumbering = formAnew
    ? { setCount: Math.max(sizes.setCount, highestSet(startingFrom)) }
    : { ...known, setCount: Math.max(known.setCount, highestSet(members)) };
  const request = (rules: MemberRules): ArrangeRequest => ({
    ...{ members: startingFrom, groupings, ...numbering, rules },
    ...{ seed: settings.seed, keepSets: !formAnew, maxSize: settings.maxSize, numbers: prepared.numbers },
    ...(formAnew && prepared.times && { times: prepared.times.suits }),
    ...(options.unevenSizes === true && { unevenSizes: true }),
    ...(options.steps !== undefined && { steps: options.steps }),
    ...(options.shouldStop && { shouldStop: options.shouldStop }),
  });
  const rules = formAnew
    ? rulesFor({ ...prepared, times: null }, startingFrom, numbering)
    : rulesForSeveral(prepared, startingFrom, numbering);
  const first = yield* arrangeSetsInSteps(request(rules));
  const usual: ArrangedProgramme = {
    ...{ prepared, formAnew, ...numbering, sizes, rules },
    before: startingFrom.map(({ setNumber }) => setNumber),
    members: first.members,
    isStopped: first.stopped,
  };
  const better = formAnew ? yield* withFacilitatorsFirst(usual, startingFrom, request) : null;
  yield { fraction: 1 };
  return better ?? usual;
}

/** Sets that more facilitators can lead from outside, with no more counts off balance; null where there are none. */
function* withFacilitatorsFirst(
  usual: ArrangedProgramme,
  startingFrom: readonly Member[],
  request: (rules: MemberRules) => ArrangeRequest,
): Generator<Progress, ArrangedProgramme | null> {
  const { prepared, setCount, rules, members } = usual;
  const { facilitators, groupings } = prepared.programme;
  const { shortage } = assignFacilitators({ facilitators, members, setCount, barred: rules.barred });
  const leaders =
    shortage === 0 || facilitators.length === 0
      ? null
      : facilitatorsFirst(prepared, startingFrom, { setCount, rules, shortage });
  if (!leaders) return null;
  const led: PreparedProgramme = {
    ...{ ...prepared, times: null },
    programme: { ...prepared.programme, facilitators: leaders },
  };
  const ledRules = rulesFor(led, startingFrom, { setCount });
  try {
    const { members: seated, stopped } = yield* arrangeSetsInSteps(request(ledRules));
    const isWorse =
      certify(seated, groupings, { setCount }).uneven > certify(members, groupings, { setCount }).uneven ||
      setsWithoutTime(prepared, seated) > setsWithoutTime(prepared, members);
    return isWorse
      ? null
      : {
          ...usual,
          prepared: { ...led, times: prepared.times },
          rules: ledRules,
          members: seated,
          isStopped: usual.isStopped || stopped,
        };
  } catch (thrown) {
    // With the facilitators' sets the rules contradict: the usual order stands.
    if (thrown instanceof Refusal) return null;
    throw thrown;
  }
}

/** @throws {Refusal} "sets-lost" where forming sets would be taken for keeping them */
function refuseLostSets({ programme, origin }: PreparedProgramme, reform: boolean): void {
  const hasSets = programme.members.some(({ setNumber }) => setNumber !== null);
  if (reform || hasSets || programme.attendance.length === 0) return;
  const cell = cellAddress(origin.roster.headerRow, 0);
  throw new Refusal({ code: "sets-lost", details: {}, place: { sheet: origin.rosterSheet, cell } });
}

function releaseUnlocked(member: Member): Member {
  return member.locked ? member : { ...member, setNumber: null };
}
