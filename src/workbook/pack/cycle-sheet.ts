import { roomOf } from "../../attendance";
import type { SetPack } from "../../sharing";
import { serialOfDate, serialOfMinutes } from "../../sheet";
import { SheetCanvas } from "../draw/sheet-canvas";
import { meetingHeaders as headers, tableNames } from "../layout";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";

/** Where this set meets; the venue is where the speaker is heard. */
const roomHeader = "Room of the set";

/** The cycle's dates, rooms and speakers, as they stood when the pack was made. */
export function cycleSheet({ programme, set }: SetPack): SheetPlan {
  const canvas = new SheetCanvas([9, 17, 26, 20, 28, 30, 11, 11, 11, 12]);
  canvas.band("Meetings", `${set.name}, ${programme.settings.programmeName}`);
  canvas.text("The set session begins when the external speaker ends.");
  const text = (value: string): CellPlan => ({ value: value || null, style: "bodyWrapped" });
  const time = (minutes: number): CellPlan => ({ value: serialOfMinutes(minutes), style: "time" });
  const range = canvas.table(
    tableNames.meetings,
    [
      ...[headers.id, headers.date, headers.venue, roomHeader, headers.speaker, headers.topic],
      ...[headers.speakerStart, headers.sessionStart, headers.sessionEnd, headers.status],
    ],
    programme.meetings.map((meeting): CellPlan[] => {
      const room = roomOf(programme, meeting.id, set.number)?.room ?? "";
      const start = meeting.speakerStart + meeting.speakerMinutes;
      return [
        { value: meeting.id, style: "body" },
        { value: serialOfDate(meeting.date), style: "date" },
        ...[meeting.venue, room, meeting.speaker, meeting.topic].map(text),
        ...[meeting.speakerStart, start, start + meeting.sessionMinutes].map(time),
        { value: meeting.status, style: "body" },
      ];
    }),
  );
  return canvas.finish({
    key: "meetings",
    name: "Meetings",
    tabColour: tabColours.read,
    frozen: { rows: range.top + 1, columns: 2 },
    print: { orientation: "landscape", titleRows: { first: range.top, last: range.top }, pagesAcross: 1 },
    summary: "When and where the set meets.",
  });
}
