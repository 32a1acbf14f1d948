import { codeAlone, codesOf, tableAt, understandCode, type SetAt } from "../attendance";
import {
  everySet,
  Refusal,
  type AttendanceRecord,
  type Programme,
  type Visit,
  type MeetingId,
  type MemberId,
  type SetNumber,
} from "../programme";
import { codesListed, type AttendanceList, type ListedCode, type ListOptions } from "./attendance-list";
import { misplacedHeadings, nameDoubts } from "./pack-doubts";
import { sealState, visitReference, type SealState } from "./pack-seal";
import type { PackChange, PackCode, ReturnedPack } from "./returned-pack";
import { packVersion } from "./set-pack";

/**
 * What becomes of a code unless a person says otherwise: it is taken, or left. "asked": taken where all that are
 * asked about are; "asked-singly": only where it is itself named, for it is not certain whose it is.
 */
type Handling = "taken" | "left" | "asked" | "asked-singly";

/** What a code of a pack is to the tracker, and what becomes of it. */
const handling = {
  new: "taken",
  /** The tracker has it. */
  unchanged: "left",
  /** The tracker has another. */
  conflict: "asked",
  "not-understood": "left",
  /** The member is now in another set. */
  "other-set": "asked",
  /** The member was with another set at that meeting. */
  "visits-elsewhere": "asked",
  /** A visitor's, at a meeting that they did not visit. */
  "no-visit": "left",
  /** New, in a pack without a seal, while the workbook seals its packs. */
  "no-seal": "asked",
  /** The pack's seal does not fit, or it does not vouch for this member. */
  "not-from-pack": "asked-singly",
  /** The row is headed by somebody else's name. */
  "other-name": "asked-singly",
  /** The column's heading is not where it was, or stands twice. */
  "heading-moved": "asked-singly",
  "not-a-member": "left",
  /** A list names somebody who is not on the roster, or a name that several members have. */
  "unknown-person": "left",
  "shared-name": "left",
  "no-meeting": "left",
  "meeting-cancelled": "left",
} as const satisfies Record<string, Handling>;

export type CodeStanding = keyof typeof handling;

export interface CollectedCode {
  readonly file: string;
  readonly cell: string;
  readonly memberId: MemberId;
  /** As in the tracker. */
  readonly name: string;
  /** The name that the pack has in the code's row. */
  readonly rowName: string;
  readonly meetingId: MeetingId;
  readonly trackerSays: string;
  readonly packSays: string;
  readonly standing: CodeStanding;
  readonly handling: Handling;
  /** The pack's code stands in the tracker now. */
  readonly isTaken: boolean;
}

export interface CollectedPack {
  readonly file: string;
  readonly setNumber: SetNumber;
  readonly setName: string;
  readonly seal: SealState;
  /** The set's members or the meetings have changed since the pack was made. */
  readonly isOlder: boolean;
  /** Columns that somebody added to the tracker. */
  readonly leftAside: readonly string[];
  readonly changes: readonly PackChange[];
}

/** A list of people that another program exported. */
export interface CollectedList {
  readonly file: string;
  /** Rows that are somebody. */
  readonly people: number;
  /** Members who were known by their names, not by their email addresses. */
  readonly byName: number;
  /** The header of the column that the codes are from; null where everyone listed has the same. */
  readonly codeColumn: string | null;
}

export interface Collected {
  readonly programme: Programme;
  readonly packs: readonly CollectedPack[];
  readonly lists: readonly CollectedList[];
  readonly codes: readonly CollectedCode[];
}

export interface PackFile {
  readonly file: string;
  readonly pack: ReturnedPack;
  readonly changes: readonly PackChange[];
}

/** Lists from elsewhere, and what is to be made of them. */
export interface ListFiles {
  readonly lists: readonly { readonly file: string; readonly list: AttendanceList }[];
  readonly options: ListOptions;
}

export const noLists: ListFiles = { lists: [], options: { meetingId: null, code: "P" } };

/** Which of the pack's codes are taken where the tracker says something else, or the member has moved on. */
export type Acceptance =
  | { readonly kind: "keep-tracker" }
  | { readonly kind: "take-all" }
  /** "M007 M3": a member's ID and a meeting's; "M007 M3 in FILE" where several packs have it. */
  | { readonly kind: "take"; readonly codes: ReadonlySet<string> };

/**
 * Brings the codes of returned packs into the programme, one pack after the other. New codes are taken; where
 * the tracker says something else, it is kept unless told otherwise; blank cells take nothing back. Doing it
 * again changes nothing more.
 * @throws {Refusal} for a pack of another programme, or of a set that is no more, or a list without a meeting; nothing
 * is changed then.
 */
export function collectCodes(
  programme: Programme,
  files: readonly PackFile[],
  acceptance: Acceptance,
  { lists, options }: ListFiles = noLists,
): Collected {
  for (const { file, pack } of files) refuseForeign(programme, file, pack);
  const packs: CollectedPack[] = [];
  const codes: CollectedCode[] = [];
  const tracker = new Tracker(programme, isAcceptedOf(acceptance, files));
  for (const { file, pack, changes } of files) {
    const set = everySet(programme).find(({ number }) => number === pack.setNumber);
    const seal = sealState(programme.year.packs, pack);
    packs.push({
      ...{ file, setNumber: pack.setNumber, setName: set?.name ?? "", seal },
      // What packs said of their version before they said for whom they are is not known any more.
      isOlder: pack.sentFor !== null && packVersion(programme, pack.setNumber) !== pack.version,
      leftAside: pack.leftAside.map(shown),
      changes: changes.map((change) => ({ ...change, sheet: shown(change.sheet) })),
    });
    codes.push(...tracker.take({ file, pack, seal }));
  }
  const collectedLists = lists.map(({ file, list }): CollectedList => {
    const listed = codesListed(programme, file, list, options);
    codes.push(...tracker.takeListed(file, listed.codes));
    return { file, people: list.people.length, byName: listed.byName, codeColumn: list.codeColumn };
  });
  return { programme: tracker.programme(), packs, lists: collectedLists, codes };
}

function refuseForeign(programme: Programme, file: string, { programmeId, setNumber }: ReturnedPack): void {
  if (programmeId !== programme.id)
    throw new Refusal({ code: "pack-of-another-programme", details: { file } });
  if (!everySet(programme).some(({ number }) => number === setNumber)) {
    const details = { file, set: setNumber, sets: programme.sets.length };
    throw new Refusal({ code: "pack-set-gone", details });
  }
}

interface SealedFile {
  readonly file: string;
  readonly pack: ReturnedPack;
  readonly seal: SealState;
}

class Tracker {
  readonly #before: Programme;
  readonly #isAccepted: IsAccepted;
  readonly #records: Map<string, AttendanceRecord>;
  readonly #members: ReadonlyMap<string, Programme["members"][number]>;
  readonly #meetings: ReadonlyMap<string, Programme["meetings"][number]>;
  readonly #hasOtherName: ReturnType<typeof nameDoubts>;
  readonly #visits: ReadonlyMap<string, Visit>;
  readonly #tableAt: SetAt;

  constructor(programme: Programme, isAccepted: IsAccepted) {
    this.#before = programme;
    this.#isAccepted = isAccepted;
    this.#records = new Map(programme.attendance.map((record) => [keyOf(record), record]));
    this.#members = new Map(programme.members.map((member) => [member.id, member]));
    this.#meetings = new Map(programme.meetings.map((meeting) => [meeting.id, meeting]));
    this.#hasOtherName = nameDoubts(programme);
    const reference = visitReference(programme);
    this.#visits = new Map(programme.year.visits.map((visit) => [reference(visit), visit]));
    this.#tableAt = tableAt(programme);
  }

  take(sealed: SealedFile): CollectedCode[] {
    const misplaced = misplacedHeadings(sealed.pack.headings, this.#before.meetings);
    return sealed.pack.codes
      .filter((code) => !this.#isAsSent(code))
      .map((sent) => {
        const visit = this.#visits.get(sent.memberId);
        const found = { ...sent, memberId: visit?.memberId ?? sent.memberId };
        const isOther =
          visit !== undefined &&
          (visit.meetingId !== sent.meetingId || visit.setNumber !== sealed.pack.setNumber);
        const standing =
          this.#standing(found, isOther) ?? this.#standingInPack(found, sent.memberId, sealed, misplaced);
        return this.#take(sealed.file, found, standing);
      });
  }

  takeListed(file: string, codes: readonly ListedCode[]): CollectedCode[] {
    return codes.map((code) => {
      if (code.who === "nobody") return this.#take(file, code, "unknown-person");
      if (code.who === "several") return this.#take(file, code, "shared-name");
      return this.#take(file, code, this.#standing(code) ?? (this.#says(code) === null ? "new" : "conflict"));
    });
  }

  /** At every meeting but the one that they visit, a visitor's row says so beforehand. */
  #isAsSent({ memberId, meetingId, code }: PackCode): boolean {
    const visit = this.#visits.get(memberId);
    return visit !== undefined && visit.meetingId !== meetingId && code === "–";
  }

  programme(): Programme {
    return { ...this.#before, attendance: [...this.#records.values()] };
  }

  #visitsAt(memberId: MemberId, meetingId: MeetingId): boolean {
    return this.#before.year.visits.some(
      (visit) => visit.memberId === memberId && visit.meetingId === meetingId,
    );
  }

  #take(file: string, found: PackCode, standing: CodeStanding): CollectedCode {
    const { memberId, meetingId, code, notUnderstood, cell } = found;
    const how = handling[standing];
    const known = this.#records.get(keyOf(found));
    const isTaken = how === "taken" || this.#isAccepted(how, file, found);
    if (isTaken) this.#records.set(keyOf(found), { memberId, meetingId, code, notUnderstood: null });
    return {
      ...{ file, cell, memberId, meetingId, standing, handling: how, isTaken },
      name: this.#members.get(memberId)?.name ?? (memberId || shown(found.rowName)),
      rowName: shown(found.rowName),
      trackerSays: known?.code ?? shown(codeAlone(known?.notUnderstood ?? "")),
      packSays: code ?? shown(codeAlone(notUnderstood ?? "")),
    };
  }

  /** What the tracker has there; null for nothing. */
  #says(found: PackCode): string | null {
    const known = this.#records.get(keyOf(found));
    return known?.code ?? understandCode(known?.notUnderstood ?? null).notUnderstood;
  }

  /**
   * Null for a code that could go into the tracker, wherever it comes from.
   * @param isOther it stands in a visitor's row, and not for the visit
   */
  #standing(found: PackCode, isOther = false): CodeStanding | null {
    const meeting = this.#meetings.get(found.meetingId);
    if (!this.#members.has(found.memberId)) return "not-a-member";
    if (!meeting) return "no-meeting";
    if (isOther) return "no-visit";
    const { settings } = this.#before;
    if (found.code === null || !codesOf(settings).includes(found.code)) return "not-understood";
    if (this.#says(found) === found.code) return "unchanged";
    return meeting.status === "Cancelled" ? "meeting-cancelled" : null;
  }

  /** @param sentAs the Member ID, or a visit's reference, that stands in the pack */
  #standingInPack(
    found: PackCode,
    sentAs: string,
    { pack, seal }: SealedFile,
    misplaced: ReadonlySet<string>,
  ): CodeStanding {
    const { memberId, meetingId } = found;
    const isVisit = this.#visits.has(sentAs);
    const member = this.#members.get(memberId);
    const meeting = this.#meetings.get(meetingId);
    const isVouchedFor = seal !== "fits" || pack.sentFor?.includes(sentAs) === true;
    if (seal === "broken" || seal === "removed" || !isVouchedFor) return "not-from-pack";
    if (this.#hasOtherName(memberId, found.rowName)) return "other-name";
    if (misplaced.has(meetingId)) return "heading-moved";
    if (!isVisit && member?.setNumber !== pack.setNumber) return "other-set";
    const isAway = member && meeting && this.#tableAt(member, meeting) !== pack.setNumber;
    if (!isVisit && isAway && this.#visitsAt(memberId, meetingId)) return "visits-elsewhere";
    if (this.#says(found) !== null) return "conflict";
    return seal === "none" && this.#before.year.packs.key !== null ? "no-seal" : "new";
  }
}

/** Whatever somebody typed, in one short line: no control characters, nothing that steers a terminal. */
function shown(typed: string): string {
  const line = typed.replace(/[\p{C}\s]+/gu, " ").trim();
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}

const longestShown = 40;

type IsAccepted = (handling: Handling, file: string, code: PackCode) => boolean;

/** A code that is only taken by name must be named with its file where another pack has one in its place. */
function isAcceptedOf(acceptance: Acceptance, files: readonly PackFile[]): IsAccepted {
  if (acceptance.kind === "keep-tracker") return () => false;
  if (acceptance.kind === "take-all") return (how) => how === "asked";
  const counts = new Map<string, number>();
  for (const code of files.flatMap(({ pack }) => pack.codes)) {
    counts.set(keyOf(code), (counts.get(keyOf(code)) ?? 0) + 1);
  }
  return (how, file, code) => {
    if (how !== "asked" && how !== "asked-singly") return false;
    const named = `${code.memberId} ${code.meetingId}`;
    if (acceptance.codes.has(`${named} in ${file}`)) return true;
    return acceptance.codes.has(named) && (how === "asked" || counts.get(keyOf(code)) === 1);
  };
}

function keyOf({ memberId, meetingId }: Pick<PackCode, "memberId" | "meetingId">): string {
  return JSON.stringify([memberId, meetingId]);
}
