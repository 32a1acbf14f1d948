import { dateOfSerial, serialOfDate, isoDate, type IsoDate } from "../../src/sheet";
import { apply, type Command } from "../../src/commands";
import { Refusal, type AttendanceCode, type Programme } from "../../src/programme";
import type { OpenedWorkbook } from "../../src/workbook";

/** Numbers from 0 up to, not including, 1: the same for the same seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const codes = ["P", "L", "R", "A", "U", "–", ""] as const;

/**
 * What is known of the year beside the program: every code by member and meeting, and who is at whose table. It follows
 * the commands by its own rules and shares no code with them but what the allocator chose.
 */
export class Ledger {
  readonly codes = new Map<string, AttendanceCode>();
  readonly #seats = new Map<string, { from: string; set: number | null }[]>();
  readonly #visits = new Map<string, number>();
  /** By set and meeting, the day on which the set meets apart from the rest. */
  readonly #ownDays = new Map<string, IsoDate>();

  constructor(programme: Programme) {
    for (const { id, setNumber } of programme.members) this.#seats.set(id, [{ from: "", set: setNumber }]);
  }

  /** @param after the programme that the command came to: of it, who was moved where is taken */
  follow(command: Command, before: Programme, after: Programme): void {
    if (command.kind === "record") {
      for (const { member, code } of command.codes ?? []) {
        const key = `${member} ${command.meetingId}`;
        if (code === "") this.codes.delete(key);
        else this.codes.set(key, code as AttendanceCode);
      }
      const sets = command.allPresent ?? [];
      for (const member of before.members) {
        const meeting = before.meetings.find((each) => each.id === command.meetingId);
        const key = `${member.id} ${command.meetingId}`;
        if (!meeting || this.codes.has(key)) continue;
        const table = this.#table(member.id, meeting);
        if (!this.#isThere(member, table, meeting)) continue;
        if (sets === "every-set" ? table !== null : table !== null && sets.includes(table)) {
          this.codes.set(key, "P");
        }
      }
    }
    if (command.kind === "visit") this.#visits.set(`${command.member} ${command.meetingId}`, command.to);
    if (command.kind === "end-visit") this.#visits.delete(`${command.member} ${command.meetingId}`);
    if (command.kind === "meet-together" || command.kind === "meet-apart") {
      const meeting = before.meetings.find(({ id }) => id === command.meetingId);
      for (const member of before.members) {
        const { id } = member;
        const seat = meeting && this.#own(id, meeting);
        if (!meeting || seat !== command.guest || !this.#isThere(member, seat, meeting)) continue;
        if (command.kind === "meet-together") this.#visits.set(`${id} ${meeting.id}`, command.host);
        else this.#visits.delete(`${id} ${meeting.id}`);
      }
    }
    if (command.kind === "own-day" || command.kind === "shared-day") {
      const meeting = before.meetings.find(({ id }) => id === command.meetingId);
      const date = command.kind === "own-day" ? command.date : null;
      for (const set of command.sets) {
        const key = `${String(set)} ${command.meetingId}`;
        if (date === null || date === meeting?.date) this.#ownDays.delete(key);
        else if (date !== undefined) this.#ownDays.set(key, date);
      }
    }
    const on = "on" in command && typeof command.on === "string" ? command.on : "";
    if (command.kind === "close-set" || command.kind === "merge-sets") {
      for (const [key, set] of this.#visits) {
        const meeting = before.meetings.find(({ id }) => key.endsWith(` ${id}`));
        if (set === command.set && meeting && meeting.date >= on) this.#visits.delete(key);
      }
      for (const { id, date } of before.meetings) {
        const key = `${String(command.set)} ${id}`;
        if (date >= on && (this.#ownDays.get(key) ?? on) >= on) this.#ownDays.delete(key);
      }
    }
    const was = new Map(before.members.map((member) => [member.id, member]));
    for (const { id, setNumber, left } of after.members) {
      const seats = this.#seats.get(id) ?? [];
      this.#seats.set(id, seats);
      if (left !== null || was.get(id)?.setNumber === setNumber) continue;
      seats.push({ from: on, set: setNumber });
    }
    for (const { id, left } of after.members) {
      for (const meeting of after.meetings) {
        const key = `${id} ${meeting.id}`;
        const visited = this.#visits.get(key);
        if (visited !== undefined && left !== null && this.#day(visited, meeting) > left)
          this.#visits.delete(key);
      }
    }
  }

  /** By set number, who is on its register at a meeting; sets of nobody are left out. */
  registers(programme: Programme, meetingId: string): Record<number, string[]> {
    const meeting = programme.meetings.find(({ id }) => id === meetingId);
    const tables: Record<number, string[]> = {};
    for (const member of programme.members) {
      const table = meeting ? this.#table(member.id, meeting) : null;
      if (meeting && table !== null && this.#isThere(member, table, meeting))
        (tables[table] ??= []).push(member.id);
    }
    return tables;
  }

  #seat(memberId: string, date: IsoDate): number | null {
    return this.#seats.get(memberId)?.findLast(({ from }) => from <= date)?.set ?? null;
  }

  #day(set: number | null, { id, date }: Day): IsoDate {
    return this.#ownDays.get(`${String(set)} ${id}`) ?? date;
  }

  /** With the others on their day, or else with the first set that they are in on its own. */
  #own(memberId: string, meeting: Day): number | null {
    const seat = this.#seat(memberId, meeting.date);
    if (seat !== null && !this.#ownDays.has(`${String(seat)} ${meeting.id}`)) return seat;
    const apart = [...this.#ownDays].filter(([key]) => key.endsWith(` ${meeting.id}`));
    const days = apart.map(([key, date]) => ({ set: Number(key.split(" ")[0]), date }));
    days.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.set - b.set));
    return days.find(({ set, date }) => this.#seat(memberId, date) === set)?.set ?? null;
  }

  #table(memberId: string, meeting: Day): number | null {
    const seat = this.#own(memberId, meeting);
    return seat === null ? null : (this.#visits.get(`${memberId} ${meeting.id}`) ?? seat);
  }

  #isThere(
    { joined, left }: { readonly joined: string | null; readonly left: string | null },
    set: number | null,
    meeting: Day,
  ): boolean {
    const day = this.#day(set, meeting);
    return (joined === null || day >= joined) && (left === null || day <= left);
  }
}

interface Day {
  readonly id: string;
  readonly date: IsoDate;
}

/** What somebody does next, of all kinds of the year. @param day never before that of an earlier action */
export function anyCommand(
  { members, meetings, sets }: Programme,
  random: () => number,
  day: IsoDate,
): Command {
  const pick = <Each>(all: readonly Each[]): Each => {
    const each = all[Math.floor(random() * all.length)];
    if (each === undefined) throw new Error("nothing to pick from");
    return each;
  };
  const member = (): string => pick(members).id;
  const set = (): number => pick(sets).number;
  const meetingId = pick(meetings).id;
  const date = day;
  const breakRules = true;
  const one = (): Command => {
    switch (Math.floor(random() * 32)) {
      case 0:
        return { kind: "move", member: member(), to: set(), on: date, breakRules };
      case 1:
        return { kind: "swap", first: member(), second: member(), on: date, breakRules };
      case 2:
        return random() < 0.3 ? { kind: "withdraw", member: member(), on: date } : { kind: "refresh" };
      case 3:
        return { kind: "join", member: member(), to: random() < 0.5 ? set() : null, on: date };
      case 4:
        return { kind: "close-set", set: set(), place: random() < 0.6, on: date };
      case 5:
        return { kind: "merge-sets", set: set(), into: set(), on: date, breakRules };
      case 6:
      case 7:
        return { kind: "split-set", set: set(), name: random() < 0.3 ? "Oak" : "", on: date };
      case 8:
        return { kind: "add-set", name: "", fill: random() < 0.7, on: date };
      case 9:
      case 10:
      case 11:
        return { kind: "visit", member: member(), to: set(), meetingId };
      case 12:
        return { kind: "end-visit", member: member(), meetingId };
      case 13:
        return { kind: "meet-together", guest: set(), host: set(), meetingId };
      case 14:
        return { kind: "meet-apart", guest: set(), meetingId };
      case 15:
        return { kind: "cancel", meetingId };
      case 16:
        return { kind: "reinstate", meetingId };
      case 17:
        return { kind: "held", meetingId };
      case 18:
        return {
          kind: "rooms",
          rooms: [
            {
              setNumber: set(),
              meetingId: random() < 0.5 ? null : meetingId,
              room: pick(["Oak", "Elm", ""]),
              capacity: 8,
            },
          ],
        };
      case 19:
        return { kind: "link", sets: [set()], meetingId: null, link: pick(["https://meet.example/a", ""]) };
      case 20:
        return {
          kind: "assign-facilitator",
          set: set(),
          facilitator: pick(["Ann Ash", "Bea Birch", "Cy Cedar"]),
          on: date,
        };
      case 21:
        return { kind: "end-facilitator", set: set(), facilitator: null, on: date };
      case 22:
        return { kind: "lock", member: member(), locked: random() < 0.5 };
      case 23:
        return { kind: "record", meetingId, allPresent: random() < 0.5 ? "every-set" : [set()] };
      case 24:
      case 25: {
        const shared = meetings.find(({ id }) => id === meetingId)?.date ?? date;
        const far = Math.floor(random() * 41) - 20;
        const own = dateOfSerial(serialOfDate(shared) + far);
        return { kind: "own-day", meetingId, sets: [set()], date: own };
      }
      case 26:
        return {
          ...{ kind: "own-day", meetingId, sets: [set()] },
          ...pick([{ start: 600 }, { minutes: 45 }, { venue: "Library" }, { date: null, venue: "" }]),
        };
      case 27:
        return { kind: "shared-day", meetingId, sets: [set()] };
      default:
        return { kind: "record", meetingId, codes: [{ member: member(), code: pick(codes) }] };
    }
  };
  return one();
}

/** So many actions, one after the other; what is refused changes nothing. */
export function actOut(
  workbook: OpenedWorkbook,
  { actions, seed }: { readonly actions: number; readonly seed: number },
  check: (programme: Programme, ledger: Ledger) => void = () => undefined,
): { readonly workbook: OpenedWorkbook; readonly ledger: Ledger; readonly done: number } {
  const random = chances(seed);
  const ledger = new Ledger(workbook.programme);
  let now = workbook;
  let done = 0;
  for (let action = 0; action < actions; action++) {
    const day = isoDate(2026, 9, 10 + Math.floor((action * 240) / actions));
    const command = anyCommand(now.programme, random, day);
    try {
      const { programme } = apply(now, command, { today: day });
      ledger.follow(command, now.programme, programme);
      now = { ...now, programme };
      done++;
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
    }
    check(now.programme, ledger);
  }
  return { workbook: now, ledger, done };
}
