import { Refusal, type MemberId } from "../../programme";
import type { RosterReading } from "../../roster";
import { cellAddress, known, matchingForm, rowAt, valueAt, type SheetContent } from "../../sheet";
import { cellText, headerKey, nameOfSheet, rosterHeaderRow, rosterTable } from "../../tables";
import { countedHeaders } from "../draw/roster-shape";

/** What is typed for a member now, and what our sheets kept of it when it was last written: blank for nothing. */
interface KeptCell {
  readonly memberId: MemberId;
  readonly now: string;
  readonly then: string;
}

/** A column of which our sheets keep what was in it. */
interface KeptColumn {
  readonly header: string;
  /** Zero-based. */
  readonly place: number;
  readonly cells: readonly KeptCell[];
  /** What a text is compared by. */
  readonly partsOf: (text: string) => readonly string[];
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
  for (const { header, place, cells, partsOf, keptUnder } of [
    namesKept(roster, names),
    ...countedKept(sheet, roster),
  ]) {
    const others = cells.flatMap((cell) => {
      const [after, before] = [partsOf(cell.now), partsOf(cell.then)];
      const isOther = after.length > 0 && before.length > 0 && after.join(" ") !== before.join(" ");
      return isOther ? [{ ...cell, after, before, row: known(roster.rowOf.get(cell.memberId)) - 1 }] : [];
    });
    if (others.length < Math.max(fewest, cells.length / 5)) continue;
    const newParts = others.flatMap(({ after }) => after);
    const oldParts = others.flatMap(({ before }) => before);
    if (4 * inCommon(newParts, oldParts) < 3 * newParts.length) continue;
    const { memberId, now, then, row } = others.reduce((one, other) => (other.row < one.row ? other : one));
    throw new Refusal({
      code: "column-sorted-alone",
      details: { header, rows: others.length, memberId, typed: now, before: then, keptUnder },
      place: { sheet: sheet.name, cell: cellAddress(row, place) },
    });
  }
}

/** A surname may be in a column of its own, and a name that is turned round is the same one. */
function wordsIn(text: string): readonly string[] {
  return matchingForm(text).replaceAll(",", " ").split(/\s+/).filter(Boolean).toSorted();
}

/** "Senior nurse" is not what another "Nurse" was. */
function wholeText(text: string): readonly string[] {
  return [matchingForm(text)].filter(Boolean);
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
  { columns, placeOf, members }: RosterReading,
  names: ReadonlyMap<MemberId, string>,
): KeptColumn {
  const { header } = known(columns.find(({ role }) => role === "name" || role === "surname"));
  return {
    ...{ header, place: known(placeOf.get(header)) },
    cells: members.map(({ id, name }) => ({ memberId: id, now: name, then: names.get(id) ?? "" })),
    partsOf: wordsIn,
    keptUnder: { sheet: nameOfSheet("attendance"), header: "Name" },
  };
}

/** What members are counted as stands on the Roster itself, as it was written. */
function countedKept(sheet: SheetContent, roster: RosterReading): KeptColumn[] {
  const { columns, placeOf, groupings, members, rowOf } = roster;
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
    const typedUnder = columns[typedIn]?.header ?? header;
    return [
      {
        ...{ header: typedUnder, place: placeOf.get(typedUnder) ?? kept },
        cells: members.map(({ id, groups, values }) => ({
          memberId: id,
          now: isGroup ? (groups[key] ?? "") : String(valueAt(values, typedIn) ?? ""),
          then: cellText(rowAt(sheet.rows, known(rowOf.get(id)) - 1)[kept]),
        })),
        partsOf: wholeText,
        keptUnder: { sheet: sheet.name, header },
      },
    ];
  });
}
