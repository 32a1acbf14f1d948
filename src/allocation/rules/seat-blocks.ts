import type { Block } from "./blocks";

/** Seats for every block, proof that there are none, or neither within the steps allowed. */
export type Seating =
  | { readonly outcome: "seated"; /** Set of each block, from 0. */ readonly sets: Int32Array }
  | { readonly outcome: "impossible" }
  | { readonly outcome: "not-found" };

/**
 * Seats blocks so that no rule is broken and no set gets more people than it has places. Of the blocks not
 * yet seated, always the one with the fewest sets left is tried first, on the emptiest set (DSATUR, Brélaz
 * 1979, with backtracking), so that a dead end shows early.
 * @param places people each set can hold
 */
export function seatBlocks(blocks: readonly Block[], places: readonly number[], steps = 200_000): Seating {
  if (blocks.some(({ pins, apart }, block) => pins.length > 1 || apart.includes(block))) {
    return { outcome: "impossible" };
  }
  const sets = new Int32Array(blocks.length).fill(-1);
  const room = [...places];
  const banned = blocks.map(() => new Int32Array(places.length));
  blocks.forEach((block, index) => {
    for (const set of block.banned) banned[index]?.fill(1, set, set + 1);
  });
  let left = steps;

  const allowed = (block: number): number[] => {
    const { pins, members } = blocks[block] ?? { pins: [], members: [] };
    const candidates = pins.length === 0 ? places.map((_, set) => set) : pins;
    return candidates.filter((set) => banned[block]?.[set] === 0 && (room[set] ?? 0) >= members.length);
  };
  const seat = (block: number, set: number, by: 1 | -1): void => {
    const { apart, members } = blocks[block] ?? { apart: [], members: [] };
    sets[block] = by === 1 ? set : -1;
    room[set] = (room[set] ?? 0) - by * members.length;
    for (const other of apart) {
      const row = banned[other];
      if (row) row[set] = (row[set] ?? 0) + by;
    }
  };
  const search = (): boolean => {
    let [next, choices]: [number, number[]] = [-1, []];
    for (let block = 0; block < blocks.length; block++) {
      if (sets[block] !== -1) continue;
      const open = allowed(block);
      if (
        next < 0 ||
        open.length < choices.length ||
        (open.length === choices.length && degree(block) > degree(next))
      ) {
        [next, choices] = [block, open];
      }
      if (open.length === 0) break;
    }
    if (next < 0) return true;
    choices.sort((a, b) => (room[b] ?? 0) - (room[a] ?? 0) || a - b);
    for (const set of choices) {
      if (--left < 0) return false;
      seat(next, set, 1);
      if (search()) return true;
      seat(next, set, -1);
    }
    return false;
  };
  const degree = (block: number): number =>
    (blocks[block]?.apart.length ?? 0) + (blocks[block]?.members.length ?? 0);

  if (search()) return { outcome: "seated", sets };
  return { outcome: left < 0 ? "not-found" : "impossible" };
}
