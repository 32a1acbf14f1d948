import type { Member, Programme, RosterColumn, SetNumber } from "../programme";
import { known, cleaned, matchingForm, valueAt } from "../sheet";
import { balanceChoicesUnderstood } from "./balance-columns";
import { isNotGiven } from "./count-values";
import { spellings } from "./spellings";

/** A column that lists the times that suit each member: "Mon am; Wed pm". */
export interface TimesColumn {
  readonly header: string;
  /** In the order in which they first come. */
  readonly times: readonly string[];
  /** Of each member the times that suit, by their places in `times`; none where any does, or nothing was typed. */
  readonly suits: readonly (readonly number[])[];
}

/** The times that suit everybody of a set; where none does, the one that suits most, and whom it does not. */
export interface TimesOfSet {
  readonly set: SetNumber;
  readonly shared: readonly string[];
  readonly closest: { readonly time: string; readonly without: readonly string[] } | null;
}

interface TimesSource {
  readonly members: readonly Member[];
  readonly rosterColumns: readonly RosterColumn[];
  readonly settings: Pick<Programme["settings"], "balance">;
}

/** The first column asked for as "(in common)"; null when there is none, or nobody has typed a time in it. */
export function timesColumn({ members, rosterColumns, settings }: TimesSource): TimesColumn | null {
  const choice = balanceChoicesUnderstood(settings.balance).find(({ kind }) => kind === "common");
  const at = choice
    ? rosterColumns.findIndex(({ header }) => matchingForm(header) === matchingForm(choice.header))
    : -1;
  const header = rosterColumns[at]?.header;
  if (header === undefined) return null;
  const lists = members.map(({ values }) => timesTyped(String(valueAt(values, at) ?? "")));
  const counted = [...spellings(lists.flat()).values()];
  if (counted.length === 0) return null;
  const placeOf = new Map<number, number>();
  counted.forEach(({ positions }, place) => {
    for (const position of positions) placeOf.set(position, place);
  });
  let position = 0;
  const suits = lists.map((list) => [...new Set(list.map(() => known(placeOf.get(position++))))]);
  return { header, times: counted.map(({ label }) => label), suits };
}

/** Set by set, from 1. Null without such a column. */
export function timesInCommon(
  source: TimesSource & Pick<Programme, "sets">,
): { readonly header: string; readonly sets: readonly TimesOfSet[] } | null {
  const column = timesColumn(source);
  if (!column) return null;
  const { header, times } = column;
  const sets = source.sets.map(({ number }): TimesOfSet => {
    const asked = source.members.flatMap(({ name, setNumber }, at) => {
      const suits = known(column.suits[at]);
      return setNumber === number && suits.length > 0 ? [{ name, suits }] : [];
    });
    const without = times.map((_, time) =>
      asked.flatMap(({ name, suits }) => (suits.includes(time) ? [] : [name])),
    );
    const fewest = Math.min(...without.map(({ length }) => length));
    const best = without.findIndex(({ length }) => length === fewest);
    const shared = asked.length === 0 ? [] : times.filter((_, time) => without[time]?.length === 0);
    return {
      ...{ set: number, shared },
      closest: fewest === 0 ? null : { time: known(times[best]), without: known(without[best]) },
    };
  });
  return { header, sets };
}

/** Whoever can come at any time has typed no time in particular. */
const anyTime = /^(any( ?time| day)?|all|always|flexible)$/i;

function timesTyped(cell: string): string[] {
  const times = cell
    .split(/[;,\n]/)
    .map((time) => cleaned(time))
    .filter((time) => !isNotGiven(time));
  return times.some((time) => anyTime.test(time)) ? [] : times;
}
