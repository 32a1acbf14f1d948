import { Refusal, type Problem } from "../programme";

/** Excel's codes that the product has something of its own to say about. */
const known: Readonly<Record<string, Problem>> = {
  AccessDenied: { code: "excel-access-denied", details: {} },
  InvalidOperationInCellEditMode: { code: "excel-cell-being-edited", details: {} },
  // Says the documentation of a selection that is none; what Excel answers with another workbook's window active.
  InvalidSelection: { code: "excel-other-workbook-in-front", details: {} },
  RequestPayloadSizeLimitExceeded: { code: "excel-too-much-at-once", details: {} },
  ResponsePayloadSizeLimitExceeded: { code: "excel-too-much-at-once", details: {} },
};

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
