/** Of each member; NaN where there is none. */
export type NumberColumn = Float64Array;

/** The variance of the squares of numbers that lie evenly; narrower ones would count for much more than means. */
const leastWidth = 0.8;
/** Narrower variances are what rounding leaves of none; their roots would be far more than that. */
const leastVariance = 1e-12;

/** A set's mean in a column of numbers, before a change of sets and after it, in the column's own units. */
export interface MeanChange {
  /** The column's place among those given. */
  readonly column: number;
  readonly set: number;
  readonly before: number;
  readonly after: number;
}

/**
 * How far the means of one column's numbers in the sets, and those of their squares, are from those of everybody: then
 * means and standard deviations are alike (the objective of K-plus anticlustering, Papenberg 2024).
 */
export class NumberLevel {
  /** The column's place among those given. */
  readonly column: number;
  /** With mean 0 and standard deviation 1. */
  readonly #measure: Float64Array;
  readonly #average: number;
  readonly #unit: number;
  readonly #given: Float64Array;
  readonly #sums: Float64Array;
  readonly #squares: Float64Array;
  /** Squares are in their own standard deviations too, where that is not too narrow. */
  readonly #squareWeight: number;
  #distance = 0;
  readonly #means: Float64Array;
  readonly #spreads: Float64Array;
  #meansSquared = 0;
  #spreadsSummed = 0;
  #spreadsSquared = 0;

  /** @param unit the column's standard deviation, above 0 */
  constructor(
    column: number,
    numbers: NumberColumn,
    average: number,
    unit: number,
    sets: Int32Array,
    setCount: number,
  ) {
    [this.column, this.#average, this.#unit] = [column, average, unit];
    this.#measure = numbers.map((own) => (own - average) / unit);
    const own = this.#measure.filter((each) => !Number.isNaN(each));
    const width = averageOf(own.map((each) => (each * each - 1) ** 2));
    this.#squareWeight = 1 / Math.max(leastWidth, width);
    this.#given = new Float64Array(setCount);
    this.#sums = new Float64Array(setCount);
    this.#squares = new Float64Array(setCount);
    this.#means = new Float64Array(setCount);
    this.#spreads = new Float64Array(setCount);
    sets.forEach((set, member) => {
      this.#add(set, member, 1);
    });
    for (let set = 0; set < setCount; set++) this.#count(set, 1);
  }

  /** Over the sets, the squares of the mean and of the mean square, in standard deviations of each. */
  get distance(): number {
    return this.#distance;
  }

  /** How far the sets are from one another: in their means or in their spreads, whichever is worse as they are weighed. */
  get gap(): number {
    return this.#gapOf(this.#meansSquared, this.#spreadsSummed, this.#spreadsSquared);
  }

  /** What the gap would gain if `a` of one set and `b` of another changed places; -1 for nobody in return. */
  gapOfSwap(a: number, b: number, from: number, to: number): number {
    const [x, y] = [this.#measure[a] ?? NaN, this.#measure[b] ?? NaN];
    const [hasX, hasY] = [x === x ? 1 : 0, y === y ? 1 : 0];
    const [goes, comes] = [hasX === 1 ? x : 0, hasY === 1 ? y : 0];
    return this.gapOfExchange(from, to, hasY - hasX, comes - goes, comes * comes - goes * goes);
  }

  /** What the gap would gain if `one` had so much more, and `other` so much less. */
  gapOfExchange(one: number, other: number, given: number, by: number, squared: number): number {
    const [givenOne, givenOther] = [(this.#given[one] ?? 0) + given, (this.#given[other] ?? 0) - given];
    const meanOne = meanOf(givenOne, (this.#sums[one] ?? 0) + by);
    const meanOther = meanOf(givenOther, (this.#sums[other] ?? 0) - by);
    const spreadOne = spreadOf(givenOne, meanOne, (this.#squares[one] ?? 0) + squared);
    const spreadOther = spreadOf(givenOther, meanOther, (this.#squares[other] ?? 0) - squared);
    const [mean1, mean2] = [this.#means[one] ?? 0, this.#means[other] ?? 0];
    const [spread1, spread2] = [this.#spreads[one] ?? 0, this.#spreads[other] ?? 0];
    return (
      this.#gapOf(
        this.#meansSquared + meanOne * meanOne + meanOther * meanOther - mean1 * mean1 - mean2 * mean2,
        this.#spreadsSummed + spreadOne + spreadOther - spread1 - spread2,
        this.#spreadsSquared +
          (spreadOne * spreadOne + spreadOther * spreadOther - spread1 * spread1 - spread2 * spread2),
      ) - this.gap
    );
  }

  /** The worse of the two counts by far the most, but the other is not forgotten. */
  #gapOf(meansSquared: number, spreadsSummed: number, spreadsSquared: number): number {
    const spreads = spreadsSquared - (spreadsSummed * spreadsSummed) / this.#means.length;
    // A mean square changes by twice as much as a spread near 1.
    const [one, other] = [meansSquared ** 2, (4 * this.#squareWeight * spreads) ** 2];
    return Math.sqrt(Math.sqrt(one * one + other * other));
  }

  /**
   * Writes what `one` would have more, and another set less, if `members` of both all went to the other: how many
   * numbers, what they come to, and their squares.
   */
  writeExchange(members: Int32Array, sets: Int32Array, one: number, into: Float64Array, at: number): void {
    let [given, by, squared] = [0, 0, 0];
    for (const member of members) {
      const own = this.#measure[member] ?? NaN;
      if (Number.isNaN(own)) continue;
      const sign = sets[member] === one ? -1 : 1;
      given += sign;
      by += sign * own;
      squared += sign * own * own;
    }
    [into[at], into[at + 1], into[at + 2]] = [given, by, squared];
  }

  /** Adds what a member has: how many numbers, what they come to, and their squares. */
  addOwn(member: number, into: Float64Array, at: number): void {
    const own = this.#measure[member] ?? NaN;
    if (Number.isNaN(own)) return;
    into[at] = (into[at] ?? 0) + 1;
    into[at + 1] = (into[at + 1] ?? 0) + own;
    into[at + 2] = (into[at + 2] ?? 0) + own * own;
  }

  /** Adds the same of a whole set. */
  addSums(set: number, into: Float64Array, at: number): void {
    into[at] = (into[at] ?? 0) + (this.#given[set] ?? 0);
    into[at + 1] = (into[at + 1] ?? 0) + (this.#sums[set] ?? 0);
    into[at + 2] = (into[at + 2] ?? 0) + (this.#squares[set] ?? 0);
  }

  swap(a: number, b: number, from: number, to: number): void {
    this.move(a, from, to);
    this.move(b, to, from);
  }

  move(member: number, from: number, to: number): void {
    this.#count(from, -1);
    this.#count(to, -1);
    this.#add(from, member, -1);
    this.#add(to, member, 1);
    this.#count(from, 1);
    this.#count(to, 1);
  }

  /** The means of both sets, as they are and as they would be; nothing of a set that has no number before or after. */
  meansOfSwap(a: number, b: number, from: number, to: number): MeanChange[] {
    const [x, y] = [this.#measure[a] ?? NaN, this.#measure[b] ?? NaN];
    const told = (mean: number): number => Number((this.#average + mean * this.#unit).toPrecision(12));
    return (
      [
        [from, x, y],
        [to, y, x],
      ] as const
    ).flatMap(([set, goes, comes]) => {
      const [count, sum] = [this.#given[set] ?? 0, this.#sums[set] ?? 0];
      const countThen = count - Number(!Number.isNaN(goes)) + Number(!Number.isNaN(comes));
      const sumThen = sum - (Number.isNaN(goes) ? 0 : goes) + (Number.isNaN(comes) ? 0 : comes);
      if (count < 1 || countThen < 1) return [];
      return {
        ...{ column: this.column, set },
        before: told(meanOf(count, sum)),
        after: told(meanOf(countThen, sumThen)),
      };
    });
  }

  /** What a set with so many numbers, which come to so much, adds to the distance. */
  distanceOf(count: number, sum: number, squares: number): number {
    if (count < 1) return 0;
    const [mean, square] = [sum / count, squares / count - 1];
    return mean * mean + this.#squareWeight * square * square;
  }

  #add(set: number, member: number, by: 1 | -1): void {
    const own = this.#measure[member] ?? NaN;
    if (Number.isNaN(own)) return;
    this.#given[set] = (this.#given[set] ?? 0) + by;
    this.#sums[set] = (this.#sums[set] ?? 0) + by * own;
    this.#squares[set] = (this.#squares[set] ?? 0) + by * own * own;
  }

  /** Counts a set in, or out again. */
  #count(set: number, by: 1 | -1): void {
    const [given, squares] = [this.#given[set] ?? 0, this.#squares[set] ?? 0];
    this.#distance += by * this.distanceOf(given, this.#sums[set] ?? 0, squares);
    if (by === 1) {
      this.#means[set] = meanOf(given, this.#sums[set] ?? 0);
      this.#spreads[set] = spreadOf(given, this.#means[set] ?? 0, squares);
    }
    const [mean, spread] = [this.#means[set] ?? 0, this.#spreads[set] ?? 0];
    this.#meansSquared += by * mean * mean;
    this.#spreadsSummed += by * spread;
    this.#spreadsSquared += by * spread * spread;
  }
}

/** One for each column that has anything to level: two different numbers at least, whose squares are numbers. */
export function numberLevels(
  columns: readonly NumberColumn[],
  sets: Int32Array,
  setCount: number,
): NumberLevel[] {
  return columns.flatMap((column, at) => {
    const given = column.filter((each) => !Number.isNaN(each));
    const average = averageOf(given);
    const unit = Math.sqrt(averageOf(given.map((each) => (each - average) ** 2)));
    const differ = given.some((each) => each !== given[0]) && unit > 0 && Number.isFinite(unit);
    return differ ? [new NumberLevel(at, column, average, unit, sets, setCount)] : [];
  });
}

function meanOf(count: number, sum: number): number {
  return count < 1 ? 0 : sum / count;
}

/** That of a set without numbers is as everybody's. What only rounding leaves is none: its root would be large. */
function spreadOf(count: number, mean: number, squares: number): number {
  if (count < 1) return 1;
  const variance = squares / count - mean * mean;
  return variance < leastVariance ? 0 : Math.sqrt(variance);
}

function averageOf(numbers: Float64Array): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
}
