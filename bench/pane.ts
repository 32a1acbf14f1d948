import { spawnSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { servePane } from "../test/e2e/served-pane";
import { BenchServer } from "./pane/bench-server";
import { measureDragging } from "./pane/dragging";
import type { Figure } from "./pane/figure";
import { measureFirstLoad } from "./pane/first-load";
import { measureListing } from "./pane/listing";
import { walkThrough } from "./pane/loaded-when";
import { measureLongTasks } from "./pane/long-tasks";
import { measurePresses } from "./pane/presses";
import { RequestLog } from "./pane/request-log";
import { measureSaving } from "./pane/saving";

const askedKilobytes = 220;

/** The built pane in a real Chromium, inside the emulated Excel: each figure beside what was asked of it. */
export async function benchPane(): Promise<void> {
  console.log("\nThe task pane in Chromium (built anew first)");
  const { status, stderr } = spawnSync("npm", ["run", "build"], { encoding: "utf8" });
  if (status !== 0) throw new Error(`The pane could not be built. ${stderr}`);
  console.log(`${String(cpus().length)} processors, load ${(loadavg()[0] ?? 0).toFixed(1)}`);
  const log = new RequestLog();
  const server = new BenchServer(log);
  const served = await servePane(server.answer);
  try {
    await walkThrough(served, log);
    const loaded = log.byMoment();
    const first = (loaded[0]?.files ?? []).reduce((sum, { kilobytes }) => sum + kilobytes, 0);
    const figures: readonly Figure[] = [
      {
        ...{ unit: "kB", asked: askedKilobytes, measured: first },
        what: "script that comes with the page, gzipped, besides office.js",
      },
      ...(await measurePresses(served)),
      ...(await measureFirstLoad(served, server)),
      ...(await measureLongTasks(served, server)),
      ...(await measureListing(served, server.connect)),
      ...(await measureDragging(served, server.connect)),
      ...(await measureSaving(served, server.connect)),
    ];
    console.log("  measured     asked  what");
    for (const figure of figures) console.log(line(figure));
    console.log("\nWhich scripts are loaded when (kB gzipped)");
    for (const { moment, files } of loaded) {
      console.log(`  ${moment}${files.length === 0 ? ": nothing more" : ""}`);
      for (const { name, kilobytes } of files) console.log(`  ${kilobytes.toFixed(1).padStart(8)}  ${name}`);
    }
    if (figures.some(isOver)) process.exitCode = 1;
  } finally {
    await served.close();
  }
}

function line(figure: Figure): string {
  const { what, measured, asked, unit } = figure;
  const columns = [
    `${measured.toFixed(0)} ${unit}`.trim().padStart(10),
    (asked === null ? "" : `${String(asked)} ${unit}`.trim()).padStart(8),
  ];
  return `${columns.join("  ")}  ${what}${isOver(figure) ? "  OVER" : ""}`;
}

function isOver({ measured, asked }: Figure): boolean {
  return asked !== null && measured > asked;
}
