import { acrossPages } from "../draw/page-fit";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { NamePlan, SheetPlan } from "../workbook-plan";
import { codes } from "./attendance-codes";
import { setNumbersName } from "./mix-table";
import { commitmentCell } from "./rates/commitment";
import { drawBands } from "./rates/bands";
import { drawMeetings } from "./rates/by-meeting";
import { drawSets } from "./rates/by-set";
import type { RatesSource } from "./rates/rates-source";

const columnWidths = [13, 19, 10, 9, 10, 12, 10, 23, 12];

/**
 * Attendance by meeting, by set and over the members, live, with the codes that may be used; and the name of the
 * cells with the sets' numbers.
 */
export function ratesSheet(drawing: RatesSource): { sheet: SheetPlan; names: NamePlan[] } {
  const { programme, rates } = drawing;
  const { remoteCounts } = programme.settings;
  const there = `present + late${remoteCounts ? " + joined remotely" : ""}`;
  const telling = remoteCounts ? "P, L, R or U" : "P, L or U";
  const canvas = new SheetCanvas(columnWidths);
  canvas.band("Attendance rates", `${programme.settings.programmeName}: how many of those due came`);
  canvas.heading("Codes of attendance");
  canvas.header(["Code", "Meaning"]);
  for (const [code, meaning] of codes(programme.settings))
    canvas.row([
      { value: code, style: "centred" },
      { value: meaning, style: "line" },
    ]);
  canvas.skip();
  canvas.text(
    `Rate = (${there}) / (${there} + apologies + no apology). What is not recorded, not due or not understood is left out.`,
  );
  canvas.text(
    `A meeting is recorded once ${telling} stands under it for anybody, or it is marked as held. Until then, apologies noted beforehand are no misses.`,
  );
  canvas.skip();
  if (programme.meetings.length > 0) {
    canvas.row([commitmentCell(drawing)]);
    canvas.skip();
    drawMeetings(canvas, drawing, rates);
  }
  const numbers = programme.sets.length > 0 ? drawSets(canvas, drawing, rates) : null;
  if (programme.meetings.length > 0) drawBands(canvas, drawing);
  const sheet = canvas.finish({
    key: "rates",
    tabColour: tabColours.read,
    frozen: { rows: 2, columns: 0 },
    print: {
      orientation: "portrait",
      titleRows: { first: 0, last: 1 },
      ...acrossPages(columnWidths, "portrait"),
    },
    ...(rates.whole.recorded === 0 && { isWaiting: true as const }),
    summary: "Attendance by meeting, by set, and over the members.",
  });
  return { sheet, names: numbers ? [{ name: setNumbersName, sheet: "rates", range: numbers }] : [] };
}
