import type { Arrangement } from "./arrangement";
import { chance } from "./chance";
import { canJoin, type HardRules } from "./hard-rules";

/** Of each member; NaN where there is none. */
export type NumberColumn = Float64Array;

/** Swaps drawn for each member, and in all at most. */
const [drawsOfMember, mostDraws] = [3000, 1_500_000];
/** What a count off weighs beside numbers, whose sums are in standard deviations, squared. */
const countWeight = 3;
/** From a swap that makes the sums worse by one being taken every third time, down to next to never. */
const [warm, cold] = [1, 0.02];
const tolerance = 1e-6;

/**
 * Makes the means and spreads of numbers alike in all sets: swaps are drawn, and taken when they bring the sums
 * of the numbers and of their squares nearer to every set's share, or now and then when they do not, less and
 * less (simulated annealing, Kirkpatrick et al. 1983). Counts may be off on the way; what is given is the best
 * met of those arrangements in which no column is worse than at the start.
 * @returns the set of each member, from 0
 */
export function levelNumbers(
  arrangement: Arrangement,
  rules: HardRules,
  columns: readonly NumberColumn[],
  seed: number,
): Int32Array {
  const { sets } = arrangement;
  const measures = columns.flatMap((column) => measuresOf(column));
  const free = [...sets.keys()].filter(
    (member) => rules.fixed[member] !== 1 && (rules.blocks[member]?.length ?? 1) === 1,
  );
  if (measures.length === 0 || free.length < 2) return sets.slice();
  const sums = new Sums(measures, arrangement);
  const start = arrangement.tierCosts.slice();
  const random = chance(seed);
  const draw = (): number => free[Math.floor(random() * free.length)] ?? 0;
  let best = sets.slice();
  let bestDistance = sums.distance;
  const draws = Math.min(mostDraws, drawsOfMember * free.length);
  for (let each = 0; each < draws; each++) {
    const temperature = warm * (cold / warm) ** (each / draws);
    const [a, b] = [draw(), draw()];
    const [from, to] = [sets[a] ?? 0, sets[b] ?? 0];
    if (from === to) continue;
    const change = sums.changeOfSwap(a, b, from, to) + countWeight * arrangement.changeOfSwap(a, b);
    if (change > 0 && random() >= Math.exp(-change / temperature)) continue;
    if (!canJoin(arrangement, rules, a, to, b) || !canJoin(arrangement, rules, b, from, a)) continue;
    sums.swap(a, b, from, to);
    arrangement.swap(a, b);
    if (sums.distance >= bestDistance - tolerance || isWorse(arrangement.tierCosts, start)) continue;
    bestDistance = sums.distance;
    best = sets.slice();
  }
  return best;
}

function isWorse(costs: Float64Array, than: Float64Array): boolean {
  return costs.some((cost, tier) => cost > (than[tier] ?? 0) + tolerance);
}

/** For each measure and set the sum over its members; all sums are nought when the sets are alike. */
class Sums {
  /** The squares of all sums. */
  distance = 0;
  readonly #measures: readonly Float64Array[];
  readonly #sums: readonly Float64Array[];

  constructor(measures: readonly Float64Array[], { sets, setCount }: Arrangement) {
    this.#measures = measures;
    this.#sums = measures.map((measure) => {
      const own = new Float64Array(setCount);
      sets.forEach((set, member) => {
        own[set] = (own[set] ?? 0) + (measure[member] ?? 0);
      });
      this.distance += own.reduce((sum, each) => sum + each ** 2, 0);
      return own;
    });
  }

  changeOfSwap(a: number, b: number, from: number, to: number): number {
    let change = 0;
    for (const [at, measure] of this.#measures.entries()) {
      const by = (measure[b] ?? 0) - (measure[a] ?? 0);
      const own = this.#sums[at];
      change += 2 * by * ((own?.[from] ?? 0) - (own?.[to] ?? 0) + by);
    }
    return change;
  }

  swap(a: number, b: number, from: number, to: number): void {
    this.distance += this.changeOfSwap(a, b, from, to);
    for (const [at, measure] of this.#measures.entries()) {
      const by = (measure[b] ?? 0) - (measure[a] ?? 0);
      const own = this.#sums[at];
      if (!own) continue;
      own[from] = (own[from] ?? 0) + by;
      own[to] = (own[to] ?? 0) - by;
    }
  }
}

/** The numbers and the squares of their distances from the mean, both standardised; nought where none is given. */
function measuresOf(column: NumberColumn): Float64Array[] {
  const given = [...column].filter((each) => !Number.isNaN(each));
  const mean = average(given);
  const spread = Math.sqrt(average(given.map((each) => (each - mean) ** 2)));
  if (given.length < 2 || spread === 0) return [];
  const numbers = column.map((own) => (Number.isNaN(own) ? 0 : (own - mean) / spread));
  const squares = numbers.map((each, member) => (Number.isNaN(column[member]) ? 0 : each ** 2 - 1));
  const width = Math.sqrt(average([...squares].map((each) => each ** 2))) || 1;
  return [numbers, squares.map((each) => each / width / 2)];
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
}
