import type { Frame } from "playwright-core";
import { UserHand } from "../excel/user-hand";
import { openContent } from "../excel-host/files/open-file";
import type { HostRequest } from "../excel-host/host-connection";
import { contentOf, rosterRows } from "../workbook-content";
import { transports } from "../excel-host/transport/transports";
import { openPaneInExcel } from "./pane-in-excel";
import { servePane, type ServedPane } from "./served-pane";

let served: ServedPane;
beforeAll(async () => {
  served = await servePane();
});
afterAll(() => served.close());

/** The names on the roster, as the client in the page reads them. */
async function readNames(frame: Frame): Promise<unknown[]> {
  await frame.waitForFunction(() => typeof Office === "object" && Office.onReady().then(() => true));
  return frame.evaluate(() =>
    Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("Members").getUsedRange(true).load("values");
      await context.sync();
      return used.values.map(([name]) => name as unknown);
    }),
  );
}

describe.each(transports)("the built pane inside the emulated Excel, %s", (transport) => {
  it("starts under its own content security policy, reads the roster and writes a cell", async () => {
    const book = openContent(contentOf(rosterRows(24)));
    const { page, frame, host, complaints, strangers } = await openPaneInExcel(served, { transport, book });
    expect(await readNames(frame)).toHaveLength(25);
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Members").getRange("A2").values = [["Written From The Pane"]];
        await context.sync();
      }),
    );
    expect(new UserHand(host.book).valueAt("Members", 1, 0)).toBe("Written From The Pane");
    expect(complaints).toEqual([]);
    expect(strangers.filter((url) => !url.startsWith("https://appsforoffice.microsoft.com/"))).toEqual([]);
    await page.close();
  });

  it("says nothing of a workbook that it has not read yet", async () => {
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { page, frame } = await openPaneInExcel(served, {
      ...{ transport, book: openContent(contentOf(rosterRows(24))), query: "?screen=sets" },
      connect: async (inBrowser, host) => {
        await inBrowser.exposeFunction("excelHostSend", async (request: HostRequest) => {
          await asked;
          return host.send(request);
        });
      },
    });
    await frame.getByText("Reading the workbook").waitFor();
    for (const screen of ["Today", "Roster", "Sets", "Meetings", "Share"]) {
      await frame.getByRole("tab", { name: screen }).click();
      expect(await frame.getByRole("tabpanel").innerText()).toBe("");
    }
    answer();
    await frame.getByText("There are no sets yet").waitFor();
    await page.close();
  });

  it("is told of what somebody else does", async () => {
    const book = openContent(contentOf(rosterRows(24)));
    const { page, frame, host } = await openPaneInExcel(served, { transport, book });
    await readNames(frame);
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((event) => {
          document.title = `${event.source} ${event.address}`;
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    host.book.as("another", () => {
      new UserHand(host.book).type("Members", 2, 0, "Somebody Else");
    });
    host.tellListeners();
    await frame.waitForFunction(() => document.title === "Remote A3");
    await page.close();
  });

  it("opens a new workbook from bytes", async () => {
    const { page, frame, host } = await openPaneInExcel(served, {
      ...{ transport, book: openContent(contentOf(rosterRows(4))) },
    });
    await readNames(frame);
    await frame.evaluate(() => Excel.createWorkbook("UEsDBA=="));
    expect(host.book.opened).toEqual(["UEsDBA=="]);
    await page.close();
  });
});
