import {
  type Facilitator,
  type FacilitatorRows,
  facilitatorsOf,
  type FacilitatorTerm,
  type IsoDate,
  lookUpFacilitator,
  noFacilitator,
  type Programme,
  Refusal,
  type SetNumber,
  withFacilitatorIds,
} from "../programme";
import { addDays } from "./calendar-days";
import { findSet } from "./find-in-programme";
import { checkDay } from "./plan-meetings";
import { known } from "../sheet";

export interface AssignedFacilitator {
  readonly set: SetNumber;
  /** By ID or name; somebody new is added to the list. */
  readonly facilitator: string;
  /** Of somebody new. */
  readonly organisation?: string;
  readonly email?: string;
  /** Their first day; null for as long as there has been a meeting, where the set has had nobody. */
  readonly on: IsoDate | null;
  /** Whoever leads the set already goes on beside them. */
  readonly beside?: boolean;
}

/**
 * Gives a set a facilitator from a day on, and ends whoever leads it the day before.
 * @throws {Refusal} for an unknown set, a name of several people, somebody not available, with as many sets as they
 *   lead at most, or a day on which the one before had not begun
 */
export function assignFacilitator(programme: Programme, request: AssignedFacilitator): Programme {
  findSet(programme, request.set);
  if (request.on !== null) checkDay(request.on);
  const leading = rowsLeading(programme, request.set);
  const added = withPerson(programme, request);
  const person = personNamed(added, request.facilitator);
  const own = person.rows.map((row) => known(added[row]));
  const [{ name } = noFacilitator] = own;
  const sets = own.flatMap(({ setNumber }) => setNumber ?? []);
  const most = Math.max(...own.map(({ mostSets }) => mostSets));
  if (sets.includes(request.set)) {
    throw new Refusal({ code: "facilitator-already", details: { name, set: request.set } });
  }
  if (own.some(({ available }) => !available)) {
    throw new Refusal({ code: "facilitator-not-available", details: { name } });
  }
  if (sets.length >= most) throw new Refusal({ code: "facilitator-busy", details: { name, sets, most } });
  const replaced =
    request.beside === true || leading.length === 0
      ? { ...programme, facilitators: added }
      : endRows({ ...programme, facilitators: added }, leading, lastDayBefore(request.on));
  return { ...replaced, facilitators: withSet(replaced.facilitators, person.id, request) };
}

function lastDayBefore(on: IsoDate | null): IsoDate | null {
  return on === null ? null : addDays(on, -1);
}

/** The list with somebody new at its end, if the name is nobody's yet. */
function withPerson(
  { facilitators, year }: Programme,
  {
    facilitator,
    organisation = "",
    email = "",
  }: Pick<AssignedFacilitator, "facilitator" | "organisation" | "email">,
): Facilitator[] {
  const isKnown = lookUpFacilitator(facilitatorsOf(facilitators))(facilitator).found !== "nobody";
  const taken = year.facilitatorTerms.map(({ facilitatorId }) => facilitatorId);
  const returning = year.facilitatorTerms.find(({ name, facilitatorId }) =>
    [name, facilitatorId].includes(facilitator.trim()),
  );
  const person: Facilitator = {
    ...noFacilitator,
    ...{ name: facilitator.trim(), organisation, email },
    ...(returning && { id: returning.facilitatorId, name: returning.name }),
  };
  return withFacilitatorIds(isKnown ? facilitators : [...facilitators, person], taken);
}

/** @throws {Refusal} for a name that is nobody's, or several people's */
function personNamed(facilitators: readonly Facilitator[], typed: string): FacilitatorRows {
  const people = facilitatorsOf(facilitators).filter(({ id }) => id !== "");
  const lookup = lookUpFacilitator(people)(typed);
  if (lookup.found === "one") return lookup.person;
  if (lookup.found === "several") {
    throw new Refusal({
      code: "facilitator-ambiguous",
      details: { typed, ids: lookup.people.map(({ id }) => id) },
    });
  }
  const known = people.map(({ id, names: [name = ""] }) => `${name} (${id})`);
  throw new Refusal({ code: "facilitator-unknown", details: { typed, known } });
}

function withSet(
  facilitators: readonly Facilitator[],
  id: string,
  { set, on }: AssignedFacilitator,
): Facilitator[] {
  const free = facilitators.findIndex((row) => row.id === id && row.setNumber === null);
  const own = facilitators.find((row) => row.id === id) ?? noFacilitator;
  const led = { setNumber: set, from: on };
  return free < 0
    ? [...facilitators, { ...own, ...led, notes: "" }]
    : facilitators.map((row, place) => (place === free ? { ...row, ...led } : row));
}

function rowsLeading({ facilitators }: Pick<Programme, "facilitators">, set: SetNumber): number[] {
  return [...facilitators.keys()].filter((row) => {
    const each = facilitators[row];
    return each?.setNumber === set && each.name !== "";
  });
}

/**
 * Ends a set's facilitator, or one of its co-facilitators; `on` is the last day. They stay on the list, without the set.
 * @throws {Refusal} for an unknown set, one that nobody leads, or that the one named does not lead
 */
export function endFacilitator(
  programme: Programme,
  {
    set,
    facilitator,
    on,
  }: { readonly set: SetNumber; readonly facilitator: string | null; readonly on: IsoDate },
): Programme {
  findSet(programme, set);
  checkDay(on);
  const leading = rowsLeading(programme, set);
  const named =
    facilitator === null ? null : personNamed(withFacilitatorIds(programme.facilitators), facilitator);
  const ending = leading.filter((row) => named === null || named.rows.includes(row));
  if (ending.length === 0) {
    throw new Refusal({ code: "facilitator-not-of-set", details: { set, name: named?.names[0] ?? "" } });
  }
  return endRows(programme, ending, on);
}

/** Takes the set from rows and enters their terms. @param until null where there was no meeting of theirs yet */
function endRows(programme: Programme, rows: readonly number[], until: IsoDate | null): Programme {
  const { facilitators, year } = programme;
  const terms = rows.flatMap((row): FacilitatorTerm[] => {
    const { id: facilitatorId, name, organisation, setNumber, from } = known(facilitators[row]);
    if (setNumber === null || until === null) return [];
    if (from !== null && until < from) {
      // Replaced on their first day: they never led a meeting.
      if (addDays(from, -1) === until) return [];
      const details = { name, set: setNumber, from, on: until };
      throw new Refusal({ code: "facilitator-not-begun", details });
    }
    return [{ facilitatorId, name, organisation, setNumber, from, until }];
  });
  const others = (row: number): number =>
    facilitators.filter((each, place) => each.id === facilitators[row]?.id && !rows.includes(place)).length;
  const ended = facilitators.flatMap((each, row) => {
    if (!rows.includes(row)) return [each];
    return others(row) > 0 ? [] : [{ ...each, setNumber: null, from: null }];
  });
  return {
    ...programme,
    facilitators: ended,
    year: { ...year, facilitatorTerms: [...year.facilitatorTerms, ...terms] },
  };
}

/** Adds somebody to the list, without a set; a name or ID that is known stays as it is. */
export function addFacilitator(
  programme: Programme,
  person: Pick<AssignedFacilitator, "facilitator" | "organisation" | "email">,
): Programme {
  return { ...programme, facilitators: withPerson(programme, person) };
}

/** Takes somebody off the list, but for the sets they lead. @throws {Refusal} as for a name */
export function removeFacilitator(programme: Programme, facilitator: string): Programme {
  const facilitators = withFacilitatorIds(programme.facilitators);
  const { rows } = personNamed(facilitators, facilitator);
  return {
    ...programme,
    facilitators: facilitators.filter(({ setNumber }, row) => setNumber !== null || !rows.includes(row)),
  };
}

/** Marks in every row of theirs whether somebody can come to the meetings. @throws {Refusal} as for a name */
export function setAvailable(programme: Programme, facilitator: string, available: boolean): Programme {
  const facilitators = withFacilitatorIds(programme.facilitators);
  const { rows } = personNamed(facilitators, facilitator);
  return {
    ...programme,
    facilitators: facilitators.map((each, row) => (rows.includes(row) ? { ...each, available } : each)),
  };
}
