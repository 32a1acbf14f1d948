import { meetingOfSet, nextMeeting } from "../attendance";
import { sealOf } from "./pack-seal";
import { printedRegisters, type PrintedRegister } from "./printed-register";
import { awayFrom, visitorAsMember, visitorsCodes, visitorsOf } from "./visitors";
import {
  type IsoDate,
  type LearningSet,
  type Meeting,
  type MeetingId,
  type Member,
  noRecordsYet,
  type Programme,
  type SetNumber,
} from "../programme";

/** All that a facilitator gets: one set, and nothing of any other. */
export interface SetPack {
  /** A programme that never held anybody else: what the pack's workbook is drawn from. */
  readonly programme: Programme;
  readonly set: LearningSet;
  /** Opaque; changes with the set's members and with meetings. */
  readonly version: string;
  /** Null when the workbook has no key. */
  readonly seal: string | null;
  readonly madeOn: IsoDate;
  /** Whom the facilitator asks; empty when nobody was named. */
  readonly contact: string;
  readonly withEmail: boolean;
  /** With an empty action log; a later pack does without, so that the set keeps the log it has. */
  readonly withActionLog: boolean;
  /** Of the next meeting from `madeOn` on; null when none is to come. */
  readonly register: PrintedRegister | null;
  /** Members who are with another set at a meeting to come: "Ada Okafor (M5)". */
  readonly away: readonly string[];
  /** How many of the pack's members visit the set at one meeting to come. */
  readonly visitors: number;
}

export interface SetPackOptions {
  readonly madeOn: IsoDate;
  readonly contact: string;
  /** Members' email addresses only when the administrator ticks it. */
  readonly withEmail: boolean;
  /** With one when not said. */
  readonly withActionLog?: boolean;
}

/**
 * The projection of a programme to one set. It is built up from what the set needs, not cut down from the
 * whole: what is not named here cannot be in a pack.
 */
export function setPack(
  programme: Programme,
  set: LearningSet,
  { madeOn, contact, withEmail, withActionLog = true }: SetPackOptions,
): SetPack {
  const own = programme.members
    .filter(({ setNumber }) => setNumber === set.number)
    .map((member) => memberOfPack(member, withEmail));
  const visitors = visitorsOf(programme, set.number, madeOn);
  const members = [...own, ...visitors.map(visitorAsMember)];
  const ids = new Set(members.map(({ id }) => id));
  const version = packVersion(programme, set.number);
  const { key } = programme.year.packs;
  const sealed = { programmeId: programme.id, setNumber: set.number, version, sentFor: [...ids] };
  return {
    programme: {
      id: programme.id,
      settings: { ...programme.settings, balance: "", seed: 0 },
      rosterColumns: [],
      groupings: [],
      members,
      leftOut: [],
      formerMembers: [],
      matchings: [],
      sets: [set],
      facilitators: programme.facilitators
        .filter(({ setNumber }) => setNumber === set.number)
        .map((facilitator) => ({ ...facilitator, email: "", notes: "" })),
      rules: [],
      // On the set's own days; who else meets when is not its business.
      meetings: meetingsOf(programme, set.number),
      attendance: [
        ...programme.attendance.filter(({ memberId }) => ids.has(memberId)),
        ...visitors.flatMap((visitor) => visitorsCodes(programme, visitor)),
      ],
      year: { ...noRecordsYet, rooms: programme.year.rooms.filter((room) => room.setNumber === set.number) },
      earlierSets: [],
    },
    set,
    version,
    seal: key === null ? null : sealOf(key, sealed),
    madeOn,
    contact,
    withEmail,
    withActionLog,
    register: registerFor(programme, set, madeOn, ids),
    away: awayFrom(programme, set.number, madeOn).map(
      ({ member, meetingId }) => `${member.name} (${meetingId})`,
    ),
    visitors: visitors.length,
  };
}

/** By the programme: one after the other, every set's pack asks for its own of them. */
const registersOf = new WeakMap<Programme, readonly PrintedRegister[]>();

function registersAt(programme: Programme, meetingId: MeetingId): readonly PrintedRegister[] {
  const known = registersOf.get(programme);
  if (known && known[0]?.meetingId === meetingId) return known;
  const made = printedRegisters(programme, meetingId);
  registersOf.set(programme, made);
  return made;
}

function meetingsOf(programme: Programme, setNumber: SetNumber): Meeting[] {
  const ofSet = meetingOfSet(programme);
  return programme.meetings.map((meeting) => ofSet(setNumber, meeting));
}

/** With nobody who is not in the pack otherwise. */
function registerFor(
  programme: Programme,
  set: LearningSet,
  madeOn: IsoDate,
  ids: ReadonlySet<string>,
): PrintedRegister | null {
  const next = nextMeeting(programme, madeOn, set.number);
  const own = next && registersAt(programme, next.id).find(({ setNumber }) => setNumber === set.number);
  return own
    ? { ...own, rows: own.rows.filter(({ memberId, isVisitor }) => isVisitor || ids.has(memberId)) }
    : null;
}

function memberOfPack(
  { id, name, profession, organisation, email, joined, left, setNumber }: Member,
  withEmail: boolean,
): Member {
  return {
    ...{ id, name, profession, organisation, joined, left, setNumber },
    email: withEmail ? email : null,
    ...{ groups: {}, values: [], locked: false },
  };
}

/** What a set's members and the meetings come to, as eight digits: another state gives, all but surely, others. */
export function packVersion(programme: Programme, setNumber: SetNumber): string {
  const ids = programme.members.filter((member) => member.setNumber === setNumber).map(({ id }) => id);
  const meetings = meetingsOf(programme, setNumber).map(({ id, date, status }) => {
    return [id, date, status].join("\u0001");
  });
  const visits = programme.year.visits
    .filter((visit) => visit.setNumber === setNumber || ids.includes(visit.memberId))
    .map((visit) => [visit.memberId, visit.meetingId, visit.setNumber].join("\u0001"));
  // Without a visit the version is what it was before there were any.
  const parts = [ids.toSorted(), meetings, ...(visits.length > 0 ? [visits.toSorted()] : [])];
  return digest(parts.map((part) => part.join("\u0002")).join("\u0003"));
}

/** FNV-1a, 32 bits: tells versions apart, and hides nothing that needs hiding. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
