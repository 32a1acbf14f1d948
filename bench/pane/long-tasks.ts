import type { Frame } from "playwright-core";
import { openContent } from "../../test/excel-host/files/open-file";
import { openPaneInExcel, type Connect } from "../../test/e2e/pane-in-excel";
import type { ServedPane } from "../../test/e2e/served-pane";
import { contentOf } from "../../test/workbook-content";
import { syntheticRoster } from "../synthetic-roster";
import type { Figure } from "./figure";

const members = 5000;
const askedMs = 50;

/** A stretch in which the page could not answer anybody, by its own clock, in milliseconds. */
interface LongTask {
  readonly start: number;
  readonly duration: number;
}

interface WithLongTasks {
  longTasks?: LongTask[];
}

/** The longest stretches in which the page hears nobody, while a large roster is read and while it is allocated. */
export async function measureLongTasks(served: ServedPane, connect: Connect): Promise<Figure[]> {
  const book = openContent(contentOf(syntheticRoster(members)));
  const { page, frame } = await openPaneInExcel(served, {
    ...{ connect, transport: "in-page", book, width: 320, query: "?screen=sets", before: noteLongTasks },
  });
  const patience = { timeout: 120_000 };
  await frame.waitForFunction(() => document.querySelector("main output"), undefined, patience);
  await frame.getByText("That gives").waitFor(patience);
  // Until nothing of the reading is left to do.
  await page.waitForTimeout(500);
  const opened = await longest(frame, 0);
  const since = await frame.evaluate(() => performance.now());
  await frame.getByRole("button", { name: "Allocate sets", exact: true }).click();
  await frame.waitForFunction(
    () => document.querySelector("h2")?.textContent.endsWith("sets formed"),
    undefined,
    {
      ...patience,
      polling: 100,
    },
  );
  const took = (await frame.evaluate(() => performance.now())) - since;
  await page.waitForTimeout(500);
  const allocated = await longest(frame, since);
  if (page.workers().length === 0) throw new Error("There is no worker: the sets were formed in the page.");
  await page.close();
  const [who, unit] = [`${members.toLocaleString("en-GB")} members`, "ms"];
  return [
    {
      ...{ unit, asked: askedMs, measured: allocated },
      what: `${who} allocated in the worker: longest task of the page, from the click until the preview stands`,
    },
    { unit, asked: null, measured: took, what: "the whole of it, the workbook read anew included" },
    {
      unit,
      asked: null,
      measured: opened,
      what: `${who}: longest task of the page while it is opened and first read`,
    },
  ];
}

/** Runs in the page. */
function noteLongTasks(): void {
  const longTasks: LongTask[] = [];
  (window as WithLongTasks).longTasks = longTasks;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, duration });
  }).observe({ type: "longtask", buffered: true });
}

/** The longest task that ended after a moment of the page's clock; browsers tell of those over 50 ms only. */
async function longest(frame: Frame, since: number): Promise<number> {
  const tasks = await frame.evaluate(() => (window as WithLongTasks).longTasks ?? []);
  if (process.env["BT"]) console.log(tasks.filter((t) => t.start + t.duration > since));
  return Math.max(
    0,
    ...tasks.filter(({ start, duration }) => start + duration > since).map((each) => each.duration),
  );
}
