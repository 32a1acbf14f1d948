import { linkOf, roomOf } from "../../attendance";
import type { SetPack } from "../../sharing";
import { known, serialOfMinutes } from "../../sheet";
import { meetingsTable, roomsTable, nameOfSheet, packRoomHeader } from "../../tables";
import { dayCell } from "../draw/formula-parts";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { packTexts } from "./pack-texts";

/** The cycle's dates, rooms and speakers, as they stood when the pack was made. */
export function cycleSheet({ programme, set }: SetPack): SheetPlan {
  const links = programme.meetings.map((meeting) => linkOf(programme, meeting.id, set.number));
  const hasLinks = links.some((link) => link !== "");
  // A page of A4 across.
  const canvas = new SheetCanvas(
    hasLinks ? [9, 15, 18, 14, 18, 18, 9, 10, 10, 10, 29] : [9, 16, 22, 18, 25, 27, 10, 11, 11, 11],
  );
  canvas.band(nameOfSheet("meetings"), `${set.name}, ${programme.settings.programmeName}`);
  canvas.text(packTexts.meetings.begins);
  const text = (value: string): CellPlan => ({ value: value || null, style: "bodyWrapped" });
  const time = (minutes: number): CellPlan => ({ value: serialOfMinutes(minutes), style: "time" });
  const { id, date, venue, speaker, topic, speakerStart, sessionStart, sessionEnd, status } =
    meetingsTable.columns;
  const range = canvas.table(
    meetingsTable.name,
    [
      ...[id, date, venue].map(({ header }) => header),
      packRoomHeader,
      ...[speaker, topic, speakerStart, sessionStart, sessionEnd, status].map(({ header }) => header),
      ...(hasLinks ? [roomsTable.columns.link.header] : []),
    ],
    programme.meetings.map((meeting, at): CellPlan[] => {
      const room = roomOf(programme, meeting.id, set.number)?.room ?? "";
      const start = meeting.speakerStart + meeting.speakerMinutes;
      return [
        { value: meeting.id, style: "body" },
        { value: dayCell(meeting.date), style: "date" },
        ...[meeting.venue, room, meeting.speaker, meeting.topic].map(text),
        ...[meeting.speakerStart, start, start + meeting.sessionMinutes].map(time),
        { value: meeting.status, style: "body" },
        ...(hasLinks ? [text(known(links[at]))] : []),
      ];
    }),
  );
  return canvas.finishTable(range, {
    key: "meetings",
    ...{ tabColour: tabColours.read, frozen: 2, orientation: "landscape" },
    summary: packTexts.meetings.summary,
  });
}
