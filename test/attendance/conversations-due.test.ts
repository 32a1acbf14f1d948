import { missesOfMembers } from "../../src/attendance/conversations-due";
import { defaultSettings } from "../../src/programme";
import { smallProgramme } from "../small-programme";

describe("misses, and when a conversation is due", () => {
  it.each([
    ["PPPP", 0, 0, false],
    ["PAPU", 1, 2, false],
    ["PAU.", 2, 2, true],
    ["AUPP", 0, 2, false],
    ["APAPU", 1, 3, true],
    ["PA.U", 2, 2, true],
    ["PA–U", 2, 2, true],
    ["ALA?", 1, 2, false],
    ["....", 0, 0, false],
  ])("of %s are %i in a row and %i in all, due: %s", (codes, inARow, inAll, conversationDue) => {
    expect(missesOfMembers(smallProgramme([codes, "PPPPP"]))[0]).toMatchObject({
      ...{ memberId: "M001", inARow, inAll, conversationDue },
    });
  });

  it("do not count apologies noted beforehand, until the meeting is recorded", () => {
    const before = missesOfMembers(smallProgramme(["PAAA", "P.A."]));
    expect(before[0]).toMatchObject({ inARow: 0, inAll: 0, dates: [], conversationDue: false });
    const afterTwo = missesOfMembers(smallProgramme(["PAAA", "PPA."]));
    expect(afterTwo[0]).toMatchObject({ inARow: 1, inAll: 1, conversationDue: false });
  });

  it("follow the settings", () => {
    const settings = { ...defaultSettings, missesInARow: 3, missesInAll: 5 };
    expect(missesOfMembers(smallProgramme(["PAAPA", "PPPPP"], { settings }))[0]?.conversationDue).toBe(false);
    expect(missesOfMembers(smallProgramme(["PAAA", "PPPP"], { settings }))[0]?.conversationDue).toBe(true);
  });

  it("tell the days", () => {
    expect(missesOfMembers(smallProgramme(["APU", "PPP"]))[0]?.dates).toEqual(["2026-09-08", "2026-11-10"]);
  });

  it("count in the order of the dates, not of the columns", () => {
    const programme = smallProgramme(["PAA", "PPP"]);
    const meetings = programme.meetings.map((meeting) =>
      meeting.id === "M1" ? { ...meeting, date: "2027-03-09" as const } : meeting,
    );
    expect(missesOfMembers({ ...programme, meetings })[0]?.inARow).toBe(0);
  });
});
