export { FileWorkbook } from "./file-workbook";
export type { FileStorage } from "./file-workbook";
export { readWorkbook } from "./read-workbook";
export { writeWorkbook } from "./write-workbook";
