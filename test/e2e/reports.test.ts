import { openFile } from "../excel-host/files/open-file";
import { openPaneInExcel, transports } from "./pane-in-excel";
import { sampleProgramme } from "./sample-programme";
import { servePane, type ServedPane } from "./served-pane";

let served: ServedPane;
let workbook: Uint8Array;
beforeAll(async () => {
  served = await servePane();
  ({ workbook } = await sampleProgramme());
});
afterAll(async () => {
  await served.close();
});

describe("reports inside the emulated Excel, 320 pixels wide", () => {
  it.each(transports)(
    "%s: opens a report, hands over calendars, and anonymises after two confirmations, by the keyboard",
    async (transport) => {
      const { page, frame, host, complaints } = await openPaneInExcel(served, {
        ...{ transport, width: 320, query: "?screen=share" },
        book: await openFile(workbook, "sets.xlsx"),
      });
      const press = async (button: string): Promise<void> => {
        await frame.getByRole("button", { name: button }).press("Enter");
      };
      const open = async (part: string): Promise<void> => {
        await frame.locator("summary", { hasText: part }).press("Enter");
      };
      expect(await frame.getByRole("button", { name: "Make the report" }).count()).toBe(0);
      await open("Reports");
      await frame.getByLabel("Report", { exact: true }).selectOption({ label: "The programme on a page" });
      await press("Make the report");
      await press("Open in Excel Action Learning Sets - board.xlsx");
      await frame.getByText("board.xlsx is open.").waitFor();
      expect(host.book.opened).toHaveLength(1);
      const calendars = page.waitForEvent("download");
      await press("Make calendar files");
      expect((await calendars).suggestedFilename()).toBe("calendars.zip");
      await open("Close the year");
      await press("Say what it would do");
      await frame.getByLabel(/^Type the programme's name/).fill("Action Learning Sets");
      await press("Make the workbook without names");
      expect(await frame.getByRole("button", { name: /anonymised\.xlsx$/ }).count()).toBe(0);
      await frame.getByRole("checkbox", { name: "I understand" }).press("Space");
      await press("Make the workbook without names");
      await frame.getByText("still holds every name").waitFor();
      await press("Open in Excel Action Learning Sets - anonymised.xlsx");
      await frame.getByText("anonymised.xlsx is open.").waitFor();
      expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(host.book.opened).toHaveLength(2);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});
