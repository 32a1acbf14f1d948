import { matchingForm, type CellScalar, type IsoDate } from "../sheet";
import { balanceKinds, type GroupedKind } from "./balance-kinds";
import type { MemberId, SetNumber } from "./ids";

/**
 * What the groups of a balance column are. A level of one of the two nested families is even always (see
 * src/allocation); of a further column it is searched for.
 */
export type Grouping = FamilyGrouping | FurtherGrouping;

interface NamedGrouping {
  /** In `Member.groups`. */
  readonly key: string;
  /** As headings say it: "Profession", "Region". */
  readonly label: string;
}

export interface FamilyGrouping extends NamedGrouping {
  readonly family: "profession" | "organisation";
}

export interface FurtherGrouping extends NamedGrouping {
  readonly family: null;
  readonly kind: GroupedKind;
  /** No set should have exactly one member of a group. */
  readonly notAlone?: true;
}

/** What is wanted of groups: within one of an even split, nobody alone in a set, or in few sets. */
export type GroupObjective = "not-alone" | (typeof balanceKinds)[GroupedKind]["objective"];

export function objectiveFor(grouping: Grouping): GroupObjective {
  if (grouping.family !== null) return "even";
  const { objective } = balanceKinds[grouping.kind];
  return objective === "even" && grouping.notAlone ? "not-alone" : objective;
}

/** What a column of the roster means to the product; "other" columns are carried along untouched. */
export type ColumnRole =
  | "id"
  | "name"
  | "forename"
  | "surname"
  | "profession"
  | "organisation"
  | "organisationType"
  | "region"
  | "email"
  | "joined"
  | "left"
  | "set"
  | "locked"
  | "sensitive"
  | "other";

/** The roles an administrator can choose a column for. */
export const choosableRoles: readonly ColumnRole[] = [
  "id",
  "name",
  "forename",
  "surname",
  "profession",
  "organisation",
  "organisationType",
  "region",
  "email",
  "joined",
  "left",
];

/** One column of the administrator's roster, in its place. */
export interface RosterColumn {
  /** As typed; made unique by a number when two headers are the same ("Notes", "Notes 2"). */
  readonly header: string;
  readonly role: ColumnRole;
  /** The column held dates, so its numbers are Excel serials to be shown as dates. */
  readonly isDate: boolean;
}

/** One person of the cohort. Everything typed is kept as typed; matching happens on `groups`. */
export interface Member {
  /** From the roster's ID column, or made. */
  readonly id: MemberId;
  /** As typed, but for surrounding spaces. */
  readonly name: string;
  readonly profession: string;
  readonly organisation: string;
  readonly email: string | null;
  readonly joined: IsoDate | null;
  readonly left: IsoDate | null;
  /** Grouping key to the label of the group this member is counted in. */
  readonly groups: Readonly<Record<string, string>>;
  /** The member's row as typed, one value per `Programme.rosterColumns`. */
  readonly values: readonly CellScalar[];
  /** Null when not placed. */
  readonly setNumber: SetNumber | null;
  /** Stays in this set whatever is formed anew. */
  readonly locked: boolean;
}

/** Whether a member is counted in sets and for their balance: not whoever left and has no set any more. */
export function isCounted({ left, setNumber }: Pick<Member, "left" | "setNumber">): boolean {
  return left === null || setNumber !== null;
}

/** Whether somebody's organisation, as typed or as counted, is that one; nobody is from a blank one. */
export function isFromOrganisation(
  { organisation, groups }: Pick<Member, "organisation" | "groups">,
  asked: string,
): boolean {
  const form = matchingForm(asked);
  return (
    form !== "" && [organisation, groups["organisation"] ?? ""].some((own) => matchingForm(own) === form)
  );
}

/** Why a row of the input is not a member. */
export type LeftOutReason =
  "blank-name" | "total-or-footnote" | "repeated-header" | "duplicate" | "hidden" | "carried-over";

/** A row of the input that is not a member, kept whole so that nothing typed is lost. */
export interface LeftOutRow {
  /** Where it stands in the input. */
  readonly sheet: string;
  /** One-based, as Excel numbers rows. */
  readonly row: number;
  readonly reason: LeftOutReason;
  /** A few words for people: "row 12 has the same email address". */
  readonly detail: string;
  readonly values: readonly CellScalar[];
}

/** The label of the group of members whose value was not given: read back, so the same in every language. */
export const notGiven = "(not given)";
