import { evenSetsInSteps, runThrough, type EvenSets, type Progress } from "../allocation";
import { type Grouping, isCounted, type Member, Refusal, type SetNumbering } from "../programme";
import { known } from "../sheet";
import { canonicalOrder } from "./canonical-order";
import {
  inNumbers,
  numberColumns,
  numberedLabels,
  rulesInNumbers,
  seated,
  setsOf,
  type NumbersOfMembers,
} from "./in-numbers";
import { rulesAmong, type MemberRules, type SeatingRule } from "./rules/member-rules";
import { inOrderOfWords, rulesInWords } from "./rules/rules-in-words";
import { withoutTimes } from "./rules/times-rules";

export interface ArrangeRequest extends SetNumbering {
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  readonly seed: number;
  readonly rules: MemberRules;
  /** Members who have a set stay in it; of the others, those are placed who have not left. */
  readonly keepSets: boolean;
  /** The most members that a set may grow to while sets are kept. */
  readonly maxSize: number;
  /** Sets may be as uneven in size as the rules need. */
  readonly unevenSizes?: boolean;
  /** Columns of numbers whose means and spreads are to be alike, where that costs no count anything. */
  readonly numbers?: NumbersOfMembers;
  /** Of each member the times that suit, none for any: every set is to share one. Only where all sets are formed. */
  readonly times?: readonly (readonly number[])[];
  /** Steps of the search at most; the same number gives the same sets on every machine. */
  readonly steps?: number;
  /** Ends the search with the best found so far. */
  readonly shouldStop?: (share?: number) => boolean;
  readonly onProgress?: (progress: Progress) => void;
}

export interface ArrangedSets {
  /** Those who were given, with their sets; none for who has left and had none. */
  readonly members: readonly Member[];
  readonly stopped: boolean;
}

/**
 * Forms or completes the sets under rules and with further columns. The same members and seed give the same sets,
 * whatever the order of the rows.
 * @throws {Refusal} "rules-contradict" with the smallest handful, or "rules-need-other-sizes" where all rules can hold
 * with other sizes; "rules-not-kept" when neither proof nor way is found.
 */
export function arrangeSets(request: ArrangeRequest): ArrangedSets {
  return runThrough(arrangeSetsInSteps(request), request.onProgress);
}

/** As `arrangeSets`, pausing every few hundred steps of the search. @throws {Refusal} as `arrangeSets` */
export function* arrangeSetsInSteps(request: ArrangeRequest): Generator<Progress, ArrangedSets> {
  const { members, groupings, seed, rules, keepSets, maxSize, numbers = [] } = request;
  const here = members.flatMap((member, place) => (!keepSets || isCounted(member) ? [place] : []));
  if (here.length < members.length) return yield* arrangeSome(request, here);
  const { open, ...cohort } = inNumbers(members, groupings, request);
  const answer = yield* evenSetsInSteps({
    ...cohort,
    ...{ seed, rules: rulesInNumbers(rules.seating, open), order: canonicalOrder(members, groupings, seed) },
    ...(keepSets && { keep: { sets: setsOf(members, open), maxSize } }),
    ...alikeIn(members, groupings),
    numbers: numberColumns(numbers),
    ...(request.times && { times: request.times }),
    ...(request.unevenSizes === true && { unevenSizes: true }),
    ...(request.steps !== undefined && { steps: request.steps }),
    ...(request.shouldStop && { shouldStop: request.shouldStop }),
  });
  if (answer.outcome !== "formed") {
    const untimed = withoutTimes(rules);
    // Times never stand against rules: where both cannot be, a set is without a time for everybody, and that is said.
    if (untimed.seating.length < rules.seating.length) {
      return yield* arrangeSetsInSteps({ ...request, rules: untimed });
    }
    throw refusalOf(answer, request);
  }
  return { members: seated(members, answer.sets, open), stopped: answer.stopped };
}

/** Arranges some of the members, by their places; the others stay without a set. */
function* arrangeSome(request: ArrangeRequest, here: readonly number[]): Generator<Progress, ArrangedSets> {
  const { members, rules, numbers = [] } = request;
  const some = <Each>(all: readonly Each[]): Each[] => here.flatMap((place) => all.slice(place, place + 1));
  const { members: placed, stopped } = yield* arrangeSetsInSteps({
    ...{ ...request, members: some(members), rules: rulesAmong(rules, here) },
    numbers: numbers.map(some),
    ...(request.times && { times: some(request.times) }),
  });
  const atPlace = new Map(here.map((place, at) => [place, known(placed[at])]));
  return { members: members.map((member, place) => atPlace.get(place) ?? member), stopped };
}

/** People of one profession and one organisation; nobody where either is not known of anyone. */
function alikeIn(
  members: readonly Member[],
  groupings: readonly Grouping[],
): { readonly alike?: Int32Array } {
  const finest = (["profession", "organisation"] as const).map((family) =>
    groupings.findLast((grouping) => grouping.family === family),
  );
  if (finest.includes(undefined)) return {};
  const labels = members.map(({ groups }) => JSON.stringify(finest.map((each) => groups[each?.key ?? ""])));
  return { alike: numberedLabels(labels).groupOf };
}

function refusalOf(answer: Exclude<EvenSets, { outcome: "formed" }>, request: ArrangeRequest): Refusal {
  const { members, rules, setCount, closed } = request;
  if (answer.outcome === "not-kept") {
    const count = rules.seating.filter(
      ({ kind, source }) => kind !== "ban" || source.from === "rules",
    ).length;
    return new Refusal({ code: "rules-not-kept", details: { rules: count } });
  }
  const contradicting = [
    ...answer.rules.map((place) => known(rules.seating[place])),
    ...answer.staying.map((member) => keptIn(member, members)),
  ];
  const place = inOrderOfWords(contradicting)
    .flatMap(({ source }) => (source.from === "rules" ? (source.place ?? []) : []))
    .at(0);
  const details = {
    rules: rulesInWords(contradicting, members),
    setCount: setCount - (closed?.length ?? 0),
    mostInSet: Math.max(...answer.places),
  };
  const { sizes } = answer;
  return new Refusal({
    ...(place && { place }),
    ...(sizes
      ? { code: "rules-need-other-sizes", details: { ...details, sizes } }
      : { code: "rules-contradict", details }),
  });
}

function keptIn(member: number, members: readonly Member[]): SeatingRule {
  return { kind: "pin", member, set: (known(members[member]).setNumber ?? 0) - 1, source: { from: "lock" } };
}
