import { Refusal, type Programme } from "../../programme";
import { firstMeetingDay } from "../../attendance";
import { joiningBands, programmeEffect, type ProgrammeEffect } from "../../sharing";
import { spokenDate, type IsoDate } from "../../sheet";
import { scalesAcross } from "../draw/page-fit";
import { SheetCanvas } from "../draw/sheet-canvas";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import type { ReportKind } from "./report-kind";
import { reportTexts } from "./report-texts";
import { sayShownRate, shownRateCell } from "./shown-figures";
import { finishReport } from "./finish-report";

const texts = reportTexts.effect;

/** Does it work? For the chair: connections made, attendance and who stayed, and nothing about a single person. */
export const doesItWorkReport: ReportKind<{
  /** The last cohort's, to be set beside it. */
  readonly before?: Programme;
}> = {
  draw(programme, today, { before }) {
    const { programmeName } = programme.settings;
    if (before) refuseNotEarlier(before, programme);
    const effect = programmeEffect(programme, today);
    const last = before && { effect: programmeEffect(before, today), name: before.settings.programmeName };
    return {
      sheets: [effectSheet(effect, last ?? null, programmeName, today)],
      facts: {
        ...{ kind: "does-it-work", pairs: effect.connections?.pairs ?? null },
        ...{ organisations: effect.organisations.length, trend: effect.trend },
        before: last?.name ?? null,
      },
    };
  },
};

/** Two reports of one programme, an anonymised copy say, would show what changed between their days. */
function refuseNotEarlier(before: Programme, programme: Programme): void {
  const [then, now] = [firstMeetingDay(before), firstMeetingDay(programme)];
  if (before.id !== programme.id && (then === null || now === null || then < now)) return;
  const { programmeName } = before.settings;
  throw new Refusal({ code: "not-an-earlier-programme", details: { programmeName } });
}

interface LastProgramme {
  readonly effect: ProgrammeEffect;
  readonly name: string;
}

/** Of the organisations' names: narrower where that puts their grid on one page across. */
const [nameWidth, leastNameWidth] = [50, 26] as const;

/** A column for each organisation, two of which stand below wider figures. */
function widthsFor(organisations: number): readonly number[] {
  const others = Array.from({ length: Math.max(4, organisations - 2) }, () => 10);
  for (let name: number = nameWidth; name >= leastNameWidth; name -= 1) {
    const widths = [name, 13, 13, ...others];
    if (scalesAcross(widths, "landscape").length > 0) return widths;
  }
  return [nameWidth, 13, 13, ...others];
}

function effectSheet(
  effect: ProgrammeEffect,
  last: LastProgramme | null,
  programmeName: string,
  today: IsoDate,
): SheetPlan {
  const { connections, organisations, attendance, trend } = effect;
  const canvas = new SheetCanvas(widthsFor(organisations.length));
  canvas.band(texts.sheet, reportTexts.onDay(programmeName, spokenDate(today)));
  canvas.skip();
  canvas.heading(texts.connections);
  for (const sentence of sayConnections(connections)) canvas.text(sentence);
  canvas.skip();
  canvas.heading(texts.attendance);
  if (attendance) canvas.text(texts.rate(sayShownRate(attendance)));
  canvas.text(trend === null ? texts.noTrend : texts.trend[trend]);
  canvas.skip();
  if (last) drawBeside(canvas, effect, last);
  drawStaying(canvas, effect, last);
  canvas.skip();
  canvas.heading(texts.grid);
  if (organisations.length < 2) canvas.text(texts.noGrid);
  else drawGrid(canvas, organisations);
  canvas.skip();
  canvas.text(texts.hidden, "note");
  return finishReport(canvas, "report-does-it-work", texts, {
    print: canvas.pages("landscape", null, { titleColumns: 1 }),
  });
}

function sayConnections(connections: ProgrammeEffect["connections"]): readonly string[] {
  if (connections === null) return [texts.noPairs];
  const { pairs, timesEach, acrossOrganisations, acrossProfessions } = connections;
  return [texts.pairs(pairs, timesEach), texts.across(acrossOrganisations, acrossProfessions)];
}

function drawBeside(canvas: SheetCanvas, effect: ProgrammeEffect, last: LastProgramme): void {
  const { rows } = texts;
  const both = [effect, last.effect];
  const row = (label: string, cell: (of: ProgrammeEffect) => CellPlan): void => {
    canvas.row([{ value: label, style: "bodyWrapped" }, ...both.map(cell)]);
  };
  canvas.heading(texts.beside);
  canvas.text(texts.besideHow(last.name), "note");
  canvas.header(texts.besideColumns);
  row(rows.pairs, ({ connections }) => atLeast(connections?.pairs));
  row(rows.times, ({ connections }) => atLeast(connections?.timesEach));
  row(rows.acrossOrganisations, ({ connections }) => about(connections?.acrossOrganisations));
  row(rows.acrossProfessions, ({ connections }) => about(connections?.acrossProfessions));
  row(rows.attendance, ({ attendance }) => shownRateCell(attendance));
  row(rows.trend, ({ trend }) => ({
    value: trend === null ? reportTexts.notShown : texts.shortTrend[trend],
    style: "rate",
  }));
  canvas.skip();
}

function atLeast(number: number | undefined): CellPlan {
  if (number === undefined) return { value: reportTexts.notShown, style: "rate" };
  return { value: number, style: "rate", format: `#,##0" ${texts.atLeast.replaceAll('"', "")}"` };
}

function about(percent: number | undefined): CellPlan {
  return shownRateCell(percent === undefined ? null : { percent, bound: "about" });
}

function drawStaying(canvas: SheetCanvas, { staying }: ProgrammeEffect, last: LastProgramme | null): void {
  const then = last?.effect.staying;
  canvas.heading(texts.staying);
  canvas.header([...texts.stayingColumns, ...(then ? [texts.stayingThen] : [])]);
  for (const band of joiningBands) {
    canvas.row([
      { value: texts.joined[band], style: "bodyWrapped" },
      ...[staying, ...(then ? [then] : [])].map(({ rates }) => shownRateCell(rates.get(band) ?? null)),
    ]);
  }
  if (staying.step > 1) canvas.text(texts.rounded(staying.step), "note");
  if (then && then.step > 1) canvas.text(texts.roundedThen(then.step), "note");
}

/** Organisations are numbered, so that their names stand once. */
function drawGrid(canvas: SheetCanvas, organisations: ProgrammeEffect["organisations"]): void {
  const top = canvas.nextRow;
  canvas.text(texts.gridHow, "note");
  canvas.header([texts.organisation, ...organisations.map((_, place) => String(place + 1))]);
  organisations.forEach(({ name, met }, row) => {
    canvas.row([
      { value: `${String(row + 1)}  ${name}`, style: "bodyWrapped" },
      ...met.map((pairs, column): CellPlan => ({
        value: column === row ? null : pairs ? texts.met(pairs.atLeast, pairs.step) : texts.notShown,
        style: "centred",
      })),
    ]);
  });
  canvas.together(top, canvas.nextRow - 1);
}
