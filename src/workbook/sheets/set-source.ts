import { meetingOfSet, setAtMeeting } from "../../attendance";
import type { Grouping, LearningSet, Meeting, Member, Programme } from "../../programme";
import type { TimesOfSet } from "../../roster";
import { groupOf, setKey, type Drawing } from "../draw/drawing";

/** A group that is in the set, or should be. */
interface GroupOfSet {
  readonly label: string;
  /** In the whole programme, and in the set. */
  readonly members: number;
  readonly here: number;
}

export interface MixOfSet {
  readonly grouping: Grouping;
  /** The Roster's column of what members are counted as. */
  readonly countedAs: string;
  readonly groups: readonly GroupOfSet[];
}

/** A member as they are listed. */
export interface MemberOfSet extends Pick<Member, "id" | "name" | "left" | "email"> {
  /** As counted. */
  readonly profession: string;
  readonly organisation: string;
  /** Null while nothing is recorded of them. */
  readonly rate: number | null;
  readonly conversationDue: boolean;
}

/** One grid for everything on the sheet: members and meetings at the left, the mix and the chart beside them. */
export interface SetLayout {
  /** In characters. */
  readonly widths: readonly number[];
  readonly hasEmail: boolean;
  readonly rateColumn: number;
  readonly flagColumn: number;
  readonly mixColumn: number;
}

/** The columns of an A4 page across that is printed in 9 points. */
function layoutOf(hasEmail: boolean): SetLayout {
  const rateColumn = hasEmail ? 5 : 4;
  return {
    widths: hasEmail ? [17, 8, 16, 25, 27, 6, 16, 2, 23, 9, 11] : [20, 8, 19, 36, 6, 16, 1, 36, 9, 10],
    ...{ hasEmail, rateColumn, flagColumn: rateColumn + 1, mixColumn: rateColumn + 3 },
  };
}

/** What one set's sheet is drawn from: of members and attendance, the set's own alone. */
export interface SetSource extends Pick<Drawing, "setCount" | "leavers" | "dated" | "trackerName" | "next"> {
  readonly layout: SetLayout;
  readonly programme: Pick<Programme, "settings" | "meetings" | "facilitators">;
  /** As the set has them. */
  readonly meetings: readonly Meeting[];
  /** The IDs of those that it has apart from the rest. */
  readonly apartAt: ReadonlySet<string>;
  readonly set: LearningSet;
  readonly sheetName: string;
  readonly members: readonly MemberOfSet[];
  readonly mixes: readonly MixOfSet[];
  /** Null where sets are not asked to share a time. */
  readonly times: TimesOfSet | null;
  /** Null while nothing is recorded. */
  readonly rate: number | null;
  /** The same of each meeting, in their order. */
  readonly rateAt: ReadonlyMap<Meeting["id"], number | null>;
}

export function setSource(drawing: Drawing, set: LearningSet): SetSource {
  const { programme, setCount, leavers, dated, trackerName, next, nextOfSets, rates, days } = drawing;
  const ofSet = meetingOfSet({ year: days });
  const place = programme.sets.indexOf(set);
  const { settings, meetings, facilitators } = programme;
  return {
    layout: layoutOf(settings.setSheetEmails),
    ...{ setCount, leavers, dated, trackerName, set },
    apartAt: new Set(
      days.ownDays.filter(({ setNumber }) => setNumber === set.number).map(({ meetingId }) => meetingId),
    ),
    next: nextOfSets.has(set.number) ? (nextOfSets.get(set.number) ?? null) : next,
    meetings: meetings.map((meeting) => ofSet(set.number, meeting)),
    programme: { settings, meetings, facilitators },
    sheetName: drawing.sheetNames.get(setKey(set.number)) ?? set.name,
    members: (drawing.membersOfSets[place] ?? []).map((member) => listed(drawing, member)),
    mixes: mixesOf(drawing, place),
    times: drawing.times?.sets.find((own) => own.set === set.number) ?? null,
    rate: rates.sets.get(set.number)?.rate ?? null,
    rateAt: new Map(
      meetings.map(({ id }) => [id, rates.setsByMeeting.get(setAtMeeting(set.number, id))?.rate ?? null]),
    ),
  };
}

function listed({ tallies, figures, programme }: Drawing, member: Member): MemberOfSet {
  const counted = (family: "profession" | "organisation"): string => {
    const tally = tallies.filter(({ grouping }) => grouping.family === family).at(-1);
    return tally ? groupOf(member, tally.grouping) : member[family];
  };
  const { id, name, left, email } = member;
  const own = figures[programme.members.indexOf(member)];
  return {
    ...{ id, name, left, email, profession: counted("profession"), organisation: counted("organisation") },
    ...{ rate: own?.rate ?? null, conversationDue: own?.conversationDue === true && left === null },
  };
}

function mixesOf({ tallies, roster, setCount }: Drawing, place: number): MixOfSet[] {
  return (["profession", "organisation"] as const).flatMap((family) => {
    const tally = tallies.filter(({ grouping }) => grouping.family === family).at(-1);
    if (!tally) return [];
    const { grouping } = tally;
    const groups = tally.groups
      .map(({ label, members, counts }) => ({ label, members, here: counts[place] ?? 0 }))
      .filter(({ members, here }) => here > 0 || Math.floor(members / setCount) > 0);
    return [{ grouping, groups, countedAs: roster.countedAs.get(grouping.key) ?? "" }];
  });
}
