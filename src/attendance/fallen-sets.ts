import type { IsoDate, Programme } from "../programme";
import { isActive } from "./change-members";
import { heldUpTo } from "./held-so-far";
import { registerCounts } from "./register-counts";
import { setHistory } from "./set-history";

/** How a set's numbers have gone since the cycle began. */
export interface SetNumbers {
  readonly setNumber: number;
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

/** The numbers of every set, in order. A meeting counts as recorded when any of the set's members is
 * and meetings have come as far: apologies noted beforehand say nothing yet.
 */
export function setNumbers(programme: Programme, today: IsoDate): readonly SetNumbers[] {
  const setOn = setHistory(programme);
  const firstDay = programme.meetings.map(({ date }) => date).sort()[0] ?? today;
  const start = firstDay < today ? firstDay : today;
  const membersOn = (day: IsoDate, setNumber: number) =>
    programme.members.filter((member) => isActive(member, day) && setOn(member, day) === setNumber).length;
  const held = heldUpTo(programme) ?? "";
  const recorded = registerCounts(programme).filter(
    ({ rate, meeting }) => rate !== null && meeting.date <= held && meeting.date <= today,
  );

  return programme.sets.map(({ number: setNumber }) => {
    const came = recorded.filter((count) => count.setNumber === setNumber).map(({ present }) => present);
    const enough = came.length >= 2 * averaged;
    const cameAtFirst = enough ? mean(came.slice(0, averaged)) : null;
    const cameLately = enough ? mean(came.slice(-averaged)) : null;
    const [membersAtFirst, membersNow] = [membersOn(start, setNumber), membersOn(today, setNumber)];
    const fewerCome =
      cameAtFirst !== null && cameLately !== null && cameAtFirst - cameLately >= noticeableFall;
    const fallen = fewerCome || membersAtFirst - membersNow >= noticeableFall;
    return { setNumber, membersAtFirst, membersNow, cameAtFirst, cameLately, fallen };
  });
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
