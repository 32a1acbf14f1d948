import type { WorkbookPlan } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx";
import { everyFeaturePlan } from "../xlsx/every-feature-plan";
import { differing } from "./differing";
import { expectPlansSurvive } from "./expect-plan-survives";
import { recalculate } from "./libreoffice";
import { findings } from "./open-xml-validator";

describe("a workbook with every feature", () => {
  it("recalculates to its plan in LibreOffice and is valid for Microsoft's validator", async () => {
    await expectPlansSurvive([everyFeaturePlan]);
  });
});

describe("the judges themselves", () => {
  it("LibreOffice recalculates, whatever value the file holds", async () => {
    const wrong = withTotal({ value: 999, formula: "SUM(B4:B5)" });
    const [content] = await recalculate([await writeWorkbook(wrong)]);
    expect(differing(wrong, content)).toEqual(["Set 1 & O'Hara!B6: planned 999, is 3"]);
  });

  it("LibreOffice shows errors as errors", async () => {
    const wrong = withTotal({ value: 3, formula: "SUM(B4:B5)/0" });
    const [content] = await recalculate([await writeWorkbook(wrong)]);
    expect(differing(wrong, content)).toContain("Set 1 & O'Hara!B6: planned 3, is #DIV/0!");
  });

  it("the validator finds a chart title where none may be", async () => {
    const { strFromU8, strToU8, unzipSync, zipSync } = await import("fflate");
    const parts = unzipSync(await writeWorkbook(everyFeaturePlan));
    const chart = strFromU8(parts["xl/charts/chart1.xml"] ?? new Uint8Array());
    parts["xl/charts/chart1.xml"] = strToU8(
      chart.replace("<c:autoTitleDeleted", "<c:nonsense/><c:autoTitleDeleted"),
    );
    const found = await findings(zipSync(parts));
    expect(found.map(({ path }) => path)).toEqual(["/xl/charts/chart1.xml"]);
  });
});

/** The plan with another cell in place of the total on its second sheet. */
function withTotal(cell: { value: number; formula: string }): WorkbookPlan {
  const sheets = everyFeaturePlan.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, index) =>
      sheet.key === "set-01" && index === 5 ? [row[0] ?? null, cell, null] : row,
    ),
  }));
  return { ...everyFeaturePlan, sheets };
}
