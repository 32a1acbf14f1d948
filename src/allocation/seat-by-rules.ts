import { known } from "./known";
import type { Block } from "./rules/blocks";
import { findContradiction } from "./rules/find-contradiction";
import { evenRoom, type Room } from "./rules/room";
import type { Rule } from "./rules/rule";
import { seatBlocks } from "./rules/seat-blocks";
import { grownRoom, mostEvenRoom, type WiderRoom } from "./rules/wider-room";
import { loadsOf, sizesBySet } from "./seat-members";

export interface SeatsAsked<Posed extends Rule> {
  readonly blocks: readonly Block[];
  /** What the blocks were made of. */
  readonly rules: readonly Posed[];
  /** A set for each member, whatever the rules say. */
  readonly start: Int32Array;
  readonly setCount: number;
  /** The most that sets may grow to when sets are kept; null when all are formed, of even sizes. */
  readonly maxSize: number | null;
}

/** A smallest handful of rules that cannot hold in so many places. */
export interface Refused<Posed extends Rule> {
  readonly contradiction: readonly Posed[];
  /** Of each set. */
  readonly places: readonly number[];
}

export interface SeatsByRules<Posed extends Rule> {
  /** Set of each block, from 0; null when there are none, or none were found. */
  readonly sets: Int32Array | null;
  /** The size of each set with it; null where sets are kept. */
  readonly sizes: readonly number[] | null;
  readonly sizesBefore: readonly number[];
  /** Why it cannot be with even sizes, or with the sets kept as large as they may be; null when it can, or nobody knows. */
  readonly refused: Refused<Posed> | null;
}

/** Seats for everyone whom a rule holds, which sets are the larger ones being chosen with them. */
export function seatByRules<Posed extends Rule>(asked: SeatsAsked<Posed>): SeatsByRules<Posed> {
  const { blocks, rules, start, setCount, maxSize } = asked;
  const memberCount = start.length;
  const sizesBefore = new Array<number>(setCount).fill(0);
  for (const set of start) sizesBefore[set] = known(sizesBefore[set]) + 1;
  const room: Room =
    maxSize === null
      ? evenRoom(memberCount, setCount)
      : { places: sizesBefore.map((own) => Math.max(own, maxSize)) };
  const preferred = Int32Array.from(blocks, ({ members: [first = 0] }) => known(start[first]));
  const seating = seatBlocks(blocks, room, { preferred });
  if (seating.outcome === "seated") {
    return { sets: seating.sets, sizes: sizesWith(room, seating.sets), sizesBefore, refused: null };
  }
  if (seating.outcome === "not-found") return { sets: null, sizes: null, sizesBefore, refused: null };
  const wider: WiderRoom | null =
    maxSize === null
      ? mostEvenRoom(blocks, memberCount, setCount, preferred)
      : grownRoom(blocks, room.places, memberCount, preferred);
  const contradiction = findContradiction(memberCount, rules, room);
  const refused = contradiction && { contradiction, places: room.places };
  if (!wider) return { sets: null, sizes: null, sizesBefore, refused };
  return { sets: wider.sets, sizes: sizesWith(wider.room, wider.sets), sizesBefore, refused };

  function sizesWith({ sizes }: Room, sets: Int32Array): number[] | null {
    return sizes ? sizesBySet(loadsOf(blocks, sets, setCount), sizes, sizesBefore) : null;
  }
}
