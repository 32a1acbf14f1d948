import type { IsoDate } from "../../src/sheet";
import { rescheduleMeeting, roomOf, withdrawMember, yearNotices } from "../../src/attendance";
import { noRecordsYet } from "../../src/programme";
import type { Programme, RoomBooking } from "../../src/programme";
import { sayProblem } from "../../src/wording";
import { smallProgramme } from "../small-programme";

const saidOf = (programme: Programme, today: IsoDate) =>
  yearNotices(programme, today).map(({ problem }) => sayProblem(problem).what);

function withRooms(programme: Programme, rooms: readonly RoomBooking[]): Programme {
  return { ...programme, year: { ...noRecordsYet, rooms } };
}

const setsOfFive = ["P", "P", "P", "P", "P", "P", "P", "P", "P", "P"];

describe("what deserves a look in the course of the year", () => {
  it("is nothing when all is well", () => {
    expect(saidOf(smallProgramme(setsOfFive), "2026-09-09")).toEqual([]);
  });

  it("names who missed meetings, and nobody who has left", () => {
    const programme = smallProgramme(["PAA", "UUU"]);
    expect(saidOf(programme, "2026-12-01")).toEqual([
      "A conversation is due with Member 1 (2 meetings missed, the last 2 in a row) and Member 2 (3 meetings missed, the last 3 in a row).",
      "Member 1 and Member 2 can no longer reach 75% attendance in this cycle.",
    ]);
    expect(saidOf(withdrawMember(programme, "M002", "2026-11-30"), "2026-12-01").join()).not.toContain(
      "Member 2",
    );
  });

  it("says where the next meeting has no quorum", () => {
    expect(saidOf(smallProgramme([...setsOfFive.slice(1).map(() => "."), "A"]), "2026-09-01")).toEqual([
      "At M1 on Tuesday 8 September 2026 fewer than 5 are expected in set 2 (4).",
    ]);
  });

  it("says it of a set that meets on a day of its own by that day, before the rest and after them", () => {
    const programme = smallProgramme([...setsOfFive.slice(1).map(() => "."), "A"]);
    const on = (date: IsoDate): Programme => ({
      ...programme,
      year: {
        ...programme.year,
        ownDays: [{ meetingId: "M1", setNumber: 2, date, start: null, minutes: null, venue: "" }],
      },
    });
    const quorum = (date: IsoDate, today: IsoDate): string[] =>
      saidOf(on(date), today).filter((said) => said.includes("expected"));
    expect(quorum("2026-09-15", "2026-09-12")).toEqual([
      "At M1 on Tuesday 15 September 2026 fewer than 5 are expected in set 2 (4).",
    ]);
    expect(quorum("2026-09-01", "2026-09-03")).toEqual([]);
  });

  it("says which apologies are in doubt and which registers are not complete", () => {
    const rows = setsOfFive.map((_, index) => (index === 0 ? "A" : "."));
    const moved = rescheduleMeeting(smallProgramme(rows), "M1", { date: "2026-09-15" as const });
    expect(saidOf(moved, "2026-09-16")).toEqual([
      "Apologies were given for a day that has changed since: Member 1 (M1).",
      "Attendance is not complete for M1 (9 not recorded, in 2 sets).",
    ]);
  });

  it("says which rooms are too small or booked twice, for the meetings to come", () => {
    const rooms = [
      { meetingId: null, setNumber: 1, room: "Ash", capacity: 4 },
      { meetingId: "M1", setNumber: 2, room: "ash ", capacity: null },
    ];
    const programme = withRooms(smallProgramme(setsOfFive.map(() => ".")), rooms);
    expect(saidOf(programme, "2026-09-08")).toEqual([
      "A room is too small: Ash at M1 holds 4, and set 1 needs 5.",
      "A room is booked twice: Ash at M1 for set 1 and set 2.",
    ]);
    expect(saidOf(programme, "2027-09-08").join()).not.toContain("room");
  });

  it("counts the facilitator among those who need a chair", () => {
    const facilitator = {
      name: "A",
      organisation: "B",
      email: "",
      setNumber: 1,
      notes: "",
      available: true,
      mostSets: 1,
      id: "",
      from: null,
    };
    const rooms = [{ meetingId: null, setNumber: 1, room: "Ash", capacity: 5 }];
    const programme = withRooms(smallProgramme(setsOfFive), rooms);
    expect(saidOf(programme, "2026-09-08")).toEqual([]);
    expect(saidOf({ ...programme, facilitators: [facilitator] }, "2026-09-08")).toEqual([
      "A room is too small: Ash at M1 holds 5, and set 1 needs 6.",
      "Set 2 has no facilitator.",
    ]);
  });

  it("is said of a few by name, and of many by number", () => {
    const many = Array.from({ length: 30 }, () => "UUU");
    expect(saidOf(smallProgramme(many), "2026-12-01")[0]).toMatch(/Member 11 \(.*\) and 19 more\.$/);
  });
});

describe("a set's room", () => {
  it("is the one booked for the meeting, or else for every meeting", () => {
    const programme = withRooms(smallProgramme([".."]), [
      { meetingId: null, setNumber: 1, room: "Ash", capacity: 12 },
      { meetingId: "M2", setNumber: 1, room: "Birch", capacity: 12 },
      { meetingId: "M1", setNumber: 1, room: "", capacity: null },
    ]);
    expect(roomOf(programme, "M1", 1)?.room).toBe("Ash");
    expect(roomOf(programme, "M2", 1)?.room).toBe("Birch");
    expect(roomOf(programme, "M1", 2)).toBeNull();
  });
});
