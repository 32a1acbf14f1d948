import { meetingOfSet, setAtMeeting } from "../../attendance";
import type { Grouping, LearningSet, Meeting, Member, Programme } from "../../programme";
import type { TimesOfSet } from "../../roster";
import { setKey, type Drawing } from "../draw/drawing";

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

/** What one set's sheet is drawn from: of members and attendance, the set's own alone. */
export interface SetSource extends Pick<Drawing, "setCount" | "leavers" | "dated" | "trackerName" | "next"> {
  readonly programme: Pick<Programme, "settings" | "meetings" | "facilitators">;
  /** As the set has them. */
  readonly meetings: readonly Meeting[];
  /** The IDs of those that it has apart from the rest. */
  readonly apartAt: ReadonlySet<string>;
  readonly set: LearningSet;
  readonly sheetName: string;
  readonly members: readonly Member[];
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
    ...{ setCount, leavers, dated, trackerName, set },
    apartAt: new Set(
      days.ownDays.filter(({ setNumber }) => setNumber === set.number).map(({ meetingId }) => meetingId),
    ),
    next: nextOfSets.has(set.number) ? (nextOfSets.get(set.number) ?? null) : next,
    meetings: meetings.map((meeting) => ofSet(set.number, meeting)),
    programme: { settings, meetings, facilitators },
    sheetName: drawing.sheetNames.get(setKey(set.number)) ?? set.name,
    members: drawing.membersOfSets[place] ?? [],
    mixes: mixesOf(drawing, place),
    times: drawing.times?.sets.find((own) => own.set === set.number) ?? null,
    rate: rates.sets.get(set.number)?.rate ?? null,
    rateAt: new Map(
      meetings.map(({ id }) => [id, rates.setsByMeeting.get(setAtMeeting(set.number, id))?.rate ?? null]),
    ),
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
