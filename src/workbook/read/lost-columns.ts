import { attention, Refusal, type ColumnRole, type Matching, type Notice } from "../../programme";
import { coarseGroupings, type RosterReading } from "../../roster";
import { cellAddress, known, matchingForm, valueAt, type SheetContent } from "../../sheet";
import type { MendedHeading } from "../../tables";
import { textsCountedAs } from "./own-roster";

type Headers = Partial<Record<ColumnRole, string>>;

/** Read by the days in them, and columns of ours. */
const toldElsewhere: ReadonlySet<string> = new Set(["joined", "left", "id"]);
/** Sets are mixed by these, each counted as the Roster and Matching say. */
const mixedBy: ReadonlySet<string> = new Set(["profession", "organisation", "region", "organisationType"]);

/**
 * The administrator's columns whose headings are gone: read under the headings that they have now, which is said, or
 * said to be gone.
 * @param remembered the headings that they had when they were last written
 * @param chosen the headings that were named now
 * @param typedThen what was typed in a column when it was last counted
 * @throws {Refusal} "roster-column-needed" where sets are mixed by a column and no other tells that it is the one
 */
export function lostColumns(
  roster: RosterReading,
  {
    remembered,
    chosen,
    typedThen,
  }: {
    readonly remembered: Headers;
    readonly chosen: Headers;
    readonly typedThen: (role: ColumnRole) => ReadonlySet<string>;
  },
): {
  readonly columns: Headers;
  readonly mended: readonly MendedHeading[];
  readonly notices: readonly Notice[];
} {
  const columns: Headers = {};
  const mended: MendedHeading[] = [];
  const notices: Notice[] = [];
  const row = String(roster.headerRow + 1);
  for (const [role, header] of Object.entries(remembered) as [ColumnRole, string][]) {
    if (toldElsewhere.has(role) || chosen[role] !== undefined) continue;
    const now = roster.columns.find((column) => column.role === role);
    if (now && matchingForm(now.header) === matchingForm(header)) continue;
    const then = typedThen(role);
    const isOfRole = role === "email" ? isAddress : (text: string): boolean => then.has(matchingForm(text));
    const found = columnHolding(roster, isOfRole) ?? now?.header ?? null;
    const place = { sheet: roster.sheet, cell: `${row}:${row}` };
    if (found !== null) {
      columns[role] = found;
      const cell = cellAddress(roster.headerRow, known(roster.placeOf.get(found)));
      mended.push({ heading: found, header, cell });
    } else if (mixedBy.has(role) && then.size > 0) {
      throw new Refusal({ code: "roster-column-needed", details: { header }, place });
    } else {
      notices.push(attention({ code: "roster-column-lost", details: { header }, place }));
    }
  }
  return { columns, mended, notices };
}

/** What was typed in a column, by Matching, or what the Roster says that its members are counted as. */
export function typedWhenCounted(
  matchings: readonly Matching[],
  sheet: SheetContent,
): (role: ColumnRole) => ReadonlySet<string> {
  return (role) => {
    const label = Object.entries(coarseGroupings).find(([key]) => key === role)?.[1];
    const counted = label === undefined ? [] : textsCountedAs(sheet, label);
    const typed = matchings.filter(({ grouping }) => grouping === role).map((matching) => matching.typed);
    return new Set([...typed, ...counted].map((text) => matchingForm(text)));
  };
}

/** The heading of the only column that nobody reads and that holds hardly anything else; null without one. */
function columnHolding(
  { columns, members }: RosterReading,
  isOfRole: (text: string) => boolean,
): string | null {
  const found = columns.filter(({ role }, at) => {
    const typed = members
      .map(({ values }) => String(valueAt(values, at) ?? "").trim())
      .filter((text) => text !== "");
    return role === "other" && typed.length > 0 && 5 * typed.filter(isOfRole).length >= 4 * typed.length;
  });
  return found.length === 1 ? known(found[0]).header : null;
}

function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text);
}
