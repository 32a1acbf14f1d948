import { openContent } from "../../test/excel-host/files/open-file";
import { ExcelHost } from "../../test/excel-host/host";
import type { ServedPane } from "../../test/e2e/served-pane";
import { contentOf } from "../../test/workbook-content";
import { syntheticRoster } from "../synthetic-roster";
import type { BenchServer } from "./bench-server";
import { median, type Figure } from "./figure";
import { openInPlainBrowser, type Moments } from "./plain-browser";

const loads = 9;
const askedMs = 600;

/** How long it takes from navigation until something can be done, each time with an empty cache. */
export async function measureFirstLoad(served: ServedPane, server: BenchServer): Promise<Figure[]> {
  const all: Moments[] = [];
  for (let load = 0; load < loads; load++) {
    const host = new ExcelHost(openContent(contentOf(syntheticRoster(60))));
    const said = server.momentsOf(host, "60 members on the sheet");
    all.push(await openInPlainBrowser(`${served.address}?moments`, new URL(served.address).port, said));
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
