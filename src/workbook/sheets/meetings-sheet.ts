import { dayNotes } from "../../attendance";
import type { Meeting } from "../../programme";
import { cellAddress, dayToBeSet } from "../../sheet";
import { columnOf, meetingRow, meetingsTable, nameOfSheet } from "../../tables";
import { cellsOf, drawTable, widthsOf } from "../draw/draw-table";
import { dateWords, daysIn, noDay, sayDate } from "../draw/formula-parts";
import { drawnFrom } from "../draw/drawn-from";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";
import { sheetTexts } from "./sheet-texts";
import type { Live } from "../../words";
import { detail, either, fixed, joined, live, quotedText } from "../../words";

const texts = sheetTexts.meetings;

/** A programme runs for at least 8 months. */
const fewestMeetings = 8;

export const meetingsSource = drawnFrom(["meetings", "settings"]);
type Source = ReturnType<typeof meetingsSource>;

/** The cycle: when each meeting is, who speaks, and when the set sessions begin and end. */
export function meetingsSheet({ programme }: Source): SheetPlan {
  const { meetings, settings } = programme;
  const canvas = new SheetCanvas(widthsOf(meetingsTable));
  canvas.band(nameOfSheet("meetings"), texts.about(settings.programmeName));
  const cycle = sayCycle(meetings);
  canvas.liveText(cycle.value, cycle.formula);
  canvas.text(texts.note, "note");
  const range = drawTable(canvas, meetingsTable, meetings.map(meetingRow));
  const first = (id: "status" | "note"): string => {
    const { top, left } = cellsOf(meetingsTable, range, id);
    return `$${cellAddress(top, left)}`;
  };
  canvas.format({ ...range, top: range.top + 1 }, `${first("status")}="Cancelled"`, "quiet");
  canvas.format(
    cellsOf(meetingsTable, range, "note"),
    `OR(${dayNotes.map((note) => `LEFT(${first("note")},${String(note.length)})=${quotedText(note)}`).join(",")})`,
    "attention",
  );
  return canvas.finishTable(range, {
    key: "meetings",
    ...{ tabColour: tabColours.fillIn, frozen: 2, orientation: "landscape" },
    summary: texts.summary,
  });
}

/** What the cycle comes to, cancelled meetings left aside. */
function sayCycle(meetings: readonly Meeting[]): Live {
  const planned = meetings.filter(({ status }) => status !== "Cancelled").map(({ date }) => date);
  const dated = planned.filter((date) => date !== dayToBeSet).sort();
  const [earliest, latest] = [dated[0] ?? dayToBeSet, dated.at(-1) ?? dayToBeSet];
  const [days, status] = [columnOf(meetingsTable, "date"), columnOf(meetingsTable, "status")];
  const dates = daysIn(days);
  const due = `(${status}<>"Cancelled")*(${dates}>0)`;
  const undated = {
    value: planned.length - dated.length,
    formula: `SUMPRODUCT((${status}<>"Cancelled")*(${columnOf(meetingsTable, "id")}<>"")*(${dates}=0))`,
  };
  const count = { value: dated.length, formula: `SUMPRODUCT(${due})` };
  const last = `SUMPRODUCT(MAX(${due}*${dates}))`;
  // Counting down from a day beyond all dates turns the earliest into a MAX, which skips what is not due.
  const first = `(${noDay}-SUMPRODUCT(MAX(${due}*(${noDay}-${dates}))))`;
  const months = {
    value: monthsOf(latest) - monthsOf(earliest),
    formula: `(12*YEAR(${last})+MONTH(${last})-12*YEAR(${first})-MONTH(${first}))`,
  };
  const noneUndated = { value: undated.value === 0, formula: `${undated.formula}=0` };
  return either(
    { value: count.value === 0, formula: `${count.formula}=0` },
    either(
      noneUndated,
      fixed(texts.none),
      live(() => texts.undated(undated)),
    ),
    joined(
      live(() =>
        texts.cycle(
          count,
          detail({ value: sayDate(earliest), formula: dateWords(first) }),
          detail({ value: sayDate(latest), formula: dateWords(last) }),
          months,
        ),
      ),
      either(
        noneUndated,
        fixed(""),
        live(() => ` ${texts.undated(undated)}`),
      ),
      either(
        {
          value: planned.length < fewestMeetings,
          formula: `${count.formula}+${undated.formula}<${String(fewestMeetings)}`,
        },
        fixed(` ${texts.tooFew}`),
        fixed(""),
      ),
    ),
  );
}

function monthsOf(date: string): number {
  const [year = 0, month = 0] = date.split("-").map(Number);
  return 12 * year + month;
}
