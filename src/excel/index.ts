export { checkExcel, neededExcelApi } from "./check-excel";
export { ExcelWorkbook } from "./excel-workbook";
export type { ExcelWorkbookOptions } from "./excel-workbook";
