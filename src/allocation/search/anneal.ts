import type { Families } from "../families";
import type { Progress } from "../run-through";
import type { SearchColumn } from "./arrangement";
import { chance } from "./chance";
import type { HardRules } from "./hard-rules";
import { KeptEven } from "./kept-even";
import { Tally } from "./tally";

export interface AnnealRequest {
  /** The further columns, the most important first. */
  readonly columns: readonly SearchColumn[];
  /** What stays as even as it is, or gets more so. */
  readonly families: Families;
  /** The set of each member, from 0. */
  readonly sets: Int32Array;
  readonly setCount: number;
  readonly rules: HardRules;
  readonly seed: number;
  /** Steps at most. What so many steps find, more find as well: it does not depend on how many there are. */
  readonly steps: number;
  /** The first cooling ends after so many; each one after that has twice the steps of all before it. */
  readonly firstCooling: number;
  readonly shouldStop?: () => boolean;
}

/** The best that was found, and whether it was stopped from outside. */
export interface Annealed {
  readonly sets: Int32Array;
  readonly stopped: boolean;
}

/** Where every cooling ends, and what is the warmest start: a change for the worse by one is taken 7 times in 1,000, and 14 in 100. */
const [cold, hottest] = [0.2, 0.5];
/** The start is warmer by so much for every tenfold of the looks that a cooling has for each member, from so many on. */
const [warmer, fewLooks] = [0.15, 10];
/** Pairs of sets looked at in a step, and every how many of them by flips: they cost more than swaps. */
const [looksInAStep, flipEvery] = [7, 16];
const stopCheckEvery = 64;
/** Sums of weights are not exact. */
const tolerance = 1e-6;

/**
 * Improves the further columns where that costs the families and the sizes nothing: two sets are drawn, and every
 * swap and, now and then, every path and cycle of a pairing between them is made that costs less, or by chance, ever
 * seldomer, one that costs more (simulated annealing, Kirkpatrick et al. 1983). It cools again and again, each time
 * for longer, as long as steps remain. The best met is given: first in the first column, then in the sum of all.
 */
export function* annealInSteps(request: AnnealRequest): Generator<Progress, Annealed> {
  const { columns, families, setCount, rules, steps } = request;
  const random = chance(request.seed);
  const stays = rules.fixed.map((fixed, member) =>
    fixed === 1 || (rules.blocks[member]?.length ?? 1) > 1 ? 1 : 0,
  );
  const state = new KeptEven(families, request.sets, setCount, stays);
  const tally = new Tally(columns, request.sets, setCount);
  const { sets } = state;
  let [best, bestFirst, bestCost] = [sets.slice(), tally.firstCost, tally.cost];
  let limit = 0;

  const look = (one: number, other: number): void => {
    state.eachSwap(one, other, (a, b) => {
      if (tally.changeOfSwap(a, b, one, other, limit) > limit) return false;
      if (!mayCome(rules, sets, a, other, [b]) || !mayCome(rules, sets, b, one, [a])) return false;
      tally.move(a, one, other);
      tally.move(b, other, one);
      state.move(a, other);
      state.move(b, one);
      return true;
    });
  };
  const lookAtFlips = (one: number, other: number): void => {
    const elsewhere = (member: number): number => (sets[member] === one ? other : one);
    state.eachFlip(one, other, random, (members) => {
      if (tally.changeOfFlip(members, sets, one, other, limit) > limit) return false;
      if (!members.every((member) => mayCome(rules, sets, member, elsewhere(member), members))) return false;
      for (const member of members) tally.move(member, sets[member] ?? 0, elsewhere(member));
      return true;
    });
  };

  let [start, end] = [0, request.firstCooling];
  for (let step = 0; step < steps && bestCost > tolerance && setCount > 1; step++) {
    if (step % stopCheckEvery === 0) {
      yield { fraction: step / steps };
      if (request.shouldStop?.() === true) return { sets: best, stopped: true };
    }
    if (step === end) {
      [start, end] = [end, end * 3];
      best.forEach((set, member) => {
        const from = sets[member] ?? 0;
        if (from === set) return;
        tally.move(member, from, set);
        state.move(member, set);
      });
    }
    const looksForEach = ((end - start) * looksInAStep) / sets.length;
    const hot = Math.min(hottest, cold + warmer * Math.max(0, Math.log10(looksForEach / fewLooks)));
    const temperature = hot * (cold / hot) ** ((step - start) / (end - start));
    for (let looks = 0; looks < looksInAStep; looks++) {
      const [one, other] = state.drawTwo(random);
      limit = -temperature * Math.log(1 - random());
      if ((step * looksInAStep + looks) % flipEvery === 0) lookAtFlips(one, other);
      else look(one, other);
      const first = tally.firstCost - bestFirst;
      if (first > tolerance || (first > -tolerance && tally.cost >= bestCost - tolerance)) continue;
      [best, bestFirst, bestCost] = [sets.slice(), tally.firstCost, tally.cost];
    }
  }
  return { sets: best, stopped: false };
}

/** Whether a member may come into a set that `leaving` go from. */
function mayCome(
  { banned, apart }: HardRules,
  sets: Int32Array,
  member: number,
  to: number,
  leaving: ArrayLike<number> & { includes(member: number): boolean },
): boolean {
  if (banned[member]?.includes(to) === true) return false;
  return (apart[member] ?? []).every((other) => sets[other] !== to || leaving.includes(other));
}
