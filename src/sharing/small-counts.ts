/** Figures about fewer people than this could point at somebody: they are in no report, nor to be worked out. */
export const fewestShown = 5;

/** The number of people, or null for fewer than five: none and one to four look the same. */
export function shownCount(people: number): number | null {
  return people < fewestShown ? null : people;
}

/** People counted together. */
export interface CountedGroup {
  readonly label: string;
  readonly members: number;
  /** Members of whom anything is recorded. */
  readonly recordedMembers: number;
}

/**
 * The groups of a programme whose sizes can be shown beside its total. A group is small when fewer than five
 * people belong to it, or when its attendance is that of one to four. Where there are small ones, the next
 * smallest are held back with them, until those held back are at least two groups and five people, even after
 * as many of them are taken away as somebody may know besides.
 *
 * The answer depends on the groups alone and not on who asks. If each report had its own, figures held back
 * in one could be worked out from another.
 *
 * @param known how many groups' own figures somebody may put together
 */
export function showableGroups(groups: readonly CountedGroup[], known: number): readonly CountedGroup[] {
  const bySize = [...groups].sort(
    (a, b) =>
      b.members - a.members || b.recordedMembers - a.recordedMembers || a.label.localeCompare(b.label),
  );
  const shown = bySize.filter((group) => !isSmall(group));
  const held = bySize.filter(isSmall);
  while (held.length > 0 && !hideEachOther(held, known)) {
    const next = shown.pop();
    if (!next) break;
    held.push(next);
  }
  return groups.filter((group) => shown.includes(group));
}

function isSmall({ members, recordedMembers }: CountedGroup): boolean {
  return members < fewestShown || (recordedMembers > 0 && recordedMembers < fewestShown);
}

function hideEachOther(groups: readonly CountedGroup[], known: number): boolean {
  if (groups.length < known + 2) return false;
  const members = withoutLargest(
    groups.map((group) => group.members),
    known,
  );
  const recorded = withoutLargest(
    groups.map(({ recordedMembers }) => recordedMembers),
    known,
  );
  const anyRecorded = groups.some(({ recordedMembers }) => recordedMembers > 0);
  return members >= fewestShown && (!anyRecorded || recorded >= fewestShown);
}

function withoutLargest(counts: readonly number[], known: number): number {
  const rest = [...counts].sort((a, b) => b - a).slice(known);
  return rest.reduce((sum, count) => sum + count, 0);
}

/** Members between two heights of attendance, in hundredths and both ends included. */
export interface ShownBand {
  /** Null for those with nothing recorded. */
  readonly from: number | null;
  readonly to: number | null;
  /** Those with nothing recorded are counted here too, being fewer than five. */
  readonly orNotRecorded: boolean;
  readonly members: number;
}

type Band = Omit<ShownBand, "orNotRecorded">;

/**
 * Neighbouring bands put together until each has five members or more; none where that leaves a single one.
 * @param bands from the lowest up, those with nothing recorded last
 */
export function shownBands(bands: readonly Band[]): readonly ShownBand[] {
  const notRecorded = bands.find(({ from }) => from === null)?.members ?? 0;
  const isApart = notRecorded >= fewestShown;
  const shown: ShownBand[] = [];
  for (const { from, to, members } of bands) {
    if (from === null) continue;
    const last = shown.at(-1);
    if (last && last.members < fewestShown) {
      shown[shown.length - 1] = { ...last, to, members: last.members + members };
    } else if (last) shown.push({ from, to, orNotRecorded: false, members });
    else {
      const alsoHere = isApart ? 0 : notRecorded;
      shown.push({ from, to, orNotRecorded: !isApart, members: members + alsoHere });
    }
  }
  const [last, before] = [shown.at(-1), shown.at(-2)];
  if (last && before && last.members < fewestShown) {
    shown.splice(-2, 2, { ...before, to: last.to, members: before.members + last.members });
  }
  const single = shown.length === 1 ? shown[0] : undefined;
  if (single && isApart && single.members < fewestShown) return [];
  if (isApart) shown.push({ from: null, to: null, orNotRecorded: false, members: notRecorded });
  return shown.length < 2 ? [] : shown;
}
