import { commitment, heldUpTo } from "../../../attendance";
import { quotedSheetName } from "../../../sheet";
import { columnOf, meetingsTable } from "../../../tables";
import type { CellPlan } from "../../workbook-plan";
import { daysIn, noDay } from "../../draw/formula-parts";
import { heldUpToCell } from "../attendance-sheet";
import { attendanceTexts } from "../attendance-texts";
import type { RatesSource } from "./rates-source";
import { detail, live, quotedText } from "../../../words";

const texts = attendanceTexts.rates.byMeeting;

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
  const said = live(() =>
    texts.commitment(
      detail({ value: so.meetingsSoFar, formula: soFar }),
      { value: so.meetingsPlanned, formula: count },
      detail({ value: until === null ? 0 : so.monthsSoFar, formula: done }),
      { value: so.months, formula: months },
      so.monthsNeeded,
    ),
  );
  return {
    value: said.value,
    formula: `IF(${count}=0,${quotedText(texts.allCancelled)},${said.formula})`,
    style: "line",
  };
}
