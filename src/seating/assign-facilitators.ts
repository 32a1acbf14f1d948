import { matchSets } from "../allocation";
import {
  idOf,
  type Facilitator,
  type FacilitatorGap,
  facilitatorsOf,
  isFromOrganisation,
  type Member,
  openSets,
  type SetNumber,
  type SetNumbering,
} from "../programme";
import { known } from "../sheet";
import type { BarredFacilitator } from "./rules/member-rules";

export interface FacilitatorAssignment {
  /** The rows as typed, with their sets; whoever leads a further set has a row for it behind them. */
  readonly facilitators: readonly Facilitator[];
  /** Sets without a facilitator. */
  readonly shortage: number;
  readonly gaps: readonly FacilitatorGap[];
}

export interface FacilitatorRequest extends SetNumbering {
  readonly facilitators: readonly Facilitator[];
  /** Rows of facilitators of whom sets are given to no others; to all who are available without it. */
  readonly among?: ReadonlySet<number>;
  /** With their sets. */
  readonly members: readonly Member[];
  readonly barred: readonly BarredFacilitator[];
}

/**
 * Finds a facilitator for every set that has none: available, from outside its members' organisations, and
 * barred from none of them. Those who have a set keep it; two rows with the same set are co-facilitators.
 * Sets meet in parallel, so each person leads one, or as many as they say.
 */
export function assignFacilitators(request: FacilitatorRequest): FacilitatorAssignment {
  const { facilitators } = request;
  const objections = facilitators.map((_, index) => objectionsTo(index, request));
  const led = new Set(facilitators.map(({ setNumber }) => setNumber));
  const open = openSets(request).numbers.filter((set) => !led.has(set));
  const slots = openSlots(request);
  const facilitatorOf = (slot: number): number => known(slots[slot]).facilitator;
  const { takerOf, gaps } = matchSets({
    sets: open,
    takers: [...slots.keys()],
    canTake: (slot, set) => (objections[facilitatorOf(slot)]?.get(set)?.length ?? 0) === 0,
  });
  const placed = [...facilitators];
  const further: { own: Facilitator; setNumber: SetNumber }[] = [];
  for (const [set, slot] of takerOf) {
    const setNumber = idOf.set(set);
    const { facilitator, isFurther } = known(slots[slot]);
    const own = known(facilitators[facilitator]);
    if (isFurther) further.push({ own, setNumber });
    else placed[facilitator] = { ...own, setNumber };
  }
  further.sort((a, b) => a.setNumber - b.setNumber);
  return {
    facilitators: [...placed, ...further.map(({ own, setNumber }) => ({ ...own, setNumber, notes: "" }))],
    shortage: open.length - takerOf.size,
    gaps: gaps.map(({ sets, takers }) => {
      const others = [...slots.keys()].filter((slot) => !takers.includes(slot)).map(facilitatorOf);
      return {
        sets: sets.toSorted((a, b) => a - b),
        candidates: [...new Set(takers.map((slot) => known(facilitators[facilitatorOf(slot)]).name))],
        wayOut: cheapestWayOut(sets.map(idOf.set), others, request, objections),
      };
    }),
  };
}

/** A set that a facilitator could take: the row's own, or a further one that gets a row of its own. */
interface Slot {
  readonly facilitator: number;
  readonly isFurther: boolean;
}

function openSlots({ facilitators, among }: FacilitatorRequest): Slot[] {
  return facilitatorsOf(facilitators).flatMap((person) => {
    const rows = person.rows.filter((row) => facilitators[row]?.name.trim() !== "");
    const own = rows.map((row) => known(facilitators[row]));
    const most = Math.max(...own.map(({ mostSets }) => mostSets));
    const room = Math.max(0, most - own.filter(({ setNumber }) => setNumber !== null).length);
    if (own.some(({ available }) => !available) || rows.some((row) => among?.has(row) === false)) return [];
    const open = rows.filter((row) => facilitators[row]?.setNumber === null).slice(0, room);
    const further = Array.from({ length: room - open.length }, () => known(rows[0]));
    return [
      ...open.map((facilitator) => ({ facilitator, isFurther: false })),
      ...further.map((facilitator) => ({ facilitator, isFurther: true })),
    ];
  });
}

/** The members of each set for whom a facilitator is not external, or from whom they are barred. */
function objectionsTo(
  index: number,
  { facilitators, members, barred }: FacilitatorRequest,
): Map<number, string[]> {
  const organisation = known(facilitators[index]).organisation;
  const barredMembers = new Set(
    barred.filter(({ facilitator }) => facilitator === index).map(({ member }) => member),
  );
  const bySet = new Map<number, string[]>();
  for (const [at, member] of members.entries()) {
    const { name, setNumber } = member;
    if (setNumber === null) continue;
    if (!isFromOrganisation(member, organisation) && !barredMembers.has(at)) continue;
    bySet.set(setNumber, [...(bySet.get(setNumber) ?? []), name]);
  }
  return bySet;
}

function cheapestWayOut(
  sets: readonly SetNumber[],
  others: readonly number[],
  { facilitators }: FacilitatorRequest,
  objections: readonly ReadonlyMap<number, readonly string[]>[],
): FacilitatorGap["wayOut"] {
  let best: FacilitatorGap["wayOut"] = null;
  for (const index of others) {
    for (const set of sets) {
      const members = known(objections[index]).get(set) ?? [];
      if (best && members.length >= best.members.length) continue;
      best = { facilitator: known(facilitators[index]).name, set, members };
    }
  }
  return best;
}
