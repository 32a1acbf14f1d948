import type { Families } from "../families";
import type { Progress } from "../run-through";
import type { Arrangement, SearchColumn } from "./arrangement";
import { chance } from "./chance";
import { DivideThree } from "./divide-three";
import { Flips } from "./flips";
import { canJoin, type HardRules } from "./hard-rules";
import { numberLevels, type NumberColumn } from "./number-level";
import { Tally } from "./tally";

/** Swaps drawn for each member, and in all at most. */
const [drawsOfMember, mostDraws] = [3000, 300_000];
/** Then so many looks at two sets for each of them; fewer where sets are so large that three are divided anew as well. */
const [looksOfDraw, looksOfDrawIfLarge, sizeOfLarge] = [0.65, 0.2, 8];
/** Work on dividing three sets anew, for each member and in all at most, and between two pauses. */
const [workOfMember, mostWork, workBetweenPauses] = [600_000, 65_000_000, 500_000];
/** While three sets are divided anew: the mean of one set off by a hundredth to a three-thousandth of a standard deviation. */
const [tepid, frozen] = [0.00001, 0.0000001];
/** What a count off weighs beside numbers. */
const countWeight = 1;
/** From a swap that makes the numbers worse by one being taken every third time, down to next to never. */
const [warm, cold] = [1, 0.0002];
/** With each look, so many swaps. */
const swapsOfLook = 8;
/** Of so many parts of two sets at most, every choice is looked at, until so many were refused for their counts. */
const [mostParts, mostRefused] = [6, 12];
/** While flips are looked at, the counts being as even as they will be. */
const [lukewarm, coldest] = [0.03, 0.00002];
const tolerance = 1e-9;
const [drawsBetweenPauses, looksBetweenPauses] = [16_384, 256];

export interface LevelOptions {
  readonly seed: number;
  readonly families: Families;
  /** The columns of the arrangement that are in neither family. */
  readonly further: readonly SearchColumn[];
  /** Asked now and then: true ends it with the best met so far. */
  readonly shouldStop?: () => boolean;
}

/** The set of each member, from 0, and whether it was stopped from outside. */
export interface Levelled {
  readonly sets: Int32Array;
  readonly stopped: boolean;
}

/**
 * Makes the means and spreads of numbers alike in all sets: swaps are drawn, and taken when they bring the sets' means
 * and those of the squares nearer to everybody's, or now and then when they do not, less and less (simulated annealing,
 * Kirkpatrick et al. 1983). Counts may be off on the way; what is given is the best met of those arrangements in which
 * no column is worse than at the start. Of these few are a swap apart, so then several members of two sets change places at
 * once, such as leave both families as they are; and in the end three sets are divided anew (`DivideThree`).
 */
export function* levelNumbersInSteps(
  arrangement: Arrangement,
  rules: HardRules,
  columns: readonly NumberColumn[],
  { seed, families, further, shouldStop }: LevelOptions,
): Generator<Progress, Levelled> {
  const { sets, setCount } = arrangement;
  const levels = numberLevels(columns, sets, setCount);
  const free = [...sets.keys()].filter(
    (member) => rules.fixed[member] !== 1 && (rules.blocks[member]?.length ?? 1) === 1,
  );
  if (levels.length === 0 || free.length < 2) return { sets: sets.slice(), stopped: false };
  /** A mean of one set off by one standard deviation counts as much as this. */
  const scale = (sets.length / setCount) ** 2;
  const distance = (): number => scale * levels.reduce((sum, level) => sum + level.distance, 0);
  const start = arrangement.tierCosts.slice();
  const random = chance(seed);
  const draw = (): number => free[Math.floor(random() * free.length)] ?? 0;
  let best = sets.slice();
  const startDistance = distance();
  let bestDistance = startDistance;
  const noteBest = (): void => {
    if (isWorse(arrangement.tierCosts, start) || distance() >= bestDistance - tolerance) return;
    bestDistance = distance();
    best = sets.slice();
  };
  const isLarge = setCount >= 3 && sets.length >= sizeOfLarge * setCount;
  const draws = Math.min(mostDraws, drawsOfMember * free.length);
  for (let each = 0; each < draws; each++) {
    if (each % drawsBetweenPauses === 0) {
      yield { fraction: each / draws / (isLarge ? 4 : 2) };
      if (shouldStop?.() === true) return { sets: best, stopped: true };
    }
    const temperature = warm * (cold / warm) ** (each / draws);
    const [a, b] = [draw(), draw()];
    const [from, to] = [sets[a] ?? 0, sets[b] ?? 0];
    if (from === to) continue;
    const most = -temperature * Math.log(1 - random());
    let change = 0;
    for (const level of levels) change += scale * level.changeOfSwap(a, b, from, to);
    // Where no count is off, none can be gained.
    if (change > most && arrangement.cost < tolerance) continue;
    change += countWeight * arrangement.changeOfSwap(a, b);
    if (change > most) continue;
    if (!canJoin(arrangement, rules, a, to, b) || !canJoin(arrangement, rules, b, from, a)) continue;
    for (const level of levels) level.swap(a, b, from, to);
    arrangement.swap(a, b);
    noteBest();
  }

  const tally = new Tally(further, sets, setCount);
  const moveTo = (member: number, to: number): void => {
    const from = sets[member] ?? 0;
    if (from === to) return;
    for (const level of levels) level.move(member, from, to);
    tally.move(member, from, to);
    arrangement.move(member, to);
  };
  best.forEach((set, member) => {
    moveTo(member, set);
  });
  const isFree = new Uint8Array(sets.length);
  for (const member of free) isFree[member] = 1;
  const flips = new Flips(families, sets.length);
  // Where counts must be off, the way back to as few of them was not found: it is begun again, with none given up.
  const hot = bestDistance < startDistance - tolerance ? lukewarm : warm;
  let temperature = hot;
  let [one, other] = [0, 0];
  const flip = (members: Int32Array): void => {
    for (const member of members) moveTo(member, sets[member] === one ? other : one);
  };
  /** Of parts that a mask chooses, at (mask × levels + level) × 3: what they exchange together. */
  const exchanged = new Float64Array((3 * levels.length) << mostParts);
  const changeOf = (mask: number): number => {
    let change = 0;
    let at = 3 * levels.length * mask;
    for (const level of levels) {
      const [given, by, squared] = [exchanged[at] ?? 0, exchanged[at + 1] ?? 0, exchanged[at + 2] ?? 0];
      change += scale * level.changeOfExchange(one, other, given, by, squared);
      at += 3;
    }
    return change;
  };
  /** Once its last part is known, and all smaller masks. */
  const sumUp = (mask: number): void => {
    const width = 3 * levels.length;
    const [last, others] = [mask & -mask, mask & (mask - 1)];
    for (let at = 0; at < width; at++) {
      exchanged[mask * width + at] =
        (exchanged[last * width + at] ?? 0) + (exchanged[others * width + at] ?? 0);
    }
  };
  const isTaken = (members: Int32Array): boolean => {
    if (tally.changeOfFlip(members, sets, one, other, tolerance) > tolerance) return false;
    flip(members);
    const isKept =
      !isWorse(arrangement.tierCosts, start) &&
      members.every((member) => canJoin(arrangement, rules, member, sets[member] ?? 0, -1));
    if (isKept) noteBest();
    else flip(members);
    return isKept;
  };
  /** As at first, but no count may be worse on the way. */
  const swapDrawn = (): void => {
    const [a, b] = [draw(), draw()];
    const [from, to] = [sets[a] ?? 0, sets[b] ?? 0];
    if (from === to || arrangement.changeOfSwap(a, b) > tolerance) return;
    let change = 0;
    for (const level of levels) change += scale * level.changeOfSwap(a, b, from, to);
    if (change > -temperature * Math.log(1 - random())) return;
    if (!canJoin(arrangement, rules, a, to, b) || !canJoin(arrangement, rules, b, from, a)) return;
    moveTo(a, to);
    moveTo(b, from);
    if (isWorse(arrangement.tierCosts, start)) {
      moveTo(a, from);
      moveTo(b, to);
    } else noteBest();
  };
  const looks = setCount < 2 ? 0 : (isLarge ? looksOfDrawIfLarge : looksOfDraw) * draws;
  for (let look = 0; look < looks; look++) {
    if (look % looksBetweenPauses === 0) {
      yield { fraction: (1 + look / looks) / (isLarge ? 4 : 2) };
      if (shouldStop?.() === true) return { sets: best, stopped: true };
    }
    temperature = hot * (coldest / hot) ** (look / looks);
    for (let each = 0; each < swapsOfLook; each++) swapDrawn();
    one = Math.floor(random() * setCount);
    other = Math.floor(random() * (setCount - 1));
    if (other >= one) other++;
    const parts: Int32Array[] = [];
    const [ones, others] = [arrangement.membersOf[one] ?? [], arrangement.membersOf[other] ?? []];

    flips.each(Int32Array.from(ones), Int32Array.from(others), random, (members) => {
      if (parts.length < mostParts && members.every((member) => isFree[member] === 1))
        parts.push(members.slice());
    });
    for (const [at, members] of parts.entries()) {
      for (const [column, level] of levels.entries()) {
        level.writeExchange(members, sets, one, exchanged, 3 * (levels.length * (1 << at) + column));
      }
    }
    const most = -temperature * Math.log(1 - random());
    let refused = 0;
    for (let mask = 1; mask < 1 << parts.length && refused < mostRefused; mask++) {
      if ((mask & (mask - 1)) !== 0) sumUp(mask);
      if (changeOf(mask) > most) continue;
      const members = parts.flatMap((part, at) => (((mask >> at) & 1) === 1 ? [...part] : []));
      if (isTaken(Int32Array.from(members))) break;
      refused++;
    }
  }

  best.forEach((set, member) => {
    moveTo(member, set);
  });
  const three = new DivideThree(arrangement, levels, isFree);
  const work = isLarge ? Math.min(mostWork, workOfMember * free.length) : 0;
  for (let pause = 0; three.work < work;) {
    if (three.work >= pause) {
      pause += workBetweenPauses;
      yield { fraction: (1 + three.work / work) / 2 };
      if (shouldStop?.() === true) return { sets: best, stopped: true };
    }
    temperature = tepid * (frozen / tepid) ** (three.work / work);
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

/** So many different ones of all numbers below `end`. */
function drawn(count: number, end: number, random: () => number): number[] {
  const numbers = new Set<number>();
  while (numbers.size < count) numbers.add(Math.floor(random() * end));
  return [...numbers];
}

function isWorse(costs: Float64Array, than: Float64Array): boolean {
  return costs.some((cost, tier) => cost > (than[tier] ?? 0) + tolerance);
}
