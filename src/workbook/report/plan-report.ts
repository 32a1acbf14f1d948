import type {
  ChaseEntry,
  ParticipationCertificate,
  PrintedRegister,
  ProgrammeReport,
  SponsorReport,
} from "../../sharing";
import type { IsoDate } from "../../sheet";
import type { SheetPlan, WorkbookPlan } from "../workbook-plan";
import { boardSheet } from "./board-sheet";
import { certificatePages } from "./certificate-pages";
import { chaseListSheet } from "./chase-list-sheet";
import { evaluationSheets, type EvaluationInput } from "./evaluation-sheets";
import { registerPages } from "./register-pages";
import { sponsorSheet } from "./sponsor-sheet";

/** What people ask of a programme, each a workbook of its own that never held more than it shows. */
export type Report = { readonly programmeName: string; readonly today: IsoDate } & (
  | {
      readonly kind: "register";
      readonly registers: readonly PrintedRegister[];
      readonly largePrint: boolean;
    }
  | { readonly kind: "chase"; readonly entries: readonly ChaseEntry[] }
  | { readonly kind: "sponsor"; readonly report: SponsorReport }
  | { readonly kind: "certificates"; readonly certificates: readonly ParticipationCertificate[] }
  | ({ readonly kind: "evaluation" } & Omit<EvaluationInput, "programmeName">)
  | { readonly kind: "board"; readonly report: ProgrammeReport }
);

const titles: Readonly<Record<Report["kind"], string>> = {
  register: "Registers",
  chase: "Whom to write to",
  sponsor: "Report for an organisation",
  certificates: "Certificates of participation",
  evaluation: "Evaluation",
  board: "Programme report",
};

/** Plans a report's workbook. */
export function planReport(report: Report): WorkbookPlan {
  return {
    title: `${report.programmeName}: ${titles[report.kind]}`,
    subject: "Action Learning Sets",
    description: titles[report.kind],
    sheets: sheetsOf(report),
    names: [],
  };
}

function sheetsOf(report: Report): SheetPlan[] {
  switch (report.kind) {
    case "register":
      return registerPages(report.registers, report.largePrint);
    case "chase":
      return [chaseListSheet(report.entries, report)];
    case "sponsor":
      return [sponsorSheet(report.report, report.today)];
    case "certificates":
      return [certificatePages(report.certificates, report.today)];
    case "evaluation":
      return evaluationSheets(report);
    case "board":
      return [boardSheet(report.report)];
  }
}
