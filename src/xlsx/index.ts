export { bytesOfChosen } from "./chosen-file";
export type { ChosenFile } from "./chosen-file";
export { encrypted, strongPassword } from "./encryption";
export { FileWorkbook } from "./file-workbook";
export { usualLimits } from "./limits";
export type { ReadLimits } from "./limits";
export { readProtectedWorkbook } from "./read-protected-workbook";
export { readWorkbook } from "./read-workbook";
export { writeWorkbook } from "./write-workbook";
