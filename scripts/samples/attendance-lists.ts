import { makeMembers, type SampleMember } from "./make-members";
import { writeSample } from "./write-sample";

/** Somebody who is on no roster. */
const stranger = { name: "Robin Merryweather", email: "robin.merryweather@elsewhere.example" };

/** Lists of who came, as other programs export them, of people of roster-60.xlsx. */
export async function attendanceLists(): Promise<{ readonly file: string; readonly bytes: Uint8Array }[]> {
  const members = makeMembers(60, 60);
  return [
    { file: "attendance-teams-report.csv", bytes: utf16(teamsReport(members.slice(0, 12))) },
    { file: "attendance-form-answers.xlsx", bytes: await formAnswers(members.slice(8, 18)) },
    { file: "attendance-list.csv", bytes: new TextEncoder().encode(plainList(members.slice(15, 24))) },
  ];
}

/** As Teams downloads it: numbered sections, tabs, UTF-16. */
function teamsReport(members: readonly SampleMember[]): string {
  const [start, end] = ["12/8/26, 2:58:04 PM", "12/8/26, 4:31:40 PM"];
  const participants = [
    ...members.map(({ forename, surname, email, organisation }, index) =>
      index % 4 === 3
        ? [`${surname.toUpperCase()}, ${forename} (${organisation.name.toUpperCase()})`, "", ""]
        : [`${forename} ${surname}${index % 4 === 2 ? " (Guest)" : ""}`, email, email],
    ),
    [stranger.name, stranger.email, stranger.email],
  ];
  return [
    ["1. Summary"],
    ["Meeting title", "Action Learning Sets, December"],
    ["Attended participants", String(participants.length)],
    ["Start time", start],
    ["End time", end],
    ["Meeting duration", "1h 33m 36s"],
    ["Average attendance time", "1h 28m 2s"],
    [],
    ["2. Participants"],
    ["Name", "First Join", "Last Leave", "In-Meeting Duration", "Email", "Participant ID (UPN)", "Role"],
    ...participants.map(([name = "", email = "", id = ""]) => [
      ...[name, start, end, "1h 33m 36s", email, id, "Attendee"],
    ]),
    [],
    ["3. In-Meeting Activities"],
    ["Name", "Join Time", "Leave Time", "Duration", "Email", "Role"],
    ...participants.flatMap(([name = "", email = ""]) => [
      [name, start, "12/8/26, 3:40:00 PM", "41m 56s", email, "Attendee"],
      [name, "12/8/26, 3:45:10 PM", end, "46m 30s", email, "Attendee"],
    ]),
  ]
    .map((cells) => `${cells.join("\t")}\r\n`)
    .join("");
}

function utf16(text: string): Uint8Array {
  return new Uint8Array([
    0xff,
    0xfe,
    ...[...text].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]),
  ]);
}

/** As Microsoft Forms exports answers: its own five columns and the last change, then a column for each question. */
function formAnswers(members: readonly SampleMember[]): Promise<Uint8Array> {
  const day = new Date(Date.UTC(2026, 11, 8, 17));
  const answers = ["Present", "Late", "Apologies"];
  const rows = members.map(({ forename, surname, email }, index) => [
    ...[index + 1, day, day, email, `${forename} ${surname}`, null, answers[index % 3] ?? null],
    index % 5 === 0 ? "Thank you" : null,
  ]);
  return writeSample({
    name: "Sheet1",
    headerRow: 0,
    rows: [
      [
        ...["ID", "Start time", "Completion time", "Email", "Name", "Last modified time"],
        ...["Your attendance on 8 December", "Anything else?"],
      ],
      ...rows,
      [members.length + 1, day, day, "anonymous", null, null, "Present", null],
    ],
    merges: [],
    hiddenRows: [],
  });
}

function plainList(members: readonly SampleMember[]): string {
  const codes = ["P", "A", "", "L"];
  const lines = members.map(({ email }, index) => `${email},${codes[index % 4] ?? ""}`);
  return ["Email,M1", ...lines, `${stranger.email},P`, ""].join("\n");
}
