import type { Grouping, Member } from "../programme";
import type { MemberRules } from "./rules/member-rules";

/** The rules that the members' sets break, by nothing but looking: shares no code with the search. */
export function brokenRules(
  members: readonly Member[],
  { apart, together, pins, bans }: MemberRules,
): MemberRules {
  const setOf = (member: number): number | null => members[member]?.setNumber ?? null;
  return {
    apart: apart.filter(({ a, b }) => setOf(a) !== null && setOf(a) === setOf(b)),
    together: together.filter(({ a, b }) => setOf(a) !== setOf(b)),
    pins: pins.filter(({ member, set }) => setOf(member) !== set + 1),
    bans: bans.filter(({ member, set }) => setOf(member) === set + 1),
    barred: [],
  };
}

/** Pairs of people who were together before and are together now, and how few they could be. */
export interface RepeatedPairs {
  readonly pairs: number;
  /** Of n people over K sets, with n = qK + r, at least r·C(q+1,2) + (K−r)·C(q,2) pairs meet again. */
  readonly fewest: number;
}

/** Counted over the groups of one grouping: the former sets. Those without one count for nothing. */
export function repeatedPairs(
  members: readonly Member[],
  { key }: Grouping,
  setCount: number,
  without: string,
): RepeatedPairs {
  const counts = new Map<string, Map<number, number>>();
  for (const { groups, setNumber } of members) {
    const label = groups[key] ?? without;
    if (label === without || setNumber === null) continue;
    const row = counts.get(label) ?? new Map<number, number>();
    counts.set(label, row);
    row.set(setNumber, (row.get(setNumber) ?? 0) + 1);
  }
  let [pairs, fewest] = [0, 0];
  for (const row of counts.values()) {
    const sizes = [...row.values()];
    const n = sizes.reduce((sum, size) => sum + size, 0);
    const [quotient, rest] = [Math.floor(n / setCount), n % setCount];
    pairs += sizes.reduce((sum, size) => sum + choose2(size), 0);
    fewest += rest * choose2(quotient + 1) + (setCount - rest) * choose2(quotient);
  }
  return { pairs, fewest };
}

/** Every set with exactly one member of a group that has more than one. */
export function aloneInSets(
  members: readonly Member[],
  { key }: Grouping,
): { readonly label: string; readonly set: number }[] {
  const sets = new Map<string, number[]>();
  for (const { groups, setNumber } of members) {
    const label = groups[key];
    if (label === undefined || setNumber === null) continue;
    sets.set(label, [...(sets.get(label) ?? []), setNumber]);
  }
  return [...sets].flatMap(([label, own]) =>
    own.length < 2
      ? []
      : own.filter((set) => own.indexOf(set) === own.lastIndexOf(set)).map((set) => ({ label, set })),
  );
}

function choose2(n: number): number {
  return (n * (n - 1)) / 2;
}
