import path from "node:path";
import { airtimeOf, type Allocation, type RosterCheck } from "../commands";
import {
  newNotices,
  noRecordsYet,
  professionsInSets,
  type LeftOutRow,
  type Notice,
  type Programme,
} from "../programme";
import type { OpenedWorkbook, Origin } from "../workbook";
import { sayAirtime, sayCertificate, sayCount, sayMembers, sayProblem, sayProfessions } from "../wording";
import { sayReview } from "./say-review";

/** What `allocate` did, in a few lines. */
export function sayAllocation(
  { programme, certificate, outcome, placed, notices }: Allocation,
  { rosterSheet }: Origin,
  { roster, file }: { readonly roster: string; readonly file: string },
): string {
  const professions = programme.sets.length > 1 ? professionsInSets(programme) : null;
  const lines = [
    sayInput(programme, path.basename(roster), rosterSheet),
    sayOutcome(outcome, programme, placed.length),
    ...sayProof(certificate, programme),
    ...(professions ? [sayProfessions(professions)] : []),
    sayAirtime(airtimeOf(programme, certificate.sizes)),
    ...sayLeftOut(programme.leftOut),
    ...sayNotices(notices, programme),
    `Written: ${file}`,
  ];
  return lines.join("\n");
}

/** What `check` found. */
export function sayCheck(
  { programme, origin }: OpenedWorkbook,
  { notices, sizes, airtime }: RosterCheck,
  file: string,
): string {
  const { roster, rosterSheet } = origin;
  const columns = programme.rosterColumns
    .filter(({ role }) => role !== "other")
    .map(({ header, role }) => `  ${role.padEnd(16)} ${header}`);
  return [
    sayInput(programme, path.basename(file), rosterSheet),
    `Header row: ${String(roster.headerRow + 1)}. Columns found:`,
    ...columns,
    sizes ? `That gives ${saySizes(sizes.sizes)}.` : sayTooFew(programme),
    ...(airtime ? [sayAirtime(airtime)] : []),
    ...sayLeftOut(programme.leftOut),
    ...sayReview(roster.proposals),
    ...sayNotices(notices, programme),
    "Nothing was written.",
  ].join("\n");
}

function sayTooFew({ members, leftOut }: Programme): string {
  const details = { count: members.length, leftOut: leftOut.length };
  return sayProblem({ code: "too-few-members", details }).what;
}

function sayInput({ members, leftOut, settings }: Programme, file: string, sheet: string): string {
  const left = leftOut.length > 0 ? `, ${String(leftOut.length)} rows left out` : "";
  const hasLeavers = members.some((member) => member.left !== null);
  const people = `${sayMembers(members)}${hasLeavers ? "," : ""}`;
  return `${settings.programmeName}: ${people} from ${file}, sheet ${sheet}${left}.`;
}

function sayOutcome(outcome: Allocation["outcome"], { members, sets }: Programme, placed: number): string {
  const sizes = sets.map(({ number }) => members.filter(({ setNumber }) => setNumber === number).length);
  if (outcome === "formed") return `Formed ${saySizes(sizes)}.`;
  if (outcome === "brought-back") return `Brought back ${saySizes(sizes)}.`;
  if (outcome === "kept") return `Everyone kept their set: ${saySizes(sizes)}.`;
  return `Placed ${String(placed)} members who had no set; everyone else kept theirs: now ${saySizes(sizes)}.`;
}

/** "6 sets of 10" or "5 sets: 2 of 10, 3 of 9". */
function saySizes(sizes: readonly number[]): string {
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  const [only] = counts.keys();
  if (counts.size === 1)
    return `${String(sizes.length)} ${sizes.length === 1 ? "set" : "sets"} of ${String(only)}`;
  const parts = [...counts]
    .sort(([a], [b]) => b - a)
    .map(([size, count]) => `${String(count)} of ${String(size)}`);
  return `${String(sizes.length)} sets: ${parts.join(", ")}`;
}

/** The certificate, its further sentences set in. */
function sayProof(certificate: Allocation["certificate"], { groupings }: Programme): string[] {
  const [claim = "", ...details] = sayCertificate(certificate, groupings);
  return [`Balance check: ${claim}`, ...details.map((sentence) => `  ${sentence}`)];
}

function sayLeftOut(leftOut: readonly LeftOutRow[]): string[] {
  if (leftOut.length === 0) return [];
  return [
    "Left out:",
    ...leftOut.map(({ sheet, row, detail }) => `  ${sheet}, row ${String(row)}: ${detail}`),
  ];
}

/** Notices in words, those worth a look first; of those that were dismissed only how many there are. */
export function sayNotices(
  notices: readonly Notice[],
  { year: { dismissedNotices } }: Pick<Programme, "year"> = { year: noRecordsYet },
): string[] {
  const { fresh, seen } = newNotices(notices, dismissedNotices);
  const say = (severity: Notice["severity"], heading: string): string[] => {
    const told = fresh.filter((notice) => notice.severity === severity);
    if (told.length === 0) return [];
    return [
      heading,
      ...told.map(({ problem }) => {
        const { what, remedy } = sayProblem(problem);
        return `  - ${what} ${remedy}`.trimEnd();
      }),
    ];
  };
  const dismissed = `${sayCount(seen.length, "notice")} that you dismissed ${seen.length === 1 ? "is" : "are"} not shown.`;
  return [
    ...say("attention", "Notes:"),
    ...say("information", "Good to know:"),
    ...(seen.length === 0 ? [] : [dismissed]),
  ];
}
