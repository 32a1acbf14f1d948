import { sizesOf } from "../../programme";
import type { SetsCheck } from "../../commands";
import { noticeMessage, type ProblemMessage } from "../problem-message";

/** How many of a group are in each set, and how many an even split would put there. */
export interface GroupInSets {
  readonly label: string;
  readonly floor: number;
  readonly ceil: number;
  /** In each set, in the order of the sets. */
  readonly counts: readonly number[];
}

/** A column that sets are balanced by, with its groups, the largest first. */
export interface CheckedColumn {
  readonly key: string;
  /** "Profession" */
  readonly label: string;
  readonly groups: readonly GroupInSets[];
}

/** The sets as they are now: the balance check, and what is wrong with them. */
export interface SetsCheckView {
  /** Counts outside an even split. */
  readonly uneven: number;
  /** The sets' sizes, as a group that everybody is in. */
  readonly size: GroupInSets;
  readonly columns: readonly CheckedColumn[];
  readonly troubles: readonly ProblemMessage[];
}

export function setsCheckView({
  certificate,
  groupings,
  troubles,
}: Omit<SetsCheck, "programme">): SetsCheckView {
  const { memberCount, sets, uneven } = certificate;
  const even = memberCount / sets.length;
  return {
    uneven,
    size: { label: "", floor: Math.floor(even), ceil: Math.ceil(even), counts: sizesOf(certificate) },
    columns: groupings
      .map(({ key, label }) => ({
        ...{ key, label },
        groups: certificate.groups
          .filter(({ grouping }) => grouping === key)
          .map(({ label: group, floor, ceil, counts }) => ({ label: group, floor, ceil, counts })),
      }))
      .filter(({ groups }) => groups.length > 0),
    troubles: troubles.map(noticeMessage),
  };
}
