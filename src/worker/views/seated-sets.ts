import type { Member, Programme, SetNumber } from "../../programme";

export interface SeatedMember extends Pick<
  Member,
  "id" | "name" | "profession" | "organisation" | "locked" | "left"
> {
  /** Their group in each column of the balance check; empty where they have none, or none was asked for. */
  readonly groups: readonly string[];
}

/** How a set is made up by one grouping, the largest group first. */
export interface Mix {
  /** "Profession" */
  readonly heading: string;
  readonly groups: readonly { readonly label: string; readonly count: number }[];
}

/** A set as the pane shows it. */
export interface SeatedSet {
  readonly number: SetNumber;
  readonly name: string;
  /** Empty before one is named. */
  readonly facilitator: string;
  readonly members: readonly SeatedMember[];
  readonly mix: readonly Mix[];
}

/** Groupings shown of each set, at most: the finest of the two families, then further columns. */
const mixesShown = 3;

/** @param columns keys of the groupings whose groups are given of each member */
export function seatedSets(
  { sets, members, facilitators, groupings }: Programme,
  columns: readonly string[] = [],
): SeatedSet[] {
  const finest = groupings.filter(
    ({ family }, index) =>
      family === null || !groupings.slice(index + 1).some((other) => other.family === family),
  );
  return sets.map(({ number, name }) => {
    const own = members.filter(({ setNumber }) => setNumber === number);
    return {
      number,
      name,
      facilitator: facilitators
        .filter(({ setNumber }) => setNumber === number)
        .map((facilitator) => facilitator.name)
        .filter((each) => each !== "")
        .join(" and "),
      members: own.map(({ id, name: called, profession, organisation, locked, left, groups }) => ({
        ...{ id, name: called, profession, organisation, locked, left },
        groups: columns.map((key) => groups[key] ?? ""),
      })),
      mix: finest.slice(0, mixesShown).map(({ key, label }) => {
        const counts = new Map<string, number>();
        for (const { groups } of own) {
          const group = groups[key] ?? "";
          if (group !== "") counts.set(group, (counts.get(group) ?? 0) + 1);
        }
        const groups = [...counts]
          .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
          .map(([group, count]) => ({ label: group, count }));
        return { heading: label, groups };
      }),
    };
  });
}
