import { recordAllPresent, recordCodes, rescheduleMeeting, withdrawMember } from "../../src/attendance";
import { refusalOf } from "../refusal-of";
import { codesOf, member, smallProgramme } from "../small-programme";

describe("recording attendance", () => {
  it("changes one code and no other", () => {
    const programme = smallProgramme(["P.A", "..?"]);
    expect(codesOf(recordCodes(programme, "M1", new Map([["M002", "L"]])))).toEqual(["P.A", "L.?"]);
    expect(codesOf(recordCodes(programme, "M3", new Map([["M001", null]])))).toEqual(["P..", "..?"]);
    expect(codesOf(recordCodes(programme, "M3", new Map([["M002", "U"]])))).toEqual(["P.A", "..U"]);
  });

  it("adds a record where there was none", () => {
    const programme = smallProgramme(["."], { attendance: [] });
    expect(codesOf(recordCodes(programme, "M1", new Map([["M001", "A"]])))).toEqual(["A"]);
  });

  it("of a whole set fills in those of whom nothing is known, and nobody else", () => {
    const members = [1, 3, 5, 7, 2].map((number) => member(number));
    members[3] = member(7, { joined: "2026-12-01" });
    const programme = smallProgramme([], { members });
    const noted = recordCodes(programme, "M1", new Map([["M003", "A"]]));
    expect(codesOf(recordAllPresent(noted, "M1", [1]))).toEqual(["P", "A", "P", ".", "."]);
  });

  it("of a whole set leaves what was typed and not understood to be looked at", () => {
    const programme = smallProgramme(["?", "."]);
    expect(codesOf(recordAllPresent(programme, "M1", [1]))).toEqual(["?", "."]);
  });

  it("refuses what it does not know, and cancelled meetings", () => {
    const programme = smallProgramme(["."]);
    const meetings = programme.meetings.map((meeting) => ({ ...meeting, status: "Cancelled" as const }));
    expect(refusalOf(() => recordCodes(programme, "M1", new Map([["M9", "P"]])))).toBe("unknown-member");
    expect(refusalOf(() => recordCodes(programme, "M9", new Map([["M001", "P"]])))).toBe("unknown-meeting");
    expect(refusalOf(() => recordAllPresent(programme, "M1", [9]))).toBe("unknown-set");
    expect(refusalOf(() => recordCodes({ ...programme, meetings }, "M1", new Map([["M001", "P"]])))).toBe(
      "meeting-cancelled",
    );
  });

  it("confirms an apology that was in doubt", () => {
    const moved = rescheduleMeeting(smallProgramme(["A", "A"]), "M1", { date: "2026-09-15" });
    expect(moved.year.apologiesToReconfirm).toHaveLength(2);
    const confirmed = recordCodes(moved, "M1", new Map([["M001", "A"]]));
    expect(confirmed.year.apologiesToReconfirm).toEqual([{ memberId: "M002", meetingId: "M1" }]);
  });

  it("leaves out who left before", () => {
    const programme = withdrawMember(smallProgramme([".", "."]), "M001", "2026-09-01");
    expect(codesOf(recordAllPresent(programme, "M1", [1]))).toEqual([".", "."]);
  });
});
