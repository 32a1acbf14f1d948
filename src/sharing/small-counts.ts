/** People counted together, and how many codes of theirs count. */
export interface CountedGroup {
  readonly label: string;
  readonly members: number;
  /** Members of whom anything is recorded. */
  readonly recordedMembers: number;
  readonly present: number;
  readonly recorded: number;
}

/** Figures about fewer people than this could point at somebody. */
export const fewestShown = 5;

/** So many reports, laid side by side and held against the programme's totals, still give nobody away. */
const reportsTogether = 2;

/**
 * The groups whose figures can stand in every report. A group is small when fewer than five people belong to
 * it, or when its attendance is that of one to four. Where there are small ones, the next smallest are held
 * back with them, until those held back are at least two groups and five people even after any two of them
 * are taken away: that is what somebody knows who has the reports of two organisations and the programme's
 * totals.
 *
 * The answer depends on the groups alone and not on who asks. If each report had its own, figures held back
 * in one could be worked out from another.
 */
export function showableGroups(groups: readonly CountedGroup[]): readonly CountedGroup[] {
  const bySize = [...groups].sort(
    (a, b) =>
      b.members - a.members || b.recordedMembers - a.recordedMembers || a.label.localeCompare(b.label),
  );
  const shown = bySize.filter((group) => !isSmall(group));
  const held = bySize.filter(isSmall);
  while (held.length > 0 && !hideEachOther(held)) {
    const next = shown.pop();
    if (!next) break;
    held.push(next);
  }
  return groups.filter((group) => shown.includes(group));
}

function isSmall({ members, recordedMembers }: CountedGroup): boolean {
  return members < fewestShown || (recordedMembers > 0 && recordedMembers < fewestShown);
}

function hideEachOther(groups: readonly CountedGroup[]): boolean {
  if (groups.length < reportsTogether + 2) return false;
  const members = withoutLargest(groups.map((group) => group.members));
  const recorded = withoutLargest(groups.map(({ recordedMembers }) => recordedMembers));
  const anyRecorded = groups.some(({ recordedMembers }) => recordedMembers > 0);
  return members >= fewestShown && (!anyRecorded || recorded >= fewestShown);
}

function withoutLargest(counts: readonly number[]): number {
  const rest = [...counts].sort((a, b) => b - a).slice(reportsTogether);
  return rest.reduce((sum, count) => sum + count, 0);
}
