import { openContent } from "../../test/excel-host/files/open-file";
import { ExcelHost } from "../../test/excel-host/host";
import type { ServedPane } from "../../test/e2e/served-pane";
import { contentOf } from "../../test/workbook-content";
import { syntheticRoster } from "../synthetic-roster";
import type { BenchServer } from "./bench-server";
import { median, type Figure } from "./figure";
import { openInPlainBrowser } from "./plain-browser";

const loads = 9;
const askedMs = 600;

/** What the page says of itself, in milliseconds from navigation. */
interface Moments {
  /** When the tabs stood and the page was free to answer a click on one. */
  readonly takesClicks: number;
  /** When the members were read and shown. */
  readonly isRead: number;
}

/** How long it takes from navigation until something can be done, each time with an empty cache. */
export async function measureFirstLoad(served: ServedPane, server: BenchServer): Promise<Figure[]> {
  const all: Moments[] = [];
  for (let load = 0; load < loads; load++) {
    const host = new ExcelHost(openContent(contentOf(syntheticRoster(60))));
    const said = server.saidBy<Moments>(host, noteMoments);
    all.push(await openInPlainBrowser(served.address, new URL(served.address).port, said));
  }
  const unit = "ms";
  const takesClicks = all.map((each) => each.takesClicks);
  return [
    {
      ...{ unit, asked: askedMs, measured: median(takesClicks) },
      what: `navigation until the pane takes clicks, median of ${String(loads)} loads with an empty cache`,
    },
    { unit, asked: null, measured: Math.max(...takesClicks), what: "the slowest of these" },
    {
      ...{ unit, asked: null, measured: median(all.map(({ isRead }) => isRead)) },
      what: "navigation until 60 members are read and shown, median",
    },
  ];
}

/** Runs in the page, before anything of its own. Names nothing outside itself: its text is sent there. */
function noteMoments(): void {
  let takesClicks: number | null = null;
  new MutationObserver((_, observer) => {
    if (takesClicks === null && document.querySelector("[role=tablist] button")) {
      takesClicks = Infinity;
      // After the frame that shows them, and whatever else the page had to do by then.
      requestAnimationFrame(() => {
        setTimeout(() => {
          takesClicks = performance.now();
        });
      });
    }
    if (!document.body.textContent.includes("60 members on the sheet")) return;
    observer.disconnect();
    const isRead = performance.now();
    setTimeout(() => {
      void fetch("/problem-message", { method: "POST", body: JSON.stringify({ takesClicks, isRead }) });
    }, 500);
  }).observe(document, { childList: true, subtree: true, characterData: true });
}
