import type { IsoDate } from "../sheet";

/** Meetings by their days, those whose day is to be set last, however their rows are sorted. */
export function inOrderOfDays<Meeting extends { readonly date: IsoDate }>(
  meetings: readonly Meeting[],
): readonly Meeting[] {
  return meetings.toSorted((a, b) => a.date.localeCompare(b.date));
}
