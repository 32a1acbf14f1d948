import type { IsoDate, Member, Move, Programme, SetNumber } from "../programme";
import { addDays } from "./calendar-days";

/** The number of the set a member was in on a day; null before they had one and after they left. */
export type SetOn = (member: Pick<Member, "id" | "left" | "setNumber">, date: IsoDate) => SetNumber | null;

/**
 * Which set each member was in on any day, from the history of moves. Before a member's first entry they
 * were where it says they came from; a member without entries has always been where they are.
 */
export function setHistory({ year }: Pick<Programme, "year">): SetOn {
  const changesOf = new Map<string, { readonly move: Move; readonly from: IsoDate }[]>();
  for (const move of year.moves) {
    const change = { move, from: firstDayAfter(move) };
    const changes = changesOf.get(move.memberId);
    if (changes) changes.push(change);
    else changesOf.set(move.memberId, [change]);
  }
  for (const changes of changesOf.values()) changes.sort((a, b) => a.from.localeCompare(b.from));
  return (member, date) => {
    const changes = changesOf.get(member.id);
    const first = changes?.[0]?.move;
    if (!changes || !first) return member.setNumber;
    if (member.left !== null && date > member.left) return null;
    const last = changes.findLast(({ from }) => from <= date);
    return last ? last.move.to : (first.from ?? first.to);
  };
}

/** The latest of a member's entries in the history, by day and then by the order of entry; null without any. */
export function lastMove(history: readonly Move[]): Move | null {
  if (history.length <= 1) return history[0] ?? null;
  return history.toSorted((a, b) => firstDayAfter(a).localeCompare(firstDayAfter(b))).at(-1) ?? null;
}

/** The first day on which a move has happened: whoever leaves is still there on their last day. */
function firstDayAfter({ to, on }: Move): IsoDate {
  return to === null ? addDays(on, 1) : on;
}
