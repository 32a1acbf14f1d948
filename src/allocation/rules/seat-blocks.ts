import type { Block } from "./blocks";
import { isCrowdedClique } from "./crowded-clique";
import { OpenSeats } from "./open-seats";
import type { Room } from "./room";

/** Seats for every block, proof that there are none, or neither within the steps allowed. */
export type Seating =
  | { readonly outcome: "seated"; /** Set of each block, from 0. */ readonly sets: Int32Array }
  | { readonly outcome: "impossible" }
  | { readonly outcome: "not-found" };

export interface SeatingOptions {
  /** Of each block the set it would best be in, -1 for none; it is tried first. */
  readonly preferred?: Int32Array;
  /** Seats tried at most. */
  readonly steps?: number;
}

const usualSteps = 200_000;

/**
 * Seats blocks so that no rule is broken and no set gets more people than there is room for. Of the blocks not yet
 * seated, the one with the fewest sets left is tried first (DSATUR, Brélaz 1979, with backtracking). After a dead
 * end, sets that are alike are not tried again, nor blocks that are alike in that set.
 */
export function seatBlocks(blocks: readonly Block[], room: Room, options: SeatingOptions = {}): Seating {
  const isContradictory = blocks.some(
    ({ pins, apart, banned }, block) =>
      pins.length > 1 || apart.includes(block) || pins.some((set) => banned.includes(set)),
  );
  if (isContradictory || isCrowdedClique(blocks, room.places.length)) return { outcome: "impossible" };
  const seats = new OpenSeats(blocks, room);
  let left = options.steps ?? usualSteps;
  const path: Choice[] = [];
  for (;;) {
    const next = seats.scarcest();
    if (next === null) return { outcome: "seated", sets: seats.sets };
    const sets = seats.setsFor(next, options.preferred?.[next] ?? -1);
    path.push({ block: next, sets, isSeated: false, barred: [] });
    while (!takeNext(path.at(-1), seats)) {
      path.pop();
      if (path.length === 0) return { outcome: "impossible" };
    }
    if (--left < 0) return { outcome: "not-found" };
  }
}

/** A block with the sets that it can still have, the one it is in first. */
interface Choice {
  readonly block: number;
  sets: readonly number[];
  isSeated: boolean;
  /** Blocks that are alike, and so cannot have the sets that led to a dead end either. */
  readonly barred: (readonly [block: number, set: number])[];
}

/** Seats the block in the next set that is worth trying; false, with everything taken back, when there is none. */
function takeNext(choice: Choice | undefined, seats: OpenSeats): boolean {
  if (!choice) return false;
  const { block, barred } = choice;
  if (choice.isSeated) {
    const [now = 0] = choice.sets;
    seats.leave(block, now);
    const vain = choice.sets.filter((set) => set === now || seats.areAlike(now, set, block));
    choice.sets = choice.sets.filter((set) => !vain.includes(set));
    for (const twin of seats.alike(block)) {
      for (const set of vain) {
        seats.bar(twin, set, 1);
        barred.push([twin, set]);
      }
    }
  }
  const [next] = choice.sets;
  choice.isSeated = next !== undefined;
  if (next !== undefined) seats.take(block, next);
  else for (const [twin, set] of barred) seats.bar(twin, set, -1);
  return choice.isSeated;
}
