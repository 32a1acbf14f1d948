import { mostEarlierSets, type EarlierSets, type SetPlace } from "../../programme";
import { dateOfSerial, type CellContent, type SheetContent } from "../../sheet";
import { earlierSetsHeader, earlierSetsLabels, rosterHeaders, tableNames } from "../layout";
import { cellText, headerKey, readTable, type TableReading } from "./read-table";

/**
 * Reads the sets as they were after each of the last changes, the latest first, however rows and columns
 * were moved. A cell that is no number of a set says nothing, and a column without any is left out; one whose
 * own number is no number any more counts as older than the others.
 * @throws {Refusal} when the column of Member IDs is gone
 */
export function readEarlierSets(sheet: SheetContent): { earlierSets: EarlierSets[]; table: TableReading } {
  const headers = Array.from({ length: mostEarlierSets }, (_, index) => earlierSetsHeader(index));
  const table = readTable(sheet, {
    tableName: tableNames.earlierSets,
    required: [rosterHeaders.memberId],
    optional: headers,
  });
  const above = cellsAbove(sheet);
  const recorded = headers.flatMap((header) => {
    const places = table.rows.flatMap((row): SetPlace[] => {
      const [memberId, setNumber] = [row.text(rosterHeaders.memberId), Number(row.text(header))];
      return memberId !== "" && Number.isInteger(setNumber) && setNumber >= 1
        ? [{ memberId, setNumber }]
        : [];
    });
    if (places.length === 0) return [];
    const day = above(earlierSetsLabels.recordedOn, header)?.value;
    const recordedOn = typeof day === "number" && day >= 1 ? dateOfSerial(day) : null;
    const number = above(earlierSetsLabels.number, header)?.value;
    const isNumbered = typeof number === "number" && Number.isInteger(number);
    const change = cellText(above(earlierSetsLabels.change, header));
    return [{ number: isNumbered ? number : null, recordedOn, change, places }];
  });
  return { earlierSets: numbered(recorded), table };
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
  const headerRow = rows.find((cells) => cells.some(isText(rosterHeaders.memberId)));
  return (label, header) => {
    const column = headerRow?.findIndex(isText(header)) ?? -1;
    return rows.find((cells) => cells.some(isText(label)))?.[column];
  };
}
