import {
  facilitatorsOf,
  lookUpFacilitator,
  lookUpMember,
  nameForm,
  ruleKinds,
  setsChanges,
  theOnly,
  type Facilitator,
  type Member,
  type Programme,
  type RosterColumn,
  type Rule,
} from "../programme";
import type { CellScalar } from "../sheet";
import { personTexts, type PersonTexts } from "./person-texts";
import { fewestShown } from "./small-counts";

/** What anonymising needs from outside. */
export interface AnonymiseRequest {
  /** A new, opaque ID: the old one may stand in people's calendars. */
  readonly id: string;
  /** Numbers from 0 up to, not including, 1: decide who comes where. */
  readonly random: () => number;
}

export interface Anonymised {
  readonly programme: Programme;
  /**
   * Members who are alone in their organisation with their profession: somebody who knows it could still
   * tell who they are, so such a file is not for everybody.
   */
  readonly recognisable: number;
}

/**
 * Takes every name, e-mail address and ID of a person out of a programme, and everything typed that could
 * hold one: columns of unknown meaning, notes, the rows left out, texts that were no code, and any other text
 * in which somebody's name stands. Members come in a new order, so that no old list can be laid beside it.
 * Groups, sets, dates and every code stay, and with them every rate and count; a label that fewer than five
 * bear in a column of the administrator's own gets another word. There is no way back.
 */
export function anonymise(programme: Programme, { id, random }: AnonymiseRequest): Anonymised {
  const texts = personTexts(programme);
  const members = withPlainLabels(shuffled(programme.members, random), programme, texts.isPersonal);
  const ids = newIds(programme, members, random);
  const newId = (memberId: string) => ids.get(memberId) ?? "";
  const names = newNames(programme, members, newId);
  const { year } = programme;
  const anonymous: Programme = {
    ...programme,
    id,
    members: members.map((member, index) =>
      withoutName(member, newId(member.id), index + 1, programme.rosterColumns),
    ),
    settings: {
      ...programme.settings,
      programmeName: texts.isPersonal(programme.settings.programmeName)
        ? "Programme"
        : programme.settings.programmeName,
    },
    sets: programme.sets.map(({ number, name }) => ({
      number,
      name: texts.mayBePersonal(name) ? `Set ${String(number)}` : name,
    })),
    matchings: programme.matchings.filter(
      ({ typed, countedAs }) => !texts.isPersonal(typed) && !texts.isPersonal(countedAs),
    ),
    leftOut: [],
    formerMembers: programme.formerMembers.map((former, index) => ({
      id: newId(former.id),
      name: `Former member ${String(index + 1)}`,
    })),
    facilitators: programme.facilitators.map((each, row) =>
      anonymousFacilitator(each, names.facilitatorInRow(row)),
    ),
    rules: programme.rules.map((rule) => anonymousRule(rule, names, texts)),
    meetings: programme.meetings.map((meeting) => ({
      ...meeting,
      speaker: meeting.speaker === "" ? "" : "External speaker",
      topic: texts.mayBePersonal(meeting.topic) ? "" : meeting.topic,
      venue: texts.mayBePersonal(meeting.venue) ? "" : meeting.venue,
      note: texts.mayBePersonal(meeting.note) ? "" : meeting.note,
    })),
    attendance: shuffled(programme.attendance, random).map((record) => ({
      ...record,
      memberId: newId(record.memberId),
      notUnderstood: record.notUnderstood === null ? null : "?",
    })),
    year: {
      moves: year.moves.map((move) => ({ ...move, memberId: newId(move.memberId) })),
      rooms: year.rooms.map((booking) => ({
        ...booking,
        room: texts.mayBePersonal(booking.room) ? "Room" : booking.room,
      })),
      apologiesToReconfirm: year.apologiesToReconfirm.map((apology) => ({
        ...apology,
        memberId: newId(apology.memberId),
      })),
      calendarEntries: [],
      dismissedNotices: [],
      facilitatorTerms: year.facilitatorTerms.map((term, place) => ({
        ...term,
        name: names.formerFacilitator(place),
      })),
    },
    earlierSets: programme.earlierSets.map((each) => ({
      ...each,
      change: knownChange(each.change),
      places: shuffled(each.places, random).map((place) => ({ ...place, memberId: newId(place.memberId) })),
    })),
  };
  return { programme: anonymous, recognisable: aloneInTheirGroups(members) };
}

/** IDs for everybody whom anything in the programme is about, none of which was anybody's before. */
function newIds(
  { formerMembers, attendance, year, earlierSets }: Programme,
  members: readonly Member[],
  random: () => number,
): ReadonlyMap<string, string> {
  const others = [...formerMembers.map(({ id }) => id), ...attendance.map(({ memberId }) => memberId)];
  const inYear = [
    ...year.moves,
    ...year.apologiesToReconfirm,
    ...earlierSets.flatMap(({ places }) => places),
  ].map(({ memberId }) => memberId);
  const known = new Set(members.map(({ id }) => id));
  const beside = [...new Set([...others, ...inYear])].filter((memberId) => !known.has(memberId));
  const all = [...known, ...shuffled(beside, random)];
  let prefix = "A";
  while (all.some((old) => old.startsWith(prefix))) prefix += "N";
  return new Map(all.map((old, index) => [old, `${prefix}${String(index + 1).padStart(3, "0")}`]));
}

/** What somebody has written over it may name people. */
function knownChange(change: string): string {
  return Object.values<string>(setsChanges).includes(change) ? change : "";
}

function withoutName(member: Member, id: string, number: number, columns: readonly RosterColumn[]): Member {
  const name = `Member ${String(number)}`;
  const replaced: Partial<Record<RosterColumn["role"], CellScalar>> = {
    ...{ id, name, forename: "Member", surname: String(number), email: null, sensitive: null },
  };
  const values = columns.map(({ role }, index) => {
    const replacement = replaced[role];
    return replacement === undefined ? (member.values[index] ?? null) : replacement;
  });
  return { ...member, id, name, email: null, values };
}

/**
 * The members with nothing in columns of unknown meaning but what they are balanced by: there, numbers stay,
 * and a label that few bear, or that may be a name, becomes a word of its own. Who is counted with whom stays.
 */
function withPlainLabels(
  members: readonly Member[],
  { rosterColumns, groupings }: Programme,
  isPersonal: (text: string) => boolean,
): Member[] {
  const further = groupings.filter((grouping) => grouping.family === null);
  const words = new Map<number, ReadonlyMap<string, CellScalar>>();
  const keys = new Map<number, string>();
  rosterColumns.forEach(({ header, role }, at) => {
    const grouping = further.find(({ label }) => label === header);
    if (role !== "other" || !grouping) return;
    keys.set(at, grouping.key);
    const counts = new Map<string, number>();
    for (const { values } of members) {
      const text = String(values[at] ?? "");
      if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const isNumbers = grouping.kind === "numbers";
    words.set(
      at,
      new Map(
        [...counts].map(([text, count], index) => {
          const stays =
            (isNumbers && Number.isFinite(Number(text))) || (count >= fewestShown && !isPersonal(text));
          return [text, stays ? text : `Group ${String(index + 1)}`];
        }),
      ),
    );
  });
  return members.map((member) => {
    const groups: Record<string, string> = { ...member.groups };
    const values = rosterColumns.map(({ role }, at): CellScalar => {
      const value = member.values[at] ?? null;
      if (role !== "other") return value;
      const word = words.get(at)?.get(String(value ?? "")) ?? null;
      const key = keys.get(at);
      if (word === null || word === String(value)) return word === null ? null : value;
      if (key !== undefined) groups[key] = String(word);
      return word;
    });
    return { ...member, groups, values };
  });
}

function anonymousFacilitator(
  { id, organisation, setNumber, available, mostSets, from }: Facilitator,
  name: string,
): Facilitator {
  return { id, name, organisation, email: "", setNumber, available, mostSets, from, notes: "" };
}

/** What people are called now; "" for nobody, or where a typed text could mean several. */
interface NewNames {
  readonly member: (typed: string) => string;
  readonly facilitator: (typed: string) => string;
  readonly facilitatorInRow: (row: number) => string;
  /** By the place of their term. */
  readonly formerFacilitator: (place: number) => string;
}

function newNames(
  { facilitators, year }: Programme,
  members: readonly Member[],
  newId: (memberId: string) => string,
): NewNames {
  const leaders = facilitatorsOf(facilitators).map((person, index) => ({
    ...person,
    newName: `Facilitator ${String(index + 1)}`,
  }));
  const former = year.facilitatorTerms.map(({ facilitatorId, name }) => facilitatorId || nameForm(name));
  const gone = [...new Set(former)].filter((each) => !leaders.some(({ id }) => id === each));
  const nameOfGone = (each: string) => `Facilitator ${String(leaders.length + 1 + gone.indexOf(each))}`;
  const [findMember, findFacilitator] = [lookUpMember(members), lookUpFacilitator(leaders)];
  return {
    member: (typed) => newId(theOnly(findMember(typed))?.id ?? ""),
    facilitator: (typed) => theOnly(findFacilitator(typed))?.newName ?? "",
    formerFacilitator: (place) => {
      const each = former[place] ?? "";
      return leaders.find(({ id }) => id === each)?.newName ?? nameOfGone(each);
    },
    facilitatorInRow: (row) => leaders.find(({ rows }) => rows.includes(row))?.newName ?? "",
  };
}

/** A name that nobody bears any more is dropped; "Set 3" and numbers of sets stay. */
function anonymousRule(
  { kind, typedKind, first, second }: Rule,
  { member, facilitator }: NewNames,
  texts: PersonTexts,
): Rule {
  const set = /^(set\s*)?\d+$/i.test(second.trim()) ? second : "";
  if (kind !== null) {
    const renamed = { member, facilitator, set: () => set }[ruleKinds[kind].second](second);
    return { kind, typedKind, first: member(first), second: renamed };
  }
  return {
    kind,
    typedKind: texts.mayBePersonal(typedKind) ? "" : typedKind,
    first: member(first),
    second: member(second) || facilitator(second) || set,
  };
}

function aloneInTheirGroups(members: readonly Member[]): number {
  const counts = new Map<string, number>();
  const keyOf = ({ organisation, profession }: Member) => JSON.stringify([organisation, profession]);
  for (const member of members) counts.set(keyOf(member), (counts.get(keyOf(member)) ?? 0) + 1);
  return members.filter((member) => counts.get(keyOf(member)) === 1).length;
}

/** Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(Math.floor(random() * rest.length), 1));
}
