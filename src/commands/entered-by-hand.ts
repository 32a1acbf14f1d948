import { endedVisits } from "../attendance";
import { understandRules } from "../seating";
import { numberingOf, type Notice, type Programme, attention } from "../programme";
import { rulesBroken } from "./allocation-notices";
import type { PreparedProgramme } from "./prepare";

/** What bringing the history up to date entered of what people did by hand; a history that begins is none. */
export function enteredByHand(read: Programme, now: Programme): Notice[] {
  const entered = now.year.moves.slice(read.year.moves.length);
  if (read.year.moves.length === 0 || entered.length === 0) return [];
  const former = new Map(read.formerMembers.map(({ id, name }) => [id, name]));
  const names = new Map(read.members.map(({ id, name }) => [id, name]));
  const moves = entered.map(({ memberId, from, to }) => {
    const name = names.get(memberId) ?? (former.get(memberId) || memberId);
    return { name, from, to, isRowGone: !names.has(memberId) };
  });
  return [attention({ code: "moves-entered", details: { moves } })];
}

/** Visits that a programme had, and that cannot be any more. */
export function visitsEnded(read: Programme, now: Programme): Notice[] {
  const visits = endedVisits(read, now);
  return visits.length === 0 ? [] : [attention({ code: "visits-ended", details: { visits } })];
}

/** Rules of the Rules sheet, and locks, that do not hold for the sets as they are, or cannot be understood any more. */
export function rulesNow({ origin }: PreparedProgramme, programme: Programme): Notice[] {
  const { rules, members, facilitators, sets } = programme;
  if (sets.length === 0) return [];
  const understood = understandRules({
    ...{ rules, places: origin.rulePlaces, members, facilitators, ...numberingOf(sets) },
  });
  const broken = rulesBroken(members, understood.rules);
  return [
    ...understood.problems.map(attention),
    ...(broken.length === 0 ? [] : [attention({ code: "rules-broken", details: { rules: broken } })]),
  ];
}
