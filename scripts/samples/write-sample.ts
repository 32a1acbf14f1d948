import { unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";

export interface SampleSheet {
  readonly name: string;
  /** Zero-based. */
  readonly headerRow: number;
  readonly rows: readonly (readonly (string | number | Date | null)[])[];
  /** Zero-based, both ends included. */
  readonly merges: readonly {
    readonly startRow: number;
    readonly startCol: number;
    readonly endRow: number;
    readonly endCol: number;
  }[];
  readonly hiddenRows: readonly number[];
}

/** A fixed day in every file, so that making the samples again changes nothing. */
const madeOn = { year: 2026, month: 8, day: 1 } as const;

/** One sheet as the bytes of an .xlsx file: the same bytes whenever and wherever it is made. */
export async function writeSample(sheet: SampleSheet): Promise<Uint8Array> {
  const day = new Date(Date.UTC(madeOn.year, madeOn.month - 1, madeOn.day));
  const bold = { font: { name: "Calibri", size: 11, bold: true } };
  const bytes = await writeXlsx({
    properties: { title: "Sample roster (invented people)", created: day, modified: day },
    sheets: [
      {
        name: sheet.name,
        rows: sheet.rows.map((row) => [...row]),
        cells: new Map(
          sheet.rows[sheet.headerRow]?.map((value, column) => [
            `${String(sheet.headerRow)},${String(column)}`,
            { value, style: bold },
          ]),
        ),
        columns: columnWidths(sheet).map((width) => ({ width })),
        merges: [...sheet.merges],
        rowDefs: new Map(sheet.hiddenRows.map((row) => [row, { hidden: true }])),
        freezePane: { rows: sheet.headerRow + 1 },
      },
    ],
  });
  return packedAlike(bytes);
}

/** Wide enough for the longest text from the header row down. */
function columnWidths({ rows, headerRow }: SampleSheet): number[] {
  const counted = rows.slice(headerRow);
  const columns = Math.max(...counted.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) =>
    Math.min(60, 2 + Math.max(8, ...counted.map((row) => textOf(row[column]).length))),
  );
}

function textOf(value: string | number | Date | null | undefined): string {
  return value instanceof Date ? "00/00/0000" : String(value ?? "");
}

/**
 * The same package compressed by fflate: the platform's own compression, which hucre uses, gives other
 * bytes from one version of Node to the next.
 */
function packedAlike(bytes: Uint8Array): Uint8Array {
  // The date of a ZIP entry is a wall clock's, so this one is made in local time.
  const mtime = new Date(madeOn.year, madeOn.month - 1, madeOn.day);
  return zipSync(unzipSync(bytes), { level: 9, mtime });
}
