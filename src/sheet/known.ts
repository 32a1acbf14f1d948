/**
 * What a map has for a key that it was filled with.
 * @throws {Error} when it has none: a mistake of the program, never of a person
 */
export function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error("A key was looked up that was never filled in.");
  return value;
}
