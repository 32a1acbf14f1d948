import { openContent } from "../../test/excel-host/files/open-file";
import { openPaneInExcel, type Connect } from "../../test/e2e/pane-in-excel";
import type { ServedPane } from "../../test/e2e/served-pane";
import { contentOf } from "../../test/workbook-content";
import { syntheticRoster } from "../synthetic-roster";
import { median, type Figure } from "./figure";

const loads = 9;
const askedMs = 600;

/** The page's clock when the screens' tabs stood and the page was free to answer a click on one. */
interface WithMoment {
  paneTakesClicksAt?: number;
}

/** How long it takes from navigation until something can be done, each time with an empty cache. */
export async function measureFirstLoad(served: ServedPane, connect: Connect): Promise<Figure[]> {
  const [takesClicks, isRead]: [number[], number[]] = [[], []];
  for (let load = 0; load < loads; load++) {
    const book = openContent(contentOf(syntheticRoster(60)));
    const { page, frame } = await openPaneInExcel(served, {
      ...{ connect, transport: "in-page", book, width: 320, before: noteWhenItTakesClicks },
    });
    await frame.getByText("60 members on the sheet").waitFor();
    isRead.push(await frame.evaluate(() => performance.now()));
    takesClicks.push(await frame.evaluate(momentItTookClicks));
    await page.close();
  }
  const unit = "ms";
  const runs = `${String(loads)} loads with an empty cache`;
  return [
    {
      ...{ unit, asked: askedMs, measured: median(takesClicks) },
      what: `navigation until the pane takes clicks, median of ${runs}`,
    },
    { unit, asked: null, measured: Math.max(...takesClicks), what: "the slowest of these" },
    {
      ...{ unit, asked: null, measured: median(isRead) },
      what: "navigation until 60 members are read and shown, median",
    },
  ];
}

/** Runs in the page. */
function noteWhenItTakesClicks(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector("[role=tablist] button")) return;
    observer.disconnect();
    // After the frame that shows them, and whatever else the page had to do by then.
    requestAnimationFrame(() => {
      setTimeout(() => {
        (window as WithMoment).paneTakesClicksAt = performance.now();
      });
    });
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page. */
function momentItTookClicks(): number {
  return (window as WithMoment).paneTakesClicksAt ?? Infinity;
}
