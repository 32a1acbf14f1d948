import * as allocation from "../allocation";
import type { MemberMove } from "../allocation";
import type { Grouping, Member } from "../programme";
import { inNumbers, setNumbersOf, setsOf } from "./in-numbers";
import type { MemberRules } from "./rules/member-rules";

export interface EvenOutRequest {
  /** Everyone with a set. */
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  readonly setCount: number;
  readonly rules: MemberRules;
  /** Places of the members who were placed just now: to place them elsewhere moves nobody. */
  readonly newcomers: readonly number[];
  /** Meetings recorded of each member: of two ways with as few moves, those who have met less move. */
  readonly recorded: readonly number[];
  readonly seed: number;
  /** Changes looked at, at most, before the search for the fewest moves gives up. */
  readonly looks?: number;
}

export interface EvenedOut extends Omit<allocation.EvenedOut, "sets"> {
  readonly setNumbers: readonly number[];
  /** Between numbers of sets, from 1. */
  readonly moves: readonly MemberMove[];
}

/** Restores evenness after members joined or left, moving as few of the others as possible; every rule goes on holding. */
export function evenOut({
  members,
  groupings,
  setCount,
  rules,
  recorded,
  ...asked
}: EvenOutRequest): EvenedOut {
  const { sets, moves, ...reached } = allocation.evenOut({
    ...inNumbers(members, groupings, setCount),
    ...{ sets: setsOf(members), rules: rules.seating, reluctance: recorded },
    ...asked,
  });
  return {
    ...reached,
    setNumbers: setNumbersOf(sets),
    moves: moves.map(({ member, from, to }) => ({ member, from: from + 1, to: to + 1 })),
  };
}
