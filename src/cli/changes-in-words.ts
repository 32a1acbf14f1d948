import type {
  AttendanceRecord,
  Facilitator,
  Meeting,
  MeetingId,
  Member,
  MemberId,
  Programme,
  RoomBooking,
  Rule,
  Visit,
} from "../programme";
import { meetingOfSet } from "../commands";
import { clockTime, spokenDate, type IsoDate } from "../sheet";
import { sayCount } from "../wording";

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
    | "notice";
  /** A Member ID, a meeting's or a set's number; empty for the rooms, and for moves made by hand. */
  readonly id: string;
  readonly words: string;
}

/** What a command changed: members, meetings, codes by meeting, rooms. */
export function changesOf(before: Programme, programme: Programme): Change[] {
  const rooms = JSON.stringify(programme.year.rooms) === JSON.stringify(before.year.rooms);
  return [
    ...changedSets(before, programme),
    ...changedMembers(before.members, programme.members),
    ...changedVisits(before, programme),
    ...changedCells(before, programme),
    ...changedMeetings(before.meetings, programme.meetings),
    ...changedOwnDays(before, programme),
    ...changedCodes(before.attendance, programme.attendance),
    ...confirmedApologies(before, programme),
    ...changedFacilitators(before, programme),
    ...changedRules(before, programme),
    ...dismissedNotices(before, programme),
    ...membersWrittenTo(before, programme),
    ...enteredByHand(before, programme),
    ...(rooms ? [] : [{ what: "rooms" as const, id: "", words: sayRooms(programme.year.rooms) }]),
  ];
}

function changedSets(before: Programme, after: Programme): Change[] {
  const known = new Set(before.sets.map(({ number }) => number));
  const open = new Set(after.sets.map(({ number }) => number));
  const closing = new Map(after.year.closedSets.map(({ number, closedOn }) => [number, closedOn]));
  const change = (number: number, words: string): Change => {
    return { what: "set", id: String(number), words: `set ${String(number)}: ${words}` };
  };
  if (before.sets.length === 0) return [];
  return [
    ...before.sets
      .filter(({ number }) => !open.has(number))
      .map(({ number }) => {
        const on = closing.get(number);
        return change(number, on === undefined ? "no longer there" : `closed on ${spokenDate(on)}`);
      }),
    ...after.sets
      .filter(({ number }) => !known.has(number))
      .map(({ number, name }) => change(number, name === `Set ${String(number)}` ? "new" : `new, “${name}”`)),
  ];
}

function changedVisits(before: Programme, after: Programme): Change[] {
  const names = new Map(after.members.map(({ id, name }) => [id, name]));
  const key = (visit: Visit): string => JSON.stringify(visit);
  const [were, are] = [new Set(before.year.visits.map(key)), new Set(after.year.visits.map(key))];
  const change = (verb: string, { memberId: id, meetingId, setNumber }: Visit): Change => {
    const who = `${id} ${names.get(id) ?? ""}`.trim();
    return { what: "visit", id, words: `${who}: ${verb} set ${String(setNumber)} at ${meetingId}` };
  };
  return [
    ...before.year.visits
      .filter((visit) => !are.has(key(visit)))
      .map((visit) => change("no longer visits", visit)),
    ...after.year.visits.filter((visit) => !were.has(key(visit))).map((visit) => change("visits", visit)),
  ];
}

function changedMembers(before: readonly Member[], after: readonly Member[]): Change[] {
  const known = new Map(before.map((member) => [member.id, member]));
  return after.flatMap((member): Change[] => {
    const was = known.get(member.id);
    const parts = [
      ...(was?.setNumber === member.setNumber
        ? []
        : [`${saySet(was?.setNumber ?? null)} → ${saySet(member.setNumber)}`]),
      ...(was?.joined === member.joined ? [] : [`joined ${sayDay(member.joined)}`]),
      ...(was?.left === member.left ? [] : [`last day ${sayDay(member.left)}`]),
      ...(was === undefined || was.locked === member.locked ? [] : [member.locked ? "locked" : "unlocked"]),
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
  return [
    { what: "moves", id: "", words: `Moves: ${sayCount(entered.length, "change")} made by hand entered` },
  ];
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

function saySet(number: number | null): string {
  return number === null ? "no set" : `set ${String(number)}`;
}

function sayDay(date: IsoDate | null): string {
  return date === null ? "not set" : spokenDate(date);
}

function changedMeetings(before: readonly Meeting[], after: readonly Meeting[]): Change[] {
  const known = new Map(before.map((meeting) => [meeting.id, meeting]));
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id));
  return [
    ...after.flatMap((meeting): Change[] => {
      const was = known.get(meeting.id);
      const [then, now] = [was && sayWhen(was), sayWhen(meeting)];
      if (then === undefined)
        return [{ what: "meeting", id: meeting.id, words: `${meeting.id} new: ${now}` }];
      const parts = [
        ...(then === now ? [] : [`${then} → ${now}`]),
        ...changedDetails(was ?? meeting, meeting),
      ];
      if (parts.length === 0) return [];
      return [{ what: "meeting", id: meeting.id, words: `${meeting.id} ${parts.join("; ")}` }];
    }),
    ...gone.map(({ id, date }): Change => {
      return { what: "meeting", id, words: `${id} no longer planned: ${spokenDate(date)}` };
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
      ...back.map(({ setNumber }) => `${saySet(setNumber)} with the rest`),
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
      const times = `${clockTime(start)} to ${clockTime(start + own.sessionMinutes)}`;
      const parts = [spokenDate(own.date), times, ...(venue === "" ? [] : [venue])];
      return `${saySet(setNumber)}: ${parts.join(", ")}`;
    });
}

const details = [
  ["venue", "venue"],
  ["speaker", "speaker"],
  ["topic", "topic"],
  ["speakerMinutes", "minutes of the speaker"],
  ["sessionMinutes", "minutes of the session"],
] as const;

/** "speaker: Dr Ada Okafor", "minutes of the session: 120" */
function changedDetails(was: Meeting, is: Meeting): string[] {
  return details.flatMap(([key, words]) =>
    was[key] === is[key] ? [] : [`${words}: ${is[key] === "" ? "none" : String(is[key])}`],
  );
}

/** "Tuesday 8 September 2026, 14:00, Planned" */
export function sayWhen({ date, speakerStart, status }: Meeting): string {
  return `${spokenDate(date)}, ${clockTime(speakerStart)}, ${status}`;
}

function changedCodes(before: readonly AttendanceRecord[], after: readonly AttendanceRecord[]): Change[] {
  const key = ({ memberId, meetingId }: AttendanceRecord): string => `${memberId} ${meetingId}`;
  const known = new Map(before.map((record) => [key(record), record.code]));
  const byMeeting = new Map<string, Map<string, number>>();
  for (const record of after) {
    const was = known.get(key(record)) ?? null;
    if (was === record.code) continue;
    const counts = byMeeting.get(record.meetingId) ?? new Map<string, number>();
    byMeeting.set(record.meetingId, counts);
    const code = record.code ?? "taken back";
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...byMeeting].map(([id, counts]) => {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const each = [...counts].map(([code, count]) => `${code} ${String(count)}`).join(", ");
    return { what: "codes", id, words: `${id}: ${sayCount(total, "code")} recorded (${each})` };
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
      words: `${meetingId}: the apologies of ${names.get(memberId) ?? memberId} are confirmed`,
    }));
}

function sayRooms(rooms: readonly RoomBooking[]): string {
  const links = rooms.filter(({ link = "" }) => link !== "").length;
  const booked = sayCount(rooms.filter(({ room }) => room !== "").length, "room booking");
  return `${booked}${links === 0 ? "" : ` and ${sayCount(links, "online link")}`} in all`;
}

function changedFacilitators(before: Programme, after: Programme): Change[] {
  const known = new Set(before.year.facilitatorTerms.map((term) => JSON.stringify(term)));
  const ended = after.year.facilitatorTerms.filter((term) => !known.has(JSON.stringify(term)));
  const rowKey = ({ id, setNumber, from }: Facilitator): string => JSON.stringify([id, setNumber, from]);
  const there = new Set(before.facilitators.map(rowKey));
  const wasAvailable = new Map(before.facilitators.map(({ id, available }) => [id, available]));
  const changed = new Map(
    after.facilitators
      .filter(({ id, available }) => (wasAvailable.get(id) ?? available) !== available)
      .map((one) => [one.id, one]),
  );
  const sayFrom = (from: IsoDate | null): string => (from === null ? "" : ` from ${spokenDate(from)}`);
  return [
    ...ended.map(({ facilitatorId: id, name, setNumber, until }): Change => {
      return { what: "facilitator", id, words: `${saySet(setNumber)}: ${name} until ${spokenDate(until)}` };
    }),
    ...after.facilitators
      .filter((row) => row.name !== "" && row.setNumber !== null && !there.has(rowKey(row)))
      .map(({ id, name, setNumber, from }): Change => {
        return { what: "facilitator", id, words: `${saySet(setNumber)}: ${name}${sayFrom(from)}` };
      }),
    ...[...changed.values()].map(({ id, name, available }): Change => {
      return { what: "facilitator", id, words: `${name}: ${available ? "available" : "not available"}` };
    }),
  ];
}

function changedRules(before: Programme, after: Programme): Change[] {
  const say = ({ typedKind, first, second }: Rule): string => `${typedKind}: ${first}, ${second}`;
  const [were, are] = [before.rules.map(say), after.rules.map(say)];
  const change = (words: string): Change => ({ what: "rule", id: "", words });
  return [
    ...were.filter((rule) => !are.includes(rule)).map((rule) => change(`${rule} (removed)`)),
    ...are.filter((rule) => !were.includes(rule)).map(change),
  ];
}

function dismissedNotices(before: Programme, after: Programme): Change[] {
  const keys = ({ year }: Programme): Set<string> => new Set(year.dismissedNotices.map(({ key }) => key));
  const [was, is] = [keys(before), keys(after)];
  return [
    ...after.year.dismissedNotices
      .filter(({ key }) => !was.has(key))
      .map(({ key, said }): Change => ({ what: "notice", id: key, words: `Dismissed: ${said}` })),
    ...before.year.dismissedNotices
      .filter(({ key }) => !is.has(key))
      .map(({ key, said }): Change => ({ what: "notice", id: key, words: `Shown again: ${said}` })),
  ];
}

function membersWrittenTo(before: Programme, { members, year }: Programme): Change[] {
  const known = new Map(before.year.writtenTo.map(({ memberId, on }) => [memberId, on]));
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return year.writtenTo
    .filter(({ memberId, on }) => known.get(memberId) !== on)
    .map(({ memberId, on }): Change => {
      const words = `${names.get(memberId) ?? memberId}: written to on ${spokenDate(on)}`;
      return { what: "member", id: memberId, words };
    });
}
