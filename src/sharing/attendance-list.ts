import { attendedAnswers, understandCode } from "../attendance";
import {
  idOf,
  type AttendanceCode,
  emailForm,
  facilitatorsOf,
  type Lookup,
  lookUpFacilitator,
  lookUpMember,
  type MeetingId,
  type Member,
  nameForm,
  type Programme,
  Refusal,
} from "../programme";
import { matchingForm, type CellScalar } from "../sheet";
import type { PackCode } from "./returned-pack";

/** One row of a list that another program exported. Times of coming and going are never among it. */
export interface ListedPerson {
  /** "Sheet!A9" */
  readonly cell: string;
  /** Under "Member ID"; "" without. */
  readonly id: string;
  /** Every name and address of the row, the surest first; blank ones left out. */
  readonly names: readonly string[];
  readonly emails: readonly string[];
  /** What the row's code column says; null where the list has none. */
  readonly says: CellScalar;
  /** What the row says under each meeting's ID. */
  readonly saysOf: ReadonlyMap<MeetingId, CellScalar>;
}

/** Who was at a meeting, or what is recorded of them: a CSV, a form's answers, an online meeting's report. */
export interface AttendanceList {
  readonly people: readonly ListedPerson[];
  /** The header of the column with codes or answers; null without one. */
  readonly codeColumn: string | null;
  /** Meeting IDs that head columns. */
  readonly meetings: readonly MeetingId[];
}

export interface ListOptions {
  /** The meeting they are of; null where their columns are headed by meetings. */
  readonly meetingId: MeetingId | null;
  /** For everyone listed of whom no code is said. */
  readonly code: AttendanceCode;
}

export interface ListedCodes {
  readonly codes: readonly ListedCode[];
  /** How many people were known by their names, not by their addresses. */
  readonly byName: number;
}

/** As a code of a pack; the member's ID is empty where nobody is known, or several. */
export interface ListedCode extends PackCode {
  readonly who: Lookup<Member>["found"];
}

/** Whether a list says itself which meetings it is of. */
export function namesMeetings({ meetings: known }: Programme, { meetings }: AttendanceList): boolean {
  return meetings.some((id) => known.some((meeting) => meeting.id === id));
}

/**
 * The codes of a list, one for each member and meeting, the last where somebody is listed twice. Facilitators are
 * passed over. Who is not listed has no code, and who came is all that is taken of them.
 * @throws {Refusal} "list-without-meeting"
 */
export function codesListed(
  programme: Programme,
  file: string,
  list: AttendanceList,
  { meetingId, code }: ListOptions,
): ListedCodes {
  const ofMeetings = list.meetings.filter((id) => meetingId === null || id === meetingId);
  if (ofMeetings.length === 0 && meetingId === null) {
    throw new Refusal({ code: "list-without-meeting", details: { file } });
  }
  const find = finder(programme);
  const isFacilitator = facilitatorFinder(programme);
  const codes = new Map<string, ListedCode>();
  const byName = new Set<string>();
  for (const person of list.people) {
    const { lookup, how } = find(person);
    if (lookup.found !== "one" && isFacilitator(person)) continue;
    const memberId = lookup.found === "one" ? lookup.person.id : idOf.member("");
    const said = ofMeetings.length > 0 ? ofMeetings : [meetingId ?? idOf.meeting("")];
    for (const meeting of said) {
      const understood =
        ofMeetings.length > 0
          ? understandCode(person.saysOf.get(meeting) ?? null)
          : list.codeColumn !== null
            ? understandAnswer(person.says, code)
            : { code, notUnderstood: null };
      if (understood.code === null && understood.notUnderstood === null) continue;
      if (lookup.found === "one" && how === "name") byName.add(memberId);
      const rowName = person.names[0] ?? person.emails[0] ?? person.id;
      const key = JSON.stringify([memberId || matchingForm(rowName), meeting]);
      // A person who answers again corrects themselves.
      codes.delete(key);
      codes.set(key, {
        ...{ memberId, meetingId: meeting, rowName, cell: person.cell, who: lookup.found },
        ...understood,
      });
    }
  }
  return { codes: [...codes.values()], byName: byName.size };
}

/** Answers to "Attended?": whoever says yes has the code; whoever says no is as if not listed. */
function understandAnswer(said: CellScalar, code: AttendanceCode): ReturnType<typeof understandCode> {
  const form = matchingForm(String(said ?? ""));
  if (attendedAnswers.yes.includes(form)) return { code, notUnderstood: null };
  if (attendedAnswers.no.includes(form)) return { code: null, notUnderstood: null };
  return understandCode(said);
}

/** Whether what stands in a cell says who came: a code in letters or words, yes or no. */
export function isAnswer(said: CellScalar): boolean {
  const form = matchingForm(String(said ?? ""));
  return (
    attendedAnswers.yes.includes(form) ||
    attendedAnswers.no.includes(form) ||
    understandCode(said).code !== null
  );
}

interface Found {
  readonly lookup: Lookup<Member>;
  readonly how: "email" | "name" | "id";
}

/** By email address; else by name; by Member ID alone where the row has neither. */
function finder({ members }: Programme): (person: ListedPerson) => Found {
  const byEmail = new Map<string, Member[]>();
  for (const member of members) {
    const form = emailForm(member.email ?? "");
    if (form !== null) byEmail.set(form, [...(byEmail.get(form) ?? []), member]);
  }
  const byName = lookUpMember(members);
  return ({ emails, names, id }) => {
    for (const email of emails) {
      const [person, ...others] = byEmail.get(emailForm(email) ?? "") ?? [];
      if (person && others.length === 0) return { lookup: { found: "one", person }, how: "email" };
    }
    let lookup: Lookup<Member> = { found: "nobody" };
    for (const name of names.flatMap(plainNames)) {
      const named = byName(name);
      if (named.found === "one") return { lookup: named, how: "name" };
      if (named.found === "several") lookup = named;
    }
    if (names.length === 0 && emails.length === 0 && id !== "") return { lookup: byName(id), how: "id" };
    return { lookup, how: "name" };
  };
}

const brackets = [
  [")", "("],
  ["]", "["],
] as const;

/** A display name, and what is left without "(Guest)" or "[ROYAL INFIRMARY]" behind it. */
function plainNames(name: string): string[] {
  let plain = name.trim();
  for (const [closing, opening] of [...brackets, ...brackets]) {
    const start = plain.endsWith(closing) ? plain.lastIndexOf(opening) : -1;
    if (start > 0) plain = plain.slice(0, start).trim();
  }
  return plain === name ? [name] : [name, plain];
}

function facilitatorFinder({ facilitators }: Programme): (person: ListedPerson) => boolean {
  const people = facilitatorsOf(facilitators);
  const byName = lookUpFacilitator(people);
  const emails = new Set(people.flatMap(({ email }) => emailForm(email) ?? []));
  return (person) =>
    person.emails.some((email) => emails.has(emailForm(email) ?? "")) ||
    person.names.flatMap(plainNames).some((name) => nameForm(name) !== "" && byName(name).found !== "nobody");
}
