export * from "./layout";
export * from "./styles";
export * from "./workbook";
export * from "./workbook-plan";
export * from "./read";
export { planWorkbook } from "./plan-workbook";
export type { WorkbookInput } from "./draw/drawing";
export { lintPlan } from "./lint/lint-plan";
export type { Finding } from "./lint/finding";
