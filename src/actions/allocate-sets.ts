import {
  arrangeSets,
  assignFacilitators,
  certify,
  resolveRules,
  setSizes,
  type Progress,
} from "../allocation";
import type { Certificate, IsoDate, LearningSet, Member, Notice, Programme, Settings } from "../programme";
import { balanceColumns, understandBalance } from "../roster";
import {
  readProgramme,
  type ProgrammeReading,
  type ProgrammeReadingOptions,
  type WorkbookContent,
} from "../workbook";
import { carryMeetings, type MeetingWishes } from "./carry-meetings";
import { whatWasReached } from "./what-was-reached";

export interface AllocateOptions extends ProgrammeReadingOptions {
  /** What the administrator asks for now, over what the workbook holds. */
  readonly settings?: Partial<Settings>;
  readonly meetings?: MeetingWishes;
  /** Forms all sets anew, but for locked members; otherwise members who have a set keep it. */
  readonly reform: boolean;
  readonly today: IsoDate;
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the search with the best found so far. */
  readonly shouldStop?: () => boolean;
}

/** "formed": all sets made anew; "placed": only members without a set; "kept": everyone had one. */
export type AllocationOutcome = "formed" | "placed" | "kept";

export interface Allocation {
  readonly programme: Programme;
  readonly certificate: Certificate;
  readonly outcome: AllocationOutcome;
  /** IDs of the members who were given a set now. */
  readonly placed: readonly string[];
  readonly notices: readonly Notice[];
  readonly reading: ProgrammeReading;
}

/**
 * Reads the workbook, forms its sets (or places the members who have none) and plans its meetings.
 * Pure: nothing is written.
 * @throws {Refusal} when the roster cannot be used.
 */
export function allocateSets(content: WorkbookContent, options: AllocateOptions): Allocation {
  const reading = readProgramme(content, options);
  const settings = { ...reading.programme.settings, ...options.settings };
  const { leftOut, facilitators, rules: typedRules } = reading.programme;
  const balanced = balanceColumns({
    members: reading.programme.members,
    rows: reading.roster.memberRows,
    sheet: reading.rosterSheet,
    columns: reading.programme.rosterColumns,
    groupings: reading.programme.groupings,
    wishes: understandBalance(settings.balance),
  });
  const { members, groupings } = balanced;
  const sizes = setSizes(members.length, { ...settings, leftOut: leftOut.length });

  const formAnew = options.reform || members.every(({ setNumber }) => setNumber === null);
  const startingFrom = formAnew ? members.map(releaseUnlocked) : members;
  const setCount = formAnew ? Math.max(sizes.setCount, highestSet(startingFrom)) : highestSet(members);
  const rules = resolveRules({
    rules: typedRules,
    places: reading.rulePlaces,
    members: startingFrom,
    facilitators,
    setCount,
  });
  const { setNumbers } = arrangeSets({
    ...{ members: startingFrom, groupings, setCount, rules },
    ...{ seed: settings.seed, keepSets: !formAnew, maxSize: settings.maxSize },
    ...(options.onProgress && { onProgress: options.onProgress }),
    ...(options.shouldStop && { shouldStop: options.shouldStop }),
  });

  const placedMembers = members.map((member, index) => ({ ...member, setNumber: setNumbers[index] ?? null }));
  const placed = placedMembers.filter((_, index) => startingFrom[index]?.setNumber === null);
  const facilitation = assignFacilitators({
    facilitators,
    members: placedMembers,
    setCount,
    barred: rules.barred,
  });
  const cycle = carryMeetings(reading.programme.meetings, options.meetings ?? {}, options.today);
  const programme: Programme = {
    ...reading.programme,
    settings,
    members: placedMembers,
    groupings,
    facilitators: facilitators.map((facilitator, index) => ({
      ...facilitator,
      setNumber: facilitation.setNumbers[index] ?? null,
    })),
    sets: namedSets(setCount, reading.programme.sets),
    meetings: cycle.meetings,
  };
  return {
    programme,
    certificate: certify(placedMembers, groupings, setCount),
    outcome: formAnew ? "formed" : placed.length > 0 ? "placed" : "kept",
    placed: placed.map(({ id }) => id),
    notices: [
      ...reading.notices,
      ...(formAnew ? sizes.notices : sizesToReconsider(placedMembers, setCount, settings)),
      ...balanced.notices,
      ...whatWasReached({ members: placedMembers, groupings, setCount, rules, facilitation }),
      ...cycle.notices,
      ...notCarriedOver(reading),
      ...sizeOfCohort(members.length),
    ],
    reading,
  };
}

function releaseUnlocked(member: Member): Member {
  return member.locked ? member : { ...member, setNumber: null };
}

function highestSet(members: readonly Member[]): number {
  return members.reduce((highest, { setNumber }) => Math.max(highest, setNumber ?? 0), 0);
}

function namedSets(setCount: number, known: readonly LearningSet[]): LearningSet[] {
  return Array.from({ length: setCount }, (_, index) => {
    const number = index + 1;
    return known.find((set) => set.number === number) ?? { number, name: `Set ${String(number)}` };
  });
}

/** Sets that grew past the most, or fewer than the roster now asks for, are kept and said. */
function sizesToReconsider(members: readonly Member[], setCount: number, settings: Settings): Notice[] {
  const largest = Math.max(
    ...Array.from(
      { length: setCount },
      (_, index) => members.filter((m) => m.setNumber === index + 1).length,
    ),
  );
  if (largest <= settings.maxSize) return [];
  return [
    {
      severity: "attention",
      problem: { code: "sets-too-large", details: { largest, maxSize: settings.maxSize } },
    },
  ];
}

/** From this many people on, a word on keeping the file safe. */
const largeCohort = 1000;

function sizeOfCohort(members: number): Notice[] {
  if (members < largeCohort) return [];
  return [{ severity: "information", problem: { code: "large-cohort", details: { members } } }];
}

function notCarriedOver({ notCarriedOver: own }: ProgrammeReading): Notice[] {
  const nothing = own.sheets.length === 0 && own.columns.length === 0;
  return nothing ? [] : [{ severity: "attention", problem: { code: "not-carried-over", details: own } }];
}
