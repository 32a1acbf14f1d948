/**
 * What a list or map has in a place where it has something, such as `known(sets[member])`: a default would hide a
 * mistake. The innermost loops (arrangement, seat-map, tally, number-level, level-numbers, choices) read with a default: with
 * calls there the engine compiles them apart, and the search takes up to twice as long.
 * @throws {RangeError} when there is nothing: a mistake of the program, never of a person
 */
export function known<T>(value: T | undefined): T {
  if (value === undefined) missing();
  return value;
}

/** By itself, so that `known` is small enough to be compiled into its callers. */
function missing(): never {
  throw new RangeError("A list was read where it has nothing.");
}
