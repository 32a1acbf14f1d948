import { attendanceRates, memberFigures, type MemberFigures } from "../../src/attendance";
import type { Programme } from "../../src/programme";
import { member, smallProgramme } from "../small-programme";

describe("attendance rates", () => {
  it("are (P+L) / (P+L+A+U), blank, not due and unknown codes aside", () => {
    const programme = smallProgramme(["PLAU–.?", "P......"], held("M3"));
    const rates = attendanceRates(programme);
    expect(figuresOf("M001", programme)).toMatchObject({ present: 2, recorded: 4, rate: 0.5 });
    expect(figuresOf("M002", programme)).toMatchObject({ present: 1, recorded: 1, rate: 1 });
    expect(rates.meetings.get("M1")).toMatchObject({ present: 2, recorded: 2, rate: 1 });
    expect(rates.meetings.get("M3")).toMatchObject({ present: 0, recorded: 1, rate: 0 });
    expect(rates.meetings.get("M7")).toMatchObject({ present: 0, recorded: 0, rate: null });
    expect(rates.sets.get(1)).toMatchObject({ present: 2, recorded: 4, rate: 0.5 });
    expect(rates.whole).toMatchObject({ present: 3, recorded: 5, rate: 0.6 });
  });

  it("do not count apologies noted beforehand, until anything else is recorded or the meeting marked as held", () => {
    const rows = ["PAAA", "P.U.", "L..–"];
    const programme = smallProgramme(rows);
    const { meetings, whole } = attendanceRates(programme);
    expect(["M1", "M2", "M3", "M4"].map((id) => meetings.get(id)?.recorded)).toEqual([3, 0, 2, 0]);
    expect(figuresOf("M001", programme)).toMatchObject({ present: 1, recorded: 2, rate: 0.5 });
    expect(whole).toMatchObject({ present: 3, recorded: 5, rate: 0.6 });
    const marked = smallProgramme(rows, held("M2"));
    expect(figuresOf("M001", marked)).toMatchObject({ present: 1, recorded: 3, rate: 1 / 3 });
  });

  it("leave a cancelled meeting out for everybody", () => {
    const programme = smallProgramme(["PA", "AP"]);
    const meetings = programme.meetings.map((meeting) =>
      meeting.id === "M2" ? { ...meeting, status: "Cancelled" as const } : meeting,
    );
    const rates = attendanceRates({ ...programme, meetings });
    expect(figuresOf("M001", { ...programme, meetings })).toMatchObject({ present: 1, recorded: 1, rate: 1 });
    expect(rates.meetings.get("M2")).toMatchObject({ present: 0, recorded: 0, rate: null });
    expect(rates.whole.recorded).toBe(2);
  });

  it("leave out meetings before a member joined and after they left", () => {
    const members = [member(1, { joined: "2026-10-01", left: "2026-11-10" })];
    const programme = smallProgramme(["UPAU"], { members, ...held("M3") });
    expect(figuresOf("M001", programme)).toMatchObject({ present: 1, recorded: 2, rate: 0.5 });
  });

  it("follow the dates, and ignore codes of members and meetings that are gone", () => {
    const programme = smallProgramme(["PP"]);
    const attendance = [
      ...programme.attendance,
      { memberId: "gone", meetingId: "M1", code: "U" as const, notUnderstood: null },
      { memberId: "M001", meetingId: "gone", code: "U" as const, notUnderstood: null },
    ];
    expect(attendanceRates({ ...programme, attendance }).whole.rate).toBe(1);
  });
});

function figuresOf(memberId: string, programme: Programme): MemberFigures | undefined {
  return memberFigures(programme).find((figures) => figures.memberId === memberId);
}

/** The meetings of small programmes, one of them marked as held. */
function held(meetingId: string): Pick<Programme, "meetings"> {
  const { meetings } = smallProgramme(["......."]);
  return {
    meetings: meetings.map((meeting) =>
      meeting.id === meetingId ? { ...meeting, status: "Held" } : meeting,
    ),
  };
}
