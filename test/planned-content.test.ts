import { readWorkbook, writeWorkbook } from "../src/xlsx";
import { allocateSets } from "../src/commands";
import { planWorkbook, type WorkbookPlan } from "../src/workbook";
import { everyFeaturePlan } from "./xlsx/every-feature-plan";
import { opened } from "./opened";
import { plannedContent } from "./planned-content";
import { contentOf, rosterRows } from "./workbook-content";

function formed(): WorkbookPlan {
  const { programme, certificate } = allocateSets(opened(contentOf(rosterRows(23))), {
    reform: false,
    today: "2026-08-20",
    meetings: { firstMeeting: "2026-09-08" },
  });
  const attendance = programme.members.map(({ id }, at) => ({
    ...{
      memberId: id,
      meetingId: "M1",
      code: at % 3 === 0 ? ("A" as const) : ("P" as const),
      notUnderstood: null,
    },
  }));
  return planWorkbook({
    programme: { ...programme, attendance },
    certificate,
    notices: [],
    setSheets: "auto",
  });
}

describe("the content of a plan", () => {
  it.each([
    ["a programme", formed()],
    ["every feature", everyFeaturePlan],
  ])("is what is read of its file: %s", async (_, plan) => {
    expect(plannedContent(plan)).toEqual(await readWorkbook(await writeWorkbook(plan), "any.xlsx"));
  });
});
