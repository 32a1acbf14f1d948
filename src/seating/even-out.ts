import * as allocation from "../allocation";
import type { Grouping, Member, MemberId, Programme, SetNumber, SetNumbering } from "../programme";
import { known } from "../sheet";
import { inNumbers, numberAt, rulesInNumbers, seated, setsOf } from "./in-numbers";
import { rulesAmong, type MemberRules } from "./rules/member-rules";

export interface EvenOutRequest extends SetNumbering {
  /** Who has no set stays without one. */
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  readonly rules: MemberRules;
  /** Places of the members who were placed just now: to place them elsewhere moves nobody. */
  readonly newcomers: readonly number[];
  /** Of two ways with as few moves, those move of whom fewer meetings are recorded. */
  readonly attendance: Programme["attendance"];
  readonly seed: number;
  /** Changes looked at, at most, before the search for the fewest moves gives up. */
  readonly changesToTry?: number;
}

/** Of a member, by their place in the list. */
export interface MoveOfMember {
  readonly member: number;
  readonly from: SetNumber;
  readonly to: SetNumber;
}

export interface EvenedOut extends Omit<allocation.EvenedOut, "sets" | "moves"> {
  /** Those who were given, with their sets. */
  readonly members: readonly Member[];
  readonly moves: readonly MoveOfMember[];
}

/** Restores evenness after members joined or left, moving as few of the others as possible; every rule goes on holding. */
export function evenOut(request: EvenOutRequest): EvenedOut {
  const { groupings, seed, changesToTry, newcomers, attendance } = request;
  const here = request.members.flatMap((member, place) => (member.setNumber === null ? [] : [place]));
  const members = here.map((place) => known(request.members[place]));
  const recorded = new Map<MemberId, number>();
  for (const { memberId } of attendance) recorded.set(memberId, (recorded.get(memberId) ?? 0) + 1);
  const { open, ...cohort } = inNumbers(members, groupings, request);
  const { sets, moves, ...reached } = allocation.evenOut({
    ...{ ...cohort, seed, sets: setsOf(members, open) },
    rules: rulesInNumbers(rulesAmong(request.rules, here).seating, open),
    reluctance: members.map(({ id }) => recorded.get(id) ?? 0),
    newcomers: newcomers.map((place) => here.indexOf(place)),
    ...(changesToTry !== undefined && { changesToTry }),
  });
  const atPlace = new Map(seated(members, sets, open).map((member, at) => [here[at], member]));
  return {
    ...reached,
    members: request.members.map((member, place) => atPlace.get(place) ?? member),
    moves: moves.map(({ member, from, to }) => ({
      ...{ member: known(here[member]), from: numberAt(open, from), to: numberAt(open, to) },
    })),
  };
}
