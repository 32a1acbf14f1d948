import type { IsoDate, Programme, SetNumber } from "../programme";
import { isActive } from "./change-members";
import { firstMeetingDay } from "./next-meeting";
import { registerCounts, type RegisterCount } from "./register-counts";
import { setHistory } from "./set-history";

/** How a set's numbers have gone since the cycle began. */
export interface SetNumbers {
  readonly setNumber: SetNumber;
  /** Members on the day of the first meeting, and now. */
  readonly membersAtFirst: number;
  readonly membersNow: number;
  /** Mean number of people at the first and the last two recorded meetings; null before the fourth. */
  readonly cameAtFirst: number | null;
  readonly cameLately: number | null;
  /** At least two members, or two people at a meeting, fewer than at first. */
  readonly fallen: boolean;
}

/** Fewer by this many is more than one person's illness or holiday. */
export const noticeableFall = 2;
/** Meetings averaged at either end. */
const averaged = 2;

/**
 * The numbers of every set, in order. A meeting counts once it is recorded and any of the set's members is:
 * apologies noted beforehand say nothing yet.
 *
 * @param counts the registers' figures, where the caller has them already
 */
export function setNumbers(
  programme: Pick<Programme, "members" | "meetings" | "attendance" | "sets" | "year">,
  today: IsoDate,
  counts: readonly RegisterCount[] = registerCounts(programme),
): readonly SetNumbers[] {
  const firstDay = firstMeetingDay(programme) ?? today;
  const start = firstDay < today ? firstDay : today;
  const [atFirst, now] = [membersOfSets(programme, start), membersOfSets(programme, today)];
  const cameToSets = new Map<number, number[]>(programme.sets.map(({ number }) => [number, []]));
  for (const { rate, meeting, setNumber, present } of counts) {
    if (rate !== null && meeting.date <= today) cameToSets.get(setNumber)?.push(present);
  }

  return programme.sets.map(({ number: setNumber }) => {
    const came = cameToSets.get(setNumber) ?? [];
    const enough = came.length >= 2 * averaged;
    const cameAtFirst = enough ? mean(came.slice(0, averaged)) : null;
    const cameLately = enough ? mean(came.slice(-averaged)) : null;
    const [membersAtFirst, membersNow] = [atFirst.get(setNumber) ?? 0, now.get(setNumber) ?? 0];
    const fewerCome =
      cameAtFirst !== null && cameLately !== null && cameAtFirst - cameLately >= noticeableFall;
    const fallen = fewerCome || membersAtFirst - membersNow >= noticeableFall;
    return { setNumber, membersAtFirst, membersNow, cameAtFirst, cameLately, fallen };
  });
}

/** Set number to how many active members were in the set on a day. */
function membersOfSets(
  programme: Pick<Programme, "members" | "year">,
  day: IsoDate,
): ReadonlyMap<number | null, number> {
  const setOn = setHistory(programme);
  const members = new Map<number | null, number>();
  for (const member of programme.members) {
    if (!isActive(member, day)) continue;
    const setNumber = setOn(member, day);
    members.set(setNumber, (members.get(setNumber) ?? 0) + 1);
  }
  return members;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
