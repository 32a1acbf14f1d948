import path from "node:path";
import { airtimeOf, type Allocation, type RosterCheck } from "../commands";
import {
  sizesOf,
  newNotices,
  noRecordsYet,
  professionsInSets,
  type LeftOutRow,
  type Notice,
  type Programme,
} from "../programme";
import type { OpenedWorkbook, Origin } from "../workbook";
import { sayAirtime, sayCertificate, sayMembers, sayProblem, sayProfessions } from "../wording";
import { sayReview } from "./say-review";
import { texts } from "./strings/texts";

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
    sayAirtime(airtimeOf(programme, sizesOf(certificate))),
    ...sayLeftOut(programme.leftOut),
    ...sayNotices(notices, programme),
    texts.written(file),
  ];
  return lines.join("\n");
}

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
    texts.sets.headerRow(roster.headerRow + 1),
    ...columns,
    sizes ? texts.sets.gives(saySizes(sizes.sizes)) : sayTooFew(programme),
    ...(airtime ? [sayAirtime(airtime)] : []),
    ...sayLeftOut(programme.leftOut),
    ...sayReview(roster.proposals),
    ...sayNotices(notices, programme),
    texts.nothingWritten,
  ].join("\n");
}

function sayTooFew({ members, leftOut }: Programme): string {
  const details = { count: members.length, leftOut: leftOut.length };
  return sayProblem({ code: "too-few-members", details }).what;
}

function sayInput({ members, leftOut, settings }: Programme, file: string, sheet: string): string {
  const hasLeavers = members.some((member) => member.left !== null);
  const people = `${sayMembers(members)}${hasLeavers ? "," : ""}`;
  return texts.sets.input(settings.programmeName, people, file, sheet, leftOut.length);
}

function sayOutcome(outcome: Allocation["outcome"], { members, sets }: Programme, placed: number): string {
  const sizes = sets.map(({ number }) => members.filter(({ setNumber }) => setNumber === number).length);
  if (outcome === "formed") return texts.sets.formed(saySizes(sizes));
  if (outcome === "brought-back") return texts.sets.broughtBack(saySizes(sizes));
  if (outcome === "kept") return texts.sets.kept(saySizes(sizes));
  return texts.sets.placed(placed, saySizes(sizes));
}

/** "6 sets of 10" or "5 sets: 2 of 10, 3 of 9". */
function saySizes(sizes: readonly number[]): string {
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  const [only] = counts.keys();
  if (counts.size === 1 && only !== undefined) return texts.sets.ofSize(sizes.length, only);
  return texts.sets.ofSizes(
    sizes.length,
    [...counts].sort(([a], [b]) => b - a),
  );
}

/** The certificate, its further sentences set in. */
function sayProof(certificate: Allocation["certificate"], { groupings }: Programme): string[] {
  const [claim = "", ...details] = sayCertificate(certificate, groupings);
  return [texts.sets.balanceCheck(claim), ...details.map((sentence) => `  ${sentence}`)];
}

function sayLeftOut(leftOut: readonly LeftOutRow[]): string[] {
  if (leftOut.length === 0) return [];
  return [
    texts.sets.leftOut,
    ...leftOut.map(({ sheet, row, detail }) => `  ${texts.sets.leftOutRow(sheet, row, detail)}`),
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
  return [
    ...say("attention", texts.notices.attention),
    ...say("information", texts.notices.information),
    ...(seen.length === 0 ? [] : [texts.notices.dismissed(seen.length)]),
  ];
}
