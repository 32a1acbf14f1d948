import type { Families } from "./families";
import { known } from "./known";

/** Outside floor and ceil by one weighs more than any spread within them. */
const outsideWeight = 1_000_000;
/**
 * Changes of cost by a swap are whole numbers (the even share cancels out), but for rounding. A swap must
 * gain more than that: two that undo each other would otherwise go on for ever.
 */
const leastGain = -0.5;

/**
 * Places the members who have no set (-1), in their order, moving nobody who has one. Sizes come first: newcomers
 * fill the smallest sets. Then the groups of both families, by placing each newcomer where it costs least and
 * swapping newcomers while that helps. Evenness may be out of reach with the others fixed, and the best is
 * not proven to be found: the certificate says what was reached.
 */
export function placeMembers({ left, right }: Families, given: Int32Array, setCount: number): Int32Array {
  const sets = given.slice();
  const newcomers = Int32Array.from([...sets.keys()].filter((member) => sets[member] === -1));
  const balance = new Balance([...left, ...right], sets, setCount);
  const sizes = new Int32Array(setCount);
  for (const set of sets) if (set >= 0) sizes[set] = known(sizes[set]) + 1;

  for (const member of newcomers) {
    const smallest = sizes.reduce((least, size) => Math.min(least, size), Infinity);
    let [best, bestCost] = [-1, Infinity];
    for (let set = 0; set < setCount; set++) {
      if (sizes[set] !== smallest) continue;
      const cost = balance.costOfAdding(member, set);
      if (cost < bestCost) [best, bestCost] = [set, cost];
    }
    sets[member] = best;
    sizes[best] = known(sizes[best]) + 1;
    balance.add(member, best);
  }
  swapWhileItHelps(newcomers, sets, balance);
  return sets;
}

function swapWhileItHelps(newcomers: Int32Array, sets: Int32Array, balance: Balance): void {
  for (let improved = true; improved;) {
    improved = false;
    for (const [at, a] of newcomers.entries()) {
      for (const b of newcomers.subarray(at + 1)) {
        const [from, to] = [known(sets[a]), known(sets[b])];
        if (from === to || !balance.swapIfBetter(a, from, b, to)) continue;
        [sets[a], sets[b]] = [to, from];
        improved = true;
      }
    }
  }
}

/** Counts of every group in every set, and what they cost. */
class Balance {
  readonly #levels: readonly Int32Array[];
  readonly #counts: readonly Int32Array[];
  readonly #totals: readonly Int32Array[];
  readonly #setCount: number;

  constructor(levels: readonly Int32Array[], sets: Int32Array, setCount: number) {
    this.#levels = levels;
    this.#setCount = setCount;
    this.#totals = levels.map((level) => {
      const totals = new Int32Array(level.reduce((most, group) => Math.max(most, group), -1) + 1);
      for (const group of level) totals[group] = known(totals[group]) + 1;
      return totals;
    });
    this.#counts = this.#totals.map((totals) => new Int32Array(totals.length * setCount));
    sets.forEach((set, member) => {
      if (set >= 0) this.add(member, set);
    });
  }

  add(member: number, set: number): void {
    this.#change(member, set, 1);
  }

  costOfAdding(member: number, set: number): number {
    return this.#changeOfCost(member, set, 1);
  }

  /** Swaps when that costs less, and says whether it did. */
  swapIfBetter(a: number, from: number, b: number, to: number): boolean {
    let change = 0;
    for (const [member, set, by] of [
      [a, from, -1],
      [b, to, -1],
      [a, to, 1],
      [b, from, 1],
    ] as const) {
      change += this.#changeOfCost(member, set, by);
      this.#change(member, set, by);
    }
    const isBetter = change < leastGain;
    if (!isBetter) {
      for (const [member, set, by] of [
        [a, from, 1],
        [b, to, 1],
        [a, to, -1],
        [b, from, -1],
      ] as const) {
        this.#change(member, set, by);
      }
    }
    return isBetter;
  }

  #change(member: number, set: number, by: number): void {
    for (const [level, groups] of this.#levels.entries()) {
      const counts = known(this.#counts[level]);
      const cell = known(groups[member]) * this.#setCount + set;
      counts[cell] = known(counts[cell]) + by;
    }
  }

  #changeOfCost(member: number, set: number, by: number): number {
    let change = 0;
    for (const [level, groups] of this.#levels.entries()) {
      const group = known(groups[member]);
      const count = known(known(this.#counts[level])[group * this.#setCount + set]);
      const total = known(known(this.#totals[level])[group]);
      change += costOf(count + by, total, this.#setCount) - costOf(count, total, this.#setCount);
    }
    return change;
  }
}

/** Distance outside floor and ceil first, then the square of the distance from the even share. */
function costOf(count: number, total: number, setCount: number): number {
  const outside = Math.max(Math.floor(total / setCount) - count, count - Math.ceil(total / setCount), 0);
  return outside * outsideWeight + (count - total / setCount) ** 2;
}
