import { lookUpMember, theOnly, type Member } from "../programme";

/** Finds the ID of the member whom a typed text names, when it is just one. */
export function idsByName(members: readonly Member[]): (typed: string) => string | null {
  const lookUp = lookUpMember(members);
  return (typed) => theOnly(lookUp(typed))?.id ?? null;
}
