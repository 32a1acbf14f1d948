import { sponsorReport as membersOf, type SponsorReport } from "../../sharing";
import { spokenDate, type IsoDate } from "../../sheet";
import { SheetCanvas } from "../draw/sheet-canvas";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import type { ReportKind } from "./report-kind";
import { shownRateCell } from "./shown-figures";
import { reportTexts } from "./report-texts";
import { finishReport } from "./finish-report";

const texts = reportTexts.sponsor;

/** One organisation's own members by name, and only numbers of the others. */
export function sponsorSheet(report: SponsorReport, today: IsoDate): SheetPlan {
  const { organisation, programmeName, members, elsewhere, elsewhereStep } = report;
  const canvas = new SheetCanvas([52, 13, 13, 13, 13]);
  canvas.band(texts.title(organisation), reportTexts.onDay(programmeName, spokenDate(today)));
  canvas.skip();
  canvas.text(sayOwn(report));
  canvas.skip();
  canvas.heading(texts.members);
  canvas.header(texts.memberColumns);
  for (const { name, present, recorded, notRecorded, rate } of members) {
    canvas.row([
      { value: name, style: "bodyWrapped" },
      ...[present, recorded, notRecorded].map((value): CellPlan => ({ value, style: "number" })),
      rateCell(rate),
    ]);
  }
  canvas.text(texts.whatCounts, "note");
  canvas.skip();
  canvas.heading(texts.others);
  if (elsewhere.length === 0) {
    canvas.text(texts.noOthers);
  } else {
    canvas.header(texts.otherColumns);
    for (const { organisation: other, members: count, rate } of elsewhere) {
      canvas.row([
        { value: other, style: "bodyWrapped" },
        { value: count, style: "number" },
        shownRateCell(rate),
      ]);
    }
  }
  canvas.text(texts.hidden, "note");
  if (elsewhereStep > 1) {
    canvas.text(texts.rounded(elsewhereStep), "note");
  }
  return finishReport(canvas, "report-sponsor", texts, {
    print: { orientation: "portrait", titleRows: null, pagesAcross: 1 },
  });
}

function sayOwn({ organisation, members }: SponsorReport): string {
  const present = members.reduce((sum, each) => sum + each.present, 0);
  const recorded = members.reduce((sum, each) => sum + each.recorded, 0);
  const percent = recorded === 0 ? null : Math.round((100 * present) / recorded);
  return texts.own(members.length, organisation, percent);
}

function rateCell(rate: number | null): CellPlan {
  return { value: rate ?? reportTexts.notRecorded, style: "rate" };
}

interface SponsorOptions {
  readonly organisation: string;
}

export const sponsorReport: ReportKind<SponsorOptions> = {
  draw(programme, today, options) {
    const report = membersOf(programme, options.organisation, today);
    const { organisation, members, elsewhere } = report;
    const counts = { members: members.length, elsewhere: elsewhere.length };
    return { sheets: [sponsorSheet(report, today)], facts: { kind: "sponsor", organisation, ...counts } };
  },
};
