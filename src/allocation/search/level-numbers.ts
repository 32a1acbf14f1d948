import type { Arrangement } from "./arrangement";
import { chance } from "./chance";
import { canJoin, type HardRules } from "./hard-rules";
import { numberLevels, type NumberColumn } from "./number-level";

/** Swaps drawn for each member, and in all at most. */
const [drawsOfMember, mostDraws] = [20_000, 2_000_000];
/** What a count off weighs beside numbers. */
const countWeight = 1;
/** From a swap that makes the numbers worse by one being taken every third time, down to next to never. */
const [warm, cold] = [1, 0.0002];
const tolerance = 1e-9;

/**
 * Makes the means and spreads of numbers alike in all sets: swaps are drawn, and taken when they bring the sets' means
 * and standard deviations nearer to one another, or now and then when they do not, less and less (simulated annealing,
 * Kirkpatrick et al. 1983). Counts may be off on the way; what is given is the best met of those arrangements in which
 * no column is worse than at the start.
 * @returns the set of each member, from 0
 */
export function levelNumbers(
  arrangement: Arrangement,
  rules: HardRules,
  columns: readonly NumberColumn[],
  seed: number,
): Int32Array {
  const { sets } = arrangement;
  const levels = numberLevels(columns, sets, arrangement.setCount);
  const free = [...sets.keys()].filter(
    (member) => rules.fixed[member] !== 1 && (rules.blocks[member]?.length ?? 1) === 1,
  );
  if (levels.length === 0 || free.length < 2) return sets.slice();
  /** A mean of one set off by one standard deviation counts as much as this. */
  const scale = (sets.length / arrangement.setCount) ** 2;
  const distance = (): number => scale * levels.reduce((sum, level) => sum + level.distance, 0);
  const start = arrangement.tierCosts.slice();
  const random = chance(seed);
  const draw = (): number => free[Math.floor(random() * free.length)] ?? 0;
  let best = sets.slice();
  let bestDistance = distance();
  const draws = Math.min(mostDraws, drawsOfMember * free.length);
  for (let each = 0; each < draws; each++) {
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
    if (isWorse(arrangement.tierCosts, start) || distance() >= bestDistance - tolerance) continue;
    bestDistance = distance();
    best = sets.slice();
  }
  return best;
}

function isWorse(costs: Float64Array, than: Float64Array): boolean {
  return costs.some((cost, tier) => cost > (than[tier] ?? 0) + tolerance);
}
