import { bringHistoryUpToDate, facilitatorsAway } from "../attendance";
import {
  sizesOf,
  notGiven,
  type Certificate,
  type ClosedSet,
  type IsoDate,
  type LearningSet,
  type Member,
  type Notice,
  openSets,
  type Programme,
  type SetNumber,
  type SetNumbering,
  setsChanges,
  type Settings,
  type Shortfall,
  attention,
  information,
} from "../programme";
import { assignFacilitators, certify, evenOut, shortfallsOf, type EvenedOut } from "../seating";
import { known } from "../sheet";
import {
  type AllocateOptions,
  type Allocation,
  type AllocationOutcome,
  type ArrangedProgramme,
} from "./allocate-sets";
import { carryMeetings } from "./carry-meetings";
import { enteredByHand, visitsEnded } from "./entered-by-hand";
import { withSetsRecorded } from "./record-sets";
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
  const { prepared, formAnew, setCount, closed, sizes, rules, before, isStopped } = arranged;
  const numbering: SetNumbering = { setCount, ...(closed && { closed }) };
  const { programme: known } = prepared;
  const { settings, groupings, facilitators } = known;
  const evening = formAnew ? null : restoreEvenness(arranged, options.evenOut === true);
  const members = evening?.members ?? arranged.members;
  const placed = members.filter((_, index) => before[index] === null);
  const facilitation = assignFacilitators({
    ...{ facilitators, members, barred: rules.barred },
    ...numbering,
  });
  const cycle = carryMeetings(known.meetings, options.meetings ?? {}, settings, options.today);
  const kept = Uint8Array.from(members, (member, index) =>
    !formAnew && before[index] !== null && before[index] === member.setNumber ? 1 : 0,
  );
  const certificate = certify(members, groupings, numbering);
  // What was solved holds for everyone keeping their set, and for nothing else.
  const solved: Proof["solved"] = members === arranged.members ? proof.solved : new Set();
  const leaders = facilitation.facilitators;
  const outcome = outcomeOf(arranged, placed.length);
  const isEvened = members !== arranged.members && outcome !== "brought-back";
  const programme = withHistory(
    {
      ...known,
      settings: { ...settings, meetingCount: options.meetings?.count ?? settings.meetingCount },
      members,
      facilitators: leaders,
      sets: namedSets(numbering, known),
      year: { ...known.year, closedSets: stillClosed(numbering, known), unsavedMoves: [] },
      meetings: cycle.meetings,
    },
    formAnew,
    options.today,
  );
  const shortfalls = shortfallsOf({
    ...{ members, groupings, certificate, rules, kept, solved, ...numbering },
    without: notGiven,
  }).map((each): Shortfall =>
    prepared.times !== null && rules.seating.length === 0 && each.cause === "rules"
      ? { ...each, cause: "times" }
      : each,
  );
  return {
    programme: withSetsRecorded(
      programme,
      known,
      isEvened ? setsChanges.evenedOut : changeOf[outcome],
      options,
    ),
    certificate: { ...certificate, shortfalls },
    outcome,
    placed: placed.map(({ id }) => id),
    notices: [
      ...(formAnew ? sizes.notices : sizesToReconsider(members, settings)),
      ...prepared.notices,
      ...(formAnew ? [] : enteredByHand(known, bringHistoryUpToDate(known, options.today))),
      ...visitsEnded(known, programme),
      ...(evening?.notices ?? []),
      ...noticesOfAllocation({
        ...{ members, groupings, numbering, rules, facilitation },
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

function sizesForRules(certificate: Certificate, formAnew: boolean): Notice[] {
  if (certificate.sizesEven || !formAnew) return [];
  return [attention({ code: "sizes-uneven", details: { sizes: sizesOf(certificate) } })];
}

const stoppedEarly: Notice = information({ code: "search-stopped", details: {} });

function sayProof({ attempt }: Proof, { uneven }: Certificate): Notice[] {
  if (!attempt || attempt.isFinished || uneven === 0) return [];
  return [information({ code: "proof-not-finished", details: { seconds: attempt.seconds } })];
}

/** An offer is not worth a wait: it tries so many changes only. */
const changesForOffer = 200_000;

/** The members with evenness restored, when that was asked for; otherwise what it would take. */
function restoreEvenness(
  { prepared, members, rules, before, setCount, closed }: ArrangedProgramme,
  isAsked: boolean,
): { members: readonly Member[]; notices: Notice[] } | null {
  const { groupings, settings, attendance } = prepared.programme;
  const numbering: SetNumbering = { setCount, ...(closed && { closed }) };
  const { uneven } = certify(members, groupings, numbering);
  if (uneven === 0 || openSets(numbering).numbers.length < 2) return null;
  const evened = evenOut({
    ...{ members, groupings, rules, seed: settings.seed, ...numbering },
    newcomers: before.flatMap((set, index) => (set === null ? [index] : [])),
    attendance,
    ...(!isAsked && { changesToTry: changesForOffer }),
  });
  const after = evened.members;
  const unevenAfter = certify(after, groupings, numbering).uneven;
  const details = { uneven, unevenAfter, isFewest: evened.fewest, moves: movesInWords(members, evened) };
  if (unevenAfter >= uneven) {
    return isAsked
      ? {
          members,
          notices: [attention({ code: "cannot-even-out", details: { uneven } })],
        }
      : null;
  }
  if (isAsked || evened.moves.length === 0) {
    const notices: Notice[] =
      evened.moves.length === 0 ? [] : [attention({ code: "members-moved", details })];
    return { members: after, notices };
  }
  return { members, notices: [information({ code: "could-even-out", details })] };
}

function movesInWords(
  members: readonly Member[],
  { moves }: EvenedOut,
): { readonly name: string; readonly from: SetNumber; readonly to: SetNumber }[] {
  return moves.map(({ member, from, to }) => ({ name: known(members[member]).name, from, to }));
}

/** A closed set that is there again has its name back. */
function namedSets(numbering: SetNumbering, { sets, year }: Programme): LearningSet[] {
  return openSets(numbering).numbers.map((number) => {
    const { name } = [...sets, ...year.closedSets].find((set) => set.number === number) ?? {};
    return { number, name: name ?? `Set ${String(number)}` };
  });
}

function stillClosed({ setCount, closed = [] }: SetNumbering, { year }: Programme): readonly ClosedSet[] {
  return year.closedSets.filter(({ number }) => number > setCount || closed.includes(number));
}

/** Sets that grew past the most, or fewer than the roster now asks for, are kept and said. */
export function sizesToReconsider(members: readonly Member[], settings: Settings): Notice[] {
  const sizes = new Map<number, number>();
  for (const { setNumber } of members)
    if (setNumber !== null) sizes.set(setNumber, (sizes.get(setNumber) ?? 0) + 1);
  const largest = Math.max(...sizes.values());
  if (largest <= settings.maxSize) return [];
  return [attention({ code: "sets-too-large", details: { largest, maxSize: settings.maxSize } })];
}

/** From this many people on, a word on keeping the file safe. */
const largeCohort = 1000;

function sizeOfCohort(members: number): Notice[] {
  if (members < largeCohort) return [];
  return [information({ code: "large-cohort", details: { members } })];
}
