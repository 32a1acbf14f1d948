import type { IsoDate, Programme } from "../../programme";
import type { ReportFacts } from "../../wording";
import type { SheetPlan } from "../workbook-plan";

/** What people ask of a programme, each a workbook of its own that never held more than it shows. */
export interface ReportKind<Options = object> {
  /** Of the workbook. */
  readonly title: string;
  /** In a list of all kinds, such as the command line's help. */
  readonly about: string;
  /** @throws {Refusal} when there is nothing to show, or no such meeting, set or organisation */
  draw(programme: Programme, today: IsoDate, options: Options): DrawnReport;
}

export interface DrawnReport {
  readonly sheets: readonly SheetPlan[];
  readonly facts: ReportFacts;
}
