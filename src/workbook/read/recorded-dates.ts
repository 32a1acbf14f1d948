import { Refusal, type ColumnRole, type Move, type SetNumber } from "../../programme";
import type { RosterReading } from "../../roster";
import { understandDate } from "../../roster/understand-date";
import { cellAddress, known, valueAt, type CellScalar, type IsoDate, type SheetContent } from "../../sheet";
import { trackerDates, type MendedHeading } from "../../tables";

type DateRole = "joined" | "left";

/** A day of somebody's, and the set that they had when they left, which stays theirs on the Roster. */
interface RecordedDay {
  readonly day: IsoDate;
  readonly set?: SetNumber | null;
}

/** What our other sheets hold of a column of days on the Roster, as it was last written. */
interface RecordedDates {
  /** By Member ID in small letters. */
  readonly days: ReadonlyMap<string, RecordedDay>;
  /** Somebody had a day there, by the tracker. */
  readonly wasThere: boolean;
}

export type RecordedRoles = Readonly<Record<DateRole, RecordedDates>>;

type Headers = Partial<Record<ColumnRole, string>>;

const headers: Readonly<Record<DateRole, string>> = { joined: "Joined", left: "Left" };

/**
 * When members joined and left by the tracker, which has a column for either only where somebody did; where it shows no
 * day, as after the Roster's column was deleted in Excel, who left by the Moves.
 */
export function recordedDates(tracker: SheetContent | null, moves: readonly Move[]): RecordedRoles {
  const columns = tracker && trackerDates(tracker);
  const lastMoves = new Map(moves.map((move) => [move.memberId.toLowerCase(), move]));
  const leavings = [...lastMoves].flatMap(([id, { from, to, on }]) =>
    to === null ? [[id, { day: on, set: from }] as const] : [],
  );
  const of = (role: DateRole, others: readonly (readonly [string, RecordedDay])[]): RecordedDates => {
    const own = [...(columns?.[role] ?? [])].map(([id, day]) => [id, { day }] as const);
    return { days: new Map(own.length > 0 ? own : others), wasThere: (columns?.[role] ?? null) !== null };
  };
  return { joined: of("joined", []), left: of("left", leavings) };
}

/**
 * The columns of days that had other headings when they were last written: those that hold every day that is recorded.
 * @param remembered the headers they had then
 * @throws {Refusal} "roster-dates-lost" where days are recorded and no one column holds them
 */
export function renamedDates(
  roster: RosterReading,
  recorded: RecordedRoles,
  { remembered, chosen }: { readonly remembered: Headers; readonly chosen: Headers },
): { readonly columns: Headers; readonly mended: readonly MendedHeading[] } {
  const columns: Headers = {};
  const mended: MendedHeading[] = [];
  for (const role of ["joined", "left"] as const) {
    const now = roster.columns.find((column) => column.role === role);
    const then = remembered[role];
    if (chosen[role] !== undefined || (now && (then === undefined || then === now.header))) continue;
    const { days, wasThere } = recorded[role];
    const own = roster.members.flatMap(({ id, values, setNumber }) => {
      const { day, set = setNumber } = days.get(id.toLowerCase()) ?? {};
      return day === undefined || set !== setNumber ? [] : [{ day, values }];
    });
    const isEveryDayGone = !now && wasThere && days.size === 0;
    const isRecorded = own.length > 0 && (wasThere || then !== undefined);
    if (!isRecorded && !isEveryDayGone) continue;
    const found = roster.columns.flatMap((column, at) => {
      if (column.role !== "other" && column !== now) return [];
      const same = own.filter(({ day, values }) => isDay(valueAt(values, at), day)).length;
      return same === 0 ? [] : [{ column, same }];
    });
    if (found.some(({ column }) => column === now)) continue;
    const cellOf = (header: string): string =>
      cellAddress(roster.headerRow, known(roster.placeOf.get(header)));
    const header = then ?? headers[role];
    const all = found.filter(({ same }) => same === own.length);
    const [only] = all;
    if (!only || all.length > 1) {
      const { column } = found.toSorted((a, b) => b.same - a.same)[0] ?? {};
      const cell = column ? cellOf(column.header) : cellAddress(roster.headerRow, 0);
      throw new Refusal({
        code: "roster-dates-lost",
        details: { header, role, members: own.length },
        place: { sheet: roster.sheet, cell },
      });
    }
    columns[role] = only.column.header;
    mended.push({ heading: only.column.header, header, cell: cellOf(only.column.header) });
  }
  return { columns, mended };
}

function isDay(value: CellScalar, day: IsoDate): boolean {
  const read = understandDate({ value });
  if (read === null) return false;
  return read.kind === "certain" ? read.date === day : read.dayFirst === day || read.monthFirst === day;
}
