import { lookUpMember, theOnly, type Member, type MemberId } from "../programme";

/** Finds the ID of the member whom a typed text names, when it is just one. */
export function idsByName(members: readonly Member[]): (typed: string) => MemberId | null {
  const lookUp = lookUpMember(members);
  return (typed) => theOnly(lookUp(typed))?.id ?? null;
}
