import { planOverview } from "../../src/workbook";
import { certificateOf } from "../../src/commands";
import { member, smallProgramme } from "../small-programme";
import { lintPlan } from "../workbook/lint/lint-plan";

const members = Array.from({ length: 8 }, (_, index) => member(index + 1));
const large = smallProgramme(
  members.map((_, index) => (index < 6 ? "PP." : "AU.")),
  { members },
);
const small = smallProgramme(["P..", "A.."]);
const compared = [large, small].map((programme, index) => ({
  ...{ file: `${String(index)}.xlsx`, programme, certificate: certificateOf(programme) },
}));

describe("programmes side by side", () => {
  const { plan, lines } = planOverview(compared, "2026-10-20");

  it("have members, sets, balance, rate, meetings and the next one", () => {
    expect(lines[0]).toMatchObject({
      ...{ file: "0.xlsx", membersNow: 8, sets: 2, offBalance: 0, meetingsSoFar: 2, meetings: 3 },
      nextMeeting: "2026-11-10",
    });
    expect(lintPlan(plan)).toEqual([]);
  });

  it("show no figure about fewer than five people, and nobody", () => {
    expect(lines[1]).toMatchObject({ membersNow: null, rate: null });
    const words = JSON.stringify(plan.sheets[0]?.rows);
    expect(words).toContain("under 5");
    expect(words).not.toMatch(/Member \d|M00\d|NHS Fenwold/);
  });
});
