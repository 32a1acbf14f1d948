import { readFileSync } from "node:fs";
import path from "node:path";
import { comparison, readReport } from "../selftest/compare";
import type { Report } from "../selftest/report";
import { runSelfTest, withGroupedSheets } from "../selftest/run-self-test";
import { scenarios } from "../selftest/scenarios";
import { unverifiedText } from "../selftest/unverified-text";
import { ExcelHost } from "./excel-host/host";
import { BookState } from "./excel-host/model/book-state";
import { bootOffice, type RunningClient } from "./excel-host/transport/boot-office";

const host = new ExcelHost();
let client: RunningClient;

beforeAll(async () => {
  client = await bootOffice(host);
  Object.assign(globalThis, { Excel: client.Excel, Office: client.Office, PRODUCT_VERSION: "0.0.0" });
});
afterAll(() => {
  client.close();
  Object.assign(globalThis, { Excel: undefined, Office: undefined, PRODUCT_VERSION: undefined });
});

/** The whole self-test against an emulated Excel that may be made to differ. */
function selfTest(change: (book: BookState) => void = () => undefined): Promise<Report> {
  host.open(new BookState());
  change(host.book);
  return runSelfTest(client.Excel, client.Office);
}

describe("the self-test for real Excel", () => {
  it("finds the emulated Excel doing all that it claims, and leaves the workbook as it was", async () => {
    const report = await selfTest();
    const steps = [...report.ownWrite, ...report.scenarios];
    expect(steps.filter(({ same }) => !same)).toEqual([]);
    expect(report.scenarios).toHaveLength(scenarios.length);
    expect(report.ownWrite.map(({ id }) => id)).toEqual([
      ...["own-sample", "own-allocate", "own-write", "own-read-back", "own-move", "own-undo"],
    ]);
    expect(report.excel).toMatchObject({ platform: "PC", displayLanguage: "2057" });
    expect(report.excel.requirementSets).toMatchObject({ ExcelApi: "1.14", SharedRuntime: "1.1" });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(host.book.names).toEqual([]);
    expect(comparison(report)).toContain("Nothing: everything is as emulated.");
  });

  it("tells an Excel that differs from the emulated one, with its errors and where they were", async () => {
    const report = await selfTest((book) => {
      book.autoCorrects = true;
      book.hasPrinter = false;
      book.intersects = true;
    });
    // As it comes back from a tester: one file.
    const read = readReport(JSON.stringify(report));
    const different = [...read.ownWrite, ...read.scenarios].filter(({ same }) => !same).map(({ id }) => id);
    expect(different).toEqual(
      expect.arrayContaining([
        ...[
          "table-does-not-grow",
          "beside-a-table",
          "one-formula-in-a-column",
          "page-orientation",
          "at-in-formulas",
        ],
        "spilling",
      ]),
    );
    expect(different).not.toContain("sheet-name-taken");
    const page = read.scenarios.find(({ id }) => id === "page-orientation");
    expect(page?.errors[0]).toMatchObject({ code: "GeneralException", location: "PageLayout.orientation" });
    const table = comparison(read);
    expect(table).toContain("| table-does-not-grow |");
    expect(table).toContain("GeneralException at PageLayout.orientation");
    expect(table).not.toContain("sheet-name-taken");
  });

  it("tries two sheets selected together where a person has selected them", async () => {
    host.open(new BookState());
    const report: Report = JSON.parse('{ "scenarios": [] }') as Report;
    host.book.isGrouped = true;
    const grouped = await withGroupedSheets(client.Excel, report);
    host.book.isGrouped = false;
    expect(grouped.scenarios.at(-1)).toMatchObject({ id: "grouped-sheets", same: true });
    expect(grouped.scenarios).toHaveLength(1);
  });

  it("takes no other file for a report", () => {
    expect(() => readReport("{}")).toThrow("no report");
  });

  it("replays what the list of unverified behaviours says, which is up to date", () => {
    const page = readFileSync(path.join(__dirname, "../docs/unverified-in-excel.md"), "utf8");
    expect(page).toBe(unverifiedText());
  });
});
