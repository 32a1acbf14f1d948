import type { IsoDate, Member, Move, Programme } from "../programme";
import { addDays } from "./calendar-days";

/** The number of the set a member was in on a day; null before they had one and after they left. */
export type SetOn = (member: Member, date: IsoDate) => number | null;

/**
 * Which set each member was in on any day, from the history of moves. Before a member's first entry they
 * were where it says they came from; a member without entries has always been where they are.
 */
export function setHistory({ year }: Programme): SetOn {
  const movesOf = new Map<string, Move[]>();
  for (const move of year.moves) movesOf.set(move.memberId, [...(movesOf.get(move.memberId) ?? []), move]);
  for (const moves of movesOf.values()) {
    moves.sort((a, b) => firstDayAfter(a).localeCompare(firstDayAfter(b)));
  }
  return (member, date) => {
    const moves = movesOf.get(member.id) ?? [];
    const [first] = moves;
    if (!first) return member.setNumber;
    const last = moves.filter((move) => firstDayAfter(move) <= date).at(-1);
    return last ? last.to : (first.from ?? first.to);
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
