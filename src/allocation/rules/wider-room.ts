import type { Block } from "./blocks";
import { evenSizes, roomFor, type Room } from "./room";
import { seatBlocks } from "./seat-blocks";

/** Room in which the rules can hold, and the seats. */
export interface WiderRoom {
  readonly room: Room;
  /** Set of each block, from 0. */
  readonly sets: Int32Array;
}

/**
 * The most even sizes of sets with which the blocks can be seated: the largest set as small as can be found, then the
 * next, and the rest even as soon as they can be. Null when no sizes will do.
 */
export function mostEvenRoom(
  blocks: readonly Block[],
  memberCount: number,
  setCount: number,
  preferred: Int32Array,
): WiderRoom | null {
  const seatsFor = (sizes: readonly number[]): Int32Array | null => {
    const seating = seatBlocks(blocks, roomFor(sizes), { preferred });
    return seating.outcome === "seated" ? seating.sets : null;
  };
  const settled: number[] = [];
  while (settled.length < setCount) {
    const left = memberCount - settled.reduce((sum, size) => sum + size, 0);
    const others = setCount - settled.length;
    const sizes = [...settled, ...evenSizes(left, others)];
    const sets = seatsFor(sizes);
    if (sets) return { room: roomFor(sizes), sets };
    const upTo = (size: number): readonly number[] => [...settled, ...new Array<number>(others).fill(size)];
    const size = least(
      Math.ceil(left / others),
      settled.at(-1) ?? left,
      (each) => seatsFor(upTo(each)) !== null,
    );
    if (size === null) return null;
    settled.push(size);
  }
  return null;
}

/** As little more for each set as will do, when sets that are kept have too few places. Null when nothing will. */
export function grownRoom(
  blocks: readonly Block[],
  places: readonly number[],
  memberCount: number,
  preferred: Int32Array,
): WiderRoom | null {
  const roomOf = (most: number): Room => ({ places: places.map((own) => Math.max(own, most)) });
  const seatsFor = (most: number): Int32Array | null => {
    const seating = seatBlocks(blocks, roomOf(most), { preferred });
    return seating.outcome === "seated" ? seating.sets : null;
  };
  const most = least(Math.min(...places), memberCount, (each) => seatsFor(each) !== null);
  const sets = most === null ? null : seatsFor(most);
  return most === null || sets === null ? null : { room: roomOf(most), sets };
}

/** The smallest number from `low` to `high` that will do; whatever is larger than one that does, does. */
function least(low: number, high: number, does: (each: number) => boolean): number | null {
  if (!does(high)) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (does(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
