import { mkdtemp, copyFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { comparison, readReport } from "../../selftest/compare";
import { BookState } from "../excel-host/model/book-state";
import { runSamples } from "../microsoft-samples/run-samples";
import { transports } from "../excel-host/transport/transports";
import { openPaneInExcel } from "./pane-in-excel";
import { servePane, type ServedPane } from "./served-pane";

let served: ServedPane;
beforeAll(async () => {
  const pane = await servePane();
  served = { ...pane, address: pane.address.replace("taskpane.html", "selftest.html") };
});
afterAll(() => served.close());

it.each(transports)("the hosted build's page gives one report of everything, %s", async (transport) => {
  const book = new BookState();
  book.autoCorrects = true;
  const { page, frame, host, complaints } = await openPaneInExcel(served, { transport, width: 320, book });
  await frame.getByRole("button", { name: "Run the self-test" }).click();
  await frame.getByText(/^Done: \d+ steps, [1-9]\d* different/).waitFor({ timeout: 100_000 });
  const report = readReport(await frame.getByLabel("The report").inputValue());
  expect(report.ownWrite.map(({ same }) => same)).toEqual([true, true, true, true, true, true]);
  expect(report.excel.platform).toBe(transport === "in-page" ? "PC" : "OfficeOnline");
  expect(comparison(report)).toContain("| table-does-not-grow |");
  const href = (await frame.getByRole("link", { name: "Save the report" }).getAttribute("href")) ?? "";
  expect(readReport(decodeURIComponent(href.slice(href.indexOf(",") + 1)))).toEqual(report);
  host.book.isGrouped = true;
  await frame.getByRole("button", { name: "Try with two sheets selected" }).click();
  await expect(frame.getByLabel("The report").inputValue()).resolves.toBeDefined();
  await frame.waitForFunction(
    () => document.querySelector("textarea")?.value.includes("grouped-sheets") === true,
  );
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(complaints).toEqual([]);
  await page.close();
});

it("the file for Script Lab runs by itself", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "selftest-"));
  try {
    await copyFile(path.resolve("dist/selftest-snippet.yaml"), path.join(folder, "selftest-snippet.yaml"));
    const runs = await runSamples(folder);
    expect(runs).toEqual([
      { file: "selftest-snippet.yaml", button: "run", trouble: null },
      { file: "selftest-snippet.yaml", button: "grouped", trouble: null },
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
