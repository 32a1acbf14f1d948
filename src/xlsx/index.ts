export { encrypted, strongPassword } from "./encryption";
export { FileWorkbook } from "./file-workbook";
export { usualLimits } from "./limits";
export type { ReadLimits } from "./limits";
export { packageTexts } from "./package-texts";
export { readProtectedWorkbook } from "./read-protected-workbook";
export { readWorkbook } from "./read-workbook";
export { writeWorkbook } from "./write-workbook";
