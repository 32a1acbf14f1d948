import { airtimeOf } from "../../src/attendance";
import { noRecordsYet, type Programme } from "../../src/programme";
import { setPack, type SetPackOptions } from "../../src/sharing";
import { planPack, type SheetPlan } from "../../src/workbook";
import { member, smallProgramme } from "../small-programme";

const options: SetPackOptions = { madeOn: "2026-10-01", contact: "", withEmail: false };

function sheetsOf(programme: Programme, more: Partial<SetPackOptions> = {}): readonly SheetPlan[] {
  const [set] = programme.sets;
  if (!set) throw new Error("no set");
  return planPack(setPack(programme, set, { ...options, ...more })).sheets;
}

function linesOf(sheets: readonly SheetPlan[], key: SheetPlan["key"]): string[] {
  const rows = sheets.find((sheet) => sheet.key === key)?.rows ?? [];
  return rows.map((cells) =>
    cells
      .map((cell) => cell?.value ?? "")
      .join(" ")
      .trim(),
  );
}

const programme = smallProgramme(["P..", "P..", "..."], {
  members: [member(1), member(2, { setNumber: 1 }), member(3, { left: "2026-09-20" })],
});

describe("the register of a pack", () => {
  it("is filled in for the next meeting: its day, the room, the facilitator and who is expected", () => {
    const meetings = programme.meetings.map((meeting) => ({ ...meeting, venue: "Main hall" }));
    const room = { meetingId: null, setNumber: 1, room: "Oak", capacity: 12 };
    const lines = linesOf(
      sheetsOf({
        ...{ ...programme, meetings, year: { ...noRecordsYet, rooms: [room] } },
        facilitators: [
          {
            ...{ id: "F1", name: "Ann Ash", organisation: "", email: "", notes: "" },
            ...{ setNumber: 1, mostSets: 1, available: true, from: null },
          },
        ],
      }),
      "register",
    );
    expect(lines).toContain("Meeting Tuesday 13 October 2026 (M2), set session 15:00 to 16:30");
    expect(lines).toContain("Room Main hall, room Oak");
    expect(lines).toContain("Facilitator Ann Ash");
    expect(lines.filter((line) => /^Member \d/.test(line))).toHaveLength(2);
  });

  it.each([
    ["Oak", "Room room Oak"],
    ["room 4", "Room room 4"],
    ["Seminar room 4", "Room Seminar room 4"],
    ["Lecture theatre 2", "Room Lecture theatre 2"],
  ])("calls %s a room once", (name, line) => {
    const room = { meetingId: null, setNumber: 1, room: name, capacity: 12 };
    const year = { ...noRecordsYet, rooms: [room] };
    expect(linesOf(sheetsOf({ ...programme, year }), "register")).toContain(line);
  });

  it("is left open, with every member, when no meeting is to come", () => {
    const lines = linesOf(sheetsOf(programme, { madeOn: "2030-01-01" }), "register");
    expect(lines).toContain("Meeting");
    expect(lines.filter((line) => /^Member \d/.test(line))).toHaveLength(3);
  });
});

describe("the session guide", () => {
  it.each([45, 60, 90, 100, 120])(
    "of sessions of %i minutes has the turns that airtime says, and ends with the session",
    (sessionMinutes) => {
      const meetings = programme.meetings.map((meeting) => ({ ...meeting, sessionMinutes }));
      const own = { ...programme, meetings };
      const lines = linesOf(sheetsOf(own), "session-guide");
      const turns = airtimeOf(own, [3]).bySize[0]?.turnsPerMeeting ?? 0;
      const [, from, to] =
        /^Turns (\d+)–(\d+)/.exec(lines.find((line) => line.startsWith("Turns ")) ?? "") ?? [];
      expect(Number(to) - Number(from)).toBe(turns * 30);
      expect(lines.join(" ")).toContain(`${String(turns)} ${turns === 1 ? "turn" : "turns"} of 30 minutes`);
      expect(lines.find((line) => line.startsWith("Actions "))).toContain(`–${String(sessionMinutes)} `);
    },
  );

  it("has one short turn where a whole one does not fit", () => {
    const meetings = programme.meetings.map((meeting) => ({ ...meeting, sessionMinutes: 30 }));
    const lines = linesOf(sheetsOf({ ...programme, meetings }), "session-guide").join("\n");
    expect(lines).toContain("time for one short turn");
    expect(lines).not.toMatch(/NaN|undefined/);
  });

  it("has the model and five key principles", () => {
    const lines = linesOf(sheetsOf(programme), "session-guide");
    expect(lines).toContain("The model: question, understand, reflect, act");
    const from = lines.indexOf("Five key principles");
    const bullets = lines.slice(from + 1, lines.indexOf("Working together"));
    expect(bullets.filter((line) => line.startsWith("•"))).toHaveLength(5);
  });
});

describe("a pack without an action log", () => {
  it("has no such sheet, and says how to move the old log over by hand", () => {
    const sheets = sheetsOf(programme, { withActionLog: false });
    expect(sheets.map(({ key }) => key)).not.toContain("action-log");
    const welcome = linesOf(sheets, "welcome").join(" ");
    expect(welcome).toContain("choose Move or Copy");
    expect(welcome).not.toContain("Action log: for the set's own use");
  });

  it("is one of two: the other has an empty log, and says how to copy an old one's rows", () => {
    const sheets = sheetsOf(programme);
    expect(sheets.map(({ key }) => key)).toContain("action-log");
    expect(linesOf(sheets, "welcome").join(" ")).toContain("select the log's rows and copy them");
  });
});
