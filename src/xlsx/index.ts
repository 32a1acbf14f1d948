export { bytesOfChosen } from "./chosen-file";
export type { ChosenFile } from "./chosen-file";
export { encrypted, strongPassword } from "./encryption";
export { usualLimits } from "./limits";
export type { ReadLimits } from "./limits";
export { packageTexts } from "./package-texts";
export { readProtectedWorkbook } from "./read-protected-workbook";
export { readWorkbook } from "./read-workbook";
export { writeWorkbook } from "./write-workbook";
