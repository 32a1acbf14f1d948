import type { IsoDate, Member, Move, Programme } from "../programme";
import { lastMove } from "./set-history";

/**
 * Enters into the history what it does not know yet: everybody's first set, and what people changed in the
 * sheets by hand since it was last written: another set, a day of leaving, a return. Where the sheet names
 * no day, it is taken to have happened `today`. Nothing that stands in the history is changed.
 */
export function bringHistoryUpToDate(programme: Programme, today: IsoDate): Programme {
  const hasHistory = new Set(programme.year.moves.map(({ memberId }) => memberId));
  const added = programme.members.flatMap((member) => {
    const last = hasHistory.has(member.id) ? lastMove(programme, member.id) : null;
    return missingMoves(member, last, today);
  });
  if (added.length === 0) return programme;
  return { ...programme, year: { ...programme.year, moves: [...programme.year.moves, ...added] } };
}

function missingMoves(member: Member, last: Move | null, today: IsoDate): Move[] {
  const { id: memberId, setNumber, joined, left } = member;
  const known = last?.to ?? null;
  const moves: Move[] = [];
  const wasThere = last?.to === null && left !== null;
  if (setNumber !== known && !wasThere) {
    const on = last === null ? (joined ?? today) : today;
    moves.push({ memberId, from: known, to: setNumber, on: left !== null && left < on ? left : on });
  }
  if (left !== null && !wasThere && setNumber !== null) {
    moves.push({ memberId, from: setNumber, to: null, on: left });
  }
  return moves;
}
