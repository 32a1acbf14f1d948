import {
  setsChanges,
  type Facilitator,
  type Member,
  type Programme,
  type RosterColumn,
  type Rule,
} from "../programme";
import type { CellScalar } from "../sheet";

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
 * hold one: columns of unknown meaning, notes, the rows left out, texts that were no code. Members come in
 * a new order, so that no old list can be laid beside it. Groups, sets, dates and every code stay, and with
 * them every rate and count. There is no way back.
 */
export function anonymise(programme: Programme, { id, random }: AnonymiseRequest): Anonymised {
  const members = shuffled(programme.members, random);
  const ids = newIds(programme, members, random);
  const newId = (memberId: string) => ids.get(memberId) ?? "";
  const names = personNames(programme, members, newId);
  const { year } = programme;
  const anonymous: Programme = {
    ...programme,
    id,
    members: members.map((member, index) =>
      withoutName(member, newId(member.id), index + 1, programme.rosterColumns),
    ),
    leftOut: [],
    formerMembers: programme.formerMembers.map((former, index) => ({
      id: newId(former.id),
      name: `Former member ${String(index + 1)}`,
    })),
    facilitators: programme.facilitators.map(anonymousFacilitator),
    rules: programme.rules.map((rule) => anonymousRule(rule, names)),
    meetings: programme.meetings.map((meeting) => ({
      ...meeting,
      speaker: meeting.speaker === "" ? "" : "External speaker",
    })),
    attendance: shuffled(programme.attendance, random).map((record) => ({
      ...record,
      memberId: newId(record.memberId),
      notUnderstood: record.notUnderstood === null ? null : "?",
    })),
    year: {
      moves: year.moves.map((move) => ({ ...move, memberId: newId(move.memberId) })),
      rooms: year.rooms,
      apologiesToReconfirm: year.apologiesToReconfirm.map((apology) => ({
        ...apology,
        memberId: newId(apology.memberId),
      })),
      calendarEntries: [],
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
    ...{ id, name, forename: "Member", surname: String(number) },
    ...{ email: null, sensitive: null, other: null },
  };
  const values = columns.map(({ role }, index) => {
    const replacement = replaced[role];
    return replacement === undefined ? (member.values[index] ?? null) : replacement;
  });
  return { ...member, id, name, email: null, values };
}

function anonymousFacilitator(
  { organisation, setNumber, available, mostSets }: Facilitator,
  index: number,
): Facilitator {
  return { name: facilitatorName(index), organisation, email: "", setNumber, available, mostSets, notes: "" };
}

function facilitatorName(index: number): string {
  return `Facilitator ${String(index + 1)}`;
}

/** What a rule may call somebody, in small letters, to what it calls them now. */
function personNames(
  { facilitators }: Programme,
  members: readonly Member[],
  newId: (memberId: string) => string,
): ReadonlyMap<string, string> {
  return new Map([
    ...facilitators.map(({ name }, index) => [plain(name), facilitatorName(index)] as const),
    ...members.flatMap(({ id, name }) => [
      [plain(name), newId(id)] as const,
      [plain(id), newId(id)] as const,
    ]),
  ]);
}

/** A name that nobody bears any more is dropped; "Set 3" and numbers of sets stay. */
function anonymousRule(rule: Rule, names: ReadonlyMap<string, string>): Rule {
  const replaced = (typed: string) =>
    names.get(plain(typed)) ?? (/^(set\s*)?\d+$/i.test(typed.trim()) ? typed : "");
  return { ...rule, first: replaced(rule.first), second: replaced(rule.second) };
}

function plain(text: string): string {
  return text.trim().toLowerCase();
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
