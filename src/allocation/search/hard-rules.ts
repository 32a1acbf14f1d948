import type { Block } from "../rules/blocks";
import type { MemberRules } from "../rules/member-rules";
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
export function hardRules(memberCount: number, rules: MemberRules, blocks: readonly Block[]): HardRules {
  const fixed = new Uint8Array(memberCount);
  for (const { member } of rules.pins) fixed[member] = 1;
  return {
    fixed,
    apart: neighbours(memberCount, rules),
    banned: bannedSets(memberCount, rules),
    blocks: membersTogether(memberCount, blocks),
  };
}

/** Whether a member may come into a set, when `leaving` goes. */
export function canJoin(
  arrangement: Arrangement,
  { apart, banned }: HardRules,
  member: number,
  to: number,
  leaving: number,
): boolean {
  if (banned[member]?.includes(to) === true) return false;
  for (const other of apart[member] ?? []) {
    if (other !== leaving && arrangement.sets[other] === to) return false;
  }
  return true;
}

function neighbours(memberCount: number, { apart }: MemberRules): number[][] {
  const lists: number[][] = Array.from({ length: memberCount }, () => []);
  for (const { a, b } of apart) {
    lists[a]?.push(b);
    lists[b]?.push(a);
  }
  return lists;
}

function bannedSets(memberCount: number, { bans }: MemberRules): number[][] {
  const sets: number[][] = Array.from({ length: memberCount }, () => []);
  for (const { member, set } of bans) sets[member]?.push(set);
  return sets;
}

function membersTogether(memberCount: number, blocks: readonly Block[]): (readonly number[])[] {
  const together: (readonly number[])[] = Array.from({ length: memberCount }, (_, member) => [member]);
  for (const { members } of blocks) for (const member of members) together[member] = members;
  return together;
}
