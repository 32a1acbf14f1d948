import { certificateOf } from "../../src/commands";
import { planWorkbook } from "../../src/workbook";
import { formed } from "../commands/formed";
import { actOut } from "../commands/year-of-commands";
import { expectPlansSurvive } from "./expect-plan-survives";

test("after a year of actions LibreOffice comes to every number of the workbook", async () => {
  const plans = [12].map((seed) => {
    const { programme } = actOut(formed(40), { actions: 70, seed }).workbook;
    return planWorkbook({ programme, certificate: certificateOf(programme), notices: [], setSheets: "auto" });
  });
  await expectPlansSurvive(plans);
});
