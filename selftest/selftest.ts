import type { Report, Step } from "./report";
import { runSelfTest, withGroupedSheets } from "./run-self-test";

/** The self-test's page, as the hosted build and Script Lab show it: selftest.html has its parts. */
function part<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no part ${id}.`);
  return found as Kind;
}

const run = part<HTMLButtonElement>("run");
const grouped = part<HTMLButtonElement>("grouped");
const status = part("status");
const results = part("results");
const text = part<HTMLTextAreaElement>("report");
const save = part<HTMLAnchorElement>("save");
let report: Report | null = null;
// Office.js complains unless it is asked while the page loads.
const ready = Office.onReady();

function tell({ id, claim, observed, same, milliseconds }: Step): void {
  const line = document.createElement("li");
  const time = `${(milliseconds / 1000).toFixed(1)} s`;
  line.textContent = same
    ? `${id}: as expected, ${time}`
    : `${id}: DIFFERENT, ${time}. ${claim} Excel: ${JSON.stringify(observed)}`;
  results.append(line);
  status.textContent = `Trying: ${String(results.children.length)} done so far.`;
}

function show(done: Report): void {
  report = done;
  const steps = [...done.ownWrite, ...done.scenarios];
  const count = steps.filter(({ same }) => !same).length;
  status.textContent = `Done: ${String(steps.length)} steps, ${String(count)} different. Save the report and send it to whoever gave you this test.`;
  const json = JSON.stringify(done, null, 2);
  // Panes of Excel on the Mac save no files; the text can be copied everywhere.
  text.value = json;
  save.href = `data:application/json;charset=utf-8,${encodeURIComponent(json)}`;
  save.hidden = false;
  grouped.disabled = false;
}

async function working(act: () => Promise<void>): Promise<void> {
  run.disabled = true;
  try {
    await act();
  } catch (error) {
    reportError(error);
    status.textContent = `It stopped: ${String(error)}`;
  } finally {
    run.disabled = false;
  }
}

run.addEventListener("click", () =>
  working(async () => {
    const { host } = await ready;
    if (String(host) !== "Excel") {
      status.textContent =
        "This page is not in Excel. Open it in Excel with selftest-manifest.xml, or in Script Lab.";
      return;
    }
    results.replaceChildren();
    show(await runSelfTest(Excel, Office, tell));
  }),
);
grouped.addEventListener("click", () =>
  working(async () => {
    if (report) show(await withGroupedSheets(Excel, report));
  }),
);
