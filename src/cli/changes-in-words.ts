import type {
  AttendanceRecord,
  Facilitator,
  FacilitatorId,
  ListName,
  Meeting,
  MeetingId,
  MemberId,
  Programme,
  Rule,
  SetNumber,
  Visit,
} from "../programme";
import { meetingOfSet } from "../commands";
import { clockTime, spokenDate, type IsoDate } from "../sheet";
import { settingInWords, settingKeys, settingRows } from "../tables";
import { texts } from "./strings/texts";

const say = texts.changes;

/** One thing that a command changed, as text and for programs. */
export interface Change {
  readonly what:
    | "member"
    | "moves"
    | "meeting"
    | "codes"
    | "apology"
    | "rooms"
    | "facilitator"
    | "rule"
    | "set"
    | "visit"
    | "setting"
    | "notice";
  /** A Member ID, a meeting's or a set's number; empty for the rooms, and for moves made by hand. */
  readonly id: string;
  readonly words: string;
}

/** What a command changed, part by part. */
export function changesOf(before: Programme, after: Programme): Change[] {
  return Object.values(differences).flatMap((differing) => differing?.(before, after) ?? []);
}

type Difference = (before: Programme, after: Programme) => readonly Change[];

type Part = Exclude<keyof Programme, "year"> | keyof Programme["year"];

/**
 * In the order in which they are said. Null: said with another part, or kept for the product's own use. A list that only
 * people change, on its sheet, needs no line.
 */
const differences: Readonly<
  Record<Exclude<Part, ListName>, Difference | null> & Partial<Record<ListName, Difference>>
> = {
  id: null,
  sets: changedSets,
  closedSets: null,
  members: changedMembers,
  leftOut: null,
  formerMembers: null,
  groupings: null,
  matchings: null,
  visits: changedVisits,
  rosterColumns: changedCells,
  meetings: changedMeetings,
  ownDays: changedOwnDays,
  attendance: changedCodes,
  apologiesToReconfirm: confirmedApologies,
  facilitators: changedFacilitators,
  rules: changedRules,
  dismissedNotices,
  writtenTo: membersWrittenTo,
  moves: enteredByHand,
  rooms: changedRooms,
  settings: changedSettings,
  calendarEntries: null,
  packs: null,
  earlierSets: null,
  unsavedMoves: null,
};

function changedSets(before: Programme, after: Programme): Change[] {
  const known = new Map(before.sets.map(({ number, name }) => [number, name]));
  const open = new Set(after.sets.map(({ number }) => number));
  const closing = new Map(after.year.closedSets.map(({ number, closedOn }) => [number, closedOn]));
  const change = (number: number, words: string): Change => {
    return { what: "set", id: String(number), words: say.set(number, words) };
  };
  if (before.sets.length === 0) return [];
  return [
    ...before.sets
      .filter(({ number }) => !open.has(number))
      .map(({ number }) => {
        const on = closing.get(number);
        return change(number, on === undefined ? say.setGone : say.setClosed(spokenDate(on)));
      }),
    ...after.sets
      .filter(({ number, name }) => known.get(number) !== name)
      .map(({ number, name }) =>
        change(
          number,
          known.has(number)
            ? say.setRenamed(name)
            : say.setNew(name === `Set ${String(number)}` ? null : name),
        ),
      ),
  ];
}

function changedVisits(before: Programme, after: Programme): Change[] {
  const names = new Map(after.members.map(({ id, name }) => [id, name]));
  const key = (visit: Visit): string => JSON.stringify(visit);
  const [were, are] = [new Set(before.year.visits.map(key)), new Set(after.year.visits.map(key))];
  const change = (
    words: (who: string, set: SetNumber, meeting: MeetingId) => string,
    { memberId: id, meetingId, setNumber }: Visit,
  ): Change => {
    const who = `${id} ${names.get(id) ?? ""}`.trim();
    return { what: "visit", id, words: words(who, setNumber, meetingId) };
  };
  return [
    ...before.year.visits
      .filter((visit) => !are.has(key(visit)))
      .map((visit) => change(say.visitEnded, visit)),
    ...after.year.visits.filter((visit) => !were.has(key(visit))).map((visit) => change(say.visit, visit)),
  ];
}

function changedMembers(before: Programme, after: Programme): Change[] {
  const known = new Map(before.members.map((member) => [member.id, member]));
  return after.members.flatMap((member): Change[] => {
    const was = known.get(member.id);
    const parts = [
      ...(was?.setNumber === member.setNumber
        ? []
        : [say.fromTo(say.inSet(was?.setNumber ?? null), say.inSet(member.setNumber))]),
      ...(was?.joined === member.joined ? [] : [say.joined(sayDay(member.joined))]),
      ...(was?.left === member.left ? [] : [say.lastDay(sayDay(member.left))]),
      ...(was === undefined || was.locked === member.locked ? [] : [say.locked(member.locked)]),
    ];
    if (parts.length === 0) return [];
    return [{ what: "member", id: member.id, words: `${member.id} ${member.name}: ${parts.join(", ")}` }];
  });
}

/** Moves that the history was given of what had been done by hand: the members are as they were read. */
function enteredByHand(before: Programme, after: Programme): Change[] {
  const state = ({ members }: Programme): ReadonlyMap<string, string> =>
    new Map(members.map(({ id, setNumber, left }) => [id, JSON.stringify([setNumber, left])]));
  const [was, is] = [state(before), state(after)];
  const entered = after.year.moves
    .slice(before.year.moves.length)
    .filter(({ memberId }) => was.get(memberId) === is.get(memberId));
  if (entered.length === 0) return [];
  return [{ what: "moves", id: "", words: say.movesByHand(entered.length) }];
}

/** Texts of the roster that are written otherwise, by their columns; what the programme keeps there itself is told apart. */
function changedCells(before: Programme, after: Programme): Change[] {
  const kept = new Set(["set", "locked", "joined", "left", "id"]);
  const known = new Map(before.members.map((member) => [member.id, member]));
  return after.members.flatMap((member) =>
    after.rosterColumns.flatMap(({ header, role }, at): Change[] => {
      const place = before.rosterColumns.findIndex((column) => column.header === header);
      const was = known.get(member.id)?.values[place];
      const is = member.values[at];
      if (kept.has(role) || typeof was !== "string" || typeof is !== "string" || was === is) return [];
      return [{ what: "member", id: member.id, words: `${member.id} ${header}: “${was}” → “${is}”` }];
    }),
  );
}

function sayDay(date: IsoDate | null): string {
  return date === null ? say.notSet : spokenDate(date);
}

function changedMeetings({ meetings: before }: Programme, { meetings: after }: Programme): Change[] {
  const known = new Map(before.map((meeting) => [meeting.id, meeting]));
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id));
  return [
    ...after.flatMap((meeting): Change[] => {
      const was = known.get(meeting.id);
      const [then, now] = [was && sayWhen(was), sayWhen(meeting)];
      if (then === undefined)
        return [{ what: "meeting", id: meeting.id, words: say.meetingNew(meeting.id, now) }];
      const parts = [
        ...(then === now ? [] : [say.fromTo(then, now)]),
        ...changedDetails(was ?? meeting, meeting),
      ];
      if (parts.length === 0) return [];
      return [{ what: "meeting", id: meeting.id, words: `${meeting.id} ${parts.join("; ")}` }];
    }),
    ...gone.map(({ id, date }): Change => {
      return { what: "meeting", id, words: say.meetingGone(id, spokenDate(date)) };
    }),
  ];
}

function changedOwnDays(before: Programme, after: Programme): Change[] {
  const linesOf = (programme: Programme, id: string): string[] => {
    const meeting = programme.meetings.find((each) => each.id === id);
    return meeting ? sayOwnDays(programme, meeting) : [];
  };
  return after.meetings.flatMap(({ id }) => {
    const [was, is] = [linesOf(before, id), linesOf(after, id)];
    const setsNow = new Set(after.year.ownDays.flatMap((own) => (own.meetingId === id ? own.setNumber : [])));
    const back = before.year.ownDays.filter((own) => own.meetingId === id && !setsNow.has(own.setNumber));
    return [
      ...is.filter((line) => !was.includes(line)),
      ...back.map(({ setNumber }) => say.withTheRest(setNumber)),
    ].map((words): Change => ({ what: "meeting", id, words: `${id} ${words}` }));
  });
}

/** "set 2: Tue 24 Nov 2026, 14:00 to 15:30, Northwold library", for each set that meets apart from the rest. */
export function sayOwnDays({ year }: Pick<Programme, "year">, meeting: Meeting): string[] {
  const ofSet = meetingOfSet({ year });
  return year.ownDays
    .filter(({ meetingId }) => meetingId === meeting.id)
    .map(({ setNumber, venue }) => {
      const own = ofSet(setNumber, meeting);
      const start = own.speakerStart + own.speakerMinutes;
      const end = clockTime(start + own.sessionMinutes);
      return say.ownDay(setNumber, { day: spokenDate(own.date), start: clockTime(start), end, venue });
    });
}

const details = ["venue", "speaker", "topic", "speakerMinutes", "sessionMinutes"] as const;

/** "speaker: Dr Ada Okafor", "minutes of the session: 120" */
function changedDetails(was: Meeting, is: Meeting): string[] {
  return details.flatMap((key) =>
    was[key] === is[key] ? [] : [`${say.details[key]}: ${is[key] === "" ? say.none : String(is[key])}`],
  );
}

/** "Tuesday 8 September 2026, 14:00, Planned" */
export function sayWhen({ date, speakerStart, status }: Meeting): string {
  return `${spokenDate(date)}, ${clockTime(speakerStart)}, ${status}`;
}

function changedCodes({ attendance: before }: Programme, { attendance: after }: Programme): Change[] {
  const key = ({ memberId, meetingId }: AttendanceRecord): string => `${memberId} ${meetingId}`;
  const known = new Map(before.map((record) => [key(record), record.code]));
  const byMeeting = new Map<string, Map<string, number>>();
  for (const record of after) {
    const was = known.get(key(record)) ?? null;
    if (was === record.code) continue;
    const counts = byMeeting.get(record.meetingId) ?? new Map<string, number>();
    byMeeting.set(record.meetingId, counts);
    const code = record.code ?? say.takenBack;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...byMeeting].map(([id, counts]) => {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const each = [...counts].map(([code, count]) => `${code} ${String(count)}`).join(", ");
    return { what: "codes", id, words: say.codes(id, total, each) };
  });
}

/** Apologies that were in doubt and still stand, without being so. */
function confirmedApologies(before: Programme, after: Programme): Change[] {
  const key = (each: { readonly memberId: MemberId; readonly meetingId: MeetingId }): string =>
    `${each.memberId} ${each.meetingId}`;
  const inDoubt = new Set(after.year.apologiesToReconfirm.map(key));
  const standing = new Set(after.attendance.filter(({ code }) => code === "A").map(key));
  const names = new Map(after.members.map(({ id, name }) => [id, name]));
  return before.year.apologiesToReconfirm
    .filter((each) => !inDoubt.has(key(each)) && standing.has(key(each)))
    .map(({ memberId, meetingId }) => ({
      ...{ what: "apology", id: meetingId },
      words: say.apologiesConfirmed(meetingId, names.get(memberId) ?? memberId),
    }));
}

function changedRooms({ year: before }: Programme, { year: { rooms } }: Programme): Change[] {
  if (JSON.stringify(rooms) === JSON.stringify(before.rooms)) return [];
  const links = rooms.filter(({ link = "" }) => link !== "").length;
  const words = say.rooms(rooms.filter(({ room }) => room !== "").length, links);
  return [{ what: "rooms", id: "", words }];
}

function changedSettings(before: Programme, after: Programme): Change[] {
  return settingKeys.flatMap((key): Change[] => {
    const said = ({ settings }: Programme): string => settingInWords(key, settings) ?? say.notSet;
    const [was, is] = [said(before), said(after)];
    if (was === is) return [];
    return [{ what: "setting", id: "", words: `${settingRows[key].label}: ${say.fromTo(was, is)}` }];
  });
}

function changedFacilitators(before: Programme, after: Programme): Change[] {
  const known = new Set(before.year.facilitatorTerms.map((term) => JSON.stringify(term)));
  const ended = after.year.facilitatorTerms.filter((term) => !known.has(JSON.stringify(term)));
  const rowKey = ({ id, setNumber, from }: Facilitator): string => JSON.stringify([id, setNumber, from]);
  const there = new Set(before.facilitators.map(rowKey));
  const were = new Map(before.facilitators.map((one) => [one.id, one]));
  const are = new Map(after.facilitators.map((one) => [one.id, one]));
  const change = (id: FacilitatorId, words: string): Change => ({ what: "facilitator", id, words });
  const isNamed = ({ name }: Facilitator): boolean => name !== "";
  return [
    ...ended.map(({ facilitatorId, name, setNumber, until }) =>
      change(facilitatorId, say.leaderEnded(say.inSet(setNumber), name, spokenDate(until))),
    ),
    ...after.facilitators
      .filter((row) => isNamed(row) && row.setNumber !== null && !there.has(rowKey(row)))
      .map(({ id, name, setNumber, from }) =>
        change(id, say.leader(say.inSet(setNumber), name, from && spokenDate(from))),
      ),
    ...[...are].flatMap(([id, one]) => {
      const was = were.get(id);
      if (!was)
        return isNamed(one) && one.setNumber === null ? [change(id, say.facilitatorNew(one.name))] : [];
      return was.available === one.available ? [] : [change(id, say.available(one.name, one.available))];
    }),
    ...[...were].flatMap(([id, one]) =>
      are.has(id) || !isNamed(one) ? [] : [change(id, say.facilitatorGone(one.name))],
    ),
  ];
}

function changedRules(before: Programme, after: Programme): Change[] {
  const typed = ({ typedKind, first, second }: Rule): string => `${typedKind}: ${first}, ${second}`;
  const [were, are] = [before.rules.map(typed), after.rules.map(typed)];
  const change = (words: string): Change => ({ what: "rule", id: "", words });
  return [
    ...were.filter((rule) => !are.includes(rule)).map((rule) => change(say.ruleRemoved(rule))),
    ...are.filter((rule) => !were.includes(rule)).map(change),
  ];
}

function dismissedNotices(before: Programme, after: Programme): Change[] {
  const keys = ({ year }: Programme): Set<string> => new Set(year.dismissedNotices.map(({ key }) => key));
  const [was, is] = [keys(before), keys(after)];
  return [
    ...after.year.dismissedNotices
      .filter(({ key }) => !was.has(key))
      .map(({ key, said }): Change => ({ what: "notice", id: key, words: say.dismissed(said) })),
    ...before.year.dismissedNotices
      .filter(({ key }) => !is.has(key))
      .map(({ key, said }): Change => ({ what: "notice", id: key, words: say.shownAgain(said) })),
  ];
}

function membersWrittenTo(before: Programme, { members, year }: Programme): Change[] {
  const known = new Map(before.year.writtenTo.map(({ memberId, on }) => [memberId, on]));
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return year.writtenTo
    .filter(({ memberId, on }) => known.get(memberId) !== on)
    .map(({ memberId, on }): Change => {
      const words = say.writtenTo(names.get(memberId) ?? memberId, spokenDate(on));
      return { what: "member", id: memberId, words };
    });
}
