import type { ColumnRole } from "../../src/programme";
import { readRoster, type RosterOptions, type RosterReading } from "../../src/roster";
import { parseRange, type CellContent, type CellScalar, type SheetContent } from "../../src/sheet";
import { sayProblem } from "../../src/wording";

interface SheetWishes {
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  /** Cells by address, over the plain values. */
  readonly cells?: Readonly<Record<string, CellContent>>;
}

/** A sheet of plain values, as any adapter would read it. */
export function sheet(rows: readonly (readonly CellScalar[])[], requested: SheetWishes = {}): SheetContent {
  const cells = rows.map((row) => row.map((value): CellContent => ({ value })));
  for (const [address, cell] of Object.entries(requested.cells ?? {})) {
    const range = parseRange(address);
    const row = range && cells[range.top];
    if (range && row) row[range.left] = cell;
  }
  return {
    ...{ name: "Members", hidden: false, rows: cells, tables: [] },
    merges: (requested.merges ?? []).flatMap((address) => parseRange(address) ?? []),
    hiddenRows: requested.hiddenRows ?? [],
  };
}

export function read(content: SheetContent, options: Partial<RosterOptions> = {}): RosterReading {
  return readRoster(content, { duplicates: "keep", ...options });
}

export const header = ["Full name", "Job role / profession", "Employer", "E-mail address"];

/** So many plain members, no two alike. */
export function plainRows(count: number): string[][] {
  const professions = ["RN", "GP partner", "Consultant physician", "Midwife", "Pharmacist"];
  return Array.from({ length: count }, (_, index) => [
    `Person${String.fromCharCode(97 + (index % 26))} Invented${String(index)}`,
    professions[index % professions.length] ?? "RN",
    `Trust ${String.fromCharCode(65 + ((index * 3) % 8))}`,
    `p${String(index)}@members.example`,
  ]);
}

/** Everything a reading tells, as people read it. */
export function told({ notices }: RosterReading): string {
  return notices
    .map(({ problem }) => {
      const { what, remedy } = sayProblem(problem);
      return `${what} ${remedy}`;
    })
    .join("\n");
}

export function columnsOf({ columns }: RosterReading): Partial<Record<ColumnRole, string>> {
  return Object.fromEntries(columns.map(({ role, header: typed }) => [role, typed]));
}
