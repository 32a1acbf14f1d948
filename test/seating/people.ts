import type { Rule } from "../../src/allocation";
import type { Grouping, Member } from "../../src/programme";
import type { SeatingRule } from "../../src/seating";
import { member } from "../small-programme";

export function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

export const families: Grouping[] = [
  { key: "a", label: "Profession", family: "profession" },
  { key: "b", label: "Organisation", family: "organisation" },
];
export const further = (...keys: string[]): Grouping[] =>
  keys.map((key) => ({ key, label: key, family: null, kind: "even" }));

/** Skewed values, as many as named for each key. */
export function people(count: number, values: Readonly<Record<string, number>>, seed: number): Member[] {
  const random = chance(seed);
  return Array.from({ length: count }, (_, index) =>
    member(index + 1, {
      id: `M${String(index + 1)}`,
      name: `Person ${String(index + 1)}`,
      setNumber: null,
      groups: Object.fromEntries(
        Object.entries(values).map(([key, most]) => [key, String(Math.floor(random() ** 1.7 * most))]),
      ),
    }),
  );
}

/** The members with the sets given. */
export function inSets(members: readonly Member[], setNumbers: readonly number[]): Member[] {
  return members.map((each, index) => ({ ...each, setNumber: setNumbers[index] ?? null }));
}

/** Every way to put so many members into sets, as set numbers from 1. */
export function* everyWay(members: number, setCount: number): Generator<number[]> {
  const ways = setCount ** members;
  for (let way = 0; way < ways; way++) {
    yield Array.from({ length: members }, (_, index) => (Math.floor(way / setCount ** index) % setCount) + 1);
  }
}

const typedKinds = {
  apart: "keep-apart",
  together: "keep-together",
  pin: "pin",
  ban: "not-facilitated-by",
  outside: "not-facilitated-by",
} as const;

/** A rule that stands on the Rules sheet at that place, in the first row of its table when it is 0. */
export function ruled(rule: Rule, place: number): SeatingRule {
  const cell = { sheet: "Rules", cell: `B${String(place + 9)}` };
  return { ...rule, source: { from: "rules", rule: place, kind: typedKinds[rule.kind], place: cell } };
}

/** A lock on the roster. */
export function locked(member: number, setNumber: number): SeatingRule {
  return { kind: "pin", member, set: setNumber - 1, source: { from: "lock" } };
}
