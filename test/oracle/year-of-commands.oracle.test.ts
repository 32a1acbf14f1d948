import { certificateOf } from "../../src/commands";
import { planWorkbook } from "../../src/workbook";
import { formed } from "../commands/formed";
import { actOut } from "../commands/year-of-commands";
import { expectPlansSurvive } from "./expect-plan-survives";

test("after a year of actions LibreOffice comes to every number of the workbook", async () => {
  const plans = [11, 12].map((seed) => {
    const { programme } = actOut(formed(40), { actions: 20 + 50 * (seed - 11), seed }).workbook;
    return planWorkbook({ programme, certificate: certificateOf(programme), notices: [], setSheets: "auto" });
  });
  await expectPlansSurvive(plans);
});
