import { rateBands, type RateBand } from "../../../attendance";
import { attendanceTable, columnOf } from "../../../tables";
import type { SheetCanvas } from "../../draw/sheet-canvas";
import { plainColour } from "../../styles";
import type { CellPlan } from "../../workbook-plan";
import { formerWord } from "../attendance-codes";
import { attendanceTexts } from "../attendance-texts";
import { besideTable, cellsDown } from "./cells";
import type { RatesSource } from "./rates-source";
import { quotedText } from "../../../words";

const texts = attendanceTexts.rates;
const membersColumn = 1;
/** As high as the words beside the table, from their heading on. */
const chartRows = 10;

/** How the members' own rates are spread: a sentence, a table, and a chart once there are rates. Nobody is named or ranked. */
export function drawBands(canvas: SheetCanvas, { figures }: RatesSource): void {
  const bands = rateBands([...figures.values()]);
  const heading = canvas.heading(texts.bands.heading);
  const sentenceRow = canvas.nextRow;
  canvas.skip();
  canvas.header([texts.rate, texts.members]);
  const top = canvas.nextRow;
  for (const band of bands) canvas.row(bandCells(band));
  const bottom = canvas.nextRow - 1;
  const recorded = cellsDown(top, bottom - 1, membersColumn);
  canvas.put(sentenceRow, 0, {
    value: sayBands(bands),
    formula: `IF(SUM(${recorded})=0,${quotedText(texts.nothingYet)},${quotedText(texts.bands.about)})`,
    style: "line",
  });
  if (!isAnyRecorded(bands)) return;
  canvas.chart({
    id: "members-by-rate",
    kind: "column",
    title: texts.bands.chart,
    altText: `${sayBands(bands)} ${bands.map((band) => texts.ofOne(sayBand(band), String(band.members))).join("; ")}.`,
    categories: { top, bottom, left: 0, right: 0 },
    series: [
      {
        name: texts.members,
        values: { top, bottom, left: membersColumn, right: membersColumn },
        colour: plainColour,
      },
    ],
    area: besideTable(canvas, heading, chartRows),
    valueAxisTitle: "",
    legend: "none",
  });
}

function sayBands(bands: readonly RateBand[]): string {
  return isAnyRecorded(bands) ? texts.bands.about : texts.nothingYet;
}

function isAnyRecorded(bands: readonly RateBand[]): boolean {
  return bands.some(({ from, members }) => from !== null && members > 0);
}

function sayBand({ from, to }: RateBand): string {
  return from === null || to === null ? texts.bands.notRecorded : texts.bands.band(from, to);
}

function bandCells(band: RateBand): CellPlan[] {
  const rate = columnOf(attendanceTable, "rate");
  const onRoster = `${columnOf(attendanceTable, "set")},"<>${formerWord}"`;
  const { from, to } = band;
  const above = `${rate},">=${String((from ?? 0) / 100)}"`;
  const below = to === 100 ? "" : `,${rate},"<${String(((to ?? 0) + 1) / 100)}"`;
  const isMember = `${columnOf(attendanceTable, "memberId")},"?*"`;
  return [
    { value: sayBand(band), style: "body" },
    {
      value: band.members,
      formula:
        from === null
          ? `COUNTIFS(${onRoster},${isMember})-COUNTIFS(${onRoster},${rate},">=0")`
          : `COUNTIFS(${onRoster},${above}${below})`,
      style: "number",
    },
  ];
}
