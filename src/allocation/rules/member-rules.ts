import type { Member } from "../../programme";

/** Two members, by their places in the list of members, and the rule that says so (its place among the rules). */
export interface PairRule {
  readonly a: number;
  readonly b: number;
  readonly rule: number;
}

export interface PinRule {
  readonly member: number;
  /** From 0. */
  readonly set: number;
  /** Null for a member who is locked on the roster. */
  readonly rule: number | null;
}

export interface BarredFacilitator {
  readonly member: number;
  /** Place in the list of facilitators. */
  readonly facilitator: number;
  readonly rule: number;
}

/** A set in which a member must not be, because of who leads it. */
export interface BanRule {
  readonly member: number;
  /** From 0. */
  readonly set: number;
  /** Null where the facilitator is from the member's own organisation. */
  readonly rule: number | null;
}

/** The administrator's rules about members, understood. */
export interface MemberRules {
  readonly apart: readonly PairRule[];
  readonly together: readonly PairRule[];
  readonly pins: readonly PinRule[];
  readonly barred: readonly BarredFacilitator[];
  /** What `barred`, and being external, come to for facilitators who have a set already. */
  readonly bans: readonly BanRule[];
}

export const noRules: MemberRules = { apart: [], together: [], pins: [], barred: [], bans: [] };

/** Locked members of the roster as pins. */
export function locksOf(members: readonly Member[]): PinRule[] {
  return members.flatMap(({ locked, setNumber }, member) =>
    locked && setNumber !== null ? [{ member, set: setNumber - 1, rule: null }] : [],
  );
}
