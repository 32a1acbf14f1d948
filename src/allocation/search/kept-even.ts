import type { Families } from "../families";
import { groupCountOf } from "../order-by-levels";
import { acrossScratch, pairAcross, type AcrossScratch } from "./pair-across";

/** Of one level of a family: what a set may have of each group, and what each has now. */
interface Level {
  readonly groupOf: Int32Array;
  readonly groupCount: number;
  readonly floor: Int32Array;
  readonly ceil: Int32Array;
  /** Of set s and group g at s × G + g. */
  readonly counts: Int32Array;
  /** Of each group, and of all that the second set can spare for the first, its members there as bits. */
  readonly bits: Int32Array;
  spared: number;
}

interface Pairing {
  readonly levels: readonly Int32Array[];
  readonly mates: Int32Array;
  readonly all: boolean;
  readonly scratch: AcrossScratch;
}

/** So many members of a set fit in the bits of one number. */
const mostBits = 31;

/**
 * Members in sets, and what can change between two sets so that no group of either family, nor the sizes, get less
 * even than they are. Swaps: two members change places where the groups that this touches have room for it. Flips:
 * members of the two sets are paired bottom-up within each family; of the paths and cycles that both pairings
 * make together, each can change sides as a whole.
 */
export class KeptEven {
  readonly sets: Int32Array;
  readonly #setCount: number;
  readonly #levels: readonly Level[];
  readonly #left: Pairing;
  readonly #right: Pairing;
  readonly #stays: Uint8Array;
  readonly #membersOf: number[][];
  readonly #placeInSet: Int32Array;
  readonly #seen: Int32Array;
  readonly #flip: Int32Array;
  #round = 0;

  /** @param stays 1 for members who are not moved */
  constructor({ left, right }: Families, sets: Int32Array, setCount: number, stays: Uint8Array) {
    const members = sets.length;
    const pairing = (levels: readonly Int32Array[], all: boolean): Pairing => ({
      ...{ levels, all, mates: new Int32Array(members) },
      scratch: acrossScratch(levels, members),
    });
    this.sets = sets.slice();
    this.#setCount = setCount;
    this.#stays = stays;
    this.#levels = [...left, ...right].map((groupOf) => levelOf(groupOf, sets, setCount));
    [this.#left, this.#right] = [pairing(left, true), pairing(right, false)];
    this.#membersOf = Array.from({ length: setCount }, () => []);
    this.#placeInSet = new Int32Array(members);
    sets.forEach((set, member) => {
      this.#enlist(member, set);
    });
    this.#seen = new Int32Array(members);
    this.#flip = new Int32Array(members);
  }

  /** Two sets, drawn. */
  drawTwo(random: () => number): readonly [number, number] {
    const one = Math.floor(random() * this.#setCount);
    const other = Math.floor(random() * (this.#setCount - 1));
    return [one, other < one ? other : other + 1];
  }

  /** Asks of every swap of a member of one set with one of another, until one is taken; whoever takes it makes it. */
  eachSwap(one: number, other: number, take: (a: number, b: number) => boolean): void {
    const [ones, others] = [this.#membersOf[one] ?? [], this.#membersOf[other] ?? []];
    const looked = Math.min(mostBits, others.length);
    const free = this.#writeBits(others, looked, other, one);
    let taken = false;
    for (let index = 0; index < ones.length && !taken; index++) {
      const member = ones[index] ?? 0;
      if (this.#stays[member] === 1) continue;
      let partners = free;
      for (const level of this.#levels) {
        const group = level.groupOf[member] ?? 0;
        const same = level.bits[group] ?? 0;
        partners &= hasRoom(level, group, one, other) ? same | level.spared : same;
      }
      for (; partners !== 0 && !taken; partners &= partners - 1) {
        taken = take(member, others[31 - Math.clz32(partners & -partners)] ?? 0);
      }
    }
    // Whoever came over is the last of the others; whoever left is the last of the ones.
    for (const { bits, groupOf } of this.#levels) {
      for (let index = 0; index < others.length; index++) bits[groupOf[others[index] ?? 0] ?? 0] = 0;
      bits[groupOf[ones[ones.length - 1] ?? 0] ?? 0] = 0;
    }
  }

  /** Asks of every path and cycle of a drawn pairing of two sets whether it is to change sides, and makes it so. */
  eachFlip(one: number, other: number, random: () => number, take: (members: Int32Array) => boolean): void {
    const ones = this.#shuffled(one, random);
    const others = this.#shuffled(other, random);
    for (const { levels, mates, all, scratch } of [this.#left, this.#right]) {
      pairAcross(ones.slice(), others.slice(), { levels, mates, all }, scratch);
    }
    this.#round++;
    for (const start of [...ones, ...others]) {
      if (this.#seen[start] === this.#round) continue;
      const length = this.#collect(start);
      if (length === ones.length + others.length) return;
      const members = this.#flip.subarray(0, length);
      if (members.some((member) => this.#stays[member] === 1) || !take(members)) continue;
      for (const member of members) this.move(member, this.sets[member] === one ? other : one);
    }
  }

  move(member: number, to: number): void {
    const from = this.sets[member] ?? 0;
    for (const { groupOf, groupCount, counts } of this.#levels) {
      const group = groupOf[member] ?? 0;
      const [less, more] = [from * groupCount + group, to * groupCount + group];
      counts[less] = (counts[less] ?? 0) - 1;
      counts[more] = (counts[more] ?? 0) + 1;
    }
    const members = this.#membersOf[from] ?? [];
    const last = members.pop() ?? member;
    if (last !== member) {
      const place = this.#placeInSet[member] ?? 0;
      members[place] = last;
      this.#placeInSet[last] = place;
    }
    this.#enlist(member, to);
    this.sets[member] = to;
  }

  #enlist(member: number, set: number): void {
    const members = this.#membersOf[set] ?? [];
    this.#placeInSet[member] = members.push(member) - 1;
  }

  /** Of each level, who is of which group, and whose group has room; gives who is free at all. */
  #writeBits(members: readonly number[], looked: number, from: number, to: number): number {
    let free = 0;
    for (let index = 0; index < looked; index++) {
      if (this.#stays[members[index] ?? 0] !== 1) free |= 1 << index;
    }
    for (const level of this.#levels) {
      level.spared = 0;
      for (let index = 0; index < looked; index++) {
        const group = level.groupOf[members[index] ?? 0] ?? 0;
        level.bits[group] = (level.bits[group] ?? 0) | (1 << index);
        if (hasRoom(level, group, from, to)) level.spared |= 1 << index;
      }
    }
    return free;
  }

  /** Everyone on one path or cycle with `start`. */
  #collect(start: number): number {
    const [left, right] = [this.#left.mates, this.#right.mates];
    this.#flip[0] = start;
    this.#seen[start] = this.#round;
    let length = 1;
    for (const first of [left, right]) {
      let mates = first;
      for (let at = first[start] ?? -1; at !== -1 && this.#seen[at] !== this.#round; at = mates[at] ?? -1) {
        this.#seen[at] = this.#round;
        this.#flip[length++] = at;
        mates = mates === left ? right : left;
      }
    }
    return length;
  }

  /** Fisher and Yates 1938, in Durstenfeld's form. */
  #shuffled(set: number, random: () => number): number[] {
    const members = (this.#membersOf[set] ?? []).slice();
    for (let last = members.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      const member = members[last] ?? 0;
      members[last] = members[other] ?? 0;
      members[other] = member;
    }
    return members;
  }
}

function levelOf(groupOf: Int32Array, sets: Int32Array, setCount: number): Level {
  const groupCount = groupCountOf(groupOf);
  const totals = new Int32Array(groupCount);
  const counts = new Int32Array(setCount * groupCount);
  groupOf.forEach((group, member) => {
    totals[group] = (totals[group] ?? 0) + 1;
    const cell = (sets[member] ?? 0) * groupCount + group;
    counts[cell] = (counts[cell] ?? 0) + 1;
  });
  return {
    ...{ groupOf, groupCount, counts, spared: 0 },
    floor: totals.map((total) => Math.floor(total / setCount)),
    ceil: totals.map((total) => Math.ceil(total / setCount)),
    bits: new Int32Array(groupCount),
  };
}

/** Whether one set can spare one of a group, and another take one more. */
function hasRoom(
  { counts, groupCount, floor, ceil }: Level,
  group: number,
  from: number,
  to: number,
): boolean {
  return (
    (counts[from * groupCount + group] ?? 0) > (floor[group] ?? 0) &&
    (counts[to * groupCount + group] ?? 0) < (ceil[group] ?? 0)
  );
}
