import type { IsoDate, Programme } from "../../programme";
import { reportNames, type ReportFacts } from "../../wording";
import { headerNames } from "../draw/header-names";
import { safeSheetName } from "../draw/sheet-names";
import type { SheetPlan, WorkbookPlan } from "../workbook-plan";
import { boardReport } from "./board-sheet";
import { certificatesReport } from "./certificate-pages";
import { chaseReport } from "./chase-list-sheet";
import { evaluationReport } from "./evaluation-sheets";
import { doesItWorkReport } from "./does-it-work";
import { facilitatorHoursReport } from "./facilitator-hours";
import { mailingListReport } from "./mailing-list";
import { registerReport } from "./register-report";
import type { ReportKind } from "./report-kind";
import { sponsorReport } from "./sponsor-sheet";
import { reportTexts } from "./report-texts";

/** Every report there is, in the order in which they are listed. */
const kinds = {
  register: registerReport,
  chase: chaseReport,
  sponsor: sponsorReport,
  certificates: certificatesReport,
  evaluation: evaluationReport,
  board: boardReport,
  "does-it-work": doesItWorkReport,
  "mailing-list": mailingListReport,
  "facilitator-hours": facilitatorHoursReport,
};

type Options = {
  readonly [Kind in keyof typeof kinds]: (typeof kinds)[Kind] extends ReportKind<infer Own> ? Own : never;
};

/** Which report is asked for, with what it may be asked. */
export type ReportRequest = {
  [Kind in keyof Options]: { readonly kind: Kind } & Options[Kind];
}[keyof Options];

/** What the kinds are called when they are asked for. */
export const reportKinds = Object.keys(kinds) as readonly ReportRequest["kind"][];

/** "register: a page to sign for each set" */
export function aboutReport(kind: ReportRequest["kind"]): string {
  return `${kind}: ${reportNames[kind].listed}`;
}

export interface MadeReport {
  /** Of the report's own workbook. */
  readonly plan: WorkbookPlan;
  readonly facts: ReportFacts;
}

/** @throws {Refusal} as the kind's own `draw` does */
export function planReport(programme: Programme, request: ReportRequest, today: IsoDate): MadeReport {
  const { sheets, facts } = draw(programme, today, request.kind, request);
  return {
    plan: reportWorkbook(programme.settings.programmeName, reportNames[request.kind].title, sheets),
    facts,
  };
}

function draw<Kind extends keyof Options>(
  programme: Programme,
  today: IsoDate,
  kind: Kind,
  options: Options[Kind],
) {
  const own: { readonly [Each in keyof Options]: ReportKind<Options[Each]> } = kinds;
  return own[kind].draw(programme, today, options);
}

/** A report's sheets as a workbook, with names that Excel takes. */
export function reportWorkbook(
  programmeName: string,
  title: string,
  sheets: readonly SheetPlan[],
): WorkbookPlan {
  const taken = new Set<string>();
  return {
    title: reportTexts.ofProgramme(programmeName, title),
    subject: reportTexts.subject,
    description: title,
    sheets: sheets.map((sheet) => ({ ...sheet, name: safeSheetName(sheet.name, sheet.key, taken) })),
    names: headerNames(sheets),
  };
}
