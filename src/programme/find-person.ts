import { idOf, type FacilitatorId } from "./ids";
import { known, matchingForm } from "../sheet";
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
  /** "" while they have none. */
  readonly id: FacilitatorId;
  /** As typed, one for each row. */
  readonly names: readonly string[];
  readonly email: string;
  /** Their places among the rows, ascending. */
  readonly rows: readonly number[];
}

/**
 * The people of the Facilitators sheet: rows with one ID are one person's. A row without an ID belongs to whoever
 * has its email address, or else to the only one who has its name and no other address.
 */
export function facilitatorsOf(facilitators: readonly Facilitator[]): FacilitatorRows[] {
  const people: { id: FacilitatorId; names: string[]; email: string; rows: number[] }[] = [];
  const rows = facilitators.map((facilitator, row) => ({ ...facilitator, row }));
  const rank = ({ id, email }: Facilitator): number => (id !== "" ? 0 : emailForm(email) === null ? 2 : 1);
  for (const { row, ...one } of rows.toSorted((a, b) => rank(a) - rank(b) || a.row - b.row)) {
    const own = personOf(people, one);
    if (own) {
      own.names.push(one.name);
      own.rows.push(row);
      own.email ||= one.email;
    } else people.push({ id: one.id, names: [one.name], email: one.email, rows: [row] });
  }
  for (const { rows: own } of people) own.sort((a, b) => a - b);
  return people.sort((a, b) => known(a.rows[0]) - known(b.rows[0]));
}

function personOf<Person extends FacilitatorRows>(
  people: readonly Person[],
  one: Facilitator,
): Person | null {
  const { id, name, email } = one;
  if (id !== "") return people.find((person) => person.id === id) ?? null;
  const [address, form] = [emailForm(email), nameForm(name)];
  const addressed = people.find((person) => address !== null && emailForm(person.email) === address);
  if (addressed) return addressed;
  const named = people.filter(
    ({ names, email: own }) =>
      form !== "" &&
      names.some((each) => nameForm(each) === form) &&
      (address === null || emailForm(own) === null),
  );
  return named.length === 1 ? known(named[0]) : null;
}

/** Gives everybody an ID who has none yet; rows that name nobody stay without. */
export function withFacilitatorIds(
  facilitators: readonly Facilitator[],
  taken: readonly string[] = [],
): Facilitator[] {
  const used = new Set([...taken, ...facilitators.map(({ id }) => id)]);
  const ids = new Map<number, FacilitatorId>();
  let next = 1;
  for (const { id, names, email, rows } of facilitatorsOf(facilitators)) {
    if (id === "" && email === "" && names.every((name) => name.trim() === "")) continue;
    while (id === "" && used.has(`F${String(next)}`)) next++;
    const own = id || idOf.facilitator(`F${String(next)}`);
    used.add(own);
    for (const row of rows) ids.set(row, own);
  }
  return facilitators.map((facilitator, row) => ({
    ...facilitator,
    id: ids.get(row) ?? idOf.facilitator(""),
  }));
}

/** Finds facilitators by any name that they have in one of their rows. */
export function lookUpFacilitator<Person extends FacilitatorRows>(
  people: readonly Person[],
): (typed: string) => Lookup<Person> {
  return lookUp(
    people,
    ({ id }) => [matchingForm(id)],
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
