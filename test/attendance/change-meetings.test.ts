import {
  attendanceRates,
  cancelMeeting,
  markHeld,
  reinstateMeeting,
  rescheduleMeeting,
  withFreshNotes,
} from "../../src/attendance";
import { refusalOf } from "../refusal-of";
import { codesOf, smallProgramme } from "../small-programme";

const meetingOf = (programme: ReturnType<typeof smallProgramme>, id: string) =>
  programme.meetings.find((meeting) => meeting.id === id);

describe("cancelling a meeting", () => {
  it("takes it out of every denominator and keeps what was recorded", () => {
    const programme = smallProgramme(["PA", "PU"]);
    const cancelled = cancelMeeting(programme, "M2");
    expect(meetingOf(cancelled, "M2")?.status).toBe("Cancelled");
    expect(codesOf(cancelled)).toEqual(["PA", "PU"]);
    expect(attendanceRates(cancelled).whole).toMatchObject({ present: 2, recorded: 2, rate: 1 });
  });

  it("can be taken back, and then asks for the apologies again", () => {
    const programme = smallProgramme(["A", "."]);
    const back = reinstateMeeting(cancelMeeting(programme, "M1"), "M1");
    expect(meetingOf(back, "M1")?.status).toBe("Planned");
    expect(codesOf(back)).toEqual(["A", "."]);
    expect(back.year.apologiesToReconfirm).toEqual([{ memberId: "M001", meetingId: "M1" }]);
    expect(reinstateMeeting(programme, "M1")).toBe(programme);
  });

  it("is refused for a meeting that people came to", () => {
    expect(refusalOf(() => cancelMeeting(smallProgramme(["P"]), "M1"))).toBe("meeting-was-held");
    expect(refusalOf(() => cancelMeeting(smallProgramme(["P"]), "M7"))).toBe("unknown-meeting");
  });
});

describe("moving a meeting to another day", () => {
  const moved = rescheduleMeeting(smallProgramme(["A.", "..", "A."]), "M1", {
    ...{ date: "2026-08-31" as const, speakerStart: 600 },
  });

  it("keeps its ID and its codes, and says where it came from and what day it now is", () => {
    expect(meetingOf(moved, "M1")).toMatchObject({
      ...{ date: "2026-08-31" as const, speakerStart: 600, status: "Moved" },
      note: "Bank holiday: Summer bank holiday; Moved from 8 Sept 2026",
    });
    expect(codesOf(moved)).toEqual(["A.", "..", "A."]);
  });

  it("marks the apologies for re-confirmation, once however often it moves", () => {
    const again = rescheduleMeeting(moved, "M1", { date: "2026-09-01" as const });
    expect(again.year.apologiesToReconfirm).toEqual([
      { memberId: "M001", meetingId: "M1" },
      { memberId: "M003", meetingId: "M1" },
    ]);
    expect(meetingOf(again, "M1")?.note).toBe("Moved from 8 Sept 2026; Moved from 31 Aug 2026");
  });

  it("leaves the apologies alone when only the hour changes", () => {
    const later = rescheduleMeeting(smallProgramme(["A"]), "M1", {
      date: "2026-09-08" as const,
      speakerStart: 660,
    });
    expect(meetingOf(later, "M1")).toMatchObject({ status: "Planned", speakerStart: 660 });
    expect(later.year.apologiesToReconfirm).toEqual([]);
  });

  it("brings a cancelled meeting back on a new day", () => {
    const back = rescheduleMeeting(cancelMeeting(smallProgramme(["A"]), "M1"), "M1", {
      date: "2026-09-15" as const,
    });
    expect(meetingOf(back, "M1")).toMatchObject({ date: "2026-09-15" as const, status: "Moved" });
  });

  it.each([
    ["2026-02-30", "not-a-date"],
    ["2026-10-13", "meeting-day-taken"],
  ] as const)("to %s is refused", (date, code) => {
    expect(refusalOf(() => rescheduleMeeting(smallProgramme([".."]), "M1", { date }))).toBe(code);
  });

  it("is refused after it was held", () => {
    const programme = smallProgramme(["L."]);
    expect(refusalOf(() => rescheduleMeeting(programme, "M1", { date: "2026-09-15" as const }))).toBe(
      "meeting-was-held",
    );
  });
});

describe("a meeting", () => {
  it("can be marked as held, unless it is cancelled", () => {
    const programme = smallProgramme(["A"]);
    expect(meetingOf(markHeld(programme, "M1"), "M1")?.status).toBe("Held");
    expect(refusalOf(() => markHeld(cancelMeeting(programme, "M1"), "M1"))).toBe("meeting-cancelled");
  });

  it("whose day was changed by hand gets the note of its new day, and keeps what a person wrote", () => {
    const [first, second] = smallProgramme([".."]).meetings.flatMap((meeting) => [meeting]);
    if (!first || !second) throw new Error("Two meetings were planned.");
    const notes = withFreshNotes([
      { ...first, date: "2026-12-28" as const, note: "Bring lunch" },
      { ...second, note: "Bank holiday: Summer bank holiday; Bring lunch" },
    ]).map(({ note }) => note);
    expect(notes).toEqual(["Bank holiday: Boxing Day (substitute day); Bring lunch", "Bring lunch"]);
  });
});
