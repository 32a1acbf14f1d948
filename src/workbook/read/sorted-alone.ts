import { Refusal, type MemberId } from "../../programme";
import type { RosterReading } from "../../roster";
import { cellAddress, known, matchingForm, rowAt, valueAt, type SheetContent } from "../../sheet";
import { cellText, headerKey, nameOfSheet, rosterHeaderRow, rosterTable } from "../../tables";
import { countedHeaders } from "../draw/roster-shape";

/** What a column says of each member now, and what our sheets kept of it when it was last written. */
interface KeptColumn {
  readonly header: string;
  /** Zero-based. */
  readonly place: number;
  readonly now: readonly string[];
  /** Blank where nothing was kept. */
  readonly then: readonly string[];
  readonly keptUnder: { readonly sheet: string; readonly header: string };
}

/** Two or three that changed places may be a correction. */
const fewest = 4;

/**
 * Refuses where names, or what is counted, came apart from the Member IDs: most of what is new in many rows was in
 * other ones of them, as when one column was sorted without the others. What cannot be told, and why:
 * docs/decisions/2026-11-30-columns-sorted-alone.md.
 *
 * @param names of members on the tracker
 * @throws {Refusal} "column-sorted-alone"
 */
export function refuseSortedAlone(
  sheet: SheetContent,
  roster: RosterReading,
  names: ReadonlyMap<MemberId, string>,
): void {
  for (const { header, place, now, then, keptUnder } of [
    namesKept(roster, names),
    ...countedKept(sheet, roster),
  ]) {
    const [after, before] = [now.map(wordsIn), then.map(wordsIn)];
    const others = [...now.keys()].filter((at) => {
      const [own = [], kept = []] = [after[at], before[at]];
      return own.length > 0 && kept.length > 0 && own.join(" ") !== kept.join(" ");
    });
    if (others.length < Math.max(fewest, now.length / 5)) continue;
    const [newWords, oldWords] = [after, before].map((words) => others.flatMap((at) => words[at] ?? []));
    if (5 * inCommon(newWords ?? [], oldWords ?? []) < 4 * (newWords ?? []).length) continue;
    const rowOf = (at: number): number => (roster.memberRows[at] ?? 1) - 1;
    const first = others.reduce((one, other) => (rowOf(other) < rowOf(one) ? other : one));
    throw new Refusal({
      code: "column-sorted-alone",
      details: {
        ...{ header, rows: others.length, memberId: known(roster.members[first]).id },
        ...{ typed: known(now[first]), before: known(then[first]), keptUnder },
      },
      place: { sheet: sheet.name, cell: cellAddress(rowOf(first), place) },
    });
  }
}

/** A surname may be in a column of its own, and a name that is turned round is the same one. */
function wordsIn(text: string): readonly string[] {
  return matchingForm(text).replaceAll(",", " ").split(/\s+/).filter(Boolean).toSorted();
}

/** How many texts of one list are in the other too, each once. */
function inCommon(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const text of other) left.set(text, (left.get(text) ?? 0) + 1);
  let count = 0;
  for (const text of one) {
    const times = left.get(text) ?? 0;
    if (times > 0) count += 1;
    left.set(text, times - 1);
  }
  return count;
}

function namesKept(
  { columns, columnPlaces, members }: RosterReading,
  names: ReadonlyMap<MemberId, string>,
): KeptColumn {
  const at = columns.findIndex(({ role }) => role === "name" || role === "surname");
  return {
    ...{ header: columns[at]?.header ?? "", place: columnPlaces[at] ?? 0 },
    now: members.map(({ name }) => name),
    then: members.map(({ id }) => names.get(id) ?? ""),
    keptUnder: { sheet: nameOfSheet("attendance"), header: "Name" },
  };
}

/** What members are counted as stands on the Roster itself, as it was written. */
function countedKept(sheet: SheetContent, roster: RosterReading): KeptColumn[] {
  const { columns, columnPlaces, groupings, members, memberRows } = roster;
  const roles = columns.map(({ role, header }, at) => ({ key: String(at), label: header, role }));
  const counted = countedHeaders([...groupings, ...roles]);
  const headers = rowAt(sheet.rows, rosterHeaderRow(sheet, rosterTable)).map((cell) =>
    headerKey(cellText(cell)),
  );
  return [...counted].flatMap(([key, header]): KeptColumn[] => {
    const kept = headers.indexOf(headerKey(header));
    if (kept < 0) return [];
    const isGroup = groupings.some((grouping) => grouping.key === key);
    const typedIn = isGroup ? roles.findIndex(({ role }) => key.startsWith(role)) : Number(key);
    return [
      {
        ...{ header: columns[typedIn]?.header ?? header, place: columnPlaces[typedIn] ?? kept },
        now: members.map(({ groups, values }) =>
          isGroup ? (groups[key] ?? "") : String(valueAt(values, typedIn) ?? ""),
        ),
        then: memberRows.map((row) => cellText(rowAt(sheet.rows, row - 1)[kept])),
        keptUnder: { sheet: sheet.name, header },
      },
    ];
  });
}
