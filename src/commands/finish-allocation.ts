import { assignFacilitators, certify, evenOut, shortfallsOf, type EvenedOut } from "../seating";
import { notGiven } from "../roster";
import { bringHistoryUpToDate, facilitatorsAway } from "../attendance";
import {
  setsChanges,
  type Certificate,
  type IsoDate,
  type LearningSet,
  type Member,
  type Notice,
  type Programme,
  type Settings,
} from "../programme";
import type { AllocateOptions, Allocation, AllocationOutcome, ArrangedProgramme } from "./allocate-sets";
import { carryMeetings } from "./carry-meetings";
import { withSetsRecorded } from "./record-sets";
import { withTheirSets } from "./with-their-sets";
import { noticesOfAllocation, timesShared } from "./allocation-notices";

export interface Proof {
  /** Keys of groupings that an exact solver says cannot be off by less. */
  readonly solved: ReadonlySet<string>;
  /** Absent when the solver was not asked. */
  readonly attempt?: { readonly seconds: number; readonly isFinished: boolean };
}

/** What follows from members in sets: evenness restored or offered, the proof, facilitators, meetings, and what to say. */
export function finishAllocation(
  arranged: ArrangedProgramme,
  options: AllocateOptions,
  proof: Proof,
): Allocation {
  const { prepared, formAnew, setCount, sizes, rules, before, isStopped } = arranged;
  const { programme: known } = prepared;
  const { settings, groupings, facilitators } = known;
  const evening = formAnew ? null : restoreEvenness(arranged, options.evenOut === true);
  const members = evening?.members ?? arranged.members;
  const placed = members.filter((_, index) => before[index] === null);
  const facilitation = assignFacilitators({ facilitators, members, setCount, barred: rules.barred });
  const cycle = carryMeetings(known.meetings, options.meetings ?? {}, settings, options.today);
  const kept = Uint8Array.from(members, (member, index) =>
    !formAnew && before[index] !== null && before[index] === member.setNumber ? 1 : 0,
  );
  const certificate = certify(members, groupings, setCount);
  // What was solved holds for everyone keeping their set, and for nothing else.
  const solved: Proof["solved"] = members === arranged.members ? proof.solved : new Set();
  const leaders = withTheirSets(facilitators, facilitation);
  const outcome = outcomeOf(arranged, placed.length);
  const isEvened = members !== arranged.members && outcome !== "brought-back";
  const programme = withHistory(
    {
      ...known,
      settings: { ...settings, meetingCount: options.meetings?.count ?? settings.meetingCount },
      members,
      facilitators: leaders,
      sets: namedSets(setCount, known.sets),
      meetings: cycle.meetings,
    },
    formAnew,
    options.today,
  );
  const shortfalls = shortfallsOf({
    ...{ members, groupings, certificate, rules, kept, solved },
    without: notGiven,
  });
  return {
    programme: withSetsRecorded(
      programme,
      known,
      isEvened ? setsChanges.evenedOut : changeOf[outcome],
      options.today,
    ),
    certificate: { ...certificate, shortfalls },
    outcome,
    placed: placed.map(({ id }) => id),
    notices: [
      ...(formAnew ? sizes.notices : sizesToReconsider(members, setCount, settings)),
      ...prepared.notices,
      ...(evening?.notices ?? []),
      ...noticesOfAllocation({
        ...{ members, groupings, setCount, rules, facilitation },
        facilitators: leaders,
        columns: known.rosterColumns,
      }),
      ...timesShared(programme),
      ...facilitatorsAway(programme),
      ...(options.unevenSizes === true ? sizesForRules(certificate, formAnew) : []),
      ...(isStopped && shortfalls.length > 0 ? [stoppedEarly] : []),
      ...sayProof(proof, certificate),
      ...cycle.notices,
      ...sizeOfCohort(members.length),
    ],
  };
}

const changeOf: Readonly<Record<AllocationOutcome, string>> = {
  formed: setsChanges.formed,
  placed: setsChanges.placed,
  kept: setsChanges.byHand,
  "brought-back": setsChanges.broughtBack,
};

function outcomeOf({ formAnew, isBroughtBack }: ArrangedProgramme, placed: number): AllocationOutcome {
  if (isBroughtBack) return "brought-back";
  return formAnew ? "formed" : placed > 0 ? "placed" : "kept";
}

/** Sets formed anew before anything is recorded were only a draft until then, and leave no history. */
function withHistory(programme: Programme, formAnew: boolean, today: IsoDate): Programme {
  const isDraft = formAnew && programme.attendance.length === 0;
  const year = isDraft ? { ...programme.year, moves: [] } : programme.year;
  return bringHistoryUpToDate({ ...programme, year }, today);
}

function sizesForRules({ sizesEven, sizes }: Certificate, formAnew: boolean): Notice[] {
  if (sizesEven || !formAnew) return [];
  return [{ severity: "attention", problem: { code: "sizes-uneven", details: { sizes } } }];
}

const stoppedEarly: Notice = {
  severity: "information",
  problem: { code: "search-stopped", details: {} },
};

function sayProof({ attempt }: Proof, { uneven }: Certificate): Notice[] {
  if (!attempt || attempt.isFinished || uneven === 0) return [];
  return [
    {
      severity: "information",
      problem: { code: "proof-not-finished", details: { seconds: attempt.seconds } },
    },
  ];
}

/** An offer is not worth a wait: it looks at so many changes only. */
const looksForOffer = 200_000;

/** The members with evenness restored, when that was asked for; otherwise what it would take. */
function restoreEvenness(
  { prepared, members, rules, setCount, before }: ArrangedProgramme,
  isAsked: boolean,
): { members: readonly Member[]; notices: Notice[] } | null {
  const { groupings, settings, attendance } = prepared.programme;
  const { uneven } = certify(members, groupings, setCount);
  if (uneven === 0 || setCount < 2) return null;
  const recorded = new Map<string, number>();
  for (const { memberId } of attendance) recorded.set(memberId, (recorded.get(memberId) ?? 0) + 1);
  const evened = evenOut({
    ...{ members, groupings, setCount, rules, seed: settings.seed },
    newcomers: before.flatMap((set, index) => (set === null ? [index] : [])),
    recorded: members.map(({ id }) => recorded.get(id) ?? 0),
    ...(!isAsked && { looks: looksForOffer }),
  });
  const after = members.map((member, index) => ({
    ...member,
    setNumber: evened.setNumbers[index] ?? member.setNumber,
  }));
  const unevenAfter = certify(after, groupings, setCount).uneven;
  const details = { uneven, unevenAfter, isFewest: evened.fewest, moves: movesInWords(members, evened) };
  if (unevenAfter >= uneven) {
    return isAsked
      ? {
          members,
          notices: [{ severity: "attention", problem: { code: "cannot-even-out", details: { uneven } } }],
        }
      : null;
  }
  if (isAsked || evened.moves.length === 0) {
    const notices: Notice[] =
      evened.moves.length === 0
        ? []
        : [{ severity: "attention", problem: { code: "members-moved", details } }];
    return { members: after, notices };
  }
  return { members, notices: [{ severity: "information", problem: { code: "could-even-out", details } }] };
}

function movesInWords(
  members: readonly Member[],
  { moves }: EvenedOut,
): { readonly name: string; readonly from: number; readonly to: number }[] {
  return moves.map(({ member, from, to }) => ({ name: members[member]?.name ?? "", from, to }));
}

function namedSets(setCount: number, known: readonly LearningSet[]): LearningSet[] {
  return Array.from({ length: setCount }, (_, index) => {
    const number = index + 1;
    return known.find((set) => set.number === number) ?? { number, name: `Set ${String(number)}` };
  });
}

/** Sets that grew past the most, or fewer than the roster now asks for, are kept and said. */
function sizesToReconsider(members: readonly Member[], setCount: number, settings: Settings): Notice[] {
  const sizes = new Array<number>(setCount).fill(0);
  for (const { setNumber } of members)
    if (setNumber !== null) sizes[setNumber - 1] = (sizes[setNumber - 1] ?? 0) + 1;
  const largest = Math.max(...sizes);
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
