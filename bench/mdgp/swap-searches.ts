import { chance } from "../../src/allocation/search/chance";
import type { Instance } from "./instance";

export interface SearchOptions {
  readonly seed: number;
  readonly milliseconds: number;
  readonly now: () => number;
}

/** Members in groups, with each member's distance to each group. */
class Grouped {
  readonly groupOf: Int32Array;
  readonly sizes: Int32Array;
  readonly #toGroup: Float64Array;
  readonly #groups: number;

  constructor(
    readonly instance: Instance,
    random: () => number,
  ) {
    const { members, bounds, distances } = instance;
    this.#groups = bounds.length;
    this.groupOf = new Int32Array(members);
    this.sizes = new Int32Array(bounds.length);
    const places = bounds.flatMap(([low], group) => Array.from({ length: low }, () => group));
    for (let group = 0; places.length < members; group = (group + 1) % bounds.length) {
      const [, high] = bounds[group] ?? [0, 0];
      if (places.filter((each) => each === group).length < high) places.push(group);
    }
    for (let at = places.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [places[at], places[other]] = [places[other] ?? 0, places[at] ?? 0];
    }
    this.#toGroup = new Float64Array(members * bounds.length);
    places.forEach((group, member) => {
      this.groupOf[member] = group;
      this.sizes[group] = (this.sizes[group] ?? 0) + 1;
      for (let other = 0; other < members; other++) {
        const cell = other * this.#groups + group;
        this.#toGroup[cell] = (this.#toGroup[cell] ?? 0) + (distances[other * members + member] ?? 0);
      }
    });
  }

  /** The sum of the distances within groups, counted anew. */
  total(): number {
    let sum = 0;
    this.groupOf.forEach((group, member) => {
      sum += this.#toGroup[member * this.#groups + group] ?? 0;
    });
    return sum / 2;
  }

  gainOfSwap(a: number, b: number): number {
    const [from, to] = [this.groupOf[a] ?? 0, this.groupOf[b] ?? 0];
    const between = this.instance.distances[a * this.instance.members + b] ?? 0;
    return this.#gain(a, from, to) + this.#gain(b, to, from) - 2 * between;
  }

  gainOfMove(member: number, to: number): number {
    return this.#gain(member, this.groupOf[member] ?? 0, to);
  }

  canMove(member: number, to: number): boolean {
    const from = this.groupOf[member] ?? 0;
    const [low] = this.instance.bounds[from] ?? [0, 0];
    const [, high] = this.instance.bounds[to] ?? [0, 0];
    return from !== to && (this.sizes[from] ?? 0) > low && (this.sizes[to] ?? 0) < high;
  }

  move(member: number, to: number): void {
    const { members, distances } = this.instance;
    const from = this.groupOf[member] ?? 0;
    for (let other = 0; other < members; other++) {
      const distance = distances[other * members + member] ?? 0;
      const row = other * this.#groups;
      this.#toGroup[row + from] = (this.#toGroup[row + from] ?? 0) - distance;
      this.#toGroup[row + to] = (this.#toGroup[row + to] ?? 0) + distance;
    }
    this.sizes[from] = (this.sizes[from] ?? 0) - 1;
    this.sizes[to] = (this.sizes[to] ?? 0) + 1;
    this.groupOf[member] = to;
  }

  swap(a: number, b: number): void {
    const [from, to] = [this.groupOf[a] ?? 0, this.groupOf[b] ?? 0];
    this.move(a, to);
    this.move(b, from);
  }

  #gain(member: number, from: number, to: number): number {
    return (
      (this.#toGroup[member * this.#groups + to] ?? 0) - (this.#toGroup[member * this.#groups + from] ?? 0)
    );
  }
}

/** Every swap and move that gains is made, until none does; then again from another start. Gives the best total. */
export function plainSwaps(instance: Instance, { seed, milliseconds, now }: SearchOptions): number {
  const random = chance(seed);
  const until = now() + milliseconds;
  let best = -Infinity;
  while (now() < until) {
    const grouped = new Grouped(instance, random);
    for (let improved = true; improved && now() < until;) {
      improved = false;
      for (let a = 0; a < instance.members; a++) {
        for (let to = 0; to < instance.bounds.length; to++) {
          if (!grouped.canMove(a, to) || grouped.gainOfMove(a, to) <= 1e-9) continue;
          grouped.move(a, to);
          improved = true;
        }
        for (let b = a + 1; b < instance.members; b++) {
          if (grouped.groupOf[a] === grouped.groupOf[b] || grouped.gainOfSwap(a, b) <= 1e-9) continue;
          grouped.swap(a, b);
          improved = true;
        }
      }
    }
    best = Math.max(best, grouped.total());
  }
  return best;
}

/**
 * The rules of our search with a distance objective: a member is drawn, the best of all changes open to them is
 * looked for, one for the worse is made seldom, and who has moved rests. What counts as much worse is measured
 * at the start and becomes less and less as the time runs out. Gives the best total.
 */
export function drawnSwaps(instance: Instance, { seed, milliseconds, now }: SearchOptions): number {
  const random = chance(seed);
  const grouped = new Grouped(instance, random);
  const restsUntil = new Int32Array(instance.members);
  const start = now();
  const spread = typicalGain(grouped, random);
  let [total, best] = [grouped.total(), -Infinity];
  let temperature = spread;
  for (let step = 0; ; step++) {
    if (step % 64 === 0) {
      const gone = (now() - start) / milliseconds;
      if (gone >= 1) break;
      temperature = spread * 0.25 * (1 - gone) ** 2 + 1e-9;
    }
    const a = Math.floor(random() * instance.members);
    let [partner, group, gain] = [-1, -1, -Infinity];
    // A few drawn at random: the best of all would leave nothing to chance, and the search in one place.
    for (let look = 0; look < 6; look++) {
      const b = Math.floor(random() * instance.members);
      if (grouped.groupOf[a] === grouped.groupOf[b] || (restsUntil[b] ?? 0) > step) continue;
      const own = grouped.gainOfSwap(a, b);
      if (own > gain) [partner, group, gain] = [b, -1, own];
    }
    const to = Math.floor(random() * instance.bounds.length);
    if (grouped.canMove(a, to) && grouped.gainOfMove(a, to) > gain) {
      [partner, group, gain] = [-1, to, grouped.gainOfMove(a, to)];
    }
    if (gain === -Infinity || (gain < 0 && random() >= Math.exp(gain / temperature))) continue;
    if (group >= 0) grouped.move(a, group);
    else grouped.swap(a, partner);
    restsUntil[a] = step + 4;
    total += gain;
    best = Math.max(best, total);
  }
  return best;
}

function typicalGain(grouped: Grouped, random: () => number): number {
  let sum = 0;
  const draws = 500;
  for (let draw = 0; draw < draws; draw++) {
    const a = Math.floor(random() * grouped.instance.members);
    const b = Math.floor(random() * grouped.instance.members);
    if (grouped.groupOf[a] !== grouped.groupOf[b]) sum += Math.abs(grouped.gainOfSwap(a, b));
  }
  return sum / draws;
}
