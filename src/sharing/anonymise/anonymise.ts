import { withFreshNotes } from "../../attendance";
import {
  eachList,
  facilitatorIn,
  fieldsOf,
  listed,
  type FieldKind,
  type FieldValues,
  type Listed,
  type ListName,
  type MemberId,
  type MeetingId,
  idOf,
  notAloneWords,
  balanceKinds,
  noRecordsYet,
  ruleKinds,
  setsChanges,
  type AnonymisingChoices,
  type FreeText,
  type Grouping,
  type Matching,
  type Meeting,
  type Member,
  type Programme,
  type RosterColumn,
  type Rule,
  type Settings,
  type StayingLabels,
} from "../../programme";
import { valueAt, known } from "../../sheet";
import type { CellScalar } from "../../sheet";
import { freeTexts, type FreeTexts } from "./free-texts";
import { newPeople, type NewFacilitator, type NewPeople } from "./new-people";
import { personTexts } from "./person-texts";
import { plainLabels, type PlainLabels } from "./plain-labels";

/** What becomes of each kind of field of a list. */
type PlainFields = {
  readonly [Kind in FieldKind]: (old: FieldValues[Kind]) => FieldValues[Kind];
};

const asItIs = <Value>(value: Value): Value => value;

/** What anonymising needs from outside. */
export interface AnonymiseRequest {
  /** A new, opaque ID: the old one may stand in people's calendars. */
  readonly id: string;
  /** Numbers from 0 up to, not including, 1: decide who comes where. */
  readonly random: () => number;
  /** Whether a label is from a list of the product's own professions and families. */
  readonly isListed: (label: string) => boolean;
  readonly choices: AnonymisingChoices;
}

export interface Anonymised {
  readonly programme: Programme;
  /**
   * Members who are alone in their organisation with their profession: somebody who knows it could still
   * tell who they are, so such a file is not for everybody.
   */
  readonly recognisable: number;
  /** Free texts in which nobody known stands, which are kept or given up as was chosen. */
  readonly offered: readonly FreeText[];
  readonly lettered: readonly string[];
  readonly stays: readonly StayingLabels[];
}

/**
 * Takes every name, email address and ID of a person out of a programme, and every text that somebody typed
 * freely, unless it was decided to keep those in which nobody known stands. Members come in a new order, so that
 * no old list can be laid beside it. Who is counted with whom, sets, dates and every code stay, and with them
 * every rate and count. There is no way back.
 *
 * Everything is named here one by one, the fields of lists by their kinds: what is added to a programme later is not in
 * it by itself.
 */
export function anonymise(programme: Programme, request: AnonymiseRequest): Anonymised {
  const { id, random, isListed, choices } = request;
  const texts = personTexts(programme);
  const shuffled = <Item>(items: readonly Item[]): Item[] => inNewOrder(items, random);
  const order = shuffled(programme.members);
  const judge = { texts, isListed, shuffled, letters: choices.organisations };
  const labels = plainLabels(programme, order, judge);
  const free = freeTexts(texts, choices.keepTexts);
  const people = newPeople(programme, order, shuffled);
  const { year } = programme;
  const meetingIds = new Map(
    programme.meetings.map(({ id: old }, at) => [old, meetingId(old, at, programme)]),
  );
  const newMeeting = (old: MeetingId): MeetingId => meetingIds.get(old) ?? idOf.meeting("");
  const programmeName = free.decided("programme", "", programme.settings.programmeName, "Programme");
  const plainSet = <Set extends { readonly number: number; readonly name: string }>(set: Set): Set => {
    const { number, name } = set;
    return { ...set, name: free.decided("set", String(number), name, `Set ${String(number)}`) };
  };
  const plainRow = (list: ListName, row: Listed<ListName>): Listed<ListName> => {
    const facilitator = (): NewFacilitator => people.formerFacilitator(facilitatorIn(list, row));
    const plain: PlainFields = {
      member: (old) => people.member(old),
      meeting: newMeeting,
      ...{ set: asItIs, day: asItIs, dayOrNone: asItIs },
      facilitator: () => facilitator().id,
      facilitatorName: () => facilitator().name,
      organisation: (old) => labels.organisation(old),
      text: () => "",
    };
    const old = new Map(fieldsOf(list, row).map(({ field, value }) => [field, value]));
    return listed(list, (field, kind) => plain[kind](old.get(field) as never));
  };
  const anonymous: Programme = {
    id,
    settings: plainSettings(programme.settings, programmeName, labels),
    rosterColumns: labels.columns,
    groupings: labels.groupings,
    members: labels.members.map((member, at) =>
      withoutName(member, people.member(member.id), at + 1, labels.columns),
    ),
    leftOut: [],
    formerMembers: programme.formerMembers.map((former, at) => ({
      id: people.member(former.id),
      name: `Former member ${String(at + 1)}`,
    })),
    matchings: matchings(labels, programme, isListed),
    sets: programme.sets.map(plainSet),
    facilitators: programme.facilitators.map((each, row) => ({
      ...people.facilitatorInRow(row),
      organisation: labels.organisation(each.organisation),
      ...{ email: "", notes: "", setNumber: each.setNumber, available: each.available },
      ...{ mostSets: each.mostSets, from: each.from },
    })),
    rules: programme.rules.flatMap((rule) => plainRule(rule, people, programme)),
    meetings: programme.meetings.map((meeting) => plainMeeting(meeting, newMeeting(meeting.id), free)),
    attendance: shuffled(programme.attendance).map(
      ({ memberId, meetingId: meeting, code, notUnderstood }) => ({
        memberId: people.member(memberId),
        meetingId: newMeeting(meeting),
        code,
        notUnderstood: notUnderstood === null ? null : "?",
      }),
    ),
    year: {
      ...eachList((list) => year[list].map((row) => plainRow(list, row))),
      moves: year.moves.map(({ memberId, from, to, on }) => ({
        memberId: people.member(memberId),
        from,
        to,
        on,
      })),
      // A link opens somebody's meeting: it goes.
      rooms: year.rooms
        .filter(({ room }) => room !== "")
        .map(({ meetingId: meeting, setNumber, room, capacity }) => ({
          meetingId: meeting === null ? null : newMeeting(meeting),
          ...{ setNumber, capacity },
          room: free.decided("room", String(setNumber), room, "Room"),
        })),
      ownDays: year.ownDays.map(({ meetingId: meeting, setNumber, date, start, minutes, venue }) => ({
        meetingId: newMeeting(meeting),
        ...{ setNumber, date, start, minutes },
        venue: free.decided("venue", `${newMeeting(meeting)} ${String(setNumber)}`, venue, "Venue"),
      })),
      apologiesToReconfirm: year.apologiesToReconfirm.map(({ memberId, meetingId: meeting }) => ({
        memberId: people.member(memberId),
        meetingId: newMeeting(meeting),
      })),
      // The key is of packs with names in them.
      ...{ calendarEntries: [], packs: noRecordsYet.packs, dismissedNotices: [], writtenTo: [] },
      unsavedMoves: [],
      closedSets: year.closedSets.map(plainSet),
    },
    earlierSets: programme.earlierSets.map(({ number, recordedOn, recordedAt, change, places }) => ({
      ...{ number, recordedOn, recordedAt },
      change: Object.values<string>(setsChanges).includes(change) ? change : "",
      places: shuffled(places).map(({ memberId, setNumber }) => ({
        memberId: people.member(memberId),
        setNumber,
      })),
    })),
  };
  return {
    programme: anonymous,
    recognisable: aloneInTheirGroups(anonymous.members),
    offered: free.offered,
    lettered: labels.lettered,
    stays: labels.stays,
  };
}

function plainSettings(
  settings: Settings,
  programmeName: string,
  { groupings, columns }: PlainLabels,
): Settings {
  const { targetSize, maxSize, seed, quorum, missesInARow, missesInAll, aim } = settings;
  const { remoteCounts, retentionDate, skipMonths, meetingCount } = settings;
  return {
    ...{ programmeName, targetSize, maxSize, seed, quorum, missesInARow, missesInAll, aim },
    ...{ remoteCounts, retentionDate, skipMonths, meetingCount, balance: balanceText(groupings, columns) },
    setSheetEmails: false,
  };
}

/** As understandBalance of src/roster reads it; a family comes first unless it is named after other columns. */
function balanceText(groupings: readonly Grouping[], columns: readonly RosterColumn[]): string {
  const first = groupings.findIndex(({ family }) => family === null);
  const named = new Set<string>();
  return groupings
    .slice(first < 0 ? groupings.length : first)
    .flatMap((grouping) => {
      if (grouping.family === null) {
        const inBrackets = [
          ...(grouping.kind === "even" ? [] : [balanceKinds[grouping.kind].words]),
          ...(grouping.notAlone ? [notAloneWords] : []),
        ];
        return `${grouping.label}${inBrackets.length === 0 ? "" : ` (${inBrackets.join(", ")})`}`;
      }
      const column = columns.find(({ role }) => role === grouping.key);
      if (!column || named.has(grouping.family)) return [];
      named.add(grouping.family);
      return column.header;
    })
    .join("; ");
}

function withoutName(member: Member, id: MemberId, number: number, columns: readonly RosterColumn[]): Member {
  const { profession, organisation, joined, left, groups, setNumber, locked } = member;
  const name = `Member ${String(number)}`;
  const replaced: Partial<Record<RosterColumn["role"], CellScalar>> = {
    ...{ id, name, forename: "Member", surname: String(number) },
    ...(joined === null && { joined: null }),
    ...(left === null && { left: null }),
  };
  const values = columns.map(({ role }, at) => {
    const replacement = replaced[role];
    return replacement === undefined ? valueAt(member.values, at) : replacement;
  });
  return {
    ...{ id, name, email: null, profession, organisation, joined, left, groups },
    ...{ values, setNumber, locked },
  };
}

/** How the professions that no list of ours knows are counted. */
function matchings(
  { professions, families }: PlainLabels,
  programme: Programme,
  isListed: (label: string) => boolean,
): Matching[] {
  const answers = programme.matchings.filter(({ grouping }) => grouping === "profession");
  return [...professions].flatMap(([old, now]) => {
    const answer = answers.find(({ countedAs }) => countedAs === old);
    const family = programme.members.find(({ groups }) => groups["profession"] === old)?.groups[
      "professionFamily"
    ];
    if (!answer) return [];
    const typed = family ?? answer.family;
    return {
      ...{ grouping: "profession", typed: now, countedAs: now, proposal: "" },
      family: families.get(typed) ?? (isListed(typed) ? typed : ""),
    };
  });
}

/** A name that nobody bears any more is dropped; sets stay by their number. A rule of no known kind is dropped. */
function plainRule(
  { kind, first, second }: Rule,
  { find, facilitator }: NewPeople,
  programme: Programme,
): Rule | readonly [] {
  if (kind === null) return [];
  const named = programme.sets.find(({ name }) => name === second.trim());
  const set = /^(?:set\s*)?(\d+)$/i.exec(second.trim())?.[1] ?? (named ? String(named.number) : "");
  const renamed = { member: find, facilitator, set: () => set }[ruleKinds[kind].second](second);
  return { kind, typedKind: ruleKinds[kind].typed, first: find(first), second: renamed };
}

function plainMeeting(meeting: Meeting, id: MeetingId, free: FreeTexts): Meeting {
  const { date, speakerStart, speakerMinutes, sessionMinutes, status } = meeting;
  return {
    ...{ id, date, speakerStart, speakerMinutes, sessionMinutes, status },
    speaker: meeting.speaker === "" ? "" : "External speaker",
    topic: free.decided("topic", id, meeting.topic),
    venue: free.decided("venue", id, meeting.venue),
    note: plainNote(meeting, free),
  };
}

/** What the product notes of a day stays: a bank holiday, the days over Christmas, the day it was moved from. */
function plainNote(meeting: Meeting, free: FreeTexts): string {
  const separator = "; ";
  const ofDay = known(withFreshNotes([{ ...meeting, note: "" }])[0]).note;
  const isOurs = (part: string): boolean =>
    part === ofDay || /^Moved from \d{1,2} \p{L}{3,4} \d{4}$/u.test(part);
  const parts = meeting.note.split(separator);
  const theirs = free.decided("note", meeting.id, parts.filter((part) => !isOurs(part)).join(separator));
  return [...parts.filter(isOurs), theirs].filter((part) => part !== "").join(separator);
}

/** "M3", also for a meeting that somebody gave another ID. */
function meetingId(old: MeetingId, at: number, { meetings }: Programme): MeetingId {
  if (/^M\d+$/.test(old)) return old;
  const taken = new Set<string>(meetings.map(({ id }) => id));
  let number = at + 1;
  while (taken.has(`M${String(number)}`)) number += meetings.length;
  return idOf.meeting(`M${String(number)}`);
}

function aloneInTheirGroups(members: readonly Member[]): number {
  const counts = new Map<string, number>();
  const keyOf = ({ organisation, profession }: Member) => JSON.stringify([organisation, profession]);
  for (const member of members) counts.set(keyOf(member), (counts.get(keyOf(member)) ?? 0) + 1);
  return members.filter((member) => counts.get(keyOf(member)) === 1).length;
}

/** Fisher and Yates. */
function inNewOrder<Item>(items: readonly Item[], random: () => number): Item[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(Math.floor(random() * rest.length), 1));
}
