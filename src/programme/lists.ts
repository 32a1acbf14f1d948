import type { IsoDate } from "../sheet";
import type { FacilitatorId, MeetingId, MemberId, SetNumber } from "./ids";

/** What a field of a list may hold. What becomes of it in a copy without names is decided by this alone. */
export interface FieldValues {
  readonly member: MemberId;
  readonly meeting: MeetingId;
  readonly set: SetNumber;
  readonly day: IsoDate;
  readonly dayOrNone: IsoDate | null;
  /** Of somebody who may no longer be on the Facilitators sheet; "" where only the name is known. */
  readonly facilitator: FacilitatorId;
  readonly facilitatorName: string;
  readonly organisation: string;
  /** Typed freely. A copy without names is without it. */
  readonly text: string;
}

export type FieldKind = keyof FieldValues;

/**
 * The records of the year that have a sheet of plain rows each: a field is a column of its table (src/tables).
 * Reading, writing and anonymising go by the kinds of the fields.
 */
export const lists = {
  /** Facilitators whom sets had before: their meetings up to the last day, `until`, keep the name. */
  facilitatorTerms: {
    facilitatorId: "facilitator",
    name: "facilitatorName",
    organisation: "organisation",
    setNumber: "set",
    /** The first day; null for as long as there had been one. */
    from: "dayOrNone",
    until: "day",
  },
  /** Members who are with another set, `setNumber`, at one meeting. Their code stays theirs. */
  visits: { memberId: "member", meetingId: "meeting", setNumber: "set" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldKind>>>>;

export type ListName = keyof typeof lists;

/** One row of a list. */
export type Listed<List extends ListName> = {
  readonly [Field in keyof (typeof lists)[List]]: (typeof lists)[List][Field] extends FieldKind
    ? FieldValues[(typeof lists)[List][Field]]
    : never;
};

export type Lists = { readonly [List in ListName]: readonly Listed<List>[] };

export type FacilitatorTerm = Listed<"facilitatorTerms">;
export type Visit = Listed<"visits">;

/** A visit that cannot be any more, and why. */
export interface EndedVisit extends Omit<Visit, "memberId"> {
  readonly name: string;
  readonly because: "left" | "own-set" | "set-gone";
}

/** A row of a list, from what each of its fields holds. The compiler takes it on trust that a value is of its kind. */
export function listed<List extends ListName>(
  list: List,
  valueOf: (field: string, kind: FieldKind) => FieldValues[FieldKind],
): Listed<List> {
  const fields = Object.entries<FieldKind>(lists[list]);
  return Object.fromEntries(fields.map(([field, kind]) => [field, valueOf(field, kind)])) as Listed<List>;
}

export interface ListField {
  readonly field: string;
  readonly kind: FieldKind;
  readonly value: FieldValues[FieldKind];
}

/** What each field of a row holds. */
export function fieldsOf(list: ListName, row: Listed<ListName>): readonly ListField[] {
  const values = row as Readonly<Record<string, FieldValues[FieldKind]>>;
  return Object.entries<FieldKind>(lists[list]).map(([field, kind]) => ({
    ...{ field, kind },
    value: values[field] ?? null,
  }));
}

/** What stands in every field of a kind, in all lists. */
export function allInLists(year: Lists, kind: FieldKind): string[] {
  return everyRow(year)
    .flatMap(([list, row]) => fieldsOf(list, row))
    .flatMap((each) => (each.kind === kind ? String(each.value) : []));
}

/** A facilitator whom a row names, by ID or name alone where the other is not known. */
export interface NamedFacilitator {
  readonly id: string;
  readonly name: string;
}

/** The facilitator whom a row names; both are "" in a list of none. */
export function facilitatorIn(list: ListName, row: Listed<ListName>): NamedFacilitator {
  const named = { id: "", name: "" };
  for (const { kind, value } of fieldsOf(list, row)) {
    if (kind === "facilitator") named.id = String(value);
    if (kind === "facilitatorName") named.name = String(value);
  }
  return named;
}

export function facilitatorsInLists(year: Lists): NamedFacilitator[] {
  return everyRow(year)
    .map(([list, row]) => facilitatorIn(list, row))
    .filter(({ id, name }) => id !== "" || name !== "");
}

/** Every list, made one by one. The compiler takes it on trust that each name gets its own rows. */
export function eachList(make: (list: ListName) => readonly Listed<ListName>[]): Lists {
  return Object.fromEntries(listNames.map((list) => [list, make(list)])) as unknown as Lists;
}

const listNames = Object.keys(lists) as ListName[];

function everyRow(year: Lists): (readonly [ListName, Listed<ListName>])[] {
  return listNames.flatMap((list) => year[list].map((row) => [list, row] as const));
}
