import {
  type MemberId,
  idOf,
  everySet,
  type IsoDate,
  type Member,
  type Move,
  type Programme,
  Refusal,
  type SetNumber,
} from "../programme";
import { matchingForm } from "../sheet";
import { addDays } from "./calendar-days";
import { endFacilitator } from "./change-facilitators";
import { moveMember, withdrawMember } from "./change-members";
import { findSet } from "./find-in-programme";
import { checkDay } from "./plan-meetings";

/** A member by ID, and the number of the set they come to; null for one who is to be placed later. */
export type NewPlaces = ReadonlyMap<MemberId, SetNumber | null>;

/**
 * Closes a set from a day on. Its number and name stay in the history, and every code with its member. Whoever has left
 * it keeps no set; its facilitators end the day before, and its rooms from then on are given back.
 * @param places of everybody of the set who has not left by then
 * @throws {Refusal} for an unknown set, the last open one, or a day before a member's or a facilitator's last change
 */
export function closeSet(
  programme: Programme,
  setNumber: SetNumber,
  places: NewPlaces,
  on: IsoDate,
): Programme {
  const { name } = findSet(programme, setNumber);
  checkDay(on);
  if (programme.sets.length === 1) throw new Refusal({ code: "last-set", details: { set: setNumber } });
  const moved = withPlaces(programme, places, on);
  const isLed = moved.facilitators.some((each) => each.setNumber === setNumber && each.name !== "");
  const ended = isLed
    ? endFacilitator(moved, { set: setNumber, facilitator: null, on: addDays(on, -1) })
    : moved;
  const isOver = new Set(ended.meetings.filter(({ date }) => date < on).map(({ id }) => id));
  const { year } = ended;
  return {
    ...ended,
    sets: ended.sets.filter(({ number }) => number !== setNumber),
    members: ended.members.map((member) =>
      member.setNumber === setNumber ? { ...member, setNumber: null, locked: false } : member,
    ),
    facilitators: ended.facilitators.filter((row) => row.setNumber !== setNumber),
    year: {
      ...year,
      closedSets: [...year.closedSets, { number: setNumber, name, closedOn: on }],
      rooms: year.rooms.filter(
        (room) => room.setNumber !== setNumber || (room.meetingId !== null && isOver.has(room.meetingId)),
      ),
      ownDays: year.ownDays.filter(
        (own) => own.setNumber !== setNumber || isOver.has(own.meetingId) || (own.date ?? on) < on,
      ),
      visits: year.visits.filter((visit) => visit.setNumber !== setNumber || isOver.has(visit.meetingId)),
    },
  };
}

/** A further set, with the next number that no set has had. @param name "Set 7" when blank, "Oak (2)" when taken */
export function addSet(programme: Programme, name: string): { programme: Programme; number: SetNumber } {
  const known = everySet(programme);
  const number = idOf.set(1 + Math.max(0, ...known.map((set) => set.number)));
  const taken = new Set(known.map((set) => matchingForm(set.name)));
  const wanted = name.trim() === "" ? `Set ${String(number)}` : name.trim();
  let called = wanted;
  for (let next = 2; taken.has(matchingForm(called)); next++) called = `${wanted} (${String(next)})`;
  return { programme: { ...programme, sets: [...programme.sets, { number, name: called }] }, number };
}

/** Gives members other sets from a day on. @throws {Refusal} as `moveMember` does */
export function withPlaces(programme: Programme, places: NewPlaces, on: IsoDate): Programme {
  let moved = programme;
  for (const [memberId, to] of places) {
    const member = moved.members.find(({ id }) => id === memberId);
    if (!member || member.setNumber === to) continue;
    if (to === null) moved = withoutSet(moved, member, on);
    else
      moved =
        member.left === null ? moveMember(moved, memberId, to, on) : withLeaverMoved(moved, member, to, on);
  }
  return moved;
}

/** In the history, somebody leaves a set on their last day there. */
function withoutSet(programme: Programme, { id: memberId, setNumber: from }: Member, on: IsoDate): Programme {
  const move = { memberId, from, to: null, on: addDays(on, -1) };
  return {
    ...programme,
    members: programme.members.map((each) => (each.id === memberId ? { ...each, setNumber: null } : each)),
    year: { ...programme.year, moves: [...programme.year.moves, move] },
  };
}

/** Somebody whose last day is known has another set until then. */
function withLeaverMoved(programme: Programme, leaver: Member, to: SetNumber, on: IsoDate): Programme {
  const { left } = leaver;
  const { year } = programme;
  const isLeaving = (move: Move): boolean =>
    move.memberId === leaver.id && move.to === null && move.on === left;
  const staying: Programme = {
    ...programme,
    members: programme.members.map((each) => (each.id === leaver.id ? { ...each, left: null } : each)),
    year: { ...year, moves: year.moves.filter((move) => !isLeaving(move)) },
  };
  const moved = moveMember(staying, leaver.id, to, on);
  return left === null ? moved : withdrawMember(moved, leaver.id, left);
}

/** The members of a set whose last day is known, and not before a day. */
export function leavingLater(
  { members }: Pick<Programme, "members">,
  setNumber: SetNumber,
  on: IsoDate,
): Member[] {
  return members.filter(
    (member) => member.setNumber === setNumber && member.left !== null && member.left >= on,
  );
}

/** The members of a set whose last day is not known. */
export function stayingIn({ members }: Pick<Programme, "members">, setNumber: SetNumber): Member[] {
  return members.filter((member) => member.setNumber === setNumber && member.left === null);
}
