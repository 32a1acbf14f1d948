import type { Programme } from "./programme";

/** How many different professions meet in a set. */
export interface ProfessionsInSets {
  /** Of each set, in the order of their numbers. */
  readonly bySet: readonly number[];
  readonly fewest: number;
  readonly most: number;
  /** No allocation could give every set more than this. */
  readonly best: number;
}

/**
 * The different professions in each set. A profession of n people is in min(n, K) of K sets at most, so that the set
 * with fewest has no more than the mean of that; nor more than it has members.
 * @returns null before there are sets, or where no profession is known
 */
export function professionsInSets({
  members,
  groupings,
  sets,
}: Pick<Programme, "members" | "groupings" | "sets">): ProfessionsInSets | null {
  if (sets.length === 0 || !groupings.some(({ key }) => key === "profession")) return null;
  const setsOf = new Map<string, number>();
  for (const { groups } of members) {
    const profession = groups["profession"];
    if (profession !== undefined) setsOf.set(profession, (setsOf.get(profession) ?? 0) + 1);
  }
  const places = [...setsOf.values()].reduce((sum, people) => sum + Math.min(people, sets.length), 0);
  const bySet = sets.map(({ number }) => {
    const own = members.filter(({ setNumber }) => setNumber === number);
    return new Set(own.flatMap(({ groups }) => groups["profession"] ?? [])).size;
  });
  return {
    ...{ bySet, fewest: Math.min(...bySet), most: Math.max(...bySet) },
    best: Math.min(Math.floor(places / sets.length), Math.floor(members.length / sets.length)),
  };
}
