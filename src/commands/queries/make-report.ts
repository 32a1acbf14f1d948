import { Refusal, type Programme } from "../../programme";
import {
  openWorkbook,
  planReport,
  readEvaluation,
  type MadeReport,
  type ReportRequest,
  type WorkbookContent,
} from "../../workbook";
import type { CommandContext } from "../command";

/** Kinds of report that can show what another workbook holds beside the programme. */
export type ReportBesideKind = "board" | "does-it-work";

/**
 * A report with what another workbook holds: for the board the answers to the evaluation, for "does it work?" the
 * last programme.
 * @throws {Refusal} when the other is no such workbook
 */
export function reportBeside(
  kind: ReportBesideKind,
  { file, content }: { readonly file: string; readonly content: WorkbookContent },
  { newId }: { readonly newId: () => string },
): ReportRequest {
  if (kind === "board") return { kind, evaluation: readEvaluation(content, file) };
  const { programme } = openWorkbook(content, { duplicates: "keep", hiddenRows: "include", newId });
  return { kind, before: programme };
}

/**
 * Makes a report of a programme, a workbook of its own.
 * @throws {Refusal} when there are no sets yet, no such meeting, set or organisation, or nothing to show
 */
export function makeReport(
  programme: Programme,
  request: ReportRequest,
  { today }: CommandContext,
): MadeReport {
  if (programme.sets.length === 0) {
    throw new Refusal({ code: "no-sets-yet", details: { without: programme.members.length } });
  }
  return planReport(programme, request, today);
}
