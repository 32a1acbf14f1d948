import { commitment, heldUpTo } from "../../../attendance";
import { quotedSheetName } from "../../../sheet";
import { columnOf, meetingsTable } from "../../../tables";
import { sayCount } from "../../../wording";
import type { CellPlan } from "../../workbook-plan";
import { daysIn, noDay } from "../../draw/formula-parts";
import { heldUpToCell } from "../attendance-sheet";
import type { RatesSource } from "./rates-source";

/** How far the programme is on its way, up to the last meeting held, against the months it asks people for. */
export function commitmentCell({ programme, trackerName }: RatesSource): CellPlan {
  const until = heldUpTo(programme);
  const so = commitment(programme, until ?? "0001-01-01");
  const [days, status] = [columnOf(meetingsTable, "date"), columnOf(meetingsTable, "status")];
  const dates = daysIn(days);
  const planned = `(${status}<>"Cancelled")*((${columnOf(meetingsTable, "id")}<>"")+ISNUMBER(${days})>0)`;
  const due = `(${status}<>"Cancelled")*(${dates}>0)`;
  const held = `${quotedSheetName(trackerName)}!${heldUpToCell}`;
  const count = `SUMPRODUCT(${planned})`;
  const soFar = `SUMPRODUCT(${due}*(${dates}<=${held}))`;
  const first = `(${noDay}-SUMPRODUCT(MAX(${due}*(${noDay}-${dates}))))`;
  const last = `SUMPRODUCT(MAX(${due}*${dates}))`;
  const monthsTo = (day: string): string =>
    `(12*YEAR(${day})+MONTH(${day})-12*YEAR(${first})-MONTH(${first}))`;
  const months = `IF(${last}=0,0,${monthsTo(last)})`;
  const done = `IF(${held}=0,0,MAX(0,${monthsTo(held)}))`;
  const word = (number: string, noun: string): string => `${number}&IF(${number}=1," ${noun}"," ${noun}s")`;
  return {
    value: `${String(so.meetingsSoFar)} of ${sayCount(so.meetingsPlanned, "meeting")} held, ${String(until === null ? 0 : so.monthsSoFar)} of ${sayCount(so.months, "month")}; a programme asks people for at least ${String(so.monthsNeeded)} months.`,
    formula: `IF(${count}=0,"${noMeetings}",${soFar}&" of "&${word(count, "meeting")}&" held, "&${done}&" of "&${word(months, "month")}&"; a programme asks people for at least ${String(so.monthsNeeded)} months.")`,
    style: "line",
  };
}

const noMeetings = "Every meeting is cancelled.";
