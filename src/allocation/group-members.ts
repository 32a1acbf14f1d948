import type { Grouping, Member } from "../programme";

/** Two nested families of groups over the members, each level an index of groups, coarse to fine. */
export interface Families {
  readonly left: readonly Int32Array[];
  readonly right: readonly Int32Array[];
}

/**
 * The members' groups as numbers. Within a family a finer level is refined by the coarser ones, so that the
 * levels are nested whatever the labels say.
 */
export function groupMembers(members: readonly Member[], groupings: readonly Grouping[]): Families {
  const levelsOf = (family: Grouping["family"]): Int32Array[] => {
    const labels: string[] = members.map(() => "");
    return groupings
      .filter((grouping) => grouping.family === family)
      .map(({ key }) => {
        const numbers = new Map<string, number>();
        return Int32Array.from(members, (member, index) => {
          const label = `${labels[index] ?? ""}\u0000${member.groups[key] ?? ""}`;
          labels[index] = label;
          const number = numbers.get(label) ?? numbers.size;
          numbers.set(label, number);
          return number;
        });
      });
  };
  return { left: levelsOf("organisation"), right: levelsOf("profession") };
}
