import { emailForm, nameForm, Refusal, type Matching, type Notice, type Problem } from "../programme";
import { matchingForm } from "../sheet";
import type { Candidate, RoleColumns } from "./candidates";
import { isNotGiven } from "./count-values";
import type { DuplicateRows, RosterOptions } from "./roster-reading";
import { someCells } from "./some-cells";
import { leftOutTexts } from "./left-out-texts";

export interface FoundDuplicates {
  readonly duplicates: readonly DuplicateRows[];
  /** Position of each candidate to leave out, and why. */
  readonly leftOut: ReadonlyMap<number, string>;
  readonly notices: readonly Notice[];
}

interface Group {
  readonly kind: DuplicateRows["kind"];
  readonly positions: readonly number[];
}

/**
 * Rows that may be one person: the same email address; the same name and organisation; the same name.
 * Nothing is merged; what is left out is listed.
 * @throws {Refusal} "same-email", when `duplicates` is "refuse"
 */
export function findDuplicates(
  candidates: readonly Candidate[],
  columns: RoleColumns,
  { duplicates: wish, matchings = [], sayRow = plainRow }: RosterOptions,
): FoundDuplicates {
  const emails = candidates.map(({ email }) => emailForm(email));
  const names = candidates.map(({ name }) => nameForm(name));
  const answered = answeredForms(matchings);
  const employed = candidates.map(({ organisation }, position) => {
    if (isNotGiven(organisation)) return null;
    const form = matchingForm(organisation);
    return `${names[position] ?? ""}\n${answered.get(form) ?? form}`;
  });

  const byEmail = groupsOf("email", emails);
  const [shared] = sameEmails(byEmail, candidates, columns);
  if (wish === "refuse" && shared)
    throw new Refusal({ ...shared, details: { ...shared.details, more: byEmail.length - 1 } });
  const leftOut = new Map<number, string>();
  const leaveOut = ({ positions: [first, ...others] }: Group, same: (row: string) => string) => {
    if (wish !== "leave-out" || first === undefined) return;
    const row = sayRow(candidates[first]?.source.row ?? 0);
    for (const position of others) leftOut.set(position, same(row));
  };
  for (const group of byEmail) leaveOut(group, leftOutTexts.sameEmail);
  const remaining = <T>(keys: readonly (T | null)[]) =>
    keys.map((key, position) => (leftOut.has(position) ? null : key));
  const byEmployment = groupsOf("name-and-organisation", remaining(employed)).filter(
    ({ positions }) => new Set(positions.map((position) => emails[position] ?? position)).size > 1,
  );
  for (const group of byEmployment) leaveOut(group, leftOutTexts.sameEmployment);
  const byName = groupsOf("name", remaining(names)).filter(
    ({ positions }) => new Set(positions.map((position) => employed[position] ?? position)).size > 1,
  );
  const groups = [...byEmail, ...byEmployment, ...byName];
  return {
    duplicates: groups.map((group) => duplicateRows(group, candidates, columns, leftOut)),
    leftOut,
    notices: [
      ...(wish === "report"
        ? sameEmails(byEmail, candidates, columns).map((problem): Notice => ({
            severity: "attention",
            problem,
          }))
        : []),
      ...(wish === "keep" ? noticeOf("same-email-kept", byEmail, candidates, columns) : []),
      ...(wish === "leave-out"
        ? leftOutNotice([...leftOut.keys()], candidates, columns)
        : noticeOf("same-name-and-organisation", byEmployment, candidates, columns)),
      ...noticeOf("same-name", byName, candidates, columns),
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

function groupsOf(kind: Group["kind"], keys: readonly (string | null)[]): Group[] {
  const positionsOf = new Map<string, number[]>();
  keys.forEach((key, position) => {
    if (key === null || key === "") return;
    const positions = positionsOf.get(key);
    if (positions) positions.push(position);
    else positionsOf.set(key, [position]);
  });
  return [...positionsOf.values()]
    .filter(({ length }) => length > 1)
    .map((positions) => ({ kind, positions }));
}

function sameEmails(
  groups: readonly Group[],
  candidates: readonly Candidate[],
  columns: RoleColumns,
): Problem<"same-email">[] {
  return groups.map(({ positions }) => {
    const cells = addressesOf(positions, "email", candidates, columns);
    const email = (candidates[positions[0] ?? 0]?.email ?? "").slice(0, 100);
    return {
      code: "same-email",
      details: { email, rows: cells.slice(0, 12), more: 0 },
      place: { sheet: columns.sheet, cell: cells[1] ?? "" },
    };
  });
}

function duplicateRows(
  { kind, positions }: Group,
  candidates: readonly Candidate[],
  columns: RoleColumns,
  leftOut: ReadonlyMap<number, string>,
): DuplicateRows {
  const rowOf = (position: number) => (candidates[position]?.source.row ?? 0) + 1;
  return {
    kind,
    rows: positions.map(rowOf),
    cells: addressesOf(positions, kind, candidates, columns),
    leftOut: positions.filter((position) => leftOut.has(position)).map(rowOf),
  };
}

function addressesOf(
  positions: readonly number[],
  kind: Group["kind"],
  candidates: readonly Candidate[],
  columns: RoleColumns,
): string[] {
  const role = kind === "email" ? "email" : columns.nameRole;
  return positions.flatMap((position) => {
    const candidate = candidates[position];
    return candidate ? [columns.address(candidate.source, role)] : [];
  });
}

function noticeOf(
  code: "same-email-kept" | "same-name-and-organisation" | "same-name",
  groups: readonly Group[],
  candidates: readonly Candidate[],
  columns: RoleColumns,
): Notice[] {
  const cells = groups.flatMap(({ kind, positions }) => addressesOf(positions, kind, candidates, columns));
  const [cell] = cells;
  if (cell === undefined) return [];
  const severity = code === "same-name" ? "information" : "attention";
  return [{ severity, problem: { code, details: someCells(cells), place: { sheet: columns.sheet, cell } } }];
}

function leftOutNotice(
  positions: readonly number[],
  candidates: readonly Candidate[],
  columns: RoleColumns,
): Notice[] {
  const [cell] = addressesOf(positions, "name", candidates, columns);
  if (cell === undefined) return [];
  const place = { sheet: columns.sheet, cell };
  const details = { count: positions.length };
  return [{ severity: "attention", problem: { code: "duplicates-left-out", details, place } }];
}
