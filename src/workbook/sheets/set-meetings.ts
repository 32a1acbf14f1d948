import { cellAddress, serialOfDate } from "../../sheet";
import type { Meeting } from "../../programme";
import type { Drawing } from "../draw/drawing";
import { columnOf, literalLookup, sayTime, timeWords } from "../draw/formula-parts";
import type { SheetCanvas } from "../draw/sheet-canvas";
import { meetingHeaders, tableNames } from "../layout";
import type { CellPlan } from "../workbook-plan";

/** The dates of the cycle, live from the Meetings sheet. */
export function drawSetMeetings(canvas: SheetCanvas, { programme }: Drawing): void {
  const { meetings } = programme;
  if (meetings.length === 0) return;
  canvas.skip();
  canvas.heading("Meetings of the cycle");
  canvas.header(["Date", "Meeting", "Set session", "Venue, speaker, status"]);
  const ids = meetings.map(({ id }) => id);
  for (const meeting of meetings) {
    const idCell = `$${cellAddress(canvas.nextRow, 1)}`;
    const at = `MATCH(${literalLookup(idCell, ids)},${columnOf(tableNames.meetings, meetingHeaders.id)},0)`;
    const find = (header: keyof typeof meetingHeaders): string =>
      `INDEX(${columnOf(tableNames.meetings, meetingHeaders[header])},${at})`;
    const start = meeting.speakerStart + meeting.speakerMinutes;
    const gone = `"no longer on the Meetings sheet"`;
    canvas.row([
      { value: serialOfDate(meeting.date), formula: `IFERROR(${find("date")},${gone})`, style: "date" },
      { value: meeting.id, style: "body" },
      {
        value: `${sayTime(start)} to ${sayTime(start + meeting.sessionMinutes)}`,
        formula: `IFERROR(${timeWords(find("sessionStart"))}&" to "&${timeWords(find("sessionEnd"))},"")`,
        style: "body",
      },
      {
        value: sayMeeting(meeting),
        formula: `IFERROR(IF(${find("venue")}="","",${find("venue")}&". ")&IF(${find("speaker")}="","",${find("speaker")}&". ")&${find("status")},"")`,
        style: "bodyWrapped",
      },
    ] satisfies CellPlan[]);
  }
}

function sayMeeting({ venue, speaker, status }: Meeting): string {
  return `${venue === "" ? "" : `${venue}. `}${speaker === "" ? "" : `${speaker}. `}${status}`;
}
