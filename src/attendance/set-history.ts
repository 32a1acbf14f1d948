import type { IsoDate, Member, Move, Programme } from "../programme";
import { addDays } from "./calendar-days";

/** The number of the set a member was in on a day; null before they had one and after they left. */
export type SetOn = (member: Member, date: IsoDate) => number | null;

/**
 * Which set each member was in on any day, from the history of moves. Before a member's first entry they
 * were where it says they came from; a member without entries has always been where they are.
 */
export function setHistory({ year }: Programme): SetOn {
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
    const last = changes.findLast(({ from }) => from <= date);
    return last ? last.move.to : (first.from ?? first.to);
  };
}

/** The member's latest entry in the history, by day and then by the order of entry; null without any. */
export function lastMove({ year }: Programme, memberId: string): Move | null {
  const moves = year.moves.filter((move) => move.memberId === memberId);
  return moves.sort((a, b) => firstDayAfter(a).localeCompare(firstDayAfter(b))).at(-1) ?? null;
}

/** The first day on which a move has happened: whoever leaves is still there on their last day. */
function firstDayAfter({ to, on }: Move): IsoDate {
  return to === null ? addDays(on, 1) : on;
}
