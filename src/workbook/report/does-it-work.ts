import { joiningBands, programmeEffect, type ProgrammeEffect } from "../../sharing";
import { spokenDate, type IsoDate } from "../../sheet";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import type { ReportKind } from "./report-kind";
import { reportTexts } from "./report-texts";
import { shownRateCell } from "./shown-figures";

const texts = reportTexts.effect;

/** Does it work? For the chair: connections made, attendance and who stayed, and nothing about a single person. */
export const doesItWorkReport: ReportKind = {
  draw(programme, today) {
    const effect = programmeEffect(programme, today);
    return {
      sheets: [effectSheet(effect, programme.settings.programmeName, today)],
      facts: {
        ...{ kind: "does-it-work", pairs: effect.connections?.pairs ?? null },
        ...{ organisations: effect.organisations.length, trend: effect.trend },
      },
    };
  },
};

const nameWidth = 40;

function effectSheet(effect: ProgrammeEffect, programmeName: string, today: IsoDate): SheetPlan {
  const { connections, organisations, trend, staying } = effect;
  const canvas = new SheetCanvas([
    nameWidth,
    ...Array.from({ length: Math.max(6, organisations.length) }, () => 10),
  ]);
  canvas.band(texts.sheet, reportTexts.onDay(programmeName, spokenDate(today)));
  canvas.skip();
  canvas.heading(texts.connections);
  if (connections === null) canvas.text(texts.noPairs);
  else {
    canvas.text(texts.pairs(connections.pairs, connections.timesEach));
    canvas.text(texts.across(connections.acrossOrganisations, connections.acrossProfessions));
  }
  canvas.skip();
  canvas.heading(texts.grid);
  if (organisations.length < 2) canvas.text(texts.noGrid);
  else drawGrid(canvas, organisations);
  canvas.skip();
  canvas.heading(texts.attendance);
  canvas.text(trend === null ? texts.noTrend : texts.trend[trend]);
  canvas.skip();
  canvas.heading(texts.staying);
  canvas.header(texts.stayingColumns);
  for (const band of joiningBands) {
    canvas.row([
      { value: texts.joined[band], style: "bodyWrapped" },
      shownRateCell(staying.rates.get(band) ?? null),
    ]);
  }
  if (staying.step > 1) canvas.text(texts.rounded(staying.step), "note");
  canvas.skip();
  canvas.text(texts.hidden, "note");
  return canvas.finish({
    key: "report-does-it-work",
    name: texts.sheet,
    tabColour: tabColours.read,
    frozen: { rows: 2, columns: 0 },
    print: { orientation: "landscape", titleRows: null, pagesAcross: 1 },
    summary: texts.summary,
  });
}

/** Organisations are numbered, so that their names stand once. */
function drawGrid(canvas: SheetCanvas, organisations: ProgrammeEffect["organisations"]): void {
  canvas.text(texts.gridHow, "note");
  canvas.header([texts.organisation, ...organisations.map((_, place) => String(place + 1))]);
  organisations.forEach(({ name, met }, row) => {
    canvas.row([
      { value: `${String(row + 1)}  ${name}`, style: "bodyWrapped" },
      ...met.map((share, column): CellPlan => ({
        value: column === row ? null : share === null ? texts.notShown : (texts.quarters[share - 1] ?? null),
        style: "centred",
      })),
    ]);
  });
}
