import { missesOfMembers } from "../../src/attendance";
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
    expect(missesOfMembers(smallProgramme([codes]))).toMatchObject([
      { memberId: "M001", inARow, inAll, conversationDue },
    ]);
  });

  it("follow the settings", () => {
    const settings = { ...defaultSettings, missesInARow: 3, missesInAll: 5 };
    expect(missesOfMembers(smallProgramme(["PAAPA"], { settings }))[0]?.conversationDue).toBe(false);
    expect(missesOfMembers(smallProgramme(["PAAA"], { settings }))[0]?.conversationDue).toBe(true);
  });

  it("tell the days", () => {
    expect(missesOfMembers(smallProgramme(["APU"]))[0]?.dates).toEqual(["2026-09-08", "2026-11-10"]);
  });

  it("count in the order of the dates, not of the columns", () => {
    const programme = smallProgramme(["PAA"]);
    const meetings = programme.meetings.map((meeting) =>
      meeting.id === "M1" ? { ...meeting, date: "2027-03-09" } : meeting,
    );
    expect(missesOfMembers({ ...programme, meetings })[0]?.inARow).toBe(0);
  });
});
