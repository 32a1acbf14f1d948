import { idOf, mostEarlierSets, type EarlierSets, type SetPlace } from "../programme";
import { dateOfSerial, minutesOfSerial, type CellContent, type SheetContent } from "../sheet";
import { shown } from "./cell-kinds";
import { cellText, readTable, type TableReading } from "./read-table";
import { headerKey, table } from "./table";

/** Headers of the columns that are written one after the other, and then over again. */
export const earlierSetsHeaders = Array.from(
  { length: mostEarlierSets },
  (_, column) => `Sets ${String(column + 1)}`,
);

/** What begins the rows above the table, which tell of each column. */
export const earlierSetsLabels = {
  number: "Change number",
  recordedOn: "Recorded on",
  change: "What was done",
} as const;

/** Followed by the columns of the changes. */
export const earlierSetsTable = table({
  name: "LS_EarlierSets",
  columns: { memberId: { header: "Member ID", ...shown, isRequired: true } },
  keys: [["memberId"]],
  openAfter: "memberId",
  isOpen: (header) => earlierSetsHeaders.some((own) => headerKey(own) === headerKey(header)),
});

/**
 * Reads the sets as they were after each of the last changes, the latest first, however rows and columns
 * were moved. A cell that is no number of a set says nothing, and a column without any is left out; one whose
 * own number is no number any more counts as older than the others.
 * @throws {Refusal} when the column of Member IDs is gone
 */
export function readEarlierSets(sheet: SheetContent): { earlierSets: EarlierSets[]; table: TableReading } {
  const reading = readTable(sheet, earlierSetsTable);
  const above = cellsAbove(sheet);
  const recorded = earlierSetsHeaders.flatMap((header) => {
    const places = reading.rows.flatMap((row): SetPlace[] => {
      const [memberId, setNumber] = [row.text("memberId"), Number(cellText(row.under(header)))];
      return memberId !== "" && Number.isInteger(setNumber) && setNumber >= 1
        ? [{ memberId: idOf.member(memberId), setNumber: idOf.set(setNumber) }]
        : [];
    });
    if (places.length === 0) return [];
    const day = above(earlierSetsLabels.recordedOn, header)?.value;
    const isDay = typeof day === "number" && day >= 1;
    const recordedOn = isDay ? dateOfSerial(day) : null;
    const recordedAt = isDay && !Number.isInteger(day) ? minutesOfSerial(day) : null;
    const number = above(earlierSetsLabels.number, header)?.value;
    const isNumbered = typeof number === "number" && Number.isInteger(number);
    const change = cellText(above(earlierSetsLabels.change, header));
    return [{ number: isNumbered ? number : null, recordedOn, recordedAt, change, places }];
  });
  return { earlierSets: numbered(recorded), table: reading };
}

function numbered(
  recorded: readonly (Omit<EarlierSets, "number"> & { number: number | null })[],
): EarlierSets[] {
  const known = recorded.flatMap((one) => (one.number === null ? [] : [{ ...one, number: one.number }]));
  const oldest = Math.min(1, ...known.map(({ number }) => number));
  const others = recorded.filter(({ number }) => number === null);
  return [
    ...known.sort((a, b) => b.number - a.number),
    ...others.map((one, index) => ({ ...one, number: oldest - 1 - index })),
  ];
}

/** What stands in the row that begins with a label, above the column with a header. */
function cellsAbove({ rows }: SheetContent): (label: string, header: string) => CellContent | undefined {
  const isText = (text: string) => (cell: CellContent) => headerKey(cellText(cell)) === headerKey(text);
  const headerRow = rows.find((cells) => cells.some(isText(earlierSetsTable.columns.memberId.header)));
  return (label, header) => {
    const column = headerRow?.findIndex(isText(header)) ?? -1;
    return rows.find((cells) => cells.some(isText(label)))?.[column];
  };
}
