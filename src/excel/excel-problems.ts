import { Refusal, type Problem } from "../programme";

/** Excel's codes that the product has something of its own to say about. */
const known: Readonly<Record<string, Problem>> = {
  AccessDenied: { code: "excel-access-denied", details: {} },
  InvalidOperationInCellEditMode: { code: "excel-cell-being-edited", details: {} },
  // The documented one, and what Excel answered with another workbook in front (office-js issues 5319, 6365).
  InactiveWorkbook: { code: "excel-other-workbook-in-front", details: {} },
  InvalidSelection: { code: "excel-other-workbook-in-front", details: {} },
  RequestPayloadSizeLimitExceeded: { code: "excel-too-much-at-once", details: {} },
  ResponsePayloadSizeLimitExceeded: { code: "excel-too-much-at-once", details: {} },
};

/**
 * Codes that say nothing of what was asked: a cell is being edited, another workbook is in front, or several sheets
 * are selected together (GeneralException: office-js issues 771, 2266).
 */
export const busyCodes: readonly string[] = [
  "InvalidOperationInCellEditMode",
  "InvalidSelection",
  "InactiveWorkbook",
  "GeneralException",
];

/** Excel's own code of an error of its, or null: `message` is translated, so only codes tell errors apart. */
export function excelCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** What Excel threw, as a problem with a remedy. What is no error of Excel's stays what it is. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const code = excelCode(error);
  if (code === null) return error;
  return new Refusal(known[code] ?? { code: "excel-failed", details: { code } }, { cause: error });
}
