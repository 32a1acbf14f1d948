import { nameOfSheet } from "../../tables";
import type { Settings } from "../../programme";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { NamePlan, SheetPlan } from "../workbook-plan";
import { codeColumn, codes } from "./attendance-codes";
import { attendanceTexts } from "./attendance-texts";
import { setNumbersName } from "./mix-table";
import { drawBands } from "./rates/bands";
import { drawMeetings } from "./rates/by-meeting";
import { drawSets } from "./rates/by-set";
import type { RatesSource } from "./rates/rates-source";
import { waits } from "./waiting";

const texts = attendanceTexts.rates;

/** Of the tables; of the charts beside them; of the codes, which are not printed. */
const columnWidths = [14, 23, 9, 9, 10, 12, 10, 21, 11, 2, 42, 2, 7, 52];
const lastPrinted = 10;
/** Beside the table of the members, which is narrow. */
const wordsColumn = 4;

/**
 * Attendance by meeting, by set and over the members, live, with the codes that may be used; and the name of the
 * cells with the sets' numbers.
 */
export function ratesSheet(drawing: RatesSource): { sheet: SheetPlan; names: NamePlan[] } {
  const { programme, rates } = drawing;
  const canvas = new SheetCanvas(columnWidths);
  canvas.band(nameOfSheet("rates"), texts.about(programme.settings.programmeName));
  const top = canvas.nextRow;
  if (programme.meetings.length > 0) drawMeetings(canvas, drawing, rates);
  const wordsTop = canvas.nextRow;
  if (programme.meetings.length > 0) drawBands(canvas, drawing);
  layBeside(canvas, wordsTop, wordsColumn, (part) => {
    drawWords(part, programme.settings);
  });
  canvas.skip();
  // The longest table is the last: its header is printed again on every page of it.
  const numbers = programme.sets.length > 0 ? drawSets(canvas, drawing, rates) : null;
  const titles = numbers ? numbers.top - 1 : 0;
  layBeside(canvas, top, codeColumn, (part) => {
    drawCodes(part, programme.settings);
  });
  const sheet = canvas.finish({
    key: "rates",
    tabColour: tabColours.read,
    frozen: { rows: 2, columns: 0 },
    print: canvas.pages("landscape", { first: titles, last: titles }, { lastColumn: lastPrinted }),
    ...(waits.rates(rates) && { isWaiting: true as const }),
    summary: texts.summary,
  });
  return { sheet, names: numbers ? [{ name: setNumbersName, sheet: "rates", range: numbers }] : [] };
}

function layBeside(
  canvas: SheetCanvas,
  top: number,
  column: number,
  draw: (part: SheetCanvas) => void,
): void {
  canvas.lay(SheetCanvas.part(columnWidths, top, draw, column));
}

function drawCodes(part: SheetCanvas, settings: Settings): void {
  part.heading(texts.codes);
  part.header(texts.codeColumns);
  for (const [code, meaning] of codes(settings)) {
    part.row([
      { value: code, style: "centred" },
      { value: meaning, style: "body" },
    ]);
  }
}

function drawWords(part: SheetCanvas, { remoteCounts }: Settings): void {
  const room = columnWidths.slice(wordsColumn, lastPrinted - 1).reduce((sum, each) => sum + each);
  part.heading(texts.counting);
  for (const sentence of texts.howCounted(remoteCounts)) part.text(sentence, "line", room);
}
