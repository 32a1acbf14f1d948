import { Refusal } from "../../programme";
import { participationCertificates, type ParticipationCertificate } from "../../sharing";
import type { IsoDate } from "../../sheet";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours, type StyleName } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import type { ReportKind } from "./report-kind";
import { reportTexts } from "./report-texts";

const texts = reportTexts.certificates;

/** An A4 page upright, within its margins: so many digits across, so many points down. */
const [pageWidth, pageHeight] = [92, 730];
const datesInARow = 3;

/** All certificates on one sheet, a page each, so that printing it prints them all. */
export function certificatePages(
  certificates: readonly ParticipationCertificate[],
  today: IsoDate,
): SheetPlan {
  const canvas = new SheetCanvas([pageWidth]);
  const breaks: number[] = [];
  for (const certificate of certificates) {
    drawPage(canvas, certificate, today);
    breaks.push(canvas.nextRow - 1);
  }
  return canvas.finish({
    key: "report-certificates",
    name: texts.sheet,
    tabColour: tabColours.read,
    frozen: { rows: 0, columns: 0 },
    print: {
      ...{ orientation: "portrait", titleRows: null, pagesAcross: 1, bareFoot: true },
      scale: 100,
      breaksAfter: breaks.slice(0, -1),
    },
    summary: texts.summary,
  });
}

function drawPage(
  canvas: SheetCanvas,
  { name, programmeName, dates, minutes }: ParticipationCertificate,
  today: IsoDate,
): void {
  let used = 0;
  const row = (value: string | null, style: StyleName | null, height: number): void => {
    const cell: CellPlan | null = style === null ? null : { value, style };
    canvas.row([cell], height);
    used += height;
  };
  const text = (value: string, style: StyleName, least: number): void => {
    row(value, style, Math.max(least, canvas.heightOf([value], style)));
  };
  row(null, "edge", 16);
  row(null, null, 44);
  text(programmeName, "certificateText", 24);
  text(texts.title, "certificateTitle", 60);
  row(null, null, 24);
  text(texts.certify, "certificateText", 28);
  text(name, "certificateName", 50);
  text(texts.tookPart(dates.length, minutes), "certificateText", 40);
  row(null, null, 12);
  for (let first = 0; first < dates.length; first += datesInARow) {
    text(
      dates
        .slice(first, first + datesInARow)
        .map(sayDay)
        .join("   ·   "),
      "certificateText",
      20,
    );
  }
  const foot = 22 + 22 + 24 + 16;
  row(null, null, Math.min(400, Math.max(20, pageHeight - used - foot)));
  text("______________________________", "certificateText", 22);
  text(texts.signed, "certificateText", 22);
  text(sayDay(today), "certificateText", 24);
  row(null, "edge", 16);
}

function sayDay(date: IsoDate): string {
  return texts.day(new Date(`${date}T00:00:00Z`));
}

export const certificatesReport: ReportKind = {
  draw(programme, today) {
    const made = participationCertificates(programme);
    if (made.length === 0) throw new Refusal({ code: "nobody-came-yet", details: {} });
    const counts = { certificates: made.length, without: programme.members.length - made.length };
    return { sheets: [certificatePages(made, today)], facts: { kind: "certificates", ...counts } };
  },
};
