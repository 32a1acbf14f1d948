import { known } from "../known";
import { runThrough, type Progress } from "../run-through";
import type { Arrangement } from "./arrangement";
import { chance } from "./chance";
import { canJoin, type HardRules } from "./hard-rules";

export interface ImproveOptions {
  readonly seed: number;
  /** Steps at most; the same number gives the same result on every machine. */
  readonly steps: number;
  /** Ends the search after so many steps without anything better. */
  readonly patience?: number;
  /** Asked every few hundred steps; true ends the search with the best found so far. */
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Improvement {
  readonly sets: Int32Array;
  /** What the columns of each tier cost; all 0 when everything is as preferred. */
  readonly tierCosts: Float64Array;
  readonly stepsTaken: number;
  /** Stopped from outside: another run may get further. */
  readonly stopped: boolean;
}

/** So many sets are looked through for a partner in one step. */
const setsLookedAt = 24;
/** How long a member who moved stays put, in steps: enough not to be moved straight back. */
const [leastRest, moreRest] = [4, 8];
const stopCheckEvery = 256;
/** After so many steps without anything better, nothing better is expected, unless said otherwise. */
const usualPatience = 30_000;
/** How often what stays off becomes more urgent, in steps and by a tenth of the members; by how much; and what is kept. */
const [urgeAtLeast, urgency, urgencyKept] = [15, 0.3, 0.9];
/** Sums of weights are not exact. */
const tolerance = 1e-6;
/** In steps of cost: a swap that makes things worse by one is taken once in 28 times. */
const temperature = 0.3;

/**
 * Repairs what is off, one cell at a time: a hot cell is drawn, one member of its group leaves the set (or
 * comes to it), and of all members who could take that place the one is chosen whose swap costs least. A swap
 * for the worse is taken seldom (Metropolis et al. 1953), and who has just moved rests for a few steps. This
 * is min-conflicts (Minton et al. 1992) with a short tabu list (Glover 1989); groups that stay off become more
 * urgent until they give way (the breakout method, Morris 1993), so that it does not walk in circles. The effort goes where something
 * is wrong, so that a roster with two cells off is not searched through for the other thousand. Rules are
 * never broken on the way, and the best arrangement met is what is given. It pauses every few hundred steps,
 * so that whoever runs it can show progress, do something else, or leave it.
 */
export function* improveInSteps(
  arrangement: Arrangement,
  rules: HardRules,
  options: Omit<ImproveOptions, "onProgress">,
): Generator<Progress, Improvement> {
  const random = chance(options.seed);
  const patience = options.patience ?? usualPatience;
  const restsUntil = new Int32Array(arrangement.memberCount);
  let best = arrangement.sets.slice();
  let bestTiers = arrangement.tierCosts.slice();
  let [step, lastBetter] = [0, 0];
  const urgeEvery = Math.round(urgeAtLeast + arrangement.memberCount / 10);
  let stopped = false;
  for (; step < options.steps && arrangement.hot.length > 0 && step - lastBetter < patience; step++) {
    if (step % stopCheckEvery === 0) {
      yield { fraction: step / options.steps };
      if (options.shouldStop?.() === true) {
        stopped = true;
        break;
      }
    }
    if (step % urgeEvery === urgeEvery - 1) arrangement.urge(urgency, urgencyKept);
    const cell = known(arrangement.hot[Math.floor(random() * arrangement.hot.length)]);
    const moved = repair(arrangement, rules, cell, random, (member) => known(restsUntil[member]) > step);
    for (const member of moved) restsUntil[member] = step + leastRest + Math.floor(random() * moreRest);
    if (moved.length > 0 && isBetter(arrangement.tierCosts, bestTiers)) {
      bestTiers = arrangement.tierCosts.slice();
      lastBetter = step;
      best = arrangement.sets.slice();
    }
  }
  return { sets: best, tierCosts: bestTiers, stepsTaken: step, stopped };
}

/** As `improveInSteps`, in one go. */
export function improve(arrangement: Arrangement, rules: HardRules, options: ImproveOptions): Improvement {
  return runThrough(improveInSteps(arrangement, rules, options), options.onProgress);
}

/** Whether the first tier in which two arrangements differ is better: what comes first is never given for what follows. */
export function isBetter(costs: Float64Array, than: Float64Array): boolean {
  for (let tier = 0; tier < costs.length; tier++) {
    const difference = known(costs[tier]) - known(than[tier]);
    if (Math.abs(difference) > tolerance) return difference < 0;
  }
  return false;
}

/** One step: gives the members who were moved. */
function repair(
  arrangement: Arrangement,
  rules: HardRules,
  cell: number,
  random: () => number,
  rests: (member: number) => boolean,
): readonly number[] {
  const { setCount } = arrangement;
  const [group, set] = [Math.floor(cell / setCount), cell % setCount];
  const tooMany = arrangement.isTooMany(cell);
  const mover = tooMany
    ? drawn(known(arrangement.membersOf[set]), random, (member) => isFree(member) && inGroup(member))
    : drawnElsewhere();
  if (mover === null) return [];
  const block = known(rules.blocks[mover]);
  if (block.length > 1) return moveBlock(arrangement, rules, block, tooMany ? null : set, random);
  const partner = tooMany ? bestPartnerAnywhere(mover) : bestPartnerIn(mover, set);
  if (partner.change > 0 && random() >= Math.exp(-partner.change / temperature)) return [];
  if (partner.member === null) {
    if (partner.to === null) return [];
    arrangement.move(mover, partner.to);
    return [mover];
  }
  arrangement.swap(mover, partner.member);
  return [mover, partner.member];

  function isFree(member: number): boolean {
    return rules.fixed[member] !== 1 && !rests(member);
  }
  function inGroup(member: number): boolean {
    return arrangement.isMemberOf(member, group);
  }
  /** A member of the group from a set that can spare one, or from any. */
  function drawnElsewhere(): number | null {
    const start = Math.floor(random() * setCount);
    let other: number | null = null;
    for (let offset = 0; offset < setCount; offset++) {
      const from = (start + offset) % setCount;
      if (from === set || arrangement.countIn(group * setCount + from) === 0) continue;
      const found = drawn(
        known(arrangement.membersOf[from]),
        random,
        (member) => isFree(member) && inGroup(member),
      );
      if (found === null) continue;
      if (arrangement.countIn(group * setCount + from) > arrangement.countIn(cell) + 1) return found;
      other ??= found;
    }
    return other;
  }
  function bestPartnerAnywhere(member: number): Partner {
    let best = nobody;
    let ties = 0;
    const looks = Math.min(setCount, setsLookedAt);
    const start = Math.floor(random() * setCount);
    for (let offset = 0; offset < looks; offset++) {
      const to = (start + offset) % setCount;
      if (to === set) continue;
      const found = bestPartnerIn(member, to);
      if (found.change < best.change) [best, ties] = [found, 1];
      else if (found.change === best.change && random() * ++ties < 1) best = found;
    }
    return best;
  }
  function bestPartnerIn(member: number, to: number): Partner {
    let best = nobody;
    let ties = 0;
    const from = known(arrangement.sets[member]);
    for (const other of known(arrangement.membersOf[to])) {
      if (!isFree(other) || known(rules.blocks[other]).length > 1) continue;
      const change = arrangement.changeOfSwap(member, other);
      if (change > best.change) continue;
      if (
        !canJoin(arrangement, rules, member, to, other) ||
        !canJoin(arrangement, rules, other, from, member)
      )
        continue;
      if (change < best.change) [best, ties] = [{ member: other, to, change }, 1];
      else if (random() * ++ties < 1) best = { member: other, to, change };
    }
    const sizes = [
      known(arrangement.membersOf[from]).length,
      known(arrangement.membersOf[to]).length,
    ] as const;
    if (sizes[0] > sizes[1] && canJoin(arrangement, rules, member, to, -1)) {
      const change = arrangement.changeOfMove(member, to);
      if (change < best.change) best = { member: null, to, change };
    }
    return best;
  }
}

interface Partner {
  /** Null to go there without anybody coming back. */
  readonly member: number | null;
  readonly to: number | null;
  readonly change: number;
}

const nobody: Partner = { member: null, to: null, change: Infinity };

/** People who stay together change places with as many others, each chosen in turn for the least cost. */
function moveBlock(
  arrangement: Arrangement,
  rules: HardRules,
  block: readonly number[],
  preferred: number | null,
  random: () => number,
): readonly number[] {
  const from = known(arrangement.sets[known(block[0])]);
  let to = preferred ?? Math.floor(random() * arrangement.setCount);
  if (to === from) to = (to + 1) % arrangement.setCount;
  if (to === from || block.some((member) => rules.fixed[member] === 1)) return [];
  const partners = known(arrangement.membersOf[to]).filter(
    (member) => rules.fixed[member] !== 1 && known(rules.blocks[member]).length === 1,
  );
  const before = arrangement.cost;
  const moved: number[] = [];
  for (const member of block) {
    const free = partners.filter((partner) => !moved.includes(partner));
    const best = least(free, (partner) => arrangement.changeOfSwap(member, partner));
    if (best === null) break;
    arrangement.swap(member, best);
    moved.push(member, best);
  }
  const complete = moved.length === 2 * block.length;
  const allowed = moved.every((member) =>
    canJoin(arrangement, rules, member, known(arrangement.sets[member]), -1),
  );
  const worth = arrangement.cost <= before + 1 || random() < Math.exp(before - arrangement.cost);
  if (complete && allowed && worth) return moved;
  for (let index = moved.length - 2; index >= 0; index -= 2) {
    arrangement.swap(known(moved[index]), known(moved[index + 1]));
  }
  return [];
}

function least(items: readonly number[], costOf: (item: number) => number): number | null {
  let [best, cost] = [-1, Infinity];
  for (const item of items) {
    const each = costOf(item);
    if (each < cost) [best, cost] = [item, each];
  }
  return best < 0 ? null : best;
}

function drawn(
  items: readonly number[],
  random: () => number,
  fits: (item: number) => boolean,
): number | null {
  let found: number | null = null;
  let seen = 0;
  for (const item of items) if (fits(item) && random() * ++seen < 1) found = item;
  return found;
}
