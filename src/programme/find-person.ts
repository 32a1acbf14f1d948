import { matchingForm } from "../sheet";
import { emailForm, nameForm } from "./person-names";
import type { Facilitator } from "./programme";

/** Whom a typed text names. Nobody is ever chosen among several. */
export type Lookup<Person> =
  | { readonly found: "one"; readonly person: Person }
  | { readonly found: "nobody" }
  | { readonly found: "several"; readonly people: readonly Person[] };

/**
 * Finds people by what somebody typed: the one with that ID, or else everybody of that name (`nameForm`). Where
 * several have it, the only one whose name reads just so: "Bo Birch" is not "Dr Bo Birch".
 */
export function lookUpMember<Person extends { readonly id?: string; readonly name: string }>(
  people: readonly Person[],
): (typed: string) => Lookup<Person> {
  return lookUp(
    people,
    ({ id = "" }) => [matchingForm(id)],
    ({ name }) => [name],
  );
}

/** Somebody who leads sets, with a row of the Facilitators sheet for each. */
export interface FacilitatorRows {
  /** As typed, one for each row. */
  readonly names: readonly string[];
  readonly email: string;
  /** Their places among the rows, ascending. */
  readonly rows: readonly number[];
}

/** The people of the Facilitators sheet: rows with one e-mail address, or else one name, are one person's. */
export function facilitatorsOf(facilitators: readonly Facilitator[]): FacilitatorRows[] {
  const rows = facilitators.map((facilitator, row) => ({ ...facilitator, row }));
  const people = listed(rows, ({ name, email }) => [emailForm(email) ?? nameForm(name)]);
  return [...people.values()].map((own) => ({
    names: own.map(({ name }) => name),
    email: own[0]?.email ?? "",
    rows: own.map(({ row }) => row),
  }));
}

/** Finds facilitators by any name that they have in one of their rows. */
export function lookUpFacilitator<Person extends FacilitatorRows>(
  people: readonly Person[],
): (typed: string) => Lookup<Person> {
  return lookUp(
    people,
    () => [],
    ({ names }) => names,
  );
}

/** The one whom a text names, where it makes no difference whether it names nobody or several. */
export function theOnly<Person>(lookup: Lookup<Person>): Person | null {
  return lookup.found === "one" ? lookup.person : null;
}

function lookUp<Person>(
  people: readonly Person[],
  idFormsOf: (person: Person) => readonly string[],
  namesOf: (person: Person) => readonly string[],
): (typed: string) => Lookup<Person> {
  const byId = listed(people, idFormsOf);
  let byName: ReadonlyMap<string, readonly Person[]> | null = null;
  return (typed) => {
    const withId = byId.get(matchingForm(typed));
    if (withId) return lookupOf(withId);
    byName ??= listed(people, (person) => namesOf(person).map(nameForm));
    const named = byName.get(nameForm(typed)) ?? [];
    const exact = named.filter((person) => namesOf(person).map(matchingForm).includes(matchingForm(typed)));
    return lookupOf(exact.length === 1 ? exact : named);
  };
}

function lookupOf<Person>([person, ...others]: readonly Person[]): Lookup<Person> {
  if (person === undefined) return { found: "nobody" };
  return others.length === 0 ? { found: "one", person } : { found: "several", people: [person, ...others] };
}

/** People by each of their forms; a blank form is none. */
function listed<Person>(
  people: readonly Person[],
  formsOf: (person: Person) => readonly string[],
): ReadonlyMap<string, readonly Person[]> {
  const lists = new Map<string, Person[]>();
  for (const person of people) {
    for (const form of new Set(formsOf(person))) {
      if (form === "") continue;
      const known = lists.get(form);
      if (known) known.push(person);
      else lists.set(form, [person]);
    }
  }
  return lists;
}
