import { known } from "../known";
import type { Block } from "./blocks";
import type { Room } from "./room";

/** Blocks seated so far, and the sets still open to each of the others. */
export class OpenSeats {
  /** Set of each block, -1 for none yet. */
  readonly sets: Int32Array;
  readonly #blocks: readonly Block[];
  readonly #room: Room;
  readonly #sizes: Int32Array;
  readonly #loads: Int32Array;
  /** Of block b and set s at b × K + s: how many reasons there are against it. */
  readonly #against: Int32Array;
  /** How many sets are open to each block. */
  readonly #open: Int32Array;
  readonly #isAlikeTo: readonly (readonly number[])[];
  /** How many sets may have, and how many have, at least so many people. */
  readonly #mayReach: Int32Array;
  readonly #reach: Int32Array;
  /** Of each size of block, the blocks; and whether one more fits in each set. */
  readonly #bySize: readonly SizeClass[];

  constructor(blocks: readonly Block[], room: Room) {
    const setCount = room.places.length;
    this.#blocks = blocks;
    this.#room = room;
    this.sets = new Int32Array(blocks.length).fill(-1);
    this.#sizes = Int32Array.from(blocks, ({ members }) => members.length);
    this.#loads = new Int32Array(setCount);
    this.#against = new Int32Array(blocks.length * setCount);
    const most = Math.max(0, ...room.places, ...(room.sizes ?? []));
    this.#reach = new Int32Array(most + 1);
    this.#mayReach = Int32Array.from(this.#reach, (_, size) =>
      room.sizes ? room.sizes.filter((each) => each >= size).length : setCount,
    );
    blocks.forEach(({ pins, banned }, block) => {
      for (const set of banned) this.#addAgainst(block, set, 1);
      if (pins.length === 0) return;
      for (let set = 0; set < setCount; set++) if (!pins.includes(set)) this.#addAgainst(block, set, 1);
    });
    this.#bySize = [...new Set(this.#sizes)].map((size) => ({
      size,
      blocks: [...this.#sizes.keys()].filter((block) => this.#sizes[block] === size),
      fits: Uint8Array.from(room.places, (_, set) => (this.#hasRoom(size, set) ? 1 : 0)),
    }));
    this.#open = new Int32Array(blocks.length);
    for (const { blocks: own, fits } of this.#bySize) {
      for (const block of own) {
        for (let set = 0; set < setCount; set++) {
          if (fits[set] === 1 && this.#against[block * setCount + set] === 0) this.#addOpen(block, 1);
        }
      }
    }
    this.#isAlikeTo = alikeBlocks(blocks);
  }

  /** The block with the fewest sets left, of equals the one that concerns most; null when all are seated. */
  scarcest(): number | null {
    let [scarcest, fewest, concern]: [number | null, number, number] = [null, Infinity, 0];
    for (let block = 0; block < this.sets.length; block++) {
      if (this.sets[block] !== -1) continue;
      const open = known(this.#open[block]);
      if (open > fewest) continue;
      const own = known(this.#blocks[block]).apart.length + known(this.#sizes[block]);
      if (open < fewest || own > concern) [scarcest, fewest, concern] = [block, open, own];
    }
    return scarcest;
  }

  /** The sets open to a block: the preferred one first when a single person asks for it, then the emptiest. */
  setsFor(block: number, preferred: number): number[] {
    const size = known(this.#sizes[block]);
    const sets = [...this.#loads.keys()].filter(
      (set) => this.#against[block * this.#loads.length + set] === 0 && this.#hasRoom(size, set),
    );
    const left = (set: number): number => known(this.#room.places[set]) - known(this.#loads[set]);
    const isPreferred = (set: number): number => (size === 1 && set === preferred ? 1 : 0);
    return sets.sort((a, b) => isPreferred(b) - isPreferred(a) || left(b) - left(a) || a - b);
  }

  take(block: number, set: number): void {
    this.#changeLoad(block, set, 1);
    this.sets[block] = set;
    for (const other of known(this.#blocks[block]).apart) {
      if (this.sets[other] === -1) this.bar(other, set, 1);
    }
  }

  /** Takes back the last that was taken. */
  leave(block: number, set: number): void {
    for (const other of known(this.#blocks[block]).apart) {
      if (this.sets[other] === -1) this.bar(other, set, -1);
    }
    this.sets[block] = -1;
    this.#changeLoad(block, set, -1);
  }

  /** One reason more or fewer against a block in a set. */
  bar(block: number, set: number, by: 1 | -1): void {
    const before = known(this.#against[block * this.#loads.length + set]);
    this.#addAgainst(block, set, by);
    if (before + Math.min(by, 0) > 0) return;
    const fits = this.#bySize.find(({ size }) => size === this.#sizes[block])?.fits[set];
    if (fits === 1) this.#addOpen(block, by === 1 ? -1 : 1);
  }

  /** Others not seated of whom the same is asked. */
  alike(block: number): number[] {
    return known(this.#isAlikeTo[block]).filter((other) => other !== block && this.sets[other] === -1);
  }

  /** Whatever can be done with one set can be done with the other, for the block and all that are not seated. */
  areAlike(one: number, other: number, block: number): boolean {
    const setCount = this.#loads.length;
    if (this.#loads[one] !== this.#loads[other]) return false;
    if (this.#room.places[one] !== this.#room.places[other]) return false;
    for (let each = 0; each < this.sets.length; each++) {
      if (this.sets[each] !== -1 || each === block) continue;
      const [first, second] = [this.#against[each * setCount + one], this.#against[each * setCount + other]];
      if ((first === 0) !== (second === 0)) return false;
    }
    return true;
  }

  #hasRoom(size: number, set: number): boolean {
    const load = known(this.#loads[set]);
    if (load + size > known(this.#room.places[set])) return false;
    for (let reached = load + 1; reached <= load + size; reached++) {
      if (known(this.#reach[reached]) >= known(this.#mayReach[reached])) return false;
    }
    return true;
  }

  #changeLoad(block: number, set: number, by: 1 | -1): void {
    const size = known(this.#sizes[block]);
    const load = known(this.#loads[set]);
    for (let reached = by === 1 ? load + 1 : load - size + 1; ; reached++) {
      if (reached > (by === 1 ? load + size : load)) break;
      this.#reach[reached] = known(this.#reach[reached]) + by;
    }
    this.#loads[set] = load + by * size;
    for (const { size: each, blocks, fits } of this.#bySize) {
      for (let where = 0; where < fits.length; where++) {
        const now = this.#hasRoom(each, where) ? 1 : 0;
        const change = now - known(fits[where]);
        if (change === 0) continue;
        fits[where] = now;
        for (const other of blocks) {
          if (this.sets[other] === -1 && this.#against[other * fits.length + where] === 0) {
            this.#addOpen(other, change);
          }
        }
      }
    }
  }

  #addAgainst(block: number, set: number, by: number): void {
    const at = block * this.#loads.length + set;
    this.#against[at] = known(this.#against[at]) + by;
  }

  #addOpen(block: number, by: number): void {
    this.#open[block] = known(this.#open[block]) + by;
  }
}

interface SizeClass {
  readonly size: number;
  readonly blocks: readonly number[];
  readonly fits: Uint8Array;
}

/** Of each block those of whom the same is asked: apart from the same others, or from one another and the same others. */
function alikeBlocks(blocks: readonly Block[]): number[][] {
  const keyOf = ({ members, pins, banned }: Block, apart: readonly number[]): string =>
    [
      [members.length],
      pins.toSorted(ascending),
      [...new Set(banned)].sort(ascending),
      apart.toSorted(ascending),
    ]
      .map((list) => list.join(" "))
      .join("|");
  const byOthers = grouped([...blocks.keys()], (block) => keyAt(block, false));
  const alone = [...byOthers.values()].flatMap((own) => (own.length === 1 ? own : []));
  const byAll = grouped(alone, (block) => keyAt(block, true));
  return Array.from(blocks.keys(), (block) => {
    const others = byOthers.get(keyAt(block, false)) ?? [];
    return others.length > 1 ? others : (byAll.get(keyAt(block, true)) ?? others);
  });

  function keyAt(block: number, withItself: boolean): string {
    const own = blocks[block];
    return own ? keyOf(own, withItself ? [...own.apart, block] : own.apart) : "";
  }
}

function grouped(items: readonly number[], keyOf: (item: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const item of items) {
    const key = keyOf(item);
    const own = groups.get(key);
    if (own) own.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function ascending(a: number, b: number): number {
  return a - b;
}
