import type { Cohort, Column } from "./cohort";
import { checkRequest } from "./check-request";
import { commonTimes, type CommonTimes } from "./common-times";
import { familiesOf } from "./families";
import { known } from "./known";
import { placeMembers } from "./place-members";
import { blocksOf } from "./rules/blocks";
import { constraintOf, inOrderOfKinds, renumbered, termsOf, type Rule } from "./rules/rule";
import { runThrough, type Progress } from "./run-through";
import { Arrangement } from "./search/arrangement";
import { chance } from "./search/chance";
import { hardRules } from "./search/hard-rules";
import { levelNumbersInSteps } from "./search/level-numbers";
import { separateAlikeInSteps } from "./search/separate-alike";
import { searchColumns } from "./search/search-columns";
import { searchInSteps } from "./search/search";
import { seatByRules, type Refused } from "./seat-by-rules";
import { renumberedForSizes, seatMembers } from "./seat-members";
import { splitEvenly } from "./split-evenly";

export interface EvenSetsRequest extends Cohort {
  /** A whole number: another gives other sets, as even. */
  readonly seed: number;
  readonly rules?: readonly Rule[];
  /**
   * Everyone once, in the order in which they are dealt out; shuffled by the seed without. Whoever gives an order that
   * does not depend on how the members happen to be listed gets sets that do not either.
   */
  readonly order?: Int32Array;
  /** Only those without a set are placed; everyone else stays. */
  readonly keep?: {
    /** The set of each member, -1 for none. */
    readonly sets: Int32Array;
    /** The most members that a set may grow to, so that rules can hold. */
    readonly maxSize: number;
  };
  /** Where the rules cannot hold with even sizes, the most even ones with which they can are taken. */
  readonly unevenSizes?: boolean;
  /** Of each member, NaN for none: means and spreads are to be alike in all sets, where that costs no column anything. */
  readonly numbers?: readonly Float64Array[];
  /**
   * Of each member the times that suit, from 0, none for any: every set is to share one, before all balance. Those whom
   * that leaves out are put into as few sets as can be. Only where all sets are formed.
   */
  readonly times?: readonly (readonly number[])[];
  /** Of each member: those of one group are in different sets where that costs nothing that was asked for. */
  readonly alike?: Int32Array;
  /** Steps of the search at most; the same number gives the same sets on every machine. */
  readonly steps?: number;
  /**
   * Asked now and then: true ends the search with the best found so far. Beside numbers the search asks with the share
   * of the time that it may take (0 to 1), as they are levelled after it; otherwise all of it is meant.
   */
  readonly shouldStop?: (share?: number) => boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * "formed": the set of each member, from 0; every rule holds. "contradiction": the smallest handful found of rules
 * that cannot all hold. "not-kept": neither a way nor a contradiction was found in the time there is.
 */
export type EvenSets =
  | {
      readonly outcome: "formed";
      readonly sets: Int32Array;
      /** `shouldStop` ended it. */
      readonly stopped: boolean;
    }
  | {
      readonly outcome: "contradiction";
      /** Places among the request's rules. */
      readonly rules: readonly number[];
      /** Members who keep their set and thereby are part of it. */
      readonly staying: readonly number[];
      /** How many members each set could have. */
      readonly places: readonly number[];
      /** Sizes of the sets, in their order, with which all rules can hold: what `unevenSizes` accepts. Null when none will do. */
      readonly sizes: readonly number[] | null;
    }
  | { readonly outcome: "not-kept" };

/** About two seconds for six hundred members and seven columns, when nothing comes out even. */
const usualSteps = 100_000;
/** Of the time there is, beside numbers. */
const shareOfSearch = 0.6;

/**
 * Forms or completes sets. It starts from sets that are even for both families, brings everyone whom a rule holds
 * where the rules allow, and repairs what is off. What comes first stays as even as the start, or better: the
 * search only ever trades what comes later for it.
 * @throws {RangeError} for arrays of another length than there are members, and for members or sets that are not there
 */
export function evenSets(request: EvenSetsRequest): EvenSets {
  return runThrough(evenSetsInSteps(request), request.onProgress);
}

/** As `evenSets`, pausing every few hundred steps of the search. @throws {RangeError} as `evenSets` */
export function* evenSetsInSteps(request: EvenSetsRequest): Generator<Progress, EvenSets> {
  checkRequest(request);
  const { memberCount, groups, numbers = [], rules = [], alike, times, keep } = request;
  const order = request.order ?? shuffled(memberCount, request.seed);
  const placeOf = new Int32Array(memberCount);
  order.forEach((member, place) => {
    placeOf[member] = place;
  });
  const answer = yield* inOrder(
    {
      ...request,
      groups: groups.map((column): Column => ({
        ...column,
        groupOf: order.map((member) => known(column.groupOf[member])),
      })),
      numbers: numbers.map((column) => Float64Array.from(order, (member) => known(column[member]))),
      ...(alike && { alike: order.map((member) => known(alike[member])) }),
      ...(times && { times: Array.from(order, (member) => known(times[member])) }),
      ...(keep && { keep: { ...keep, sets: order.map((member) => known(keep.sets[member])) } }),
    },
    inOrderOfKinds(
      rules.map((rule, at) => ({ ...renumbered(rule, (member) => known(placeOf[member])), at })),
    ),
  );
  if (answer.outcome === "formed")
    return { ...answer, sets: placeOf.map((place) => known(answer.sets[place])) };
  if (answer.outcome === "not-kept") return answer;
  return { ...answer, staying: answer.staying.map((place) => known(order[place])) };
}

/** A rule and its place among those of the request; null for a member who stays. */
type Posed = Rule & { readonly at: number | null };

/** The members in the order in which they are dealt out. */
function* inOrder(request: EvenSetsRequest, rules: readonly Posed[]): Generator<Progress, EvenSets> {
  const { memberCount, setCount, seed, keep, numbers = [], shouldStop } = request;
  const stays = Uint8Array.from(keep?.sets ?? new Int32Array(memberCount).fill(-1), (set) =>
    set < 0 ? 0 : 1,
  );
  const timed = request.times && !keep ? commonTimes({ ...request, times: request.times, rules }) : null;
  const start = timed?.start ?? startingSets(request);
  const binding = keep ? rulesLeftOpen(rules, stays, start) : [...rules, ...rulesOf(timed)];
  const terms = termsOf(binding);
  const blocks = blocksOf(memberCount, terms);
  const hard = hardRules(memberCount, terms, blocks);
  stays.forEach((fixed, member) => {
    if (fixed === 1) hard.fixed[member] = 1;
  });
  const seating = seatByRules({ blocks, rules: binding, start, setCount, maxSize: keep?.maxSize ?? null });
  if (seating.sets === null) return refusal(seating.refused, null);
  const { sizes } = seating;
  const from = sizes ? renumberedForSizes(start, seating.sizesBefore, sizes) : start;
  const arrangement = new Arrangement(searchColumns(request), from, setCount);
  seatMembers(arrangement, hard, blocks, { sets: seating.sets, sizes });
  if (seating.refused && request.unevenSizes !== true) {
    return refusal(
      seating.refused,
      arrangement.membersOf.map((own) => own.length),
    );
  }
  const { steps = usualSteps } = request;
  let { sets, stopped } = yield* searchInSteps(request, arrangement, hard, {
    ...{ seed, steps },
    ...(shouldStop && {
      shouldStop: () => (numbers.length === 0 ? shouldStop() : shouldStop(shareOfSearch)),
    }),
  });
  if (numbers.length === 0) {
    if (!request.alike || keep || stopped) return { outcome: "formed", sets, stopped };
    const apart = yield* separateAlikeInSteps(request, request.alike, sets, hard, request);
    return { outcome: "formed", sets: apart, stopped };
  }
  const columns = searchColumns(request);
  // Each round cools half as fast as the one before, while the steps last.
  for (let slowness = 1; slowness === 1 || (2 * slowness - 1) * usualSteps <= steps; slowness *= 2) {
    const levelled = yield* levelNumbersInSteps(new Arrangement(columns, sets, setCount), hard, numbers, {
      ...{ seed: seed + slowness - 1, all: columns, slowness },
      ...(shouldStop && { shouldStop: () => shouldStop() }),
    });
    [sets, stopped] = [levelled.sets, stopped || levelled.stopped];
    if (levelled.stopped) break;
  }
  return { outcome: "formed", sets, stopped };
}

function startingSets({ groups, memberCount, setCount, keep }: EvenSetsRequest): Int32Array {
  const families = familiesOf(groups, memberCount);
  return keep
    ? placeMembers(families, keep.sets, setCount)
    : splitEvenly({ memberCount, setCount, ...families });
}

function rulesOf(timed: CommonTimes | null): Posed[] {
  return (timed?.rules ?? []).map((rule) => ({ ...rule, at: null }));
}

/** Rules between members who all stay where they are bind nobody now. */
function rulesLeftOpen(rules: readonly Posed[], stays: Uint8Array, sets: Int32Array): Posed[] {
  const membersOf = (rule: Posed): readonly number[] => constraintOf(rule).members;
  const open = rules.filter((rule) => membersOf(rule).some((member) => stays[member] !== 1));
  const held = new Set(open.flatMap(membersOf).filter((member) => stays[member] === 1));
  return [
    ...open,
    ...Array.from(held, (member): Posed => ({ kind: "pin", member, set: known(sets[member]), at: null })),
  ];
}

function refusal(refused: Refused<Posed> | null, sizes: readonly number[] | null): EvenSets {
  if (refused === null) return { outcome: "not-kept" };
  const { contradiction, places } = refused;
  return {
    outcome: "contradiction",
    rules: contradiction.flatMap(({ at }) => (at === null ? [] : [at])),
    staying: contradiction.flatMap((rule) => (rule.at === null ? constraintOf(rule).members : [])),
    ...{ places, sizes },
  };
}

/** Fisher and Yates 1938, in Durstenfeld's form. */
function shuffled(count: number, seed: number): Int32Array {
  const random = chance(seed);
  const order = Int32Array.from({ length: count }, (_, member) => member);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [known(order[other]), known(order[last])];
  }
  return order;
}
