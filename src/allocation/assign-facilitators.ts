import type { Facilitator, Member } from "../programme";
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
  /** The set of each facilitator, or null. */
  readonly setNumbers: readonly (number | null)[];
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
 * barred from none of them. Those who have a set keep it. Sets meet in parallel, so each leads one. A largest
 * matching by augmenting paths (Kuhn 1955); where it is not complete, the sets reached from an unmatched one
 * are those that compete for too few people (König, Hall 1935).
 */
export function assignFacilitators(request: FacilitatorRequest): FacilitatorAssignment {
  const { facilitators, setCount } = request;
  const objections = facilitators.map((_, index) => objectionsTo(index, request));
  const setNumbers = facilitators.map(({ setNumber }) => setNumber);
  const led = new Set(setNumbers);
  const open = Array.from({ length: setCount }, (_, index) => index + 1).filter((set) => !led.has(set));
  const free = facilitators.flatMap(({ name, setNumber, available }, index) =>
    name.trim() !== "" && setNumber === null && available ? [index] : [],
  );
  const canLead = (facilitator: number, set: number): boolean =>
    (objections[facilitator]?.get(set)?.length ?? 0) === 0;
  const leaderOf = new Map<number, number>();
  const gaps: FacilitatorGap[] = [];
  const told = new Set<number>();
  for (const set of open) {
    const visited = new Set<number>();
    const reached = new Set<number>([set]);
    if (augment(set, free, canLead, leaderOf, visited, reached) || told.has(set)) continue;
    for (const each of reached) told.add(each);
    gaps.push({
      sets: [...reached].sort((a, b) => a - b),
      candidates: [...visited].map((index) => facilitators[index]?.name ?? ""),
      wayOut: cheapestWayOut(
        [...reached],
        free.filter((index) => !visited.has(index)),
        request,
        objections,
      ),
    });
  }
  for (const [set, facilitator] of leaderOf) setNumbers[facilitator] = set;
  return { setNumbers, shortage: open.length - leaderOf.size, gaps };
}

function augment(
  set: number,
  free: readonly number[],
  canLead: (facilitator: number, set: number) => boolean,
  leaderOf: Map<number, number>,
  visited: Set<number>,
  reached: Set<number>,
): boolean {
  for (const facilitator of free) {
    if (visited.has(facilitator) || !canLead(facilitator, set)) continue;
    visited.add(facilitator);
    const holds = [...leaderOf].find(([, leader]) => leader === facilitator)?.[0];
    if (holds !== undefined) reached.add(holds);
    if (holds === undefined || augment(holds, free, canLead, leaderOf, visited, reached)) {
      leaderOf.set(set, facilitator);
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
  const organisation = plain(facilitators[index]?.organisation ?? "");
  const barredMembers = new Set(
    barred.filter(({ facilitator }) => facilitator === index).map(({ member }) => member),
  );
  const bySet = new Map<number, string[]>();
  members.forEach(({ name, organisation: own, groups, setNumber }, member) => {
    if (setNumber === null) return;
    const isOwn =
      organisation !== "" && [own, groups["organisation"] ?? ""].some((each) => plain(each) === organisation);
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

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
