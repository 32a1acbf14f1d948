import { readFileSync } from "node:fs";
import path from "node:path";
import { replayAll, scenarios } from "../selftest/scenarios";
import { unverifiedText } from "../selftest/unverified-text";
import { ExcelHost } from "./excel-host/host";
import { bootOffice } from "./excel-host/transport/boot-office";

describe("the self-test for real Excel", () => {
  it("finds the emulated Excel doing all that it claims, and leaves the workbook as it was", async () => {
    const host = new ExcelHost();
    const client = await bootOffice(host);
    const replayed = await replayAll(client.Excel);
    client.close();
    expect(replayed.filter(({ same }) => !same)).toEqual([]);
    expect(replayed).toHaveLength(scenarios.length);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(host.book.names).toEqual([]);
  }, 20_000);

  it("replays what the list of unverified behaviours says, which is up to date", () => {
    const page = readFileSync(path.join(__dirname, "../docs/unverified-in-excel.md"), "utf8");
    expect(page).toBe(unverifiedText());
  });
});
