import type { Programme } from "../programme";
import { remembering } from "../sheet";
import { countedCodes } from "./attendance-rates";
import { isDue } from "./is-due";
import { missesOfMembers } from "./conversations-due";
import type { Misses } from "./conversations-due";
import { meetingOfSet } from "./own-days";
import type { Recording } from "./recorded-meetings";

/** One member's attendance in figures, over the meetings due to them. */
export interface MemberFigures extends Misses {
  /** Meetings of the whole cycle that are due to them, those to come included, and those noted as "–" left aside. */
  readonly due: number;
  readonly recorded: number;
  readonly notRecorded: number;
  /** Present, late and joined remotely. */
  readonly present: number;
  readonly late: number;
  readonly apologies: number;
  readonly noApology: number;
  /** present / recorded; null while nothing is recorded. */
  readonly rate: number | null;
  /** present / due: how much of the whole cycle they have come to so far; null while nothing is recorded. */
  readonly rateOfAll: number | null;
  /** Were they at every meeting to come, their attendance would still be below the programme's aim. */
  readonly isBelowAim: boolean;
}

/** The figures of every member, in the order of the roster. */
export function memberFigures({
  members,
  meetings,
  attendance,
  settings,
  year,
}: Figured): readonly MemberFigures[] {
  const { ownDays, visits } = year;
  return remembered({ members, meetings, attendance, settings, year: { ownDays, visits } });
}

type Figured = Recording & Pick<Programme, "settings">;

/** Sheets, notices and reports of one programme ask for the same. */
const remembered = remembering(figuresOf);

function figuresOf(programme: Figured): readonly MemberFigures[] {
  const counts = new Map(programme.members.map(({ id }) => [id, { P: 0, L: 0, R: 0, A: 0, U: 0 }]));
  for (const { member, code } of countedCodes(programme)) {
    const count = counts.get(member.id);
    if (count) count[code]++;
  }
  const [noted, ofSet] = [notedAsNotDue(programme), meetingOfSet(programme)];
  const misses = new Map(missesOfMembers(programme).map((missed) => [missed.memberId, missed]));
  return programme.members.flatMap((member) => {
    const [count, missed] = [counts.get(member.id), misses.get(member.id)];
    if (!count || !missed) return [];
    const notDue = noted.get(member.id);
    const due = programme.meetings.filter(
      (meeting) => isDue(member, ofSet(member.setNumber, meeting)) && notDue?.has(meeting.id) !== true,
    ).length;
    const present = count.P + count.L + count.R;
    const recorded = present + count.A + count.U;
    return {
      ...missed,
      ...{ due, recorded, present, late: count.L, apologies: count.A, noApology: count.U },
      notRecorded: due - recorded,
      rate: recorded === 0 ? null : present / recorded,
      rateOfAll: recorded === 0 ? null : present / due,
      isBelowAim: recorded > 0 && (present + due - recorded) * 100 < programme.settings.aim * due,
    };
  });
}

/** Member ID to the IDs of the meetings for which "–" stands. */
function notedAsNotDue({
  attendance,
}: Pick<Programme, "attendance">): ReadonlyMap<string, ReadonlySet<string>> {
  const noted = new Map<string, Set<string>>();
  for (const { memberId, meetingId, code } of attendance) {
    if (code === "–") noted.set(memberId, (noted.get(memberId) ?? new Set()).add(meetingId));
  }
  return noted;
}

/** How many members there are at each height of rate. */
export interface RateBand {
  /** In hundredths, both ends included: 75 and 89 for 75% to 89%; null for those with nothing recorded. */
  readonly from: number | null;
  readonly to: number | null;
  readonly members: number;
}

/** In hundredths, both ends included. */
export const rateBandEnds = [
  { from: 0, to: 49 },
  { from: 50, to: 74 },
  { from: 75, to: 89 },
  { from: 90, to: 100 },
] as const;

/** The distribution of the members' rates, rounded down to the hundredth; nothing recorded comes last. */
export function rateBands(figures: readonly MemberFigures[]): readonly RateBand[] {
  const hundredths = figures.map(({ rate, present, recorded }) =>
    rate === null ? null : Math.floor((present * 100) / recorded),
  );
  const counted = rateBandEnds.map(({ from, to }) => ({
    from,
    to,
    members: hundredths.filter((rate) => rate !== null && rate >= from && rate <= to).length,
  }));
  return [...counted, { from: null, to: null, members: hundredths.filter((rate) => rate === null).length }];
}
