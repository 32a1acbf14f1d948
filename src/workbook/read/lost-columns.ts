import { attention, type ColumnRole, type Notice } from "../../programme";
import type { RosterReading } from "../../roster";
import { cellAddress, known, matchingForm, valueAt } from "../../sheet";
import type { MendedHeading } from "../../tables";

type Headers = Partial<Record<ColumnRole, string>>;

/** Read by the days in them, and columns of ours. */
const toldElsewhere: ReadonlySet<string> = new Set(["joined", "left", "id"]);
/** The Roster's own reading says that these are not there. */
const saidWhenMissing: ReadonlySet<string> = new Set(["profession", "organisation"]);

/**
 * The administrator's columns whose headings are gone: read under the headings that they have now, which is said, or
 * said to be gone.
 * @param remembered the headings that they had when they were last written
 * @param chosen the headings that were named now
 */
export function lostColumns(
  roster: RosterReading,
  { remembered, chosen }: { readonly remembered: Headers; readonly chosen: Headers },
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
    const found = now?.header ?? (role === "email" ? columnOfAddresses(roster) : null);
    if (found !== null) {
      columns[role] = found;
      const cell = cellAddress(roster.headerRow, known(roster.placeOf.get(found)));
      mended.push({ heading: found, header, cell });
    } else if (!saidWhenMissing.has(role)) {
      const place = { sheet: roster.sheet, cell: `${row}:${row}` };
      notices.push(attention({ code: "roster-column-lost", details: { header }, place }));
    }
  }
  return { columns, mended, notices };
}

/** The heading of the only column that holds nothing but email addresses; null without one. */
function columnOfAddresses({ columns, members }: RosterReading): string | null {
  const found = columns.filter(({ role }, at) => {
    const typed = members
      .map(({ values }) => String(valueAt(values, at) ?? ""))
      .filter((text) => text !== "");
    return (
      role === "other" && typed.length > 0 && typed.every((text) => /^[^\s@]+@[^\s@]+$/.test(text.trim()))
    );
  });
  return found.length === 1 ? known(found[0]).header : null;
}
