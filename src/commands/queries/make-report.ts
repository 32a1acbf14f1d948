import { Refusal, type Programme } from "../../programme";
import { planReport, type MadeReport, type ReportWish } from "../../workbook";
import type { CommandContext } from "../command";

/**
 * Makes a report of a programme, a workbook of its own.
 * @throws {Refusal} when there are no sets yet, no such meeting, set or organisation, or nothing to show
 */
export function makeReport(programme: Programme, wish: ReportWish, { today }: CommandContext): MadeReport {
  if (programme.sets.length === 0) {
    throw new Refusal({ code: "no-sets-yet", details: { without: programme.members.length } });
  }
  return planReport(programme, wish, today);
}
