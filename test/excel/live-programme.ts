import { type AllocateOptions, allocateSets, type Allocation } from "../../src/commands";
import {
  ExcelWorkbook,
  type Alarm,
  type Limits,
  type PaneMemory,
  type RequestOptions,
} from "../../src/excel";
import { planWorkbook, type WorkbookContent, type WorkbookPlan } from "../../src/workbook";
import { ExcelHost } from "../excel-host/host";
import { plannedValues } from "../excel-host/files/planned-values";
import { bootOffice, type RunningClient } from "../excel-host/transport/boot-office";
import type { ClientSetup } from "../excel-host/transport/client-setup";
import type { Transport } from "../excel-host/transport/transports";
import { opened } from "../opened";

/** The emulated Excel with the real client, and the product's adapter over it. */
export interface LiveExcel {
  readonly host: ExcelHost;
  readonly client: RunningClient;
  /** Without `limits`, Excel is given up as soon as it is sure never to answer. */
  open(options?: {
    readonly paneId?: string;
    readonly now?: () => number;
    readonly limits?: Limits;
    readonly memory?: PaneMemory;
    readonly patience?: RequestOptions;
  }): ExcelWorkbook;
  /** Rings what waits for Excel once it is sure never to answer. */
  readonly alarm: Alarm;
  /** What ends with it, such as watching the workbook. */
  readonly atEnd: (() => void)[];
  /** Once Excel has answered all that is asked, and nobody asks more: who did later would wait for ever. */
  close(): Promise<void>;
}

/** As who waits for the formatting before looking, which goes on behind otherwise. */
class WaitedFor extends ExcelWorkbook {
  override async write(...asked: Parameters<ExcelWorkbook["write"]>): ReturnType<ExcelWorkbook["write"]> {
    const report = await super.write(...asked);
    await report.formatting;
    return report;
  }
}

/** The same patience for whatever is asked. */
export function everyStage(seconds: number): Limits {
  return {
    ...{ showing: seconds, asking: seconds, reading: seconds },
    ...{ writing: seconds, formatting: seconds, "taking-back": seconds },
  };
}

/** Boots Office.js once and lends it to the adapter as the page would. */
export async function liveExcel(setup: Partial<ClientSetup> = {}, transport?: Transport): Promise<LiveExcel> {
  const host = new ExcelHost();
  const client = await bootOffice(host, setup, transport);
  Object.assign(globalThis, { Excel: client.Excel, Office: client.Office });
  const waiting = new Set<() => void>();
  host.onSilence = () => {
    for (const ring of waiting) ring();
  };
  const alarm: Alarm = (_, ring) => {
    waiting.add(ring);
    return () => void waiting.delete(ring);
  };
  const atEnd: (() => void)[] = [];
  return {
    ...{ host, client, alarm, atEnd },
    open: ({ paneId = "pane", now = () => Date.UTC(2026, 8, 1), limits, memory, patience } = {}) =>
      new WaitedFor({
        ...{ now, paneId },
        ...(limits ? { limits } : { alarm }),
        ...(memory && { memory }),
        ...patience,
      }),
    async close() {
      for (const end of atEnd) end();
      for (let asked = -1; asked !== host.requests.length;) {
        asked = host.requests.length;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      client.close();
      Object.assign(globalThis, { Excel: undefined, Office: undefined });
    },
  };
}

const usual: AllocateOptions = {
  reform: false,
  today: "2026-08-31",
};

/** What was allocated before: the same rosters come up again and again, and it is Excel that is tested here. */
const known = new Map<string, Allocation>();

export function allocated(content: WorkbookContent, options: Partial<AllocateOptions> = {}): Allocation {
  const asked = { ...usual, ...options };
  const key = JSON.stringify([content, asked]);
  const allocation = known.get(key) ?? allocateSets(opened(content), asked);
  known.set(key, allocation);
  return allocation;
}

const planned = new WeakMap<Allocation, WorkbookPlan>();

export function planOf(allocation: Allocation): WorkbookPlan {
  const { programme, certificate } = allocation;
  const plan =
    planned.get(allocation) ?? planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
  planned.set(allocation, plan);
  return plan;
}

/** Reads the open workbook, allocates and writes it, as a click on Allocate sets does. */
export async function allocateLive(
  host: ExcelHost,
  workbook: ExcelWorkbook,
  options: Partial<AllocateOptions> = {},
  restoring?: WorkbookPlan,
): Promise<WorkbookPlan> {
  const plan = planOf(allocated(await workbook.read(), options));
  host.book.formulaValues = plannedValues(plan);
  await workbook.write(plan, restoring);
  return plan;
}
