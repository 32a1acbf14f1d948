export { FileWorkbook } from "./file-workbook";
export { usualLimits } from "./limits";
export type { ReadLimits } from "./limits";
export { readWorkbook } from "./read-workbook";
export { writeWorkbook } from "./write-workbook";
