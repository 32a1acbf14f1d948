import { known } from "../known";
import type { Progress } from "../run-through";
import type { Arrangement, SearchColumn } from "./arrangement";
import { chance } from "./chance";
import { DivideThree } from "./divide-three";
import { canJoin, type HardRules } from "./hard-rules";
import { numberLevels, type NumberColumn } from "./number-level";
import { Tally } from "./tally";

/** Swaps drawn for each member, and in all at most; fewer where sets are so large that three are divided anew as well. */
const [drawsOfMember, drawsOfMemberIfLarge, mostDraws, sizeOfLarge] = [120_000, 60_000, 12_000_000, 8];
/** From a swap that makes the numbers worse by one being taken every third time, down to next to never. */
const [warm, cold] = [1, 0.00002];
/**
 * What a count off weighs, in temperatures: at first, at least and at most. After so many draws each it weighs more if counts
 * were seldom as even as at the start, and less if they often were: even they must be at times, and not in the way.
 */
const [firstWeight, leastWeight, mostWeight] = [3, 0.25, 20];
const [drawsBetweenPauses, weightStep, shareEven] = [16_384, 1.03, 0.1];
const drawsOfTemperature = 256;
/** Chances are drawn once, so many; a power of two. */
const chances = 8192;
/** Work on dividing three sets anew, for each member and in all at most, and between two pauses. */
const [workOfMember, mostWork, workBetweenPauses] = [600_000, 65_000_000, 500_000];
/** While three sets are divided anew: the mean of one set off by a hundredth to a three-thousandth of a standard deviation. */
const [tepid, frozen] = [0.00001, 0.0000001];
const tolerance = 1e-9;

export interface LevelOptions {
  readonly seed: number;
  /** The columns of the arrangement. */
  readonly all: readonly SearchColumn[];
  /** How many times as slowly as usual it cools; 1 if not given. */
  readonly slowness?: number;
  /** Asked now and then: true ends it with the best met so far. */
  readonly shouldStop?: () => boolean;
}

/** The set of each member, from 0, and whether it was stopped from outside. */
export interface Levelled {
  readonly sets: Int32Array;
  readonly stopped: boolean;
}

/**
 * Makes the means and spreads of numbers alike in all sets: members whose numbers are near are drawn, near ones as often as
 * all who are further off, and they change places when that brings means or spreads nearer together, whichever are worse
 * (`NumberLevel.gap`), or now and then when it does not, less and less (simulated annealing, Kirkpatrick et al. 1983).
 * Counts may be off on the way, by what they weigh in the temperature of the moment; what is given is the best met of those
 * arrangements in which no tier of columns is worse than at the start. In large sets few of these are a swap apart, so in
 * the end three of them are divided anew (`DivideThree`).
 */
export function* levelNumbersInSteps(
  arrangement: Arrangement,
  rules: HardRules,
  columns: readonly NumberColumn[],
  { seed, all, slowness = 1, shouldStop }: LevelOptions,
): Generator<Progress, Levelled> {
  const { setCount } = arrangement;
  const sets = arrangement.sets.slice();
  const free = [...sets.keys()].filter(
    (member) => rules.fixed[member] !== 1 && (rules.blocks[member]?.length ?? 1) === 1,
  );
  const levels = numberLevels(columns, sets, setCount);
  if (levels.length === 0 || free.length < 2) return { sets, stopped: false };
  /** A mean of one set off by one standard deviation counts as much as this. */
  const scale = (sets.length / setCount) ** 2;
  const start = arrangement.tierCosts.slice();
  const random = chance(seed);
  let [best, bestGap] = [sets.slice(), Infinity];
  const noteBest = (): void => {
    const gap = scale * levels.reduce((sum, level) => sum + level.gap, 0);
    if (gap < bestGap - tolerance) [best, bestGap] = [sets.slice(), gap];
  };
  noteBest();

  const isLarge = setCount >= 3 && sets.length >= sizeOfLarge * setCount;
  const share = isLarge ? 0.5 : 1;
  const draws =
    slowness * Math.min(mostDraws, (isLarge ? drawsOfMemberIfLarge : drawsOfMember) * free.length);
  const counts = new Tally(all, sets, setCount);
  const limits = Float64Array.from({ length: chances }, () => -Math.log(1 - random()));
  const reaches = Int32Array.from({ length: chances }, () => Math.floor(free.length ** random()));
  const orders = levels.map(({ column }) => inOrderOf(known(columns[column]), free));
  let [weight, even, isEven, temperature] = [firstWeight, 0, true, warm];
  for (let each = 0; each < draws; each++) {
    if (each % drawsBetweenPauses === 0) {
      yield { fraction: (share * each) / draws };
      if (shouldStop?.() === true) return { sets: best, stopped: true };
      weight *= even > shareEven * drawsBetweenPauses ? 1 / weightStep : weightStep;
      weight = Math.min(mostWeight, Math.max(leastWeight, weight));
      even = 0;
    }
    if (each % drawsOfTemperature === 0) temperature = warm * (cold / warm) ** (each / draws);
    if (isEven) even++;
    const order = known(orders[orders.length === 1 ? 0 : Math.floor(random() * orders.length)]);
    const place = Math.floor(random() * free.length);
    const drawn = Math.floor(random() * 2 * chances);
    const reach = reaches[drawn >> 1] ?? 0;
    const other = (drawn & 1) === 0 ? place - reach : place + reach;
    if (other < 0 || other >= free.length) continue;
    const [a, b] = [order[place] ?? 0, order[other] ?? 0];
    const [from, to] = [sets[a] ?? 0, sets[b] ?? 0];
    if (from === to) continue;
    const most = temperature * (limits[each & (chances - 1)] ?? 0);
    let change = 0;
    for (const level of levels) change += scale * level.gapOfSwap(a, b, from, to);
    // No more can be gained in counts than they cost.
    const countWeight = weight * temperature;
    if (change - countWeight * counts.cost > most) continue;
    const left = (most - change) / countWeight;
    if (counts.changeOfSwap(a, b, from, to, left) > left) continue;
    if (!canJoin({ sets }, rules, a, to, b) || !canJoin({ sets }, rules, b, from, a)) continue;
    for (const level of levels) level.swap(a, b, from, to);
    counts.swap(a, b, from, to);
    [sets[a], sets[b]] = [to, from];
    isEven = !isWorse(counts.tierCosts, start);
    if (isEven) noteBest();
  }
  if (!isLarge) return { sets: best, stopped: false };

  const moveTo = (member: number, to: number): void => {
    const from = sets[member] ?? 0;
    if (from === to) return;
    for (const level of levels) level.move(member, from, to);
    arrangement.move(member, to);
    sets[member] = to;
  };
  for (const [member, set] of sets.entries()) arrangement.move(member, set);
  for (const [member, set] of best.entries()) moveTo(member, set);
  const isFree = new Uint8Array(sets.length);
  for (const member of free) isFree[member] = 1;
  const three = new DivideThree(arrangement, levels, isFree);
  const work = slowness * Math.min(mostWork, workOfMember * free.length);
  for (let pause = 0; three.work < work;) {
    if (three.work >= pause) {
      pause += workBetweenPauses;
      yield { fraction: (1 + three.work / work) / 2 };
      if (shouldStop?.() === true) return { sets: best, stopped: true };
    }
    const temperature = tepid * (frozen / tepid) ** (three.work / work);
    const allowed = -temperature * Math.log(1 - random());
    const moved = three.divided(drawn(3, setCount, random), allowed, random);
    const before = moved.map(([member]) => sets[member] ?? 0);
    for (const [member, to] of moved) moveTo(member, to);
    const isKept =
      !isWorse(arrangement.tierCosts, start) &&
      moved.every(([member, to]) => canJoin(arrangement, rules, member, to, -1));
    if (isKept) noteBest();
    else for (const [at, [member]] of moved.entries()) moveTo(member, before[at] ?? 0);
  }
  return { sets: best, stopped: false };
}

/** Those without a number come last. */
function inOrderOf(numbers: NumberColumn, members: readonly number[]): Int32Array {
  const given = (member: number): number =>
    Number.isNaN(numbers[member]) ? Infinity : known(numbers[member]);
  return Int32Array.from(
    members.toSorted((a, b) => (given(a) === given(b) ? a - b : given(a) < given(b) ? -1 : 1)),
  );
}

/** So many different ones of all numbers below `end`. */
function drawn(count: number, end: number, random: () => number): number[] {
  const numbers = new Set<number>();
  while (numbers.size < count) numbers.add(Math.floor(random() * end));
  return [...numbers];
}

function isWorse(costs: Float64Array, than: Float64Array): boolean {
  return costs.some((cost, tier) => cost > (than[tier] ?? 0) + tolerance);
}
