import { accountedRate, type Tally } from "../../../attendance";
import { cellAddress, type CellRange } from "../../../sheet";
import type { SheetCanvas } from "../../draw/sheet-canvas";
import { plainColour } from "../../styles";
import type { CellPlan, ChartPlan } from "../../workbook-plan";
import { attendanceTexts } from "../attendance-texts";
import { quotedText } from "../../../words";

const texts = attendanceTexts.rates;

export const nothing: Tally = { present: 0, recorded: 0, apologies: 0, rate: null };
/** Columns of both tables, zero-based. */
const [presentColumn, recordedColumn, rateColumn] = [3, 4, 5] as const;
/** Right of the tables and a gap. */
const chartColumn = 10;
const [fewestChartRows, mostChartRows] = [7, 16] as const;

/** One column of a chart says no more than its number in the table. */
export const fewestCompared = 2;

/** The cells of a chart beside its table; rows are added where the table is too short for it. */
export function besideTable(
  canvas: SheetCanvas,
  headerRow: number,
  fewest: number = fewestChartRows,
): CellRange {
  const missing = headerRow + fewest - canvas.nextRow;
  if (missing > 0) canvas.skip(missing);
  const bottom = Math.min(canvas.nextRow, headerRow + mostChartRows) - 1;
  return { top: headerRow, left: chartColumn, bottom, right: chartColumn };
}

/** The chart of a table's rates, in a column for each of its rows. */
export function chartRates(
  canvas: SheetCanvas,
  headerRow: number,
  { categories, ...named }: Pick<ChartPlan, "id" | "title" | "altText" | "categories">,
): void {
  canvas.chart({
    ...{ ...named, kind: "column", categories, area: besideTable(canvas, headerRow) },
    series: [
      {
        name: texts.rate,
        values: { ...categories, left: rateColumn, right: rateColumn },
        colour: plainColour,
      },
    ],
    ...{ valueAxisTitle: "", valueFormat: "0%", valueMaximum: 1, legend: "none" },
  });
}

/** Present over recorded of the row's own cells. */
export function rateCell({ rate }: Tally, row: number, style: "rate" | "totalCentred"): CellPlan {
  const [present, recorded] = [presentColumn, recordedColumn].map((column) => `$${cellAddress(row, column)}`);
  return {
    value: rate ?? texts.notRecorded,
    formula: `IF(${String(recorded)}=0,${quotedText(texts.notRecorded)},${String(present)}/${String(recorded)})`,
    style,
    format: "0%",
  };
}

/** Present and apologies over recorded. @param apologies a formula that counts them */
export function accountedCell(
  tally: Tally,
  row: number,
  apologies: string,
  style: "rate" | "totalCentred",
): CellPlan {
  const [present, recorded] = [presentColumn, recordedColumn].map((column) => `$${cellAddress(row, column)}`);
  return {
    value: accountedRate(tally) ?? "",
    formula: `IF(${String(recorded)}=0,"",(${String(present)}+${apologies})/${String(recorded)})`,
    style,
    format: "0%",
  };
}

/** The cells of a column from one row to another. */
export function cellsDown(top: number, bottom: number, column: number): string {
  return `${cellAddress(top, column)}:${cellAddress(bottom, column)}`;
}
