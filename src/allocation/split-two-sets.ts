import { known } from "./known";
import { pairingScratch, pairUp, type PairingScratch } from "./pair-up";

/** Divides the members of two sets between them, again and again, in memory taken once. */
export class TwoSetSplit {
  /** 0 or 1 for each member of the last split. */
  readonly sides: Int8Array;
  readonly #left: readonly Int32Array[];
  readonly #right: readonly Int32Array[];
  readonly #leftMates: Int32Array;
  readonly #rightMates: Int32Array;
  readonly #leftScratch: PairingScratch;
  readonly #rightScratch: PairingScratch;

  constructor(
    memberCount: number,
    mostMembers: number,
    left: readonly Int32Array[],
    right: readonly Int32Array[],
  ) {
    [this.#left, this.#right] = [left, right];
    this.sides = new Int8Array(memberCount);
    this.#leftMates = new Int32Array(memberCount);
    this.#rightMates = new Int32Array(memberCount);
    this.#leftScratch = pairingScratch(left, mostMembers);
    this.#rightScratch = pairingScratch(right, mostMembers);
  }

  /**
   * Gives each of `members`, both sets together, a side so that both sides get floor or ceil of every group
   * of both families. Mates of one family are never on the same side: following mates of the left family
   * and of the right in turn gives only paths and even cycles, which two colours suit (the incidence of two
   * nested families is totally unimodular; Ghouila-Houri 1962).
   */
  split(members: Int32Array): void {
    const { sides } = this;
    const [leftMates, rightMates] = [this.#leftMates, this.#rightMates];
    pairUp(members, this.#left, leftMates, this.#leftScratch);
    pairUp(members, this.#right, rightMates, this.#rightScratch);
    for (const member of members) sides[member] = -1;
    // Paths first, from an end; what is left then are cycles.
    for (const member of members) {
      if (sides[member] !== -1) continue;
      if (leftMates[member] === -1) follow(member, rightMates, leftMates, sides);
      else if (rightMates[member] === -1) follow(member, leftMates, rightMates, sides);
    }
    for (const member of members) if (sides[member] === -1) follow(member, leftMates, rightMates, sides);
  }
}

function follow(start: number, firstMates: Int32Array, secondMates: Int32Array, sides: Int8Array): void {
  let at = start;
  let side = 0;
  for (let useFirst = true; at !== -1 && sides[at] === -1; useFirst = !useFirst) {
    sides[at] = side;
    side = 1 - side;
    at = known(useFirst ? firstMates[at] : secondMates[at]);
  }
}
