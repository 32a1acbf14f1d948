import * as allocation from "../allocation";
import { noSet, type Grouping, type Member, type SetNumber, type SetNumbering } from "../programme";
import { known } from "../sheet";
import { inNumbers, numberAt, rulesInNumbers, setNumbersOf, setsOf } from "./in-numbers";
import { rulesAmong, type MemberRules } from "./rules/member-rules";

export interface EvenOutRequest extends SetNumbering {
  /** Who has no set stays without one. */
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  readonly rules: MemberRules;
  /** Places of the members who were placed just now: to place them elsewhere moves nobody. */
  readonly newcomers: readonly number[];
  /** Meetings recorded of each member: of two ways with as few moves, those who have met less move. */
  readonly recorded: readonly number[];
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
  /** 0 for those who have no set. */
  readonly setNumbers: readonly SetNumber[];
  readonly moves: readonly MoveOfMember[];
}

/** Restores evenness after members joined or left, moving as few of the others as possible; every rule goes on holding. */
export function evenOut(request: EvenOutRequest): EvenedOut {
  const { groupings, seed, changesToTry, newcomers, recorded } = request;
  const here = request.members.flatMap((member, place) => (member.setNumber === null ? [] : [place]));
  const members = here.map((place) => known(request.members[place]));
  const { open, ...cohort } = inNumbers(members, groupings, request);
  const { sets, moves, ...reached } = allocation.evenOut({
    ...{ ...cohort, seed, sets: setsOf(members, open) },
    rules: rulesInNumbers(rulesAmong(request.rules, here).seating, open),
    reluctance: here.map((place) => known(recorded[place])),
    newcomers: newcomers.map((place) => here.indexOf(place)),
    ...(changesToTry !== undefined && { changesToTry }),
  });
  const numbers = new Map(setNumbersOf(sets, open).map((number, at) => [here[at], number]));
  return {
    ...reached,
    setNumbers: request.members.map((_, place) => numbers.get(place) ?? noSet),
    moves: moves.map(({ member, from, to }) => ({
      ...{ member: known(here[member]), from: numberAt(open, from), to: numberAt(open, to) },
    })),
  };
}
