import { type MemberId, Refusal, type SetNumber } from "../programme";
import type { IsoDate, Member, Move, Programme } from "../programme";
import { checkDay } from "./plan-meetings";
import { findMember, findSet } from "./find-in-programme";

/**
 * Moves a member to another set from a day on. Every code stays as it is, and the history keeps where they
 * were before.
 * @throws {Refusal} for an unknown member or set, a member who left or is already there, or a day before
 *   the member's last change.
 */
export function moveMember(programme: Programme, memberId: MemberId, to: SetNumber, on: IsoDate): Programme {
  const member = findActiveMember(programme, memberId);
  findSet(programme, to);
  if (member.setNumber === to) {
    throw new Refusal({ code: "already-in-set", details: { name: member.name, set: to } });
  }
  return withMove(programme, { memberId, from: member.setNumber, to, on }, { setNumber: to });
}

/**
 * Lets two members of different sets change places from a day on; nobody else is moved.
 * @throws {Refusal} as moveMember does.
 */
export function swapMembers(programme: Programme, first: MemberId, second: MemberId, on: IsoDate): Programme {
  const [a, b] = [findActiveMember(programme, first), findActiveMember(programme, second)];
  if (a.setNumber === null || b.setNumber === null) {
    const { name } = a.setNumber === null ? a : b;
    throw new Refusal({ code: "swap-without-set", details: { name } });
  }
  return moveMember(moveMember(programme, a.id, b.setNumber, on), b.id, a.setNumber, on);
}

/**
 * Gives a late joiner their set. Meetings before `on` are not due to them, unless the roster says that they
 * joined on another day; whoever had a set before has joined already.
 * @throws {Refusal} as moveMember does.
 */
export function placeJoiner(programme: Programme, memberId: MemberId, to: SetNumber, on: IsoDate): Programme {
  const member = findActiveMember(programme, memberId);
  findSet(programme, to);
  if (member.setNumber !== null) {
    throw new Refusal({ code: "already-in-set", details: { name: member.name, set: member.setNumber } });
  }
  const hadSet = programme.year.moves.some((move) => move.memberId === memberId && move.to !== null);
  const joined = hadSet ? member.joined : (member.joined ?? on);
  return withMove(programme, { memberId, from: null, to, on }, { setNumber: to, joined });
}

/**
 * Withdraws a member; `on` is their last day. Their row, their codes and their set stay, and later meetings
 * are not due to them.
 * @throws {Refusal} for an unknown member, one who left already, or a day before their last move.
 */
export function withdrawMember(programme: Programme, memberId: MemberId, on: IsoDate): Programme {
  const member = findActiveMember(programme, memberId);
  return withMove(programme, { memberId, from: member.setNumber, to: null, on }, { left: on });
}

/** The members of a programme on a day: those who have joined and have not left. */
export function isActive({ joined, left }: Member, on: IsoDate): boolean {
  return (joined === null || joined <= on) && (left === null || on <= left);
}

function findActiveMember(programme: Programme, memberId: MemberId): Member {
  const member = findMember(programme, memberId);
  if (member.left !== null) {
    throw new Refusal({ code: "member-left", details: { name: member.name, on: member.left } });
  }
  return member;
}

function withMove(programme: Programme, move: Move, change: Partial<Member>): Programme {
  checkDay(move.on);
  return {
    ...programme,
    members: programme.members.map((member) =>
      member.id === move.memberId ? { ...member, ...change } : member,
    ),
    year: { ...programme.year, moves: [...movesBefore(programme, move), move] },
  };
}

/**
 * The history that a move is added to. The day of a member's first set is the day on which it was entered,
 * unless the roster has a joining day: they are taken to have been in it all along, so that it moves back to
 * let a move go before it.
 * @throws {Refusal} "move-before-last" for a day before any other change
 */
function movesBefore({ members, year: { moves } }: Programme, { memberId, on }: Move): readonly Move[] {
  const own = moves.filter((each) => each.memberId === memberId);
  const last = own
    .map((each) => each.on)
    .sort()
    .at(-1);
  if (last === undefined || on >= last) return moves;
  const member = members.find(({ id }) => id === memberId);
  const isFirstOnly = own.length === 1 && own[0]?.from === null;
  if (!isFirstOnly || (member?.joined ?? "") > on) {
    const details = { name: member?.name ?? memberId, on, last, joined: member?.joined ?? null };
    throw new Refusal({ code: "move-before-last", details });
  }
  return moves.map((each) => (each.memberId === memberId ? { ...each, on } : each));
}
