import { known } from "./known";
import { constraintOf, type Rule } from "./rules/rule";

/** The places of the rules that the sets break, by nothing but looking: shares no code with the search. */
export function brokenRules(rules: readonly Rule[], sets: Int32Array): number[] {
  return rules.flatMap((rule, at) => (constraintOf(rule).isBroken(sets) ? [at] : []));
}

/** Pairs of people who have met before and are together now, and how few they could be. */
export interface RepeatedPairs {
  readonly pairs: number;
  /**
   * Of n people who have all met, over K sets, with n = qK + r, at least r·C(q+1,2) + (K−r)·C(q,2) pairs meet again;
   * summed over groups no two of which share a pair.
   */
  readonly fewest: number;
}

/**
 * Two people have met who share a group in any of the columns; however many they share, they are one pair. Those in
 * no group (-1), or without a set, count for nothing.
 */
export function repeatedPairs(
  columns: readonly Int32Array[],
  sets: Int32Array,
  setCount: number,
): RepeatedPairs {
  let [pairs, fewest] = [0, 0];
  for (const [place, groupOf] of columns.entries()) {
    const earlier = columns.slice(0, place);
    for (const members of membersOfGroups(groupOf, sets)) {
      const apart = withoutSharedGroups(members, earlier).length;
      const [quotient, rest] = [Math.floor(apart / setCount), apart % setCount];
      fewest += rest * choose2(quotient + 1) + (setCount - rest) * choose2(quotient);
      const bySet = new Map<number, number[]>();
      for (const member of members) {
        const set = known(sets[member]);
        const own = bySet.get(set);
        if (own) own.push(member);
        else bySet.set(set, [member]);
      }
      for (const together of bySet.values()) pairs += pairsNotIn(earlier, together);
    }
  }
  return { pairs, fewest };
}

/** How many pairs have met: each counted once, whatever number of groups they share. */
export function pairsMet(columns: readonly Int32Array[]): number {
  return repeatedPairs(columns, new Int32Array(columns[0]?.length ?? 0), 1).pairs;
}

function membersOfGroups(groupOf: Int32Array, sets: Int32Array): Iterable<number[]> {
  const members = new Map<number, number[]>();
  groupOf.forEach((group, member) => {
    if (group < 0 || known(sets[member]) < 0) return;
    const own = members.get(group);
    if (own) own.push(member);
    else members.set(group, [member]);
  });
  return members.values();
}

/** Members no two of whom share a group in any of the columns. */
function withoutSharedGroups(members: readonly number[], columns: readonly Int32Array[]): readonly number[] {
  if (columns.length === 0) return members;
  const taken = columns.map(() => new Set<number>());
  return members.filter((member) => {
    const groups = columns.map((groupOf) => known(groupOf[member]));
    if (groups.some((group, at) => group >= 0 && known(taken[at]).has(group))) return false;
    for (const [at, group] of groups.entries()) if (group >= 0) known(taken[at]).add(group);
    return true;
  });
}

function pairsNotIn(columns: readonly Int32Array[], members: readonly number[]): number {
  if (columns.length === 0) return choose2(members.length);
  let pairs = 0;
  for (const [at, a] of members.entries()) {
    for (const b of members.slice(at + 1)) {
      if (!columns.some((groupOf) => known(groupOf[a]) >= 0 && groupOf[a] === groupOf[b])) pairs++;
    }
  }
  return pairs;
}

/** Every set with exactly one member of a group that has more than one, group by group. */
export function aloneInSets(
  groupOf: Int32Array,
  sets: Int32Array,
): { readonly group: number; readonly set: number }[] {
  const setsOf = new Map<number, number[]>();
  groupOf.forEach((group, member) => {
    const set = known(sets[member]);
    if (group < 0 || set < 0) return;
    setsOf.set(group, [...(setsOf.get(group) ?? []), set]);
  });
  return [...setsOf].flatMap(([group, own]) =>
    own.length < 2
      ? []
      : own.filter((set) => own.indexOf(set) === own.lastIndexOf(set)).map((set) => ({ group, set })),
  );
}

function choose2(n: number): number {
  return (n * (n - 1)) / 2;
}
