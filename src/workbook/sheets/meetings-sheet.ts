import type { Meeting } from "../../programme";
import { cellAddress, dayToBeSet } from "../../sheet";
import { columnOf, meetingRow, meetingsTable } from "../../tables";
import { sayCount } from "../../wording";
import { cellsOf, drawTable, widthsOf } from "../draw/draw-table";
import { dateWords, daysIn, noDay, sayDate } from "../draw/formula-parts";
import { drawnFrom } from "../draw/drawn-from";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";

/** A programme runs for at least 8 months. */
const fewestMeetings = 8;

export const meetingsSource = drawnFrom(["meetings", "settings"]);
type Source = ReturnType<typeof meetingsSource>;

/** The cycle: when each meeting is, who speaks, and when the set sessions begin and end. */
export function meetingsSheet({ programme }: Source): SheetPlan {
  const { meetings, settings } = programme;
  const canvas = new SheetCanvas(widthsOf(meetingsTable));
  canvas.band("Meetings", `${settings.programmeName}: the meeting cycle`);
  canvas.liveText(sayCycle(meetings), cycleFormula());
  canvas.text(
    "The set sessions begin when the external speaker ends. A new row with a date becomes a meeting when Allocate is run again; a meeting's ID never changes, since attendance hangs on it.",
    "note",
  );
  const range = drawTable(canvas, meetingsTable, meetings.map(meetingRow));
  const first = (id: "status" | "note"): string => {
    const { top, left } = cellsOf(meetingsTable, range, id);
    return `$${cellAddress(top, left)}`;
  };
  canvas.format({ ...range, top: range.top + 1 }, `${first("status")}="Cancelled"`, "quiet");
  canvas.format(
    cellsOf(meetingsTable, range, "note"),
    `OR(LEFT(${first("note")},12)="Bank holiday",LEFT(${first("note")},10)="Between 18")`,
    "attention",
  );
  return canvas.finishTable(range, {
    key: "meetings",
    ...{ tabColour: tabColours.fillIn, frozen: 2, orientation: "landscape" },
    summary: "The dates, venues, speakers and times of the meeting cycle.",
  });
}

/** What the cycle comes to, cancelled meetings left aside. */
function sayCycle(meetings: readonly Meeting[]): string {
  const planned = meetings.filter(({ status }) => status !== "Cancelled").map(({ date }) => date);
  const dates = planned.filter((date) => date !== dayToBeSet).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const undated = planned.length - dates.length;
  if (first === undefined || last === undefined) return undated === 0 ? noMeetings : sayUndated(undated);
  const months = monthsOf(last) - monthsOf(first);
  const few = planned.length < fewestMeetings ? tooFew : "";
  const more = undated === 0 ? "" : ` ${sayUndated(undated)}`;
  return `${sayCount(dates.length, "meeting")} from ${sayDate(first)} to ${sayDate(last)}, ${sayCount(months, "month")} from the first to the last.${more}${few}`;
}

function sayUndated(count: number): string {
  return `${sayCount(count, "meeting")}: date to be set.`;
}

const noMeetings = "No meetings are planned yet.";
const tooFew = " A programme runs for at least 8 months, so 8 meetings or more.";

/** The formula for `sayCycle`. */
function cycleFormula(): string {
  const [days, status] = [columnOf(meetingsTable, "date"), columnOf(meetingsTable, "status")];
  const dates = daysIn(days);
  const due = `(${status}<>"Cancelled")*(${dates}>0)`;
  const undated = `SUMPRODUCT((${status}<>"Cancelled")*(${columnOf(meetingsTable, "id")}<>"")*(1-ISNUMBER(${days})))`;
  const sayUndated = `${undated}&IF(${undated}=1," meeting"," meetings")&": date to be set."`;
  const count = `SUMPRODUCT(${due})`;
  const last = `SUMPRODUCT(MAX(${due}*${dates}))`;
  // Counting down from a day beyond all dates turns the earliest into a MAX, which skips what is not due.
  const first = `(${noDay}-SUMPRODUCT(MAX(${due}*(${noDay}-${dates}))))`;
  const months = `(12*YEAR(${last})+MONTH(${last})-12*YEAR(${first})-MONTH(${first}))`;
  return [
    `IF(${count}=0,IF(${undated}=0,"${noMeetings}",${sayUndated}),${count}&IF(${count}=1," meeting"," meetings")`,
    `" from "&${dateWords(first)}`,
    `" to "&${dateWords(last)}`,
    `", "&${months}&IF(${months}=1," month"," months")`,
    `" from the first to the last."`,
    `IF(${undated}=0,""," "&${sayUndated})`,
    `IF(${count}+${undated}<${String(fewestMeetings)},"${tooFew}",""))`,
  ].join("&");
}

function monthsOf(date: string): number {
  const [year = 0, month = 0] = date.split("-").map(Number);
  return 12 * year + month;
}
