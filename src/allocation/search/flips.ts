import type { Families } from "../families";
import { known } from "../known";
import { acrossScratch, pairAcross, type AcrossScratch } from "./pair-across";

interface Pairing {
  readonly levels: readonly Int32Array[];
  readonly mates: Int32Array;
  readonly all: boolean;
  readonly scratch: AcrossScratch;
}

/**
 * What two sets can exchange so that no group of either family, nor the sizes, get less even: their members are paired
 * bottom-up within each family, at random where there is a choice, and of the paths and cycles that both pairings make
 * together each can change sides as a whole.
 */
export class Flips {
  readonly #left: Pairing;
  readonly #right: Pairing;
  readonly #seen: Int32Array;
  readonly #flip: Int32Array;
  readonly #members: Int32Array;
  readonly #ones: number[] = [];
  readonly #others: number[] = [];
  #round = 0;

  constructor({ left, right }: Families, memberCount: number) {
    const pairing = (levels: readonly Int32Array[], all: boolean): Pairing => ({
      ...{ levels, all, mates: new Int32Array(memberCount) },
      scratch: acrossScratch(levels, memberCount),
    });
    [this.#left, this.#right] = [pairing(left, true), pairing(right, false)];
    this.#members = new Int32Array(memberCount);
    this.#seen = new Int32Array(memberCount);
    this.#flip = new Int32Array(memberCount);
  }

  /**
   * Gives every path and cycle of a drawn pairing of the members of two sets, each valid until the next. There is nothing
   * to exchange where all of them hang together.
   */
  each(
    ones: Int32Array,
    others: Int32Array,
    random: () => number,
    give: (members: Int32Array) => void,
  ): void {
    const members = this.#members;
    const count = ones.length + others.length;
    members.set(ones);
    members.set(others, ones.length);
    shuffle(members, 0, ones.length, random);
    shuffle(members, ones.length, count, random);
    for (const pairing of [this.#left, this.#right]) {
      this.#ones.length = 0;
      this.#others.length = 0;
      for (let at = 0; at < count; at++)
        (at < ones.length ? this.#ones : this.#others).push(known(members[at]));
      pairAcross(this.#ones, this.#others, pairing, pairing.scratch);
    }
    this.#round++;
    for (let at = 0; at < count; at++) {
      const start = known(members[at]);
      if (this.#seen[start] === this.#round) continue;
      const length = this.#collect(start);
      if (length === count) return;
      give(this.#flip.subarray(0, length));
    }
  }

  /** Everyone on one path or cycle with `start`. */
  #collect(start: number): number {
    const [left, right] = [this.#left.mates, this.#right.mates];
    this.#flip[0] = start;
    this.#seen[start] = this.#round;
    let length = 1;
    for (const first of [left, right]) {
      let mates = first;
      for (let at = known(first[start]); at !== -1 && this.#seen[at] !== this.#round; at = known(mates[at])) {
        this.#seen[at] = this.#round;
        this.#flip[length++] = at;
        mates = mates === left ? right : left;
      }
    }
    return length;
  }
}

/** Fisher and Yates 1938, in Durstenfeld's form. */
function shuffle(members: Int32Array, first: number, end: number, random: () => number): void {
  for (let last = end - 1; last > first; last--) {
    const other = first + Math.floor(random() * (last - first + 1));
    const member = known(members[last]);
    members[last] = known(members[other]);
    members[other] = member;
  }
}
