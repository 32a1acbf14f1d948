import type { WorkbookPlan } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx";
import { differing } from "./differing";
import { recalculate } from "./libreoffice";
import { findings } from "./open-xml-validator";

/**
 * Fails unless other programs agree with the plans' files: LibreOffice recalculates every formula to the
 * plan's value (numbers to 1e-9 of their size), shows every other cell as planned and no error, and
 * Microsoft's validator finds nothing.
 */
export async function expectPlansSurvive(plans: readonly WorkbookPlan[]): Promise<void> {
  const files = await Promise.all(plans.map((plan) => writeWorkbook(plan)));
  for (const file of files) expect(await findings(file)).toEqual([]);
  const contents = await recalculate(files);
  expect(plans.flatMap((plan, index) => differing(plan, contents[index]))).toEqual([]);
}
