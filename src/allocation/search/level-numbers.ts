import type { Arrangement } from "./arrangement";
import { canJoin, type HardRules } from "./hard-rules";

/** Of each member; null where there is none. */
export type NumberColumn = readonly (number | null)[];

/** Passes over all pairs, at most; mostly the third finds nothing more. */
const mostPasses = 6;
/** Pairs looked at, at most, so that a large cohort does not wait. */
const mostPairs = 3_000_000;
const tolerance = 1e-9;

/**
 * Makes the means and spreads of numbers alike in all sets, by swaps that leave every count as good as it is.
 * For each column and set, the sums of the numbers and of their squares are brought near to the set's share.
 * Changes the arrangement.
 */
export function levelNumbers(
  arrangement: Arrangement,
  rules: HardRules,
  columns: readonly NumberColumn[],
): void {
  const measures = columns.flatMap((column) => measuresOf(column));
  if (measures.length === 0) return;
  const { setCount, sets } = arrangement;
  const sums = measures.map((measure) => {
    const own = new Float64Array(setCount);
    sets.forEach((set, member) => {
      own[set] = (own[set] ?? 0) + (measure[member] ?? 0);
    });
    return own;
  });
  const isFree = (member: number): boolean =>
    rules.fixed[member] !== 1 && (rules.blocks[member]?.length ?? 1) === 1;
  const free = [...sets.keys()].filter(isFree);

  /** How the sum of squared distances from the share changes; the share itself is nought. */
  const gain = (a: number, b: number, from: number, to: number): number =>
    measures.reduce((total, measure, at) => {
      const by = (measure[b] ?? 0) - (measure[a] ?? 0);
      const [there, here] = [sums[at]?.[to] ?? 0, sums[at]?.[from] ?? 0];
      return total - ((here + by) ** 2 - here ** 2 + ((there - by) ** 2 - there ** 2));
    }, 0);

  let pairs = 0;
  for (let pass = 0; pass < mostPasses && pairs < mostPairs; pass++) {
    let improved = false;
    for (let first = 0; first < free.length && pairs < mostPairs; first++) {
      const a = free[first] ?? 0;
      for (let second = first + 1; second < free.length; second++) {
        const b = free[second] ?? 0;
        const [from, to] = [sets[a] ?? 0, sets[b] ?? 0];
        if (from === to) continue;
        pairs++;
        if (gain(a, b, from, to) <= tolerance || arrangement.changeOfSwap(a, b) > tolerance) continue;
        if (!canJoin(arrangement, rules, a, to, b) || !canJoin(arrangement, rules, b, from, a)) continue;
        const before = arrangement.tierCosts.slice();
        arrangement.swap(a, b);
        if (arrangement.tierCosts.some((cost, tier) => cost > (before[tier] ?? 0) + 1e-6)) {
          arrangement.swap(a, b);
          continue;
        }
        measures.forEach((measure, at) => {
          const own = sums[at];
          const by = (measure[b] ?? 0) - (measure[a] ?? 0);
          if (!own) return;
          own[from] = (own[from] ?? 0) + by;
          own[to] = (own[to] ?? 0) - by;
        });
        improved = true;
      }
    }
    if (!improved) return;
  }
}

/** The numbers and the squares of their distances from the mean, both standardised; nought where none is given. */
function measuresOf(column: NumberColumn): Float64Array[] {
  const given = column.filter((each) => each !== null);
  const mean = average(given);
  const spread = Math.sqrt(average(given.map((each) => (each - mean) ** 2)));
  if (given.length < 2 || spread === 0) return [];
  const numbers = Float64Array.from({ length: column.length }, (_, member) => {
    const own = column[member] ?? null;
    return own === null ? 0 : (own - mean) / spread;
  });
  const squares = numbers.map((each, member) => ((column[member] ?? null) === null ? 0 : each ** 2 - 1));
  const width = Math.sqrt(average([...squares].map((each) => each ** 2))) || 1;
  return [numbers, squares.map((each) => each / width / 2)];
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
}
