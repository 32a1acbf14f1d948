import {
  airtime,
  attendanceRates,
  cancelMeeting,
  commitment,
  expectedAt,
  memberFigures,
  moveMember,
  nextMeeting,
  rateBands,
  registerCounts,
  setNumbers,
} from "../../src/attendance";
import { member, smallProgramme } from "../small-programme";

describe("a member's figures", () => {
  it("count what is due, recorded and missed, over the recorded and over the whole cycle", () => {
    const members = [member(1), member(2, { joined: "2026-10-01" as const })];
    const [first, second] = memberFigures(smallProgramme(["PLAU.?–.", "UPPP...."], { members }));
    expect(first).toEqual({
      ...{ memberId: "M001", due: 7, recorded: 4, notRecorded: 3 },
      ...{ present: 2, late: 1, apologies: 1, noApology: 1, rate: 0.5, rateOfAll: 2 / 7 },
      ...{ inARow: 2, inAll: 2, dates: ["2026-11-10", "2026-12-08"], conversationDue: true },
      isBelowAim: true,
    });
    expect(second).toMatchObject({ due: 7, recorded: 3, present: 3, rate: 1, rateOfAll: 3 / 7 });
  });

  it("have no rate while nothing is recorded, which is not the same as never having come", () => {
    const [figures] = memberFigures(smallProgramme([".–.."]));
    expect(figures).toMatchObject({ due: 3, notRecorded: 3, rate: null, rateOfAll: null });
  });

  it("agree with the rates", () => {
    const programme = smallProgramme(["PLAUP", "UUPPA", "....."]);
    const { present, recorded } = attendanceRates(programme).whole;
    const figures = memberFigures(programme);
    expect(figures.reduce((sum, each) => sum + each.present, 0)).toBe(present);
    expect(figures.reduce((sum, each) => sum + each.recorded, 0)).toBe(recorded);
  });

  it("say who can no longer reach the aim, and only when no meeting to come could mend it", () => {
    const below = (row: string, aim = 75) => {
      const programme = smallProgramme([row]);
      return memberFigures({ ...programme, settings: { ...programme.settings, aim } })[0]?.isBelowAim;
    };
    // Of eight meetings six are needed: two misses can be made good, three cannot.
    expect(["UU......", "UUU.....", "PPPPPPUU", "PPPPPUUU"].map((row) => below(row))).toEqual([
      ...[false, true, false, true],
    ]);
    expect(below("........")).toBe(false);
    expect([below("UUUUUUUU", 0), below("PPPPPPPU", 100)]).toEqual([false, true]);
  });

  it("fall into bands", () => {
    const figures = memberFigures(smallProgramme(["PPPP", "PPPA", "PAPA", "PAAA", "...."]));
    expect(rateBands(figures)).toEqual([
      { from: 0, to: 49, members: 1 },
      { from: 50, to: 74, members: 1 },
      { from: 75, to: 89, members: 1 },
      { from: 90, to: 100, members: 1 },
      { from: null, to: null, members: 1 },
    ]);
  });
});

describe("a set's numbers", () => {
  it("have not fallen because apologies are noted for a meeting to come", () => {
    const rows = ["PPPPA", "PPPPA", "PPPPA", "PPPPA", "PPPPA", "PPPPA"];
    expect(setNumbers(smallProgramme(rows), "2027-01-01").some(({ fallen }) => fallen)).toBe(false);
    expect(setNumbers(smallProgramme(rows), "2027-01-01")[0]).toMatchObject({ cameLately: 3 });
  });
});

describe("the registers", () => {
  it("count each set as it was on the day", () => {
    const programme = moveMember(smallProgramme(["PP", "PA", "P."]), "M001", 2, "2026-10-01");
    const counts = registerCounts(programme).map(({ meeting, setNumber, due, present, rate }) => [
      ...[meeting.id, setNumber, due, present, rate],
    ]);
    expect(counts).toEqual([
      ["M1", 1, 2, 2, 1],
      ["M1", 2, 1, 1, 1],
      ["M2", 1, 1, 0, null],
      ["M2", 2, 2, 1, 0.5],
    ]);
  });

  it("leave cancelled meetings out and go by date", () => {
    const programme = smallProgramme(["..."]);
    const meetings = programme.meetings.map((meeting) =>
      meeting.id === "M1" ? { ...meeting, date: "2027-01-05" as const } : meeting,
    );
    const ids = registerCounts(cancelMeeting({ ...programme, meetings }, "M2")).map(
      ({ meeting }) => meeting.id,
    );
    expect(ids).toEqual(["M3", "M3", "M1", "M1"]);
  });
});

describe("the next meeting", () => {
  it("is the first to come that is neither cancelled nor held", () => {
    const programme = smallProgramme(["....."]);
    expect(nextMeeting(programme, "2026-09-08")?.id).toBe("M1");
    expect(nextMeeting(programme, "2026-09-09")?.id).toBe("M2");
    expect(nextMeeting(cancelMeeting(programme, "M2"), "2026-09-09")?.id).toBe("M3");
    expect(nextMeeting(programme, "2027-09-09")).toBeNull();
  });

  it("is flagged where fewer than the quorum are expected", () => {
    const members = [1, 3, 5, 7, 9, 2, 4, 6, 8, 10].map((number) => member(number));
    const rows = ["A", ...Array.from({ length: 9 }, () => ".")];
    const programme = smallProgramme(rows, { members });
    expect(expectedAt(programme, "M1")).toEqual([
      { setNumber: 1, date: "2026-09-08", due: 5, apologies: 1, expected: 4, belowQuorum: true },
      { setNumber: 2, date: "2026-09-08", due: 5, apologies: 0, expected: 5, belowQuorum: false },
    ]);
    expect(expectedAt(cancelMeeting(programme, "M1"), "M1")).toEqual([]);
  });
});

describe("a set's numbers", () => {
  it("have fallen when two fewer come than at first", () => {
    const members = [1, 3, 5, 2, 4, 6].map((number) => member(number));
    const rows = ["PPPPPP", "PPAAAA", "PPUUUU", "PPPPPP", "PPPPPP", "PPPPPA"];
    const programme = { ...smallProgramme([]), ...withRows(rows, members) };
    expect(setNumbers(programme, "2027-02-28")).toMatchObject([
      { setNumber: 1, cameAtFirst: 3, cameLately: 1, fallen: true },
      { setNumber: 2, cameAtFirst: 3, cameLately: 2.5, fallen: false },
    ]);
  });

  it("have not fallen because of apologies for a meeting to come", () => {
    const members = [1, 3, 5].map((number) => member(number));
    const programme = { ...smallProgramme([]), ...withRows(["PPPPA", "PPPPA", "PPPPA"], members) };
    expect(setNumbers(programme, "2026-12-31")).toMatchObject([{ cameLately: 3, fallen: false }, {}]);
  });

  it("have fallen when two members are gone, whatever is recorded", () => {
    const left = { left: "2026-10-01" as const };
    const members = [member(1, left), member(3, left), member(5), member(2, left), member(4)];
    const programme = smallProgramme([], { members });
    expect(setNumbers(programme, "2026-11-01")).toMatchObject([
      { membersAtFirst: 3, membersNow: 1, cameAtFirst: null, fallen: true },
      { membersAtFirst: 2, membersNow: 1, cameLately: null, fallen: false },
    ]);
  });

  function withRows(rows: readonly string[], members: ReturnType<typeof member>[]) {
    const numbered = smallProgramme(rows);
    const attendance = numbered.attendance.map((record) => ({
      ...record,
      memberId: members[numbered.members.findIndex(({ id }) => id === record.memberId)]?.id ?? "",
    }));
    return { members, meetings: numbered.meetings, attendance };
  }
});

describe("the commitment so far", () => {
  it("counts meetings and months up to today", () => {
    const programme = cancelMeeting(smallProgramme(["........."]), "M3");
    expect(commitment(programme, "2027-01-20")).toEqual({
      ...{ meetingsPlanned: 8, meetingsSoFar: 4, months: 8, monthsSoFar: 4, monthsNeeded: 8 },
    });
    expect(commitment(programme, "2026-08-01")).toMatchObject({ meetingsSoFar: 0, monthsSoFar: 0 });
    expect(commitment(programme, "2029-08-01")).toMatchObject({ meetingsSoFar: 8, monthsSoFar: 8 });
  });
});

describe("airtime", () => {
  it.each([
    [90, 10, 9, { turnsPerMeeting: 2, turnsPerMember: 1.8, minutesEach: 7 }],
    [120, 7, 8, { turnsPerMeeting: 3, turnsPerMember: 3.4, minutesEach: 15 }],
    [10, 10, 9, { turnsPerMeeting: 0, turnsPerMember: 0, minutesEach: 0 }],
    [90, 0, 9, { turnsPerMeeting: 2, turnsPerMember: 0, minutesEach: 0 }],
  ])("of %i minutes, %i members and %i meetings", (sessionMinutes, setSize, meetings, expected) => {
    expect(airtime({ sessionMinutes, setSize, meetings })).toEqual(expected);
  });
});
