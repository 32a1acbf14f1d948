import { cancelMeeting, followOnCycle } from "../../src/attendance";
import { smallProgramme } from "../small-programme";

describe("the cycle after this one", () => {
  it("has as many meetings as were planned and begins as this one was meant to, whatever was cancelled", () => {
    const planned = smallProgramme(["........."]);
    const cancelled = ["M1", "M4"].reduce(cancelMeeting, planned);
    const days = (of: typeof planned) => followOnCycle(of, {}, "2027-06-01").meetings.map(({ date }) => date);
    expect(days(cancelled)).toEqual(days(planned));
    expect(days(cancelled)).toHaveLength(9);
    expect(days(cancelled)[0]).toBe("2027-09-14");
  });
});
