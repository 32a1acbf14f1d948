import { allocateSets, type Allocation, type AllocateOptions } from "../../src/actions";
import { ExcelWorkbook } from "../../src/excel";
import { planWorkbook, type WorkbookContent, type WorkbookPlan } from "../../src/workbook";
import { ExcelHost } from "../excel-host/host";
import { plannedValues } from "../excel-host/files/planned-values";
import { bootOffice, type RunningClient } from "../excel-host/transport/boot-office";

/** The emulated Excel with the real client, and the product's adapter over it. */
export interface LiveExcel {
  readonly host: ExcelHost;
  readonly client: RunningClient;
  open(options?: {
    readonly paneId?: string;
    readonly now?: () => number;
    readonly answerSeconds?: number;
  }): ExcelWorkbook;
  close(): void;
}

/** Boots Office.js once and lends it to the adapter as the page would. */
export async function liveExcel(): Promise<LiveExcel> {
  const host = new ExcelHost();
  const client = await bootOffice(host);
  Object.assign(globalThis, { Excel: client.Excel, Office: client.Office });
  return {
    host,
    client,
    open: ({ paneId = "pane", now = () => Date.UTC(2026, 8, 1), answerSeconds = 0.15 } = {}) =>
      new ExcelWorkbook({ answerSeconds, now, paneId }),
    close: () => {
      client.close();
      Object.assign(globalThis, { Excel: undefined, Office: undefined });
    },
  };
}

const usual: AllocateOptions = {
  duplicates: "keep",
  hiddenRows: "include",
  newId: () => "programme-1",
  reform: false,
  today: "2026-08-31",
};

/** What was allocated before: the same rosters come up again and again, and it is Excel that is tested here. */
const known = new Map<string, Allocation>();

export function allocated(content: WorkbookContent, options: Partial<AllocateOptions> = {}): Allocation {
  const asked = { ...usual, ...options };
  const key = JSON.stringify([content, asked]);
  const allocation = known.get(key) ?? allocateSets(content, asked);
  known.set(key, allocation);
  return allocation;
}

export function planOf({ programme, certificate }: Allocation): WorkbookPlan {
  return planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
}

/** Reads the open workbook, allocates and writes it, as a click on Allocate sets does. */
export async function allocateLive(
  host: ExcelHost,
  workbook: ExcelWorkbook,
  options: Partial<AllocateOptions> = {},
): Promise<WorkbookPlan> {
  const plan = planOf(allocated(await workbook.read(), options));
  host.book.formulaValues = plannedValues(plan);
  await workbook.write(plan);
  return plan;
}
