import { meetingOfSet, recordedFor, setAtMeeting } from "../../attendance";
import type { Grouping, LearningSet, Meeting, Member, Programme } from "../../programme";
import type { TimesOfSet } from "../../roster";
import { known, remembering } from "../../sheet";
import { groupOf, setKey, type Drawing } from "../draw/drawing";
import { narrowedColumns } from "../draw/narrowed-columns";
import { scalesAcross } from "../draw/page-fit";
import { columnWidthFor, textWidth } from "../draw/text-size";

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

/** Of what is counted, of the gap, and of the counts beside it; the other columns are as wide as their texts. */
const [rateWidth, flagWidth, gapWidth, countWidth, splitWidth] = [6, 17, 1, 9, 10] as const;
/** What stands above and below short texts in their columns finds room too: labels, days and times. */
const leastWidths = [17, 8, 15, 20] as const;
const [leastEmail, leastBeside, mostAcross] = [20, 18, 56] as const;

interface Listed {
  readonly hasEmail: boolean;
  /** Name, ID, profession, organisation, the email address where it is shown, and what is counted. */
  readonly rows: readonly (readonly string[])[];
}

/** The same columns for every set, on an A4 page across that is printed in 9 points: the fewest texts are wrapped. */
function layoutOfSets({ hasEmail, rows }: Listed): SetLayout {
  const rateColumn = hasEmail ? 5 : 4;
  const mixColumn = rateColumn + 3;
  const least = [...leastWidths, ...(hasEmail ? [leastEmail] : []), leastBeside];
  const all = (widths: readonly number[]): readonly number[] => [
    ...widths.slice(0, rateColumn),
    ...[rateWidth, flagWidth, gapWidth],
    ...widths.slice(rateColumn),
    ...[countWidth, splitWidth],
  ];
  const asTheyAre = least.map((width, place) =>
    columnWidthFor(
      rows.map((texts) => known(texts[place])),
      width,
      mostAcross,
    ),
  );
  const fits = (widths: readonly number[]): boolean => scalesAcross(all(widths), "landscape").length > 0;
  return {
    widths: all(narrowedColumns(rows, asTheyAre, fits, least)),
    ...{ hasEmail, rateColumn, flagColumn: rateColumn + 1, mixColumn },
  };
}

/** Makes what sets' sheets are drawn from: their layout and their mixes once for as long as they are the same. */
export function setSources(): (drawing: Drawing) => (set: LearningSet) => SetSource {
  const [layoutOf, rowsOf] = [remembering(layoutOfSets), remembering(rowsListed)];
  const mixesOf = remembering(mixesOfSets);
  const countedOf = remembering(countedByMember);
  return (drawing) => {
    const { tallies, roster, setCount, programme } = drawing;
    const { members, settings } = programme;
    const counted = countedOf({ tallies, members });
    const hasEmail = settings.setSheetEmails;
    const layout = layoutOf({ hasEmail, rows: rowsOf({ members, counted, hasEmail }) });
    const mixes = mixesOf({ tallies, roster, setCount });
    const year = drawing.days;
    const days = { ofSet: meetingOfSet({ year }), isRecorded: recordedFor({ ...programme, year }) };
    return (set) => setSource(drawing, set, { layout, mixes, counted, ...days });
  };
}

interface MembersListed extends Pick<Listed, "hasEmail"> {
  readonly members: readonly Member[];
  readonly counted: CountedByMember;
}

function rowsListed({ hasEmail, members, counted }: MembersListed): Listed["rows"] {
  return members.map((member) => {
    const { profession, organisation } = known(counted.get(member.id));
    const email = hasEmail ? [member.email ?? ""] : [];
    const label = textWidth(profession) > textWidth(organisation) ? profession : organisation;
    return [member.name, member.id, profession, organisation, ...email, label];
  });
}

/** What one set's sheet is drawn from: of members and attendance, the set's own alone. */
export interface SetSource extends Pick<Drawing, "setCount" | "leavers" | "dated" | "trackerName" | "next"> {
  readonly layout: SetLayout;
  readonly programme: Pick<Programme, "settings" | "meetings" | "facilitators">;
  /** The IDs of those that are recorded for it. */
  readonly recordedAt: ReadonlySet<string>;
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

interface OfAllSets {
  readonly layout: SetLayout;
  readonly mixes: readonly (readonly MixOfSet[])[];
  readonly counted: CountedByMember;
  readonly ofSet: ReturnType<typeof meetingOfSet>;
  readonly isRecorded: ReturnType<typeof recordedFor>;
}

function setSource(
  drawing: Drawing,
  set: LearningSet,
  { layout, mixes, counted, ofSet, isRecorded }: OfAllSets,
): SetSource {
  const { programme, setCount, leavers, dated, trackerName, next, nextOfSets, rates, days } = drawing;
  const place = programme.sets.indexOf(set);
  const { settings, meetings, facilitators } = programme;
  return {
    ...{ layout, setCount, leavers, dated, trackerName, set },
    apartAt: new Set(
      days.ownDays.filter(({ setNumber }) => setNumber === set.number).map(({ meetingId }) => meetingId),
    ),
    recordedAt: new Set(meetings.map(({ id }) => id).filter((id) => isRecorded(set.number, id))),
    next: nextOfSets.has(set.number) ? (nextOfSets.get(set.number) ?? null) : next,
    meetings: meetings.map((meeting) => ofSet(set.number, meeting)),
    programme: { settings, meetings, facilitators },
    sheetName: drawing.sheetNames.get(setKey(set.number)) ?? set.name,
    members: known(drawing.membersOfSets[place]).map((member) => listed(drawing, member, counted)),
    mixes: known(mixes[place]),
    times: drawing.times?.sets.find((own) => own.set === set.number) ?? null,
    rate: rates.sets.get(set.number)?.rate ?? null,
    rateAt: new Map(
      meetings.map(({ id }) => [id, rates.setsByMeeting.get(setAtMeeting(set.number, id))?.rate ?? null]),
    ),
  };
}

function listed({ figures }: Drawing, member: Member, counted: CountedByMember): MemberOfSet {
  const { id, name, left, email } = member;
  // By the ID: what is remembered may hold an equal member who is another object.
  const own = figures.get(id);
  const { profession, organisation } = known(counted.get(id));
  const conversationDue = own?.conversationDue === true && left === null;
  return { id, name, left, email, profession, organisation, rate: own?.rate ?? null, conversationDue };
}

type CountedByMember = ReadonlyMap<string, Pick<MemberOfSet, "profession" | "organisation">>;

function countedByMember({
  tallies,
  members,
}: Pick<Drawing, "tallies"> & Pick<Programme, "members">): CountedByMember {
  const counting = (family: "profession" | "organisation"): ((member: Member) => string) => {
    const tally = tallies.filter(({ grouping }) => grouping.family === family).at(-1);
    return (member) => (tally ? groupOf(member, tally.grouping) : member[family]);
  };
  const [profession, organisation] = [counting("profession"), counting("organisation")];
  return new Map(
    members.map((member) => [
      member.id,
      { profession: profession(member), organisation: organisation(member) },
    ]),
  );
}

/** In the order of the sets. */
function mixesOfSets(
  drawing: Pick<Drawing, "tallies" | "roster" | "setCount">,
): readonly (readonly MixOfSet[])[] {
  return Array.from({ length: drawing.setCount }, (_, place) => mixesOf(drawing, place));
}

function mixesOf(
  { tallies, roster, setCount }: Pick<Drawing, "tallies" | "roster" | "setCount">,
  place: number,
): MixOfSet[] {
  return (["profession", "organisation"] as const).flatMap((family) => {
    const tally = tallies.filter(({ grouping }) => grouping.family === family).at(-1);
    if (!tally) return [];
    const { grouping } = tally;
    const groups = tally.groups
      .map(({ label, members, counts }) => ({ label, members, here: known(counts[place]) }))
      .filter(({ members, here }) => here > 0 || Math.floor(members / setCount) > 0);
    return [{ grouping, groups, countedAs: known(roster.countedAs.get(grouping.key)) }];
  });
}
