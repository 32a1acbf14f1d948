import { idOf, type SetNumber, type SetIndex } from "./ids";
import type { LearningSet, Programme } from "./programme";

/** Which numbers sets have: 1 to `setCount`, but for those of closed sets. */
export interface SetNumbering {
  readonly setCount: number;
  readonly closed?: readonly SetNumber[];
}

/** The numbering of the sets there are. A number beyond the last is not counted, whether or not it had a set. */
export function numberingOf(sets: readonly Pick<LearningSet, "number">[]): SetNumbering {
  const setCount = Math.max(0, ...sets.map(({ number }) => number));
  if (setCount === sets.length) return { setCount };
  const open = new Set(sets.map(({ number }) => number));
  const numbers = setsFromOneTo(setCount);
  return { setCount, closed: numbers.filter((number) => !open.has(number)) };
}

export function setsFromOneTo(setCount: number): SetNumber[] {
  return Array.from({ length: setCount }, (_, index) => idOf.set(index + 1));
}

/** All sets that the programme has and has had, in the order of their numbers. */
export function everySet({ sets, year }: Pick<Programme, "sets" | "year">): readonly LearningSet[] {
  if (year.closedSets.length === 0) return sets;
  const closed = year.closedSets.map(({ number, name }) => ({ number, name }));
  return [...sets, ...closed].sort((a, b) => a.number - b.number);
}

/** The numbers of the open sets, and where each of them stands among them, from 0; -1 for no set and closed ones. */
export interface OpenSets {
  readonly numbers: readonly SetNumber[];
  readonly placeOf: (number: SetNumber | null) => SetIndex;
}

/** @param sets how they are numbered, or how many there are from 1 on */
export function openSets(sets: SetNumbering | number): OpenSets {
  const { setCount, closed = [] } = typeof sets === "number" ? { setCount: sets } : sets;
  const numbers = setsFromOneTo(setCount).filter((number) => !closed.includes(number));
  if (closed.length === 0) return { numbers, placeOf: (number) => idOf.index((number ?? 0) - 1) };
  const places = new Map(numbers.map((number, place) => [number, idOf.index(place)]));
  const none = idOf.index(-1);
  return { numbers, placeOf: (number) => (number === null ? none : (places.get(number) ?? none)) };
}
