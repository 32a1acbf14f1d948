import { Refusal } from "../../programme";

/** The oldest ExcelApi everything here runs on: Excel 2021 LTSC and later, the web, Mac 16.52. */
export const neededExcelApi = "1.14";

/** @throws {Refusal} when this Excel is too old. Call it once Office is ready. */
export function checkExcel(): void {
  if (!Office.context.requirements.isSetSupported("ExcelApi", neededExcelApi)) {
    throw new Refusal({ code: "excel-too-old", details: { needed: `ExcelApi ${neededExcelApi}` } });
  }
}
