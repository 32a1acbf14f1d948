/** How many people sets can hold. */
export interface Room {
  /** People each set can hold at most. */
  readonly places: readonly number[];
  /** The sizes of the sets, whichever set has which; without, `places` alone bind. */
  readonly sizes?: readonly number[];
}

/** Sizes that differ by one at most, the larger first; which sets are the larger ones is open. */
export function evenRoom(
  memberCount: number,
  setCount: number,
): Room & { readonly sizes: readonly number[] } {
  return roomFor(evenSizes(memberCount, setCount));
}

/** Sets of these sizes, whichever set has which. */
export function roomFor(sizes: readonly number[]): Room & { readonly sizes: readonly number[] } {
  return { places: new Array<number>(sizes.length).fill(Math.max(...sizes)), sizes };
}

/** The larger first. */
export function evenSizes(memberCount: number, setCount: number): number[] {
  return Array.from({ length: setCount }, (_, set) =>
    Math.floor((memberCount + setCount - 1 - set) / setCount),
  );
}
