import { chaseList, type ChaseEntry } from "../../sharing";
import { spokenDate, type IsoDate } from "../../sheet";
import { dayCell } from "../draw/formula-parts";
import { SheetCanvas } from "../draw/sheet-canvas";
import { styles } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import type { ReportKind } from "./report-kind";
import { reportTexts } from "./report-texts";
import { finishReport } from "./finish-report";

const texts = reportTexts.chase;

/** People to contact, in the order of the roster, each with a text to copy. */
export function chaseListSheet(
  entries: readonly ChaseEntry[],
  { programmeName, today }: { readonly programmeName: string; readonly today: IsoDate },
): SheetPlan {
  const canvas = new SheetCanvas([20, 26, 34, 7, 16, 74]);
  canvas.band(texts.sheet, reportTexts.onDay(programmeName, spokenDate(today)));
  canvas.text(texts.howTo, "note");
  canvas.skip();
  const top = canvas.header(texts.columns);
  for (const entry of entries) {
    const name = entry.name === "" ? texts.facilitator(entry.setNumber) : entry.name;
    const text = (value: string): CellPlan => ({ value: value || null, style: "bodyTop" });
    canvas.row([
      ...[texts.about[entry.about], name, entry.email].map(text),
      { value: entry.setNumber, style: "numberTop" },
      entry.writtenOn === null
        ? text("")
        : { value: dayCell(entry.writtenOn), style: "bodyTop", format: styles.date.format },
      text(entry.text),
    ]);
  }
  if (entries.length === 0) canvas.text(texts.nobody);
  return finishReport(canvas, "report-chase", texts, {
    frozen: { rows: top + 1, columns: 0 },
    print: { orientation: "landscape", titleRows: { first: top, last: top }, pagesAcross: 1 },
  });
}

export const chaseReport: ReportKind = {
  draw(programme, today) {
    const entries = chaseList(programme, today);
    const count = (what: ChaseEntry["about"]): number =>
      entries.filter((entry) => entry.about === what).length;
    const { programmeName } = programme.settings;
    return {
      sheets: [chaseListSheet(entries, { programmeName, today })],
      facts: {
        kind: "chase",
        ...{ conversations: count("misses"), apologies: count("apology"), registers: count("registers") },
      },
    };
  },
};
