import { understandCode } from "../attendance";
import { Refusal, type AttendanceRecord, type Programme } from "../programme";
import type { PackChange, PackCode, ReturnedPack } from "./returned-pack";
import { packVersion } from "./set-pack";

/**
 * What a code of a pack is to the tracker: new there; the same; another; no code; about somebody who is now in
 * another set, or nowhere; about a meeting that is not there, or cancelled.
 */
export type CodeStanding =
  | "new"
  | "unchanged"
  | "conflict"
  | "not-understood"
  | "other-set"
  | "not-a-member"
  | "no-meeting"
  | "meeting-cancelled";

export interface CollectedCode {
  readonly file: string;
  readonly cell: string;
  readonly memberId: string;
  /** As in the tracker; the pack's own spelling is not looked at. */
  readonly name: string;
  readonly meetingId: string;
  readonly trackerSays: string;
  readonly packSays: string;
  readonly standing: CodeStanding;
  /** The pack's code stands in the tracker now. */
  readonly isTaken: boolean;
}

export interface CollectedPack {
  readonly file: string;
  readonly setNumber: number;
  readonly setName: string;
  /** The set's tracker, members or meetings have changed since the pack was made. */
  readonly isOlder: boolean;
  /** Columns that somebody added to the tracker. */
  readonly leftAside: readonly string[];
  readonly changes: readonly PackChange[];
}

export interface Collected {
  readonly programme: Programme;
  readonly packs: readonly CollectedPack[];
  readonly codes: readonly CollectedCode[];
}

export interface PackFile {
  readonly file: string;
  readonly pack: ReturnedPack;
  readonly changes: readonly PackChange[];
}

/** Which of the pack's codes are taken where the tracker says something else, or the member has moved on. */
export type Acceptance =
  | { readonly kind: "keep-tracker" }
  | { readonly kind: "take-all" }
  /** "M007 M3": a member's ID and a meeting's. */
  | { readonly kind: "take"; readonly codes: ReadonlySet<string> };

/**
 * Brings the codes of returned packs into the programme, one pack after the other. New codes are taken; where
 * the tracker says something else, it is kept unless told otherwise; blank cells take nothing back. Doing it
 * again changes nothing more.
 * @throws {Refusal} for a pack of another programme, or of a set that is no more; nothing is changed then.
 */
export function collectCodes(
  programme: Programme,
  files: readonly PackFile[],
  acceptance: Acceptance,
): Collected {
  for (const { file, pack } of files) refuseForeign(programme, file, pack);
  const packs: CollectedPack[] = [];
  const codes: CollectedCode[] = [];
  const tracker = new Tracker(programme);
  for (const { file, pack, changes } of files) {
    const set = programme.sets.find(({ number }) => number === pack.setNumber);
    packs.push({
      ...{ file, setNumber: pack.setNumber, setName: set?.name ?? "" },
      isOlder: packVersion(programme, pack.setNumber) !== pack.version,
      leftAside: pack.leftAside.map(shown),
      changes: changes.map((change) => ({ ...change, sheet: shown(change.sheet) })),
    });
    for (const code of pack.codes) codes.push(tracker.take(file, pack.setNumber, code, acceptance));
  }
  return { programme: tracker.programme(), packs, codes };
}

function refuseForeign(programme: Programme, file: string, { programmeId, setNumber }: ReturnedPack): void {
  if (programmeId !== programme.id)
    throw new Refusal({ code: "pack-of-another-programme", details: { file } });
  if (!programme.sets.some(({ number }) => number === setNumber)) {
    const details = { file, set: setNumber, sets: programme.sets.length };
    throw new Refusal({ code: "pack-set-gone", details });
  }
}

class Tracker {
  readonly #before: Programme;
  readonly #records: Map<string, AttendanceRecord>;
  readonly #members: ReadonlyMap<string, Programme["members"][number]>;
  readonly #meetings: ReadonlyMap<string, Programme["meetings"][number]>;

  constructor(programme: Programme) {
    this.#before = programme;
    this.#records = new Map(programme.attendance.map((record) => [keyOf(record), record]));
    this.#members = new Map(programme.members.map((member) => [member.id, member]));
    this.#meetings = new Map(programme.meetings.map((meeting) => [meeting.id, meeting]));
  }

  take(file: string, setNumber: number, found: PackCode, acceptance: Acceptance): CollectedCode {
    const { memberId, meetingId, code, notUnderstood, cell } = found;
    const standing = this.#standing(found, setNumber);
    const known = this.#records.get(keyOf(found));
    const isTaken =
      standing === "new" ||
      ((standing === "conflict" || standing === "other-set") && isAccepted(acceptance, found));
    if (isTaken) this.#records.set(keyOf(found), { memberId, meetingId, code, notUnderstood: null });
    return {
      ...{ file, cell, memberId, meetingId, standing, isTaken },
      name: this.#members.get(memberId)?.name ?? memberId,
      trackerSays: known?.code ?? shown(known?.notUnderstood ?? ""),
      packSays: code ?? shown(notUnderstood ?? ""),
    };
  }

  programme(): Programme {
    return { ...this.#before, attendance: [...this.#records.values()] };
  }

  #standing(found: PackCode, setNumber: number): CodeStanding {
    const member = this.#members.get(found.memberId);
    const meeting = this.#meetings.get(found.meetingId);
    if (!member) return "not-a-member";
    if (!meeting) return "no-meeting";
    if (found.code === null) return "not-understood";
    const known = this.#records.get(keyOf(found));
    const says = known?.code ?? understandCode(known?.notUnderstood ?? null).notUnderstood;
    if (says === found.code) return "unchanged";
    if (meeting.status === "Cancelled") return "meeting-cancelled";
    if (member.setNumber !== setNumber) return "other-set";
    return says === null ? "new" : "conflict";
  }
}

/** Whatever somebody typed, in one short line: no control characters, nothing that steers a terminal. */
function shown(typed: string): string {
  const line = typed.replace(/[\p{C}\s]+/gu, " ").trim();
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}

const longestShown = 40;

function isAccepted(acceptance: Acceptance, { memberId, meetingId }: PackCode): boolean {
  if (acceptance.kind === "take-all") return true;
  return acceptance.kind === "take" && acceptance.codes.has(`${memberId} ${meetingId}`);
}

function keyOf({ memberId, meetingId }: Pick<PackCode, "memberId" | "meetingId">): string {
  return JSON.stringify([memberId, meetingId]);
}
