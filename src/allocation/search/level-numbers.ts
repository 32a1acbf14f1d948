import type { Arrangement } from "./arrangement";
import { chance } from "./chance";
import { canJoin, type HardRules } from "./hard-rules";

/** Of each member; NaN where there is none. */
export type NumberColumn = Float64Array;

/** Swaps drawn for each member, and in all at most. */
const [drawsOfMember, mostDraws] = [20_000, 2_000_000];
/** What spreads weigh beside means: they are harder to bring together. */
const spreadWeight = 3;
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
  const measures = columns.flatMap((column) => standardised(column) ?? []);
  const free = [...sets.keys()].filter(
    (member) => rules.fixed[member] !== 1 && (rules.blocks[member]?.length ?? 1) === 1,
  );
  if (measures.length === 0 || free.length < 2) return sets.slice();
  const levels = measures.map((measure) => new Level(measure, arrangement));
  const distance = (): number => levels.reduce((sum, level) => sum + level.distance, 0);
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
    for (const level of levels) change += level.changeOfSwap(a, b, from, to);
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

/** How far the means and the standard deviations of one column's numbers in the sets are from one another. */
class Level {
  readonly #measure: Float64Array;
  readonly #given: Float64Array;
  readonly #sums: Float64Array;
  readonly #squares: Float64Array;
  readonly #spreads: Float64Array;
  /** The mean of a set is 0 in a column that is standardised, but for sizes: so far from it, squared, over all sets. */
  #ofMeans = 0;
  #spread = 0;
  #spreadSquared = 0;
  /** A mean of one set off by one standard deviation counts as much as this. */
  readonly #scale: number;

  constructor(measure: Float64Array, { sets, setCount }: Arrangement) {
    this.#measure = measure;
    [this.#given, this.#sums] = [new Float64Array(setCount), new Float64Array(setCount)];
    [this.#squares, this.#spreads] = [new Float64Array(setCount), new Float64Array(setCount)];
    this.#scale = (sets.length / setCount) ** 2;
    sets.forEach((set, member) => {
      const own = measure[member] ?? NaN;
      if (!Number.isNaN(own)) this.#add(set, own, 1);
    });
    for (let set = 0; set < setCount; set++) this.#count(set, 1);
  }

  get distance(): number {
    const ofSpreads = this.#spreadSquared - this.#spread ** 2 / this.#spreads.length;
    return this.#scale * (this.#ofMeans + spreadWeight * ofSpreads);
  }

  changeOfSwap(a: number, b: number, from: number, to: number): number {
    const before = this.distance;
    this.swap(a, b, from, to);
    const change = this.distance - before;
    this.swap(b, a, from, to);
    return change;
  }

  swap(a: number, b: number, from: number, to: number): void {
    this.#count(from, -1);
    this.#count(to, -1);
    for (const [member, set, other] of [
      [a, from, to],
      [b, to, from],
    ] as const) {
      const own = this.#measure[member] ?? NaN;
      if (Number.isNaN(own)) continue;
      this.#add(set, own, -1);
      this.#add(other, own, 1);
    }
    this.#count(from, 1);
    this.#count(to, 1);
  }

  #add(set: number, own: number, by: 1 | -1): void {
    this.#given[set] = (this.#given[set] ?? 0) + by;
    this.#sums[set] = (this.#sums[set] ?? 0) + by * own;
    this.#squares[set] = (this.#squares[set] ?? 0) + by * own * own;
  }

  /** Counts a set in, or out again. */
  #count(set: number, by: 1 | -1): void {
    if (by === 1) {
      const given = Math.max(1, this.#given[set] ?? 0);
      const mean = (this.#sums[set] ?? 0) / given;
      this.#spreads[set] = Math.sqrt(Math.max(0, (this.#squares[set] ?? 0) / given - mean * mean));
    }
    const given = Math.max(1, this.#given[set] ?? 0);
    const mean = (this.#sums[set] ?? 0) / given;
    const spread = this.#spreads[set] ?? 0;
    this.#ofMeans += by * mean * mean;
    this.#spread += by * spread;
    this.#spreadSquared += by * spread * spread;
  }
}

/** With mean 0 and standard deviation 1; null where there is nothing to level. */
function standardised(column: NumberColumn): Float64Array | null {
  const given = [...column].filter((each) => !Number.isNaN(each));
  const mean = average(given);
  const spread = Math.sqrt(average(given.map((each) => (each - mean) ** 2)));
  return given.length < 2 || spread === 0 ? null : column.map((own) => (own - mean) / spread);
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
}
