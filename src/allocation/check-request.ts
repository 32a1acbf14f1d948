import type { EvenSetsRequest } from "./even-sets";
import { constraintOf, termsOf } from "./rules/rule";

/** @throws {RangeError} naming what does not fit */
export function checkRequest({
  memberCount,
  setCount,
  groups,
  rules = [],
  order,
  keep,
  numbers = [],
  times,
  alike,
}: EvenSetsRequest): void {
  requireWhole("memberCount", memberCount, 0);
  requireWhole("setCount", setCount, 1);
  groups.forEach(({ groupOf }, column) => {
    requireLength(`groups[${String(column)}].groupOf`, groupOf, memberCount);
  });
  numbers.forEach((column, at) => {
    requireLength(`numbers[${String(at)}]`, column, memberCount);
  });
  if (times) requireLength("times", times, memberCount);
  if (alike) requireLength("alike", alike, memberCount);
  if (order) {
    requireLength("order", order, memberCount);
    requirePlaces("order", order, memberCount);
    if (new Set(order).size < memberCount) throw new RangeError("order: somebody is named twice");
  }
  if (keep) {
    requireLength("keep.sets", keep.sets, memberCount);
    requirePlaces(
      "keep.sets",
      keep.sets.filter((set) => set !== -1),
      setCount,
    );
  }
  rules.forEach((rule, at) => {
    const { pins, bans } = termsOf([rule]);
    requirePlaces(`rules[${String(at)}]`, constraintOf(rule).members, memberCount);
    requirePlaces(
      `rules[${String(at)}].set`,
      [...pins, ...bans].map(([, set]) => set),
      setCount,
    );
  });
}

function requireWhole(what: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`${what}: ${String(value)} is not a whole number from ${String(least)}`);
  }
}

function requireLength(what: string, array: ArrayLike<unknown>, length: number): void {
  if (array.length !== length) {
    throw new RangeError(`${what}: ${String(array.length)} values for ${String(length)} members`);
  }
}

function requirePlaces(what: string, values: Iterable<number>, below: number): void {
  for (const value of values) {
    if (!Number.isInteger(value) || value < 0 || value >= below) {
      throw new RangeError(`${what}: ${String(value)} is not from 0 to ${String(below - 1)}`);
    }
  }
}
