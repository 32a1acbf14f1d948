import { readFile } from "node:fs/promises";
import { allocateSets } from "../../src/commands";
import { planWorkbook, type WorkbookPlan } from "../../src/workbook";
import { readWorkbook } from "../../src/xlsx";
import { sayProblem } from "../../src/wording";
import { expectPlansSurvive } from "./expect-plan-survives";
import { opened } from "../opened";

async function planOfSample(sample: string): Promise<WorkbookPlan> {
  const content = await readWorkbook(new Uint8Array(await readFile(`samples/${sample}.xlsx`)), sample);
  const { programme, certificate, notices } = allocateSets(opened(content, { duplicates: "leave-out" }), {
    reform: false,
    today: "2026-08-01",
  });
  return planWorkbook({
    programme,
    certificate,
    notices: notices.map(({ problem }) => sayProblem(problem).what),
    setSheets: "auto",
  });
}

describe("every sample's workbook, judged by other programs", () => {
  it.each(["roster-60", "roster-120", "roster-300", "roster-messy"])("%s", async (sample) => {
    await expectPlansSurvive([await planOfSample(sample)]);
  });
});
