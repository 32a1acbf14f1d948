/**
 * What a list or map has in a place where it has something, such as `known(names[index])` or `known(byId.get(id))`: a
 * default would hide a mistake. The allocator, which imports nothing, has the same.
 * @throws {RangeError} when there is nothing: a mistake of the program, never of a person
 */
export function known<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError("A list was read where it has nothing.");
  return value;
}
