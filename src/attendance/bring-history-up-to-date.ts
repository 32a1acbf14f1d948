import type { FormerMember, IsoDate, Member, Move, Programme } from "../programme";
import { lastMove } from "./set-history";
import { withoutPointlessVisits } from "./visits";

/**
 * Enters into the history what it does not know yet: everybody's first set, and what people changed in the
 * sheets by hand since it was last written: another set, a day of leaving, a return, a row deleted. Where the sheet names
 * no day, it is taken to have happened `today`. Nothing that stands in the history is changed.
 */
export function bringHistoryUpToDate(programme: Programme, today: IsoDate): Programme {
  const { members, formerMembers, year } = programme;
  const historyOf = new Map<string, Move[]>();
  for (const move of year.moves) {
    const own = historyOf.get(move.memberId);
    if (own) own.push(move);
    else historyOf.set(move.memberId, [move]);
  }
  const added = [
    ...members.flatMap((member) => missingMoves(member, historyOf.get(member.id) ?? [], today)),
    ...formerMembers.flatMap((former) => leavingOf(former, historyOf.get(former.id) ?? [], today)),
  ];
  if (added.length === 0) return withoutPointlessVisits(programme);
  return withoutPointlessVisits({ ...programme, year: { ...year, moves: [...year.moves, ...added] } });
}

function leavingOf({ id: memberId, isLeftOut }: FormerMember, history: readonly Move[], on: IsoDate): Move[] {
  const from = lastMove(history)?.to ?? null;
  return isLeftOut || from === null ? [] : [{ memberId, from, to: null, on }];
}

function missingMoves(member: Member, history: readonly Move[], today: IsoDate): Move[] {
  const { id: memberId, setNumber, joined, left } = member;
  const last = lastMove(history);
  const known = last?.to ?? null;
  const moves: Move[] = [];
  const hasLeft = last?.to === null || history.some(({ to, on }) => to === null && on === left);
  const wasThere = left !== null && hasLeft;
  if (setNumber !== known && !wasThere) {
    const on = last === null ? (joined ?? today) : today;
    moves.push({ memberId, from: known, to: setNumber, on: left !== null && left < on ? left : on });
  }
  if (left !== null && !wasThere && setNumber !== null) {
    moves.push({ memberId, from: setNumber, to: null, on: left });
  }
  return moves;
}
