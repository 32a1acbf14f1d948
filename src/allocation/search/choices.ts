import { known } from "../known";

/** Members to choose from, by their places in it. */
export interface Pool {
  readonly size: number;
  /** Of each member, what is summed up: so many numbers as `width`. */
  readonly values: Float64Array;
  readonly width: number;
  /** Of each member, their groups: so many as `columnCount`. */
  readonly groups: Int32Array;
  readonly columnCount: number;
  /** Of each group, how many may be chosen. */
  readonly least: Int32Array;
  readonly most: Int32Array;
}

/** What is looked for, besides the counts. */
export interface Aim {
  /** The sum of the second value is from here up to there; null once there is enough. */
  readonly window: () => readonly [number, number] | null;
  /** Whether a choice with such sums is any good. */
  readonly isGood: (sums: Float64Array) => boolean;
  /** Given every good one that keeps the counts: whoever is chosen, as bits of both halves, and the sums again. */
  readonly give: (first: number, second: number, sums: Float64Array) => void;
}

const mostListed = 8192;
/** A key holds how many are chosen, the second value's sum in such fine steps, and the place in the list. */
const [finest, reach] = [2 ** 20, 64];
const steps = 2 * reach * finest;

/** The choices within one half of a pool. */
class Half {
  length = 0;
  readonly keys = new Float64Array(mostListed);
  readonly bits = new Int32Array(mostListed);
  values = new Float64Array(0);
  counts = new Uint8Array(0);
}

/**
 * Choices of so many members, of each group so many as may be, and with sums as wanted. All choices in either half of the pool
 * are listed and sorted, and only those are joined that fit (Horowitz and Sahni 1974): so millions of them are looked through in
 * the time that a few thousand take.
 */
export class Choices {
  /** How much was looked at. */
  work = 0;
  readonly #halves = [new Half(), new Half()] as const;

  /** Where a pool is cut in half. */
  static middleOf(size: number): number {
    return size >> 1;
  }

  each(pool: Pool, choose: number, { window, isGood, give }: Aim): void {
    const middle = Choices.middleOf(pool.size);
    const groupCount = pool.least.length;
    const inHalf = [new Int32Array(groupCount), new Int32Array(groupCount)] as const;
    for (let at = 0; at < pool.size * pool.columnCount; at++) {
      const count = at < middle * pool.columnCount ? inHalf[0] : inHalf[1];
      const group = known(pool.groups[at]);
      count[group] = known(count[group]) + 1;
    }
    const shared: number[] = [];
    for (let group = 0; group < groupCount; group++) {
      const [here, there] = [known(inHalf[0][group]), known(inHalf[1][group])];
      if (here > 0 && there > 0) shared.push(group);
      else if (known(pool.least[group]) > here + there || known(pool.most[group]) < 0) return;
    }
    const [first, second] = this.#halves;
    this.#list(first, pool, 0, middle, choose, inHalf[0], inHalf[1], shared);
    this.#list(second, pool, middle, pool.size, choose, inHalf[1], inHalf[0], shared);
    const { width } = pool;
    const sums = new Float64Array(width);
    const sorted = second.keys.subarray(0, second.length).sort();
    this.work += 4 * (first.length + second.length);
    for (let one = 0; one < first.length; one++) {
      const chosen = Math.floor(known(first.keys[one]) / (steps * mostListed));
      const own = first.values[one * width + 1] ?? 0;
      const within = window();
      if (!within) return;
      const [from, to] = within;
      const end = keyOf(choose - chosen, to - own, mostListed - 1);
      for (let at = placeOf(sorted, keyOf(choose - chosen, from - own, 0)); at < sorted.length; at++) {
        const key = sorted[at] ?? 0;
        if (key > end) break;
        this.work++;
        const other = key % mostListed;
        for (let value = 0; value < width; value++) {
          sums[value] =
            (first.values[one * width + value] ?? 0) + (second.values[other * width + value] ?? 0);
        }
        if (!isGood(sums)) continue;
        let isKept = true;
        for (let each = 0; isKept && each < shared.length; each++) {
          const group = shared[each] ?? 0;
          const count =
            (first.counts[one * shared.length + each] ?? 0) +
            (second.counts[other * shared.length + each] ?? 0);
          isKept = count >= (pool.least[group] ?? 0) && count <= (pool.most[group] ?? 0);
        }
        if (isKept) give(first.bits[one] ?? 0, second.bits[other] ?? 0, sums);
      }
    }
  }

  #list(
    half: Half,
    pool: Pool,
    from: number,
    to: number,
    choose: number,
    here: Int32Array,
    elsewhere: Int32Array,
    shared: readonly number[],
  ): void {
    const { width, columnCount, groups, least, most, values } = pool;
    if (half.values.length < mostListed * width) half.values = new Float64Array(mostListed * width);
    if (half.counts.length < mostListed * shared.length)
      half.counts = new Uint8Array(mostListed * shared.length);
    half.length = 0;
    // Whoever is the last of a group that is in this half alone: without them there may be too few.
    const isLast = new Uint8Array((to - from) * columnCount);
    const seen = new Uint8Array(here.length);
    for (let at = to * columnCount - 1; at >= from * columnCount; at--) {
      const group = groups[at] ?? 0;
      if (seen[group] === 0 && elsewhere[group] === 0) isLast[at - from * columnCount] = 1;
      seen[group] = 1;
    }
    const counts = new Int32Array(here.length);
    const sums = new Float64Array((to - from + 1) * width);
    const note = (size: number, bits: number): void => {
      const place = half.length++;
      const end = (to - from) * width;
      half.bits[place] = bits;
      half.keys[place] = keyOf(size, sums[end + 1] ?? 0, place);
      for (let value = 0; value < width; value++) half.values[place * width + value] = sums[end + value] ?? 0;
      for (let each = 0; each < shared.length; each++)
        half.counts[place * shared.length + each] = counts[shared[each] ?? 0] ?? 0;
    };
    const go = (at: number, size: number, bits: number): void => {
      if (half.length === mostListed) return;
      this.work++;
      if (at === to) {
        note(size, bits);
        return;
      }
      const [row, next] = [(at - from) * width, (at - from + 1) * width];
      for (let value = 0; value < width; value++) sums[next + value] = sums[row + value] ?? 0;
      const [first, end] = [at * columnCount, (at + 1) * columnCount];
      let mayStay = true;
      for (let place = first; mayStay && place < end; place++) {
        const group = groups[place] ?? 0;
        mayStay = isLast[place - from * columnCount] === 0 || (counts[group] ?? 0) >= (least[group] ?? 0);
      }
      if (mayStay) go(at + 1, size, bits);
      if (size === choose) return;
      for (let place = first; place < end; place++) {
        const group = groups[place] ?? 0;
        const count = (counts[group] ?? 0) + 1;
        if (count > (most[group] ?? 0)) return;
        if (isLast[place - from * columnCount] === 1 && count < (least[group] ?? 0)) return;
      }
      for (let place = first; place < end; place++) {
        const group = groups[place] ?? 0;
        counts[group] = (counts[group] ?? 0) + 1;
      }
      for (let value = 0; value < width; value++)
        sums[next + value] = (sums[row + value] ?? 0) + (values[at * width + value] ?? 0);
      go(at + 1, size + 1, bits | (1 << (at - from)));
      for (let place = first; place < end; place++) {
        const group = groups[place] ?? 0;
        counts[group] = (counts[group] ?? 0) - 1;
      }
    };
    go(from, 0, 0);
  }
}

function keyOf(size: number, sum: number, place: number): number {
  const step = Math.floor((Math.min(reach, Math.max(-reach, sum)) + reach) * finest);
  return (size * steps + Math.min(steps - 1, step)) * mostListed + place;
}

/** The first place of a sorted list that has this or more. */
function placeOf(sorted: Float64Array, least: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
