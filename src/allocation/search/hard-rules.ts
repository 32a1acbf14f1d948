import { known } from "../known";
import type { Block } from "../rules/blocks";
import type { Terms } from "../rules/rule";
import type { Arrangement } from "./arrangement";

/** What stays as it is, whatever balance would gain. */
export interface HardRules {
  /** Members who stay where they are: pinned, or not to be moved. */
  readonly fixed: Uint8Array;
  /** Of each member, those who are never in the same set. */
  readonly apart: readonly (readonly number[])[];
  /** Of each member, the sets they must not come to. */
  readonly banned: readonly (readonly number[])[];
  /** Of each member, everyone who is always in the same set, themselves included; alone mostly. */
  readonly blocks: readonly (readonly number[])[];
}

/** The rules as the search asks for them. Members who are pinned are fixed; nobody else is. */
export function hardRules(memberCount: number, terms: Terms, blocks: readonly Block[]): HardRules {
  const fixed = new Uint8Array(memberCount);
  for (const [member] of terms.pins) fixed[member] = 1;
  const apart = listsOf(memberCount);
  for (const [a, b] of terms.apart) {
    known(apart[a]).push(b);
    known(apart[b]).push(a);
  }
  const banned = listsOf(memberCount);
  for (const [member, set] of terms.bans) known(banned[member]).push(set);
  return { fixed, apart, banned, blocks: membersTogether(memberCount, blocks) };
}

/** Whether a member may come into a set, when `leaving` goes. */
export function canJoin(
  arrangement: Pick<Arrangement, "sets">,
  { apart, banned }: HardRules,
  member: number,
  to: number,
  leaving: number,
): boolean {
  if (known(banned[member]).includes(to)) return false;
  for (const other of known(apart[member])) {
    if (other !== leaving && arrangement.sets[other] === to) return false;
  }
  return true;
}

function listsOf(memberCount: number): number[][] {
  return Array.from({ length: memberCount }, () => []);
}

function membersTogether(memberCount: number, blocks: readonly Block[]): (readonly number[])[] {
  const together: (readonly number[])[] = Array.from({ length: memberCount }, (_, member) => [member]);
  for (const { members } of blocks) for (const member of members) together[member] = members;
  return together;
}
