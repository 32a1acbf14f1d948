import {
  emailForm,
  nameForm,
  Refusal,
  type Matching,
  type Notice,
  type Problem,
  attention,
} from "../programme";
import { matchingForm } from "../sheet";
import type { Candidate, RoleColumns } from "./candidates";
import { isNotGiven } from "./count-values";
import type { DuplicateRows, RosterOptions } from "./roster-reading";
import { someCells } from "./some-cells";
import { leftOutTexts } from "./left-out-texts";

export interface FoundDuplicates {
  readonly duplicates: readonly DuplicateRows[];
  /** Each candidate to leave out, and why. */
  readonly leftOut: ReadonlyMap<Candidate, string>;
  readonly notices: readonly Notice[];
}

/** A candidate, with the forms that are compared; a form that is null or empty is like no other. */
interface Person {
  readonly candidate: Candidate;
  readonly email: string | null;
  readonly name: string;
  /** The name with the organisation. */
  readonly employed: string | null;
}

interface Group {
  readonly kind: DuplicateRows["kind"];
  readonly people: readonly Person[];
}

/**
 * Rows that may be one person: the same email address; the same name and organisation; the same name.
 * Nothing is merged; what is left out is listed.
 * @throws {Refusal} "same-email", when `duplicates` is "refuse"
 */
export function findDuplicates(
  candidates: readonly Candidate[],
  columns: RoleColumns,
  { duplicates: policy, matchings = [], sayRow = plainRow }: RosterOptions,
): FoundDuplicates {
  const answered = answeredForms(matchings);
  const people = candidates.map((candidate): Person => {
    const [email, name] = [emailForm(candidate.email), nameForm(candidate.name)];
    const form = matchingForm(candidate.organisation);
    const employed = isNotGiven(candidate.organisation) ? null : `${name}\n${answered.get(form) ?? form}`;
    return { candidate, email, name, employed };
  });

  const byEmail = groupsOf("email", people, ({ email }) => email);
  const [shared] = sameEmails(byEmail, columns);
  if (policy === "refuse" && shared)
    throw new Refusal({ ...shared, details: { ...shared.details, more: byEmail.length - 1 } });
  const leftOut = new Map<Candidate, string>();
  const leaveOut = ({ people: [first, ...others] }: Group, same: (row: string) => string) => {
    if (policy !== "leave-out" || !first) return;
    const row = sayRow(first.candidate.source.row);
    for (const { candidate } of others) leftOut.set(candidate, same(row));
  };
  const remaining = (): Person[] => people.filter(({ candidate }) => !leftOut.has(candidate));
  for (const group of byEmail) leaveOut(group, leftOutTexts.sameEmail);
  const byEmployment = groupsOf("name-and-organisation", remaining(), ({ employed }) => employed).filter(
    (group) => differIn(group, ({ email, candidate }) => email ?? candidate),
  );
  for (const group of byEmployment) leaveOut(group, leftOutTexts.sameEmployment);
  const byName = groupsOf("name", remaining(), ({ name }) => name).filter((group) =>
    differIn(group, ({ employed, candidate }) => employed ?? candidate),
  );
  return {
    duplicates: [...byEmail, ...byEmployment, ...byName].map((group) =>
      duplicateRows(group, columns, leftOut),
    ),
    leftOut,
    notices: [
      ...(policy === "report" ? sameEmails(byEmail, columns).map(attention) : []),
      ...(policy === "keep" ? noticeOf("same-email-kept", byEmail, columns) : []),
      ...(policy === "leave-out"
        ? leftOutNotice([...leftOut.keys()], columns)
        : noticeOf("same-name-and-organisation", byEmployment, columns)),
      ...noticeOf("same-name", byName, columns),
    ],
  };
}

function plainRow(row: number): string {
  return `row ${String(row + 1)}`;
}

/** The form of an organisation as the administrator answered that it is counted. */
function answeredForms(matchings: readonly Matching[]): ReadonlyMap<string, string> {
  return new Map(
    matchings
      .filter(({ grouping }) => grouping === "organisation")
      .map(({ typed, countedAs }) => [matchingForm(typed), matchingForm(countedAs)]),
  );
}

function groupsOf(
  kind: Group["kind"],
  people: readonly Person[],
  formOf: (person: Person) => string | null,
): Group[] {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    const form = formOf(person);
    if (form === null || form === "") continue;
    const alike = found.get(form);
    if (alike) alike.push(person);
    else found.set(form, [person]);
  }
  return [...found.values()].filter(({ length }) => length > 1).map((alike) => ({ kind, people: alike }));
}

function differIn({ people }: Group, form: (person: Person) => unknown): boolean {
  return new Set(people.map(form)).size > 1;
}

function sameEmails(groups: readonly Group[], columns: RoleColumns): Problem<"same-email">[] {
  return groups.map((group) => {
    const cells = addressesOf(group, columns);
    const [email = ""] = group.people.map(({ candidate }) => candidate.email.slice(0, 100));
    const [, cell = ""] = cells;
    return {
      code: "same-email",
      details: { email, rows: cells.slice(0, 12), more: 0 },
      place: { sheet: columns.sheet, cell },
    };
  });
}

function duplicateRows(
  group: Group,
  columns: RoleColumns,
  leftOut: ReadonlyMap<Candidate, string>,
): DuplicateRows {
  const candidates = group.people.map(({ candidate }) => candidate);
  const rowOf = ({ source }: Candidate) => source.row + 1;
  return {
    kind: group.kind,
    rows: candidates.map(rowOf),
    cells: addressesOf(group, columns),
    leftOut: candidates.filter((candidate) => leftOut.has(candidate)).map(rowOf),
  };
}

function addressesOf({ kind, people }: Group, columns: RoleColumns): string[] {
  const role = kind === "email" ? "email" : columns.nameRole;
  return people.map(({ candidate }) => columns.address(candidate.source, role));
}

function noticeOf(
  code: "same-email-kept" | "same-name-and-organisation" | "same-name",
  groups: readonly Group[],
  columns: RoleColumns,
): Notice[] {
  const cells = groups.flatMap((group) => addressesOf(group, columns));
  const [cell] = cells;
  if (cell === undefined) return [];
  const severity = code === "same-name" ? "information" : "attention";
  return [{ severity, problem: { code, details: someCells(cells), place: { sheet: columns.sheet, cell } } }];
}

function leftOutNotice(leftOut: readonly Candidate[], columns: RoleColumns): Notice[] {
  const [first] = leftOut;
  if (!first) return [];
  const place = { sheet: columns.sheet, cell: columns.address(first.source, columns.nameRole) };
  const details = { count: leftOut.length };
  return [attention({ code: "duplicates-left-out", details, place })];
}
