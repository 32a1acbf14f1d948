import { serialOfDate, serialOfMinutes } from "../../sheet";
import type { Meeting } from "../../programme";
import { sayCount } from "../../wording";
import { drawnFrom } from "../draw/drawn-from";
import { columnOf, dateWords, sayDate, thisRow } from "../draw/formula-parts";
import { SheetCanvas } from "../draw/sheet-canvas";
import { meetingHeaders as headers, tableNames } from "../layout";
import { meetingStatuses } from "../read/read-meetings";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan, ValidationPlan } from "../workbook-plan";

type Column = keyof typeof headers;

/** Each column of the table with its width, in the order in which they stand. */
const columns: readonly (readonly [Column, number])[] = [
  ["id", 9],
  ["date", 17],
  ["venue", 26],
  ["speaker", 26],
  ["topic", 30],
  ["speakerStart", 9],
  ["speakerMinutes", 9],
  ["sessionStart", 11],
  ["sessionMinutes", 11],
  ["sessionEnd", 11],
  ["status", 11],
  ["note", 32],
];

/** A programme runs for at least 8 months. */
const fewestMeetings = 8;

export const meetingsSource = drawnFrom(["meetings", "settings"]);
type Source = ReturnType<typeof meetingsSource>;

/** The cycle: when each meeting is, who speaks, and when the set sessions begin and end. */
export function meetingsSheet({ programme }: Source): SheetPlan {
  const { meetings, settings } = programme;
  const canvas = new SheetCanvas(columns.map(([, width]) => width));
  canvas.band("Meetings", `${settings.programmeName}: the meeting cycle`);
  canvas.liveText(sayCycle(meetings), cycleFormula());
  canvas.text(
    "The set sessions begin when the external speaker ends. A new row with a date becomes a meeting when Allocate is run again; a meeting's ID never changes, since attendance hangs on it.",
    "note",
  );
  const range = canvas.table(
    tableNames.meetings,
    columns.map(([column]) => headers[column]),
    meetings.map((meeting) => columns.map(([column]) => cellOf(column, meeting))),
  );
  const at = (column: Column): ValidationPlan["range"] => {
    const index = columns.findIndex(([each]) => each === column);
    return { top: range.top + 1, bottom: range.bottom, left: index, right: index };
  };
  for (const validation of validations(at)) canvas.validate(validation);
  const everyCell = { ...range, top: range.top + 1 };
  const first = (column: Column): string => `$${columnLetter(column)}${String(range.top + 2)}`;
  canvas.format(everyCell, `${first("status")}="Cancelled"`, "quiet");
  const notes = first("note");
  canvas.format(
    at("note"),
    `OR(LEFT(${notes},12)="Bank holiday",LEFT(${notes},10)="Between 18")`,
    "attention",
  );
  return canvas.finish({
    key: "meetings",
    name: "Meetings",
    tabColour: tabColours.fillIn,
    frozen: { rows: range.top + 1, columns: 2 },
    print: { orientation: "landscape", titleRows: { first: range.top, last: range.top }, pagesAcross: 1 },
    summary: "The dates, venues, speakers and times of the meeting cycle.",
  });
}

function columnLetter(column: Column): string {
  return String.fromCharCode(65 + columns.findIndex(([each]) => each === column));
}

function cellOf(column: Column, meeting: Meeting): CellPlan {
  const sessionStart = meeting.speakerStart + meeting.speakerMinutes;
  const own = (header: Column): string => thisRow(tableNames.meetings, headers[header]);
  switch (column) {
    case "id":
      return { value: meeting.id, style: "body" };
    case "date":
      return { value: serialOfDate(meeting.date), style: "entryDate" };
    case "venue":
    case "speaker":
    case "topic":
    case "note":
      return { value: meeting[column] || null, style: "entry" };
    case "status":
      return { value: meeting.status, style: "entry" };
    case "speakerStart":
      return { value: serialOfMinutes(meeting.speakerStart), style: "entryTime" };
    case "speakerMinutes":
    case "sessionMinutes":
      return { value: meeting[column], style: "entryNumber" };
    case "sessionStart":
      return {
        value: serialOfMinutes(sessionStart),
        formula: `${own("speakerStart")}+${own("speakerMinutes")}/1440`,
        style: "time",
      };
    case "sessionEnd":
      return {
        value: serialOfMinutes(sessionStart + meeting.sessionMinutes),
        formula: `${own("sessionStart")}+${own("sessionMinutes")}/1440`,
        style: "time",
      };
  }
}

function validations(at: (column: Column) => ValidationPlan["range"]): ValidationPlan[] {
  const minutes = (column: "speakerMinutes" | "sessionMinutes", words: string): ValidationPlan => ({
    range: at(column),
    rule: { kind: "whole", minimum: 0, maximum: 600 },
    promptTitle: headers[column],
    prompt: `${words}, in minutes.`,
    errorTitle: "Minutes",
    error: "Type a whole number of minutes, 0 to 600.",
    severity: "stop",
  });
  return [
    {
      range: at("date"),
      rule: { kind: "date", minimum: serialOfDate("2000-01-01") },
      promptTitle: headers.date,
      prompt: "The day of the meeting, as 8/9/2026 or 8 Sep 2026.",
      errorTitle: "Not a date",
      error: "Type a date, such as 8 Sep 2026.",
      severity: "stop",
    },
    minutes("speakerMinutes", "How long the external speaker has"),
    minutes("sessionMinutes", "How long the sets meet after the speaker"),
    {
      range: at("status"),
      rule: { kind: "choices", values: meetingStatuses },
      promptTitle: headers.status,
      prompt: "A cancelled meeting counts for nobody's attendance.",
      errorTitle: "No such status",
      error: `Choose one of: ${meetingStatuses.join(", ")}.`,
      severity: "stop",
    },
  ];
}

/** What the cycle comes to, cancelled meetings left aside. */
function sayCycle(meetings: readonly Meeting[]): string {
  const dates = meetings.filter(({ status }) => status !== "Cancelled").map(({ date }) => date);
  const [first, last] = [dates.toSorted()[0], dates.toSorted().at(-1)];
  if (first === undefined || last === undefined) return noMeetings;
  const months = monthsOf(last) - monthsOf(first);
  const few = dates.length < fewestMeetings ? tooFew : "";
  return `${sayCount(dates.length, "meeting")} from ${sayDate(first)} to ${sayDate(last)}, ${sayCount(months, "month")} from the first to the last.${few}`;
}

const noMeetings = "No meetings are planned yet.";
const tooFew = " A programme runs for at least 8 months, so 8 meetings or more.";

/** The formula for `sayCycle`. */
function cycleFormula(): string {
  const [dates, status] = [
    columnOf(tableNames.meetings, headers.date),
    columnOf(tableNames.meetings, headers.status),
  ];
  const due = `(${status}<>"Cancelled")*(${dates}>0)`;
  const count = `SUMPRODUCT(${due})`;
  const last = `SUMPRODUCT(MAX(${due}*${dates}))`;
  // Counting down from a day beyond all dates turns the earliest into a MAX, which skips what is not due.
  const first = `(${farOff}-SUMPRODUCT(MAX(${due}*(${farOff}-${dates}))))`;
  const months = `(12*YEAR(${last})+MONTH(${last})-12*YEAR(${first})-MONTH(${first}))`;
  return [
    `IF(${count}=0,"${noMeetings}",${count}&IF(${count}=1," meeting"," meetings")`,
    `" from "&${dateWords(first)}`,
    `" to "&${dateWords(last)}`,
    `", "&${months}&IF(${months}=1," month"," months")`,
    `" from the first to the last."`,
    `IF(${count}<${String(fewestMeetings)},"${tooFew}",""))`,
  ].join("&");
}

const farOff = "2900000";

function monthsOf(date: string): number {
  const [year = 0, month = 0] = date.split("-").map(Number);
  return 12 * year + month;
}
