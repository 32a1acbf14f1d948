/** People counted together, and how many codes of theirs count. */
export interface CountedGroup {
  readonly label: string;
  readonly members: number;
  /** Members of whom anything is recorded. */
  readonly recordedMembers: number;
  readonly present: number;
  readonly recorded: number;
}

/** Groups of which all figures can be shown, and what the rest come to together. */
export interface SafeGroups {
  readonly shown: readonly CountedGroup[];
  /** Two groups or more, taken together; null when every group is shown, or nothing can be. */
  readonly rest: CountedGroup | null;
  /** All groups together; null when even that is too few people. */
  readonly all: CountedGroup | null;
}

/** Figures about fewer people than this could point at somebody. */
export const fewestShown = 5;

/**
 * Holds back the figures of small groups so that they cannot be found by subtraction either: where one is
 * held back, the next smallest goes with it until at least two groups and five people are hidden together.
 * A group is small when fewer than five people belong to it, or when its attendance is that of one to four.
 * The rest has no names and no number of groups, so that nothing more can be reasoned from it.
 */
export function holdBackSmallCounts(groups: readonly CountedGroup[]): SafeGroups {
  const bySize = [...groups].sort((a, b) => b.members - a.members || b.recordedMembers - a.recordedMembers);
  const shown = bySize.filter((group) => !isSmall(group));
  const hidden = bySize.filter(isSmall);
  while (hidden.length > 0 && (hidden.length < 2 || isSmall(together(hidden)))) {
    const next = shown.pop();
    if (!next) break;
    hidden.push(next);
  }
  const total = together(groups);
  const inRosterOrder = groups.filter((group) => shown.includes(group));
  if (total.members < fewestShown) return { shown: [], rest: null, all: null };
  if (isSmall(total)) {
    return { shown: [], rest: null, all: { ...total, present: 0, recorded: 0, recordedMembers: 0 } };
  }
  const rest = hidden.length > 0 && shown.length > 0 ? together(hidden) : null;
  return { shown: inRosterOrder, rest, all: total };
}

function isSmall({ members, recordedMembers }: CountedGroup): boolean {
  return members < fewestShown || (recordedMembers > 0 && recordedMembers < fewestShown);
}

function together(groups: readonly CountedGroup[]): CountedGroup {
  const sum = (figure: (group: CountedGroup) => number) =>
    groups.reduce((total, group) => total + figure(group), 0);
  return {
    label: "",
    members: sum(({ members }) => members),
    recordedMembers: sum(({ recordedMembers }) => recordedMembers),
    present: sum(({ present }) => present),
    recorded: sum(({ recorded }) => recorded),
  };
}
