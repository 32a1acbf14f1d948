import { Refusal } from "../../programme";
import { participationCertificates, type ParticipationCertificate } from "../../sharing";
import type { IsoDate } from "../../sheet";
import { SheetCanvas } from "../draw/sheet-canvas";
import type { StyleName } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import type { ReportKind } from "./report-kind";
import { reportTexts } from "./report-texts";
import { finishReport } from "./finish-report";

const texts = reportTexts.certificates;

/** An A4 page upright, within its margins: a frame of two lines around what is read, in digits across, points down. */
const frame = [1.2, 1, 0.3, 2] as const;
const pageWidths = [...frame, 79, ...frame.toReversed()];
const textColumn = frame.length;
const pageHeight = 770;
const [edgeHeight, gapHeight, lineHeight] = [10, 9, 5] as const;
const frameHeight = edgeHeight + gapHeight + lineHeight;
const datesInARow = 3;

/** All certificates on one sheet, a page each, so that printing it prints them all. */
export function certificatePages(
  certificates: readonly ParticipationCertificate[],
  today: IsoDate,
): SheetPlan {
  const canvas = new SheetCanvas(pageWidths);
  const breaks: number[] = [];
  for (const certificate of certificates) {
    drawPage(canvas, certificate, today);
    breaks.push(canvas.nextRow - 1);
  }
  return finishReport(canvas, "report-certificates", texts, {
    frozen: { rows: 0, columns: 0 },
    print: {
      ...{ orientation: "portrait", titleRows: null, pagesAcross: 1, bareFoot: true },
      scale: 100,
      // Or LibreOffice leaves out a last column that is only filled.
      lastColumn: pageWidths.length - 1,
      breaksAfter: breaks.slice(0, -1),
    },
  });
}

function drawPage(
  canvas: SheetCanvas,
  { name, programmeName, dates, minutes }: ParticipationCertificate,
  today: IsoDate,
): void {
  let used = 2 * frameHeight;
  const row = (value: string | null, style: StyleName | null, height: number): void => {
    canvas.row(framed(style === null ? null : { value, style }), height);
    used += height;
  };
  const text = (value: string, style: StyleName, least: number): void => {
    const before = Array.from({ length: textColumn }, () => "");
    row(value, style, Math.max(least, canvas.heightOf([...before, value], style)));
  };
  drawFrame(canvas, "down");
  row(null, null, 64);
  text(programmeName, "certificateText", 24);
  row(null, null, 14);
  text(texts.title, "certificateTitle", 56);
  text("◆", "certificateMark", 30);
  row(null, null, 26);
  text(texts.certify, "certificateText", 34);
  text(name, "certificateName", 54);
  row(null, null, 12);
  text(texts.tookPart(dates.length, minutes), "certificateText", 44);
  row(null, null, 16);
  for (let first = 0; first < dates.length; first += datesInARow) {
    text(
      dates
        .slice(first, first + datesInARow)
        .map(sayDay)
        .join("   ·   "),
      "certificateText",
      22,
    );
  }
  const foot = 22 + 22 + 24 + 40;
  row(null, null, Math.min(400, Math.max(20, pageHeight - used - foot)));
  text("______________________________", "certificateText", 22);
  text(texts.signed, "certificateText", 22);
  text(sayDay(today), "certificateText", 24);
  row(null, null, 40);
  drawFrame(canvas, "up");
}

/** A row between the lines of the frame at both sides. */
function framed(cell: CellPlan | null): (CellPlan | null)[] {
  return [edge, null, innerEdge, null, cell, null, innerEdge, null, edge];
}

const edge: CellPlan = { value: null, style: "edge" };
const innerEdge: CellPlan = { value: null, style: "innerEdge" };

/** Within the inner line of the frame. */
function isWithin(column: number): boolean {
  return column >= textColumn - 1 && column <= textColumn + 1;
}

/** The frame above or below what is read, from its outer line to its inner one, or up from that. */
function drawFrame(canvas: SheetCanvas, towards: "down" | "up"): void {
  const rows: readonly (readonly [readonly (CellPlan | null)[], number])[] = [
    [pageWidths.map(() => edge), edgeHeight],
    [
      pageWidths.map((_, column) => (column === 0 || column === pageWidths.length - 1 ? edge : null)),
      gapHeight,
    ],
    [framed(innerEdge).map((cell, column) => cell ?? (isWithin(column) ? innerEdge : null)), lineHeight],
  ];
  for (const [cells, height] of towards === "down" ? rows : rows.toReversed()) canvas.row(cells, height);
}

function sayDay(date: IsoDate): string {
  return texts.day(new Date(`${date}T00:00:00Z`));
}

export const certificatesReport: ReportKind = {
  draw(programme, today) {
    const made = participationCertificates(programme, today);
    if (made.length === 0) throw new Refusal({ code: "nobody-came-yet", details: {} });
    const counts = { certificates: made.length, without: programme.members.length - made.length };
    return { sheets: [certificatePages(made, today)], facts: { kind: "certificates", ...counts } };
  },
};
