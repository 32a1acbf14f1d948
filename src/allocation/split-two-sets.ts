import { pairUp } from "./pair-up";

/**
 * Divides the members of two sets between them anew so that both get floor or ceil of every group of both
 * families. Mates of one family are never put in the same set: following mates of the left family and of
 * the right in turn gives only paths and even cycles, which two colours suit (the incidence of two nested
 * families is totally unimodular; Ghouila-Houri 1962).
 * @param members their numbers; both sets together
 * @returns 0 or 1 for each of `members`
 */
export function splitInTwo(
  members: Int32Array,
  left: readonly Int32Array[],
  right: readonly Int32Array[],
  scratch: { readonly leftMates: Int32Array; readonly rightMates: Int32Array; readonly sides: Int8Array },
): void {
  const { leftMates, rightMates, sides } = scratch;
  pairUp(members, left, leftMates);
  pairUp(members, right, rightMates);
  for (const member of members) sides[member] = -1;
  // Paths first, from an end; what is left then are cycles.
  for (const member of members) {
    if (sides[member] !== -1) continue;
    if (leftMates[member] === -1) follow(member, rightMates, leftMates, sides);
    else if (rightMates[member] === -1) follow(member, leftMates, rightMates, sides);
  }
  for (const member of members) if (sides[member] === -1) follow(member, leftMates, rightMates, sides);
}

function follow(start: number, firstMates: Int32Array, secondMates: Int32Array, sides: Int8Array): void {
  let [at, side, useFirst]: [number, number, boolean] = [start, 0, true];
  while (at !== -1 && sides[at] === -1) {
    sides[at] = side;
    side = 1 - side;
    at = (useFirst ? firstMates : secondMates)[at] ?? -1;
    useFirst = !useFirst;
  }
}
