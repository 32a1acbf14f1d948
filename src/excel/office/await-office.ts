import { Refusal, type Problem } from "../../programme";
import { pageAlarm, type Alarm } from "../requests";
import { checkExcel } from "./check-excel";
import { excelPlatform, type ExcelPlatform } from "./excel-platform";
import { hasSharedRuntime } from "./ribbon";

/** Where the page finds itself, once that is known. */
export type OfficeSituation =
  /**
   * In Excel, new enough. `readOnly`: the workbook can be read and not written. `keepsPage`: the page goes on while
   * its pane is closed.
   */
  | {
      readonly kind: "in-excel";
      readonly platform: ExcelPlatform;
      readonly readOnly: boolean;
      readonly keepsPage: boolean;
    }
  /** Office.js is there and no Excel around it: the page was opened in a browser. */
  | { readonly kind: "outside-excel" }
  /** Office.js did not come: the network blocks it, or there is none. */
  | { readonly kind: "office-missing" }
  | { readonly kind: "excel-too-old"; readonly problem: Problem };

export interface AwaitOfficeOptions {
  /** How long Office.js may take to arrive and to be ready, in seconds. */
  readonly seconds: number;
  /** Of the page's address: "?runtime=shared". */
  readonly search: string;
  /** Called once Office.js is there, before it is ready. */
  readonly onOffice?: () => void;
  /** Told once where the page is, when Office.js comes after it was said to be missing. */
  readonly onLate?: (situation: OfficeSituation) => void;
}

const lookEveryMs = 25;
/** For one that is late already: Office.js itself waits twenty seconds for somebody to ask whether it is ready. */
const lookLaterMs = 500;

/**
 * Waits for Office.js, which a page loads from Microsoft's servers beside its own script, and says where
 * the page is. Never rejects for want of it, and never waits longer than the time given: a blocked Office.js
 * reports nothing by itself.
 */
export async function awaitOffice({
  seconds,
  search,
  onOffice,
  onLate,
}: AwaitOfficeOptions): Promise<OfficeSituation> {
  const wait: Wait = { isOver: false, lookMs: lookEveryMs };
  const host = readyHost(wait, onOffice);
  let cancel: ReturnType<Alarm> = () => undefined;
  const timeOver = new Promise<null>((resolve) => {
    cancel = pageAlarm(seconds, () => {
      resolve(null);
    });
  });
  const inTime = await Promise.race([host, timeOver, browserGaveUp(wait)]);
  cancel();
  if (inTime !== null) return situationIn(inTime, search);
  if (onLate) {
    wait.lookMs = lookLaterMs;
    void host.then((late) => {
      if (late !== null) onLate(situationIn(late, search));
    });
  } else wait.isOver = true;
  return { kind: "office-missing" };
}

interface Wait {
  isOver: boolean;
  lookMs: number;
}

/** What Office.js says it is in once it is ready, "null" for nothing; null when nobody waits any more. */
async function readyHost(wait: Wait, onOffice?: () => void): Promise<string | null> {
  while (!hasOffice()) {
    if (wait.isOver) return null;
    await pause(wait.lookMs);
  }
  onOffice?.();
  const { host } = await Office.onReady();
  wait.isOver = true;
  return String(host);
}

/** Once the browser cannot get Office.js; does not resolve otherwise. */
async function browserGaveUp(wait: Wait): Promise<null> {
  while (!wait.isOver && !hasOffice()) {
    const address = addressThatMayHaveFailed();
    if (address !== null) {
      if (await canBeHad(address)) break;
      return null;
    }
    await pause(lookEveryMs);
  }
  return new Promise(() => undefined);
}

function situationIn(host: string, search: string): OfficeSituation {
  if (host !== "Excel") return { kind: "outside-excel" };
  try {
    checkExcel();
  } catch (error) {
    if (error instanceof Refusal) return { kind: "excel-too-old", problem: error.problem };
    throw error;
  }
  return {
    ...{ kind: "in-excel", platform: excelPlatform(), readOnly: isReadOnly() },
    keepsPage: hasSharedRuntime(search),
  };
}

function hasOffice(): boolean {
  return "Office" in globalThis && typeof Office === "object" && typeof Office.onReady === "function";
}

function isReadOnly(): boolean {
  return String(Office.context.document.mode) === "readOnly";
}

/**
 * Where Office.js should have come from, when it looks in the browser's counts as though it had not. It looks the
 * same there when it has come and is yet to run, since it is from elsewhere.
 */
function addressThatMayHaveFailed(): string | null {
  const entry = performance
    .getEntriesByType("resource")
    .find(({ name }) => /\/office(\.debug)?\.js$/.test(name));
  return entry && failedOnItsWay(entry) ? entry.name : null;
}

/** Whether the browser gets it, without running it. Where there is no page to ask, only the time tells. */
function canBeHad(address: string): Promise<boolean> {
  if (!("document" in globalThis)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "preload";
    link.as = "script";
    link.href = address;
    link.addEventListener("load", () => {
      resolve(true);
    });
    link.addEventListener("error", () => {
      resolve(false);
    });
    document.head.append(link);
  });
}

function failedOnItsWay(entry: PerformanceEntry): boolean {
  const { responseEnd, responseStatus, transferSize, decodedBodySize } =
    entry as Partial<PerformanceResourceTiming>;
  return responseEnd !== undefined && responseStatus === 0 && transferSize === 0 && decodedBodySize === 0;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
