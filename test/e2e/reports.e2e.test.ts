import { openFile } from "../excel-host/files/open-file";
import { withTheKeyboard } from "./hands";
import { openPaneInExcel } from "./pane-in-excel";
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
  // In the frame that Excel on the web gives it, where a browser might refuse a download.
  it("opens a report, hands over calendars, and anonymises after two confirmations, by keyboard alone", async () => {
    const { page, frame, host, complaints } = await openPaneInExcel(served, {
      ...{ transport: "parent-frame", width: 320, query: "?screen=share" },
      book: await openFile(workbook, "sets.xlsx"),
    });
    const hands = withTheKeyboard(page, frame);
    await frame.getByRole("heading", { name: "A file for each facilitator" }).waitFor();
    expect(await frame.getByRole("button", { name: "Make the report" }).count()).toBe(0);
    await hands.press("Programme on a page");
    await hands.press("Make the report");
    await hands.press("Open in Excel Action Learning Sets - board.xlsx");
    await frame.getByText("board.xlsx is open.").waitFor();
    expect(host.book.opened).toHaveLength(1);
    const calendars = page.waitForEvent("download");
    await hands.press("Calendar files");
    await hands.press("Make calendar files");
    expect((await calendars).suggestedFilename()).toBe("calendars.zip");
    await hands.unfold("Close the year");
    await hands.press("Preview the copy without names");
    await hands.fill("Type the programme's name", "Action Learning Sets");
    await hands.press("Make a copy without names");
    expect(await frame.getByRole("button", { name: /anonymised\.xlsx$/ }).count()).toBe(0);
    await hands.tick("I understand");
    await hands.press("Make a copy without names");
    await frame.getByText("still holds every name").waitFor();
    await hands.press("Open in Excel Action Learning Sets - anonymised.xlsx");
    await frame.getByText("anonymised.xlsx is open.").waitFor();
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(host.book.opened).toHaveLength(2);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
