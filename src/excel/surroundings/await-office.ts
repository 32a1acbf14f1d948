import { Refusal, type Problem } from "../../programme";
import { checkExcel } from "./check-excel";
import { excelPlatform, type ExcelPlatform } from "./excel-platform";

/** Where the page finds itself, once that is known. */
export type OfficeSituation =
  /** In Excel, new enough. `readOnly`: the workbook can be read and not written. */
  | { readonly kind: "in-excel"; readonly platform: ExcelPlatform; readonly readOnly: boolean }
  /** Office.js is there and no Excel around it: the page was opened in a browser. */
  | { readonly kind: "outside-excel" }
  /** Office.js did not come: the network blocks it, or there is none. */
  | { readonly kind: "office-missing" }
  | { readonly kind: "excel-too-old"; readonly problem: Problem };

export interface AwaitOfficeOptions {
  /** How long Office.js may take to arrive and to be ready, in seconds. */
  readonly seconds: number;
}

const lookEveryMs = 25;

/**
 * Waits for Office.js, which a page loads from Microsoft's servers beside its own script, and says where
 * the page is. Never rejects, and never waits longer than the time given: a blocked Office.js reports
 * nothing by itself.
 */
export async function awaitOffice({ seconds }: AwaitOfficeOptions): Promise<OfficeSituation> {
  const deadline = Date.now() + seconds * 1000;
  while (!hasOffice()) {
    if (Date.now() >= deadline || officeScriptFailed()) return { kind: "office-missing" };
    await pause(lookEveryMs);
  }
  const host = await readyHost(Math.max(0, deadline - Date.now()));
  if (host === null) return { kind: "office-missing" };
  if (host !== "Excel") return { kind: "outside-excel" };
  try {
    checkExcel();
  } catch (error) {
    if (error instanceof Refusal) return { kind: "excel-too-old", problem: error.problem };
    throw error;
  }
  return { kind: "in-excel", platform: excelPlatform(), readOnly: isReadOnly() };
}

function hasOffice(): boolean {
  return "Office" in globalThis && typeof Office === "object" && typeof Office.onReady === "function";
}

/** What Office.js says it is in, "null" for nothing; null when it is not ready in time. */
async function readyHost(milliseconds: number): Promise<string | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const givenUp = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, milliseconds, null);
  });
  try {
    return await Promise.race([Office.onReady().then(({ host }) => String(host)), givenUp]);
  } finally {
    clearTimeout(timer);
  }
}

function isReadOnly(): boolean {
  return String(Office.context.document.mode) === "readOnly";
}

/**
 * Whether the browser has already given Office.js up. It says so where it keeps count of what it loaded;
 * where it does not, only the time tells.
 */
function officeScriptFailed(): boolean {
  return performance
    .getEntriesByType("resource")
    .some((entry) => /\/office(\.debug)?\.js$/.test(entry.name) && failedOnItsWay(entry));
}

function failedOnItsWay(entry: PerformanceEntry): boolean {
  const { responseEnd, responseStatus, transferSize, decodedBodySize } =
    entry as Partial<PerformanceResourceTiming>;
  return responseEnd !== undefined && responseStatus === 0 && transferSize === 0 && decodedBodySize === 0;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
