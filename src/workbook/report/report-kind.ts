import type { IsoDate, Programme } from "../../programme";
import type { ReportFacts } from "../../wording";
import type { SheetPlan } from "../workbook-plan";

/** What people ask of a programme, each a workbook of its own that never held more than it shows. */
export interface ReportKind<Options = object> {
  /** @throws {Refusal} when there is nothing to show, or no such meeting, set or organisation */
  draw(programme: Programme, today: IsoDate, options: Options): DrawnReport;
}

export interface DrawnReport {
  readonly sheets: readonly SheetPlan[];
  readonly facts: ReportFacts;
}
