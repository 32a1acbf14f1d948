import path from "node:path";
import { openContent } from "../../test/excel-host/files/open-file";
import { openPaneInExcel } from "../../test/e2e/pane-in-excel";
import { openPane, type ServedPane } from "../../test/e2e/served-pane";
import { contentOf } from "../../test/workbook-content";
import { syntheticRoster } from "../synthetic-roster";
import type { RequestLog } from "./request-log";

/** Does one of everything that loads something, in the order of a year, and notes what each asks for. */
export async function walkThrough(served: ServedPane, log: RequestLog): Promise<void> {
  log.begin("with the page");
  const outside = await openPane(served);
  log.end();

  const book = openContent(contentOf(syntheticRoster(60)));
  log.begin("in Excel, to read the workbook");
  const { page, frame } = await openPaneInExcel(served, {
    ...{ transport: "in-page", book, width: 320, query: "?runtime=shared" },
  });
  await frame.getByText("60 members on the sheet").waitFor();
  const press = (name: string): Promise<void> => frame.getByRole("button", { name, exact: true }).click();
  const show = (screen: string): Promise<void> => frame.getByRole("tab", { name: screen }).click();
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    [
      "sets formed and written",
      async () => {
        await show("Sets");
        await press("Allocate sets");
        await press("Write to the workbook");
        await frame.getByText("sets were written to the workbook").waitFor();
      },
    ],
    [
      "a register filled in",
      async () => {
        await show("Meetings");
        await press("Mark all present");
        // The first meeting of a new cycle is always to come, so it is asked about.
        await press("Mark them present");
        await press("Save 10 codes");
        await frame.getByText("10 codes were saved").waitFor();
      },
    ],
    [
      "the Share screen shown",
      async () => {
        await show("Share");
        await frame.getByRole("button", { name: "Prepare the files" }).waitFor();
      },
    ],
    [
      "a facilitator's file downloaded",
      async () => {
        await press("Prepare the files");
        await press("Confirm who gets which");
        const download = page.waitForEvent("download");
        await frame.getByRole("button", { name: /^Download .* Set 1\.xlsx$/ }).click();
        await download;
      },
    ],
    [
      "all of them under passwords, as one .zip",
      async () => {
        await press("Back to the choices");
        await frame.getByRole("checkbox", { name: "Give each file its own password" }).check();
        await press("Prepare the files");
        await press("Confirm who gets which");
        const download = page.waitForEvent("download", { timeout: 120_000 });
        await press("Download all as one .zip");
        await download;
      },
    ],
  ];
  for (const [moment, doIt] of steps) {
    log.begin(moment);
    await doIt();
  }
  log.end();
  await page.close();

  log.begin("in a browser, a file opened");
  const file = path.resolve("samples/roster-60.xlsx");
  await outside.locator("input[type=file]").setInputFiles(file);
  await outside.getByText("60 members on the sheet").waitFor();
  log.end();
  await outside.close();
}
