import { constraintOf, type Rule } from "./rules/rule";

/** The places of the rules that the sets break, by nothing but looking: shares no code with the search. */
export function brokenRules(rules: readonly Rule[], sets: Int32Array): number[] {
  return rules.flatMap((rule, at) => (constraintOf(rule).isBroken(sets) ? [at] : []));
}

/** Pairs of people who were together before and are together now, and how few they could be. */
export interface RepeatedPairs {
  readonly pairs: number;
  /** Of n people over K sets, with n = qK + r, at least r·C(q+1,2) + (K−r)·C(q,2) pairs meet again. */
  readonly fewest: number;
}

/**
 * Counted over the groups that people were in before. Those in no group (-1), or without a set, count for nothing.
 */
export function repeatedPairs(groupOf: Int32Array, sets: Int32Array, setCount: number): RepeatedPairs {
  const counts = new Map<number, Int32Array>();
  groupOf.forEach((group, member) => {
    const set = sets[member] ?? -1;
    if (group < 0 || set < 0) return;
    const row = counts.get(group) ?? new Int32Array(setCount);
    counts.set(group, row);
    row[set] = (row[set] ?? 0) + 1;
  });
  let [pairs, fewest] = [0, 0];
  for (const row of counts.values()) {
    const n = row.reduce((sum, size) => sum + size, 0);
    const [quotient, rest] = [Math.floor(n / setCount), n % setCount];
    pairs += row.reduce((sum, size) => sum + choose2(size), 0);
    fewest += rest * choose2(quotient + 1) + (setCount - rest) * choose2(quotient);
  }
  return { pairs, fewest };
}

/** Every set with exactly one member of a group that has more than one, group by group. */
export function aloneInSets(
  groupOf: Int32Array,
  sets: Int32Array,
): { readonly group: number; readonly set: number }[] {
  const setsOf = new Map<number, number[]>();
  groupOf.forEach((group, member) => {
    const set = sets[member] ?? -1;
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
