export { checkExcel, neededExcelApi } from "./check-excel";
export { ExcelWorkbook } from "./excel-workbook";
export type { ExcelWorkbookOptions } from "./excel-workbook";
export type { PaneMemory } from "./pane-memory";
export type { Alarm } from "./requests";
