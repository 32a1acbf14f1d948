import { Refusal, type Grouping, type Member, type RulePlaces } from "../programme";
import { canonicalOrder } from "./canonical-order";
import { formSets, type Progress } from "./form-sets";
import { placeMembers } from "./place-members";
import { blocksOf, type Block } from "./rules/blocks";
import { findContradiction } from "./rules/find-contradiction";
import type { MemberRules, PairRule } from "./rules/member-rules";
import { rulesInWords } from "./rules/rules-in-words";
import { seatBlocks } from "./rules/seat-blocks";
import { runThrough } from "./run-through";
import { Arrangement } from "./search/arrangement";
import { hardRules, type HardRules } from "./search/hard-rules";
import { improveInSteps } from "./search/improve";
import { levelNumbers, type NumberColumn } from "./search/level-numbers";
import { searchColumns } from "./search/search-columns";

export interface ArrangeRequest {
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  readonly setCount: number;
  readonly seed: number;
  readonly rules: MemberRules;
  /** Where each rule was typed, for messages. */
  readonly rulePlaces?: readonly RulePlaces[];
  /** Members who have a set stay in it; only the others are placed. */
  readonly keepSets: boolean;
  /** The most members that a set may grow to while sets are kept. */
  readonly maxSize: number;
  /** Columns of numbers whose means and spreads are to be alike, the counts of their bands being even already. */
  readonly numbers?: readonly NumberColumn[];
  /** Steps of the search at most; the same number gives the same sets on every machine. */
  readonly steps?: number;
  /** Ends the search with the best found so far. */
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: Progress) => void;
}

export interface ArrangedSets {
  /** Of each member, from 1. */
  readonly setNumbers: readonly number[];
  readonly stopped: boolean;
}

/** About two seconds for six hundred members and seven columns, when nothing comes out even. */
const usualSteps = 100_000;

/**
 * Forms or completes the sets under rules and with further columns. It starts from the sets that are even
 * for both families, moves nobody whom a rule holds, keeps every rule, and repairs what is off. What comes
 * first stays as even as the start, or better: the search only ever trades what comes later for it.
 * @throws {Refusal} "rules-contradict" with the smallest handful; "rules-not-kept" when neither proof nor way is found.
 */
export function arrangeSets(request: ArrangeRequest): ArrangedSets {
  return runThrough(arrangeSetsInSteps(request), request.onProgress);
}

/** As `arrangeSets`, pausing every few hundred steps of the search. @throws {Refusal} as `arrangeSets` */
export function* arrangeSetsInSteps(request: ArrangeRequest): Generator<Progress, ArrangedSets> {
  const { members, groupings, seed, rules } = request;
  const order = canonicalOrder(members, groupings, seed);
  const placeOf = new Int32Array(members.length);
  order.forEach((member, place) => {
    placeOf[member] = place;
  });
  const { setNumbers, stopped } = yield* arrangeInOrder({
    ...request,
    members: Array.from(order, (member) => members[member]).filter((member) => member !== undefined),
    rules: renumbered(rules, (member) => placeOf[member] ?? 0),
    numbers: (request.numbers ?? []).map((column) => Array.from(order, (member) => column[member] ?? null)),
  });
  return { setNumbers: Array.from(placeOf, (place) => setNumbers[place] ?? 1), stopped };
}

function renumbered(
  { apart, together, pins, barred, bans }: MemberRules,
  place: (member: number) => number,
): MemberRules {
  const ofPair = ({ a, b, rule }: PairRule): PairRule => ({ a: place(a), b: place(b), rule });
  const ofOne = <Rule extends { readonly member: number }>(each: Rule): Rule => ({
    ...each,
    member: place(each.member),
  });
  return {
    apart: apart.map(ofPair),
    together: together.map(ofPair),
    pins: pins.map(ofOne),
    barred: barred.map(ofOne),
    bans: bans.map(ofOne),
  };
}

/** The members in an order that their rows' order does not change. */
function* arrangeInOrder(request: ArrangeRequest): Generator<Progress, ArrangedSets> {
  const { members, groupings, setCount, seed, rules, keepSets } = request;
  const stays = Uint8Array.from(members, ({ setNumber }) => (keepSets && setNumber !== null ? 1 : 0));
  const start = startingSets(request);
  const binding = keepSets ? rulesLeftOpen(rules, stays, start) : rules;
  const blocks = blocksOf(members.length, binding);
  const arrangement = new Arrangement(searchColumns(members, groupings, setCount), start, setCount);
  const hard = hardRules(members.length, binding, blocks);
  stays.forEach((fixed, member) => {
    if (fixed === 1) hard.fixed[member] = 1;
  });
  seat(arrangement, hard, blocks, binding, request);
  const { sets, stopped } = yield* improveInSteps(arrangement, hard, {
    seed,
    steps: request.steps ?? usualSteps,
    ...(request.shouldStop && { shouldStop: request.shouldStop }),
  });
  const columns = request.numbers ?? [];
  if (columns.length === 0) return { setNumbers: Array.from(sets, (set) => set + 1), stopped };
  const found = new Arrangement(searchColumns(members, groupings, setCount), sets, setCount);
  const levelled = levelNumbers(found, hard, columns, seed);
  return { setNumbers: Array.from(levelled, (set) => set + 1), stopped };
}

function startingSets({ members, groupings, setCount, seed, keepSets }: ArrangeRequest): Int32Array {
  const common = { members, groupings, setCount, seed };
  const { setNumbers } = keepSets ? placeMembers(common) : formSets(common);
  return Int32Array.from(setNumbers, (number) => number - 1);
}

/** Rules between members who both stay where they are bind nobody now. */
function rulesLeftOpen(rules: MemberRules, stays: Uint8Array, sets: Int32Array): MemberRules {
  const isOpen = ({ a, b }: { readonly a: number; readonly b: number }): boolean =>
    stays[a] !== 1 || stays[b] !== 1;
  const apart = rules.apart.filter(isOpen);
  const together = rules.together.filter(isOpen);
  const held = new Set(
    [...apart, ...together].flatMap(({ a, b }) => [a, b]).filter((member) => stays[member] === 1),
  );
  return {
    ...{ apart, together, barred: rules.barred },
    bans: rules.bans.filter(({ member }) => stays[member] !== 1),
    pins: [
      ...rules.pins.filter(({ member }) => stays[member] !== 1),
      ...[...held].map((member) => ({ member, set: sets[member] ?? 0, rule: null })),
    ],
  };
}

/** Brings every block to a set where no rule is broken; places change hands with members whom no rule holds. */
function seat(
  arrangement: Arrangement,
  hard: HardRules,
  blocks: readonly Block[],
  rules: MemberRules,
  request: ArrangeRequest,
): void {
  if (blocks.length === 0) return;
  const places = arrangement.membersOf.map((own) =>
    request.keepSets ? Math.max(request.maxSize, own.length) : own.length,
  );
  const seating = seatBlocks(blocks, places);
  if (seating.outcome !== "seated") {
    const contradiction =
      seating.outcome === "impossible" ? findContradiction(arrangement.memberCount, rules, places) : null;
    if (contradiction === null) {
      throw new Refusal({
        code: "rules-not-kept",
        details: { rules: rules.apart.length + rules.together.length + rules.pins.length },
      });
    }
    const typed = [
      ...contradiction.together,
      ...contradiction.pins,
      ...contradiction.apart,
      ...contradiction.bans,
    ]
      .map(({ rule }) => (rule === null ? undefined : request.rulePlaces?.[rule]?.first))
      .find((place) => place !== undefined);
    throw new Refusal({
      code: "rules-contradict",
      ...(typed && { place: typed }),
      details: {
        rules: rulesInWords(contradiction, request.members),
        setCount: request.setCount,
        mostInSet: Math.max(...places),
      },
    });
  }
  const seated = new Set(blocks.flatMap(({ members }) => members));
  blocks.forEach(({ members }, block) => {
    const to = seating.sets[block] ?? 0;
    for (const member of members)
      if (arrangement.sets[member] !== to) bring(arrangement, hard, member, to, seated);
  });
}

/** A member comes to a set; the one whose going costs least takes the place left, when somebody can. */
function bring(
  arrangement: Arrangement,
  hard: HardRules,
  member: number,
  to: number,
  seated: ReadonlySet<number>,
): void {
  let [partner, least] = [-1, Infinity];
  for (const other of arrangement.membersOf[to] ?? []) {
    if (seated.has(other) || hard.fixed[other] === 1) continue;
    const change = arrangement.changeOfSwap(member, other);
    if (change < least) [partner, least] = [other, change];
  }
  if (partner >= 0) arrangement.swap(member, partner);
  else arrangement.move(member, to);
}
