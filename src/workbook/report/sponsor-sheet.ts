import { sponsorReport as membersOf, type SponsorReport } from "../../sharing";
import { spokenDate, type IsoDate } from "../../sheet";
import { sayCount } from "../../wording";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import type { ReportKind } from "./report-kind";
import { shownRateCell } from "./shown-figures";

/** One organisation's own members by name, and only numbers of the others. */
export function sponsorSheet(report: SponsorReport, today: IsoDate): SheetPlan {
  const { organisation, programmeName, members, elsewhere, elsewhereStep } = report;
  const canvas = new SheetCanvas([52, 13, 13, 13, 13]);
  canvas.band(`Members from ${organisation}`, `${programmeName}, ${spokenDate(today)}`);
  canvas.skip();
  canvas.text(sayOwn(report));
  canvas.skip();
  canvas.heading("Your members");
  canvas.header(["Name", "Present", "Recorded", "Not recorded", "Rate"]);
  for (const { name, present, recorded, notRecorded, rate } of members) {
    canvas.row([
      { value: name, style: "bodyWrapped" },
      ...[present, recorded, notRecorded].map((value): CellPlan => ({ value, style: "number" })),
      rateCell(rate),
    ]);
  }
  canvas.text(
    "Present counts those who came late as well. Rate is present over recorded; a meeting still to come is not recorded. The reason for an absence is never recorded.",
    "note",
  );
  canvas.skip();
  canvas.heading("Other organisations");
  if (elsewhere.length === 0) {
    canvas.text("No other organisation's figures can be shown without pointing at somebody.");
  } else {
    canvas.header(["Organisation", "Members", "Rate"]);
    for (const { organisation: other, members: count, rate } of elsewhere) {
      canvas.row([
        { value: other, style: "bodyWrapped" },
        { value: count, style: "number" },
        shownRateCell(rate),
      ]);
    }
  }
  canvas.text(
    "Organisations with fewer than five members are not shown, and some others are left out too. So nobody's figures can be worked out from several reports. For the same reason there is no total, and some rates are only a bound or not shown.",
    "note",
  );
  if (elsewhereStep > 1) {
    canvas.text(
      `For the same reason, the report rounds rates of other organisations to the nearest ${String(elsewhereStep)}%.`,
      "note",
    );
  }
  return canvas.finish({
    key: "report-sponsor",
    name: "Report",
    tabColour: tabColours.read,
    frozen: { rows: 2, columns: 0 },
    print: { orientation: "portrait", titleRows: null, pagesAcross: 1 },
    summary: "How the members of one organisation attend.",
  });
}

function sayOwn({ organisation, members }: SponsorReport): string {
  const present = members.reduce((sum, each) => sum + each.present, 0);
  const recorded = members.reduce((sum, each) => sum + each.recorded, 0);
  const people = sayCount(members.length, "member");
  const come = members.length === 1 ? "comes" : "come";
  if (recorded === 0) return `${people} ${come} from ${organisation}. Nothing is recorded for them yet.`;
  return `${people} ${come} from ${organisation}. Their attendance is ${String(Math.round((100 * present) / recorded))}%.`;
}

function rateCell(rate: number | null): CellPlan {
  return { value: rate ?? "not recorded", style: "rate" };
}

interface SponsorOptions {
  readonly organisation: string;
}

export const sponsorReport: ReportKind<SponsorOptions> = {
  title: "Report for an organisation",
  about: "for an organisation about its members",
  draw(programme, today, options) {
    const report = membersOf(programme, options.organisation, today);
    const { organisation, members, elsewhere } = report;
    const counts = { members: members.length, elsewhere: elsewhere.length };
    return { sheets: [sponsorSheet(report, today)], facts: { kind: "sponsor", organisation, ...counts } };
  },
};
