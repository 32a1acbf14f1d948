import * as allocation from "../allocation";
import type { ExactSolver } from "../allocation";
import type { Grouping, Member, SetNumbering } from "../programme";
import { known } from "../sheet";
import {
  inNumbers,
  numberColumns,
  rulesInNumbers,
  seated,
  setsOf,
  type NumbersOfMembers,
} from "./in-numbers";
import type { MemberRules } from "./rules/member-rules";

export interface ExactRequest extends SetNumbering {
  /** With their sets: the arrangement to be proven or bettered. */
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  readonly rules: MemberRules;
  /** 1 for members who keep their set. */
  readonly kept: Uint8Array;
  /** Called only when there is something to prove: a solver takes a while to load. */
  readonly loadSolver: () => Promise<ExactSolver>;
  /** For all columns together. */
  readonly seconds: number;
  readonly now: () => number;
  /** Columns of numbers, levelled again in better sets. */
  readonly numbers?: NumbersOfMembers;
}

export interface ExactAnswer {
  /** In the sets they were given with, or in better ones. */
  readonly members: readonly Member[];
  /** Keys of the groupings ("size" included) that are proven to be off by no more than they must. */
  readonly proven: ReadonlySet<string>;
  /** The time was enough for every column asked about. */
  readonly isFinished: boolean;
}

/** Asks an exact solver whether the columns could be off by less, the most important first. */
export async function solveExactly({
  members,
  groupings,
  setCount,
  closed,
  rules,
  numbers,
  ...asked
}: ExactRequest): Promise<ExactAnswer> {
  const { open, ...cohort } = inNumbers(members, groupings, { setCount, ...(closed && { closed }) });
  const { sets, proven, isFinished } = await allocation.solveExactly({
    ...cohort,
    ...{ sets: setsOf(members, open), rules: rulesInNumbers(rules.seating, open) },
    numbers: numberColumns(numbers),
    ...asked,
  });
  return {
    members: seated(members, sets, open),
    proven: new Set([...proven].map((place) => (place === "size" ? place : known(groupings[place]).key))),
    isFinished,
  };
}
