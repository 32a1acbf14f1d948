import { Refusal, type ColumnRole, type Notice } from "../programme";
import { known, matchingForm, type SheetContent } from "../sheet";
import { cellAddress } from "../sheet";
import { roleWords, type FoundRole } from "./column-synonyms";
import type { HeaderRow } from "./header-row";
import { recogniseProfession } from "./recognise-profession";
import { recogniseHeader } from "./recognise-header";
import { isSensitiveHeader } from "./sensitive-header";

/** A column of the sheet with what it means. */
export interface SheetColumn {
  /** Zero-based column of the sheet. */
  readonly position: number;
  /** Unique among the columns, whatever the case. */
  readonly header: string;
  readonly role: ColumnRole;
}

/**
 * Says what each column is: as chosen, else by its header, the best candidate for each role. A column with
 * neither header nor content is none.
 * @throws {Refusal} when a chosen column is not there, or no name, or neither profession nor organisation.
 */
export function assignColumns(
  sheet: SheetContent,
  headerRow: HeaderRow,
  chosen: Partial<Record<ColumnRole, string>>,
): { columns: SheetColumn[]; notices: Notice[] } {
  const place = { sheet: sheet.name, cell: `${String(headerRow.row + 1)}:${String(headerRow.row + 1)}` };
  const filled = filledColumns(sheet, headerRow.row);
  const found = uniqueHeaders(headerRow.headers, filled);
  const headers = found.map(({ header }) => header);
  const roles = new Map<number, ColumnRole>();

  for (const [role, asked] of Object.entries(chosen) as [ColumnRole, string][]) {
    const column = found.find(({ header }) => matchingForm(header) === matchingForm(asked));
    if (!column) throw new Refusal({ code: "column-not-found", details: { asked, role, headers }, place });
    const { header, position } = column;
    const before = roles.get(position);
    if (before) {
      throw new Refusal({ code: "column-chosen-twice", details: { header, roles: [before, role] }, place });
    }
    if (isSensitiveHeader(header) && role !== "sensitive") {
      throw new Refusal({
        code: "sensitive-column-chosen",
        details: { header, role },
        place: { sheet: sheet.name, cell: cellAddress(headerRow.row, position) },
      });
    }
    roles.set(position, role);
  }

  const taken = new Set(roles.values());
  const candidates = new Map<FoundRole, { header: string; position: number; rank: number }[]>();
  for (const { header, position } of found) {
    if (roles.has(position)) continue;
    if (isSensitiveHeader(header)) roles.set(position, "sensitive");
    const recognised = roles.has(position) ? null : recogniseHeader(header);
    if (!recognised || taken.has(recognised.role)) continue;
    const rank = recognised.rank + (filled.has(position) ? 0 : 1000);
    candidates.set(recognised.role, [...(candidates.get(recognised.role) ?? []), { header, position, rank }]);
  }
  const notices: Notice[] = [];
  for (const [role, columns] of candidates) {
    const sorted = columns.sort((a, b) => a.rank - b.rank || a.position - b.position);
    const best = role === "profession" ? withKnownValues(sorted, sheet, headerRow.row) : sorted[0];
    const others = sorted.filter((each) => each !== best);
    if (!best) continue;
    roles.set(best.position, role);
    if (others.length > 0) {
      notices.push({
        severity: role === "profession" ? "attention" : "information",
        problem: {
          code: "several-columns-for-role",
          details: { role: roleWords[role], chosen: best.header, others: others.map(({ header }) => header) },
          place,
        },
      });
    }
  }
  const columns = found.map((column) => ({
    ...column,
    role: roles.get(column.position) ?? ("other" as const),
  }));
  const missing = missingColumns(columns);
  if (missing) throw new Refusal({ code: "columns-missing", details: { missing, headers }, place });
  return { columns, notices };
}

/** The column whose values are professions, where that is clear; the surest by its header otherwise. */
function withKnownValues<Column extends { readonly position: number }>(
  columns: readonly Column[],
  sheet: SheetContent,
  headerRow: number,
): Column | undefined {
  const [first] = columns;
  if (!first || columns.length === 1) return first;
  const shares = columns.map(({ position }) => recognisedShare(sheet, headerRow, position));
  const most = Math.max(...shares);
  return most - known(shares[0]) >= clearlyMore ? columns[shares.indexOf(most)] : first;
}

/** So much more of one column's values are professions that its header does not matter. */
const clearlyMore = 0.3;
const valuesLookedAt = 200;

/** Which share of a column's first values are professions that the table knows. */
function recognisedShare({ rows }: SheetContent, headerRow: number, position: number): number {
  const texts = rows
    .slice(headerRow + 1, headerRow + 1 + valuesLookedAt)
    .flatMap((cells) => cells[position]?.value ?? [])
    .map(String);
  const known = texts.filter((text) => recogniseProfession(text).known);
  return texts.length === 0 ? 0 : known.length / texts.length;
}

function missingColumns(columns: readonly SheetColumn[]): "name" | "profession-or-organisation" | null {
  const has = (...wanted: ColumnRole[]) => columns.some(({ role }) => wanted.includes(role));
  if (!has("name", "forename", "surname")) return "name";
  return has("profession", "organisation") ? null : "profession-or-organisation";
}

/** Columns with any content below the header row. */
function filledColumns(sheet: SheetContent, headerRow: number): ReadonlySet<number> {
  const filled = new Set<number>();
  for (let row = headerRow + 1; row < sheet.rows.length; row += 1) {
    sheet.rows[row]?.forEach(({ value, error }, column) => {
      if (value !== null || error !== undefined) filled.add(column);
    });
  }
  return filled;
}

/** "Notes" and "Notes" become "Notes" and "Notes 2"; a column without a header is named by its letters. */
function uniqueHeaders(
  headers: readonly string[],
  filled: ReadonlySet<number>,
): { position: number; header: string }[] {
  const positions = new Set(filled);
  headers.forEach((header, position) => {
    if (header !== "") positions.add(position);
  });
  const used = new Set(headers.map(matchingForm));
  const seen = new Set<string>();
  return [...positions]
    .sort((a, b) => a - b)
    .map((position) => {
      const typed = headers[position] ?? "";
      const base =
        typed === "" ? `Column ${cellAddress(0, position).slice(0, -1)}` : typed.slice(0, longestHeader);
      let header = base;
      const isTaken = () =>
        seen.has(matchingForm(header)) || (header !== typed && used.has(matchingForm(header)));
      for (let number = 2; isTaken(); number += 1) header = `${base} ${String(number)}`;
      seen.add(matchingForm(header));
      return { position, header };
    });
}

/** A table's column name holds 255 characters; the rest is room for a number. */
const longestHeader = 245;
