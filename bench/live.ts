import { allocateSets, type Allocation } from "../src/commands";
import { watchChanges, type ChangeWatch, type ExcelWorkbook, type WatchOptions } from "../src/excel";
import { planWorkbook, type WorkbookContent, type WorkbookPlan } from "../src/workbook";
import { openContent } from "../test/excel-host/files/open-file";
import { plannedValues } from "../test/excel-host/files/planned-values";
import { liveExcel, type LiveExcel } from "../test/excel/live-programme";
import { UserHand } from "../test/excel/user-hand";
import { opened } from "../test/opened";
import { benchRecording } from "./recording";
import { rosterContent } from "./synthetic-roster";

/** What the add-in sends to Excel for one thing that an administrator does. */
interface Measured {
  readonly what: string;
  readonly requests: number;
  readonly sent: number;
  readonly largest: number;
}

/** Nothing is asked where there is none. */
interface Asked {
  readonly requests?: number;
  readonly sent?: number;
  readonly largest?: number;
}

const watching: WatchOptions = {
  quietMs: 1,
  onChange: () => undefined,
  onTrouble: (error) => {
    throw error;
  },
};

const [kilobyte, megabyte] = [1_000, 1_000_000];

/** Counts requests and bytes of the real client against the emulated Excel; says so when they are over what is asked. */
export async function benchLive(): Promise<void> {
  console.log("\nWhat is sent to Excel (real Office.js client, emulated workbook)");
  console.log("requests  asked   sent kB  asked  largest kB  asked");
  const live = await liveExcel();
  try {
    const full: Asked = { requests: 8, sent: 600 * kilobyte };
    const many: Asked = { requests: 12, largest: 4 * megabyte };
    const move: Asked = { requests: 3, sent: 40 * kilobyte };
    const results: boolean[] = [];
    for (const members of [60, 600]) {
      const workbook = open(live, members);
      const watch = await watchChanges(workbook, watching);
      results.push(say(await allocating(live, workbook, members), members === 60 ? full : many));
      for (const what of [`${String(members)} members, one member's set changed`, "and changed again"]) {
        results.push(say(await moving(live, workbook, watch, what), move));
      }
      await watch.dispose();
      const reopened = live.open();
      const again = await watchChanges(reopened, watching);
      await reopened.read();
      say(await moving(live, reopened, again, "the same in a pane that did not write the workbook"), {});
      await again.dispose();
    }
    results.push(await benchRecording(live));
    if (results.includes(false)) process.exitCode = 1;
  } finally {
    await live.close();
  }
}

function open(live: LiveExcel, members: number): ExcelWorkbook {
  live.host.open(openContent(rosterContent(members)));
  return live.open();
}

async function allocating(live: LiveExcel, workbook: ExcelWorkbook, members: number): Promise<Measured> {
  // Beginning to watch is asked once, whatever is written.
  live.host.forget();
  return counted(live, `${String(members)} members, full workbook`, async (onSheet) => {
    await workbook.write(planOf(live, allocated(await workbook.read())), undefined, onSheet);
  });
}

/** The administrator types another set for the first member, the pane has seen it, and they click. */
async function moving(
  live: LiveExcel,
  workbook: ExcelWorkbook,
  watch: ChangeWatch,
  what: string,
): Promise<Measured> {
  const hand = new UserHand(live.host.book);
  const { range } = hand.sheet("Roster").tables[0] ?? { range: { top: 0 } };
  const set = hand.columnOf("Roster", range.top, "Set");
  hand.type("Roster", range.top + 1, set, hand.valueAt("Roster", range.top + 1, set) === 1 ? 2 : 1);
  await seen(live, watch);
  live.host.forget();
  return counted(live, what, async (onSheet) => {
    await workbook.write(planOf(live, allocated(await workbook.read())), undefined, onSheet);
  });
}

/** What the change signal sends after an edit is said by itself: it comes with or without a click. */
async function seen(live: LiveExcel, watch: ChangeWatch): Promise<void> {
  live.host.forget();
  live.host.tellListeners();
  watch.check();
  while (live.host.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 50));
  say(measured(live, "looking after an edit"), {});
}

/** What is asked is asked of the contents; what is sent to format them afterwards is said by itself. */
async function counted(
  live: LiveExcel,
  what: string,
  act: (onSheet: () => void) => Promise<void>,
): Promise<Measured> {
  let contents: Measured | null = null;
  let first = 0;
  await act(() => {
    contents ??= measured(live, what);
    first ||= live.host.requests.length;
  });
  const all = measured(live, what);
  if (!contents) return all;
  const formatting = live.host.requests.slice(first).map(({ bytesSent }) => bytesSent);
  const sent = formatting.reduce((sum, each) => sum + each, 0);
  say(
    {
      what: "formatting after the next",
      requests: formatting.length,
      sent,
      largest: Math.max(...formatting),
    },
    {},
  );
  return contents;
}

function measured(live: LiveExcel, what: string): Measured {
  const { requests } = live.host;
  const bytes = requests.map(({ bytesSent }) => bytesSent);
  // An answer that is too long is asked for again in parts, and counted.
  const isRefused = ({ error }: (typeof requests)[number]): boolean =>
    error !== null && error !== "ResponsePayloadSizeLimitExceeded";
  if (requests.some(isRefused)) throw new Error(`Excel refused a request: ${what}`);
  return {
    what,
    requests: requests.length,
    sent: bytes.reduce((sum, each) => sum + each, 0),
    largest: Math.max(...bytes),
  };
}

function say({ what, requests, sent, largest }: Measured, asked: Asked): boolean {
  const kilobytes = (bytes: number | undefined): string =>
    bytes === undefined ? "" : (bytes / kilobyte).toFixed(0);
  const columns = [
    String(requests).padStart(8),
    String(asked.requests ?? "").padStart(5),
    kilobytes(sent).padStart(8),
    kilobytes(asked.sent).padStart(5),
    kilobytes(largest).padStart(10),
    kilobytes(asked.largest).padStart(5),
  ];
  const isWithin =
    requests <= (asked.requests ?? Infinity) &&
    sent <= (asked.sent ?? Infinity) &&
    largest <= (asked.largest ?? Infinity);
  console.log(`${columns.join("  ")}  ${what}${isWithin ? "" : "  OVER"}`);
  return isWithin;
}

function allocated(content: WorkbookContent): Allocation {
  return allocateSets(opened(content), {
    ...{ reform: false, today: "2026-08-31" },
  });
}

function planOf(live: LiveExcel, { programme, certificate }: Allocation): WorkbookPlan {
  const plan = planWorkbook({ programme, certificate, notices: [], setSheets: true });
  live.host.book.formulaValues = plannedValues(plan);
  return plan;
}
