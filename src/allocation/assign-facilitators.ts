import { facilitatorsOf, type Facilitator, type Member } from "../programme";
import { matchingForm } from "../sheet";
import type { BarredFacilitator } from "./rules/member-rules";

/** Sets that cannot all have a facilitator, and why. */
export interface FacilitatorGap {
  /** Numbers of sets that compete for too few facilitators (Hall's condition fails for them). */
  readonly sets: readonly number[];
  /** Everyone who could lead any of those sets: fewer than the sets. */
  readonly candidates: readonly string[];
  /** The cheapest way out: who could lead one of the sets if these members were elsewhere. Null when nobody is free. */
  readonly wayOut: {
    readonly facilitator: string;
    readonly set: number;
    readonly members: readonly string[];
  } | null;
}

export interface FacilitatorAssignment {
  /** The set of each row of facilitators, or null. */
  readonly setNumbers: readonly (number | null)[];
  /** Sets beyond that, of facilitators who may lead several: the place of their row, and the set. */
  readonly further: readonly { readonly facilitator: number; readonly setNumber: number }[];
  /** Sets without a facilitator. */
  readonly shortage: number;
  readonly gaps: readonly FacilitatorGap[];
}

export interface FacilitatorRequest {
  readonly facilitators: readonly Facilitator[];
  /** With their sets. */
  readonly members: readonly Member[];
  readonly setCount: number;
  readonly barred: readonly BarredFacilitator[];
}

/**
 * Finds a facilitator for every set that has none: available, from outside its members' organisations, and
 * barred from none of them. Those who have a set keep it; two rows with the same set are co-facilitators.
 * Sets meet in parallel, so each person leads one, or as many as they say. A largest
 * matching by augmenting paths (Kuhn 1955); where it is not complete, the sets reached from an unmatched one
 * are those that compete for too few people (König, Hall 1935).
 */
export function assignFacilitators(request: FacilitatorRequest): FacilitatorAssignment {
  const { facilitators, setCount } = request;
  const objections = facilitators.map((_, index) => objectionsTo(index, request));
  const setNumbers = facilitators.map(({ setNumber }) => setNumber);
  const led = new Set(setNumbers);
  const open = Array.from({ length: setCount }, (_, index) => index + 1).filter((set) => !led.has(set));
  const free = openSlots(facilitators);
  const canLead = ({ facilitator }: Slot, set: number): boolean =>
    (objections[facilitator]?.get(set)?.length ?? 0) === 0;
  const leaderOf = new Map<number, Slot>();
  const gaps: FacilitatorGap[] = [];
  const told = new Set<number>();
  for (const set of open) {
    const visited = new Set<Slot>();
    const reached = new Set<number>([set]);
    if (augment(set, free, canLead, leaderOf, visited, reached) || told.has(set)) continue;
    for (const each of reached) told.add(each);
    gaps.push({
      sets: [...reached].sort((a, b) => a - b),
      candidates: [...new Set([...visited].map(({ facilitator }) => facilitators[facilitator]?.name ?? ""))],
      wayOut: cheapestWayOut(
        [...reached],
        free.filter((slot) => !visited.has(slot)).map(({ facilitator }) => facilitator),
        request,
        objections,
      ),
    });
  }
  const further: { facilitator: number; setNumber: number }[] = [];
  for (const [set, { facilitator, isFurther }] of leaderOf) {
    if (isFurther) further.push({ facilitator, setNumber: set });
    else setNumbers[facilitator] = set;
  }
  further.sort((a, b) => a.setNumber - b.setNumber);
  return { setNumbers, further, shortage: open.length - leaderOf.size, gaps };
}

/** A set that a facilitator could take: the row's own, or a further one that gets a row of its own. */
interface Slot {
  readonly facilitator: number;
  readonly isFurther: boolean;
}

function openSlots(facilitators: readonly Facilitator[]): Slot[] {
  return facilitatorsOf(facilitators).flatMap((person) => {
    const rows = person.rows.filter((row) => facilitators[row]?.name.trim() !== "");
    const own = rows.flatMap((row) => facilitators[row] ?? []);
    const most = Math.max(...own.map(({ mostSets }) => mostSets));
    const room = Math.max(0, most - own.filter(({ setNumber }) => setNumber !== null).length);
    if (own.some(({ available }) => !available)) return [];
    const open = rows.filter((row) => facilitators[row]?.setNumber === null).slice(0, room);
    const further = Array.from({ length: room - open.length }, () => rows[0] ?? 0);
    return [
      ...open.map((facilitator) => ({ facilitator, isFurther: false })),
      ...further.map((facilitator) => ({ facilitator, isFurther: true })),
    ];
  });
}

function augment(
  set: number,
  free: readonly Slot[],
  canLead: (slot: Slot, set: number) => boolean,
  leaderOf: Map<number, Slot>,
  visited: Set<Slot>,
  reached: Set<number>,
): boolean {
  for (const slot of free) {
    if (visited.has(slot) || !canLead(slot, set)) continue;
    visited.add(slot);
    const holds = [...leaderOf].find(([, leader]) => leader === slot)?.[0];
    if (holds !== undefined) reached.add(holds);
    if (holds === undefined || augment(holds, free, canLead, leaderOf, visited, reached)) {
      leaderOf.set(set, slot);
      return true;
    }
  }
  return false;
}

/** The members of each set for whom a facilitator is not external, or from whom they are barred. */
function objectionsTo(
  index: number,
  { facilitators, members, barred }: FacilitatorRequest,
): Map<number, string[]> {
  const organisation = matchingForm(facilitators[index]?.organisation ?? "");
  const barredMembers = new Set(
    barred.filter(({ facilitator }) => facilitator === index).map(({ member }) => member),
  );
  const bySet = new Map<number, string[]>();
  members.forEach(({ name, organisation: own, groups, setNumber }, member) => {
    if (setNumber === null) return;
    const isOwn =
      organisation !== "" &&
      [own, groups["organisation"] ?? ""].some((each) => matchingForm(each) === organisation);
    if (!isOwn && !barredMembers.has(member)) return;
    bySet.set(setNumber, [...(bySet.get(setNumber) ?? []), name]);
  });
  return bySet;
}

function cheapestWayOut(
  sets: readonly number[],
  others: readonly number[],
  { facilitators }: FacilitatorRequest,
  objections: readonly ReadonlyMap<number, readonly string[]>[],
): FacilitatorGap["wayOut"] {
  let best: FacilitatorGap["wayOut"] = null;
  for (const index of others) {
    for (const set of sets) {
      const members = objections[index]?.get(set) ?? [];
      if (best && members.length >= best.members.length) continue;
      best = { facilitator: facilitators[index]?.name ?? "", set, members };
    }
  }
  return best;
}
