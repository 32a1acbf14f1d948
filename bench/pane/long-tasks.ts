import { openContent } from "../../test/excel-host/files/open-file";
import { ExcelHost } from "../../test/excel-host/host";
import type { ServedPane } from "../../test/e2e/served-pane";
import { contentOf } from "../../test/workbook-content";
import { syntheticRoster } from "../synthetic-roster";
import type { BenchServer } from "./bench-server";
import { median, type Figure } from "./figure";
import { openInPlainBrowser } from "./plain-browser";

const members = 5000;
const askedMs = 50;
const runs = 5;

/** What the page says of itself, in milliseconds. Browsers tell of tasks over 50 ms only: 0 is none of them. */
interface ProblemMessage {
  readonly whileRead: number;
  readonly whileAllocated: number;
  readonly took: number;
}

/** The longest stretches in which the page hears nobody, while a large roster is read and while it is allocated. */
export async function measureLongTasks(served: ServedPane, server: BenchServer): Promise<Figure[]> {
  const all: ProblemMessage[] = [];
  for (let run = 0; run < runs; run++) {
    const host = new ExcelHost(openContent(contentOf(syntheticRoster(members))));
    const said = server.saidBy<ProblemMessage>(host, noteLongTasks);
    const address = `${served.address}?screen=sets`;
    all.push(await openInPlainBrowser(address, new URL(served.address).port, said));
  }
  const [who, unit] = [`${members.toLocaleString("en-GB")} members`, "ms"];
  return [
    {
      ...{ unit, asked: askedMs, measured: Math.max(...all.map(({ whileAllocated }) => whileAllocated)) },
      what: `${who} allocated in the worker: longest task of the page over 50 ms in ${String(runs)} runs, from the click until the preview stands`,
    },
    {
      ...{ unit, asked: null, measured: median(all.map(({ took }) => took)) },
      what: "the whole of it, the workbook read anew included, median",
    },
    {
      ...{ unit, asked: null, measured: Math.max(...all.map(({ whileRead }) => whileRead)) },
      what: `${who}: longest task of the page while it is opened and first read`,
    },
  ];
}

/** Runs in the page, before anything of its own. Names nothing outside itself: its text is sent there. */
function noteLongTasks(): void {
  const tasks: { readonly end: number; readonly duration: number }[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasks.push({ end: startTime + duration, duration });
  }).observe({ type: "longtask", buffered: true });
  const longest = (from: number, to: number): number =>
    Math.max(0, ...tasks.filter(({ end }) => end > from && end <= to).map(({ duration }) => duration));
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 100));
  };
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_000));
  void (async () => {
    await until(() => document.body?.textContent.includes("That gives"));
    // Until nothing of the reading is left to do.
    await pause();
    const click = performance.now();
    const buttons = [...document.querySelectorAll("button")];
    buttons.find(({ textContent }) => textContent === "Allocate sets")?.click();
    await until(() =>
      [...document.querySelectorAll("h2")].some(({ textContent }) => textContent.endsWith("sets formed")),
    );
    const took = performance.now() - click;
    await pause();
    const said = { whileRead: longest(0, click), whileAllocated: longest(click, Infinity), took };
    await fetch("/problem-message", { method: "POST", body: JSON.stringify(said) });
  })();
}
