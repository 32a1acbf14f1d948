import type { Frame, Page } from "playwright-core";
import { openFile } from "../excel-host/files/open-file";
import type { Transport } from "../excel-host/transport/transports";
import { nameOfFocused } from "./hands";
import { openPaneInExcel } from "./pane-in-excel";
import { sampleProgramme } from "./sample-programme";
import { servePane, type ServedPane } from "./served-pane";

let served: ServedPane;
let workbook: Uint8Array;
beforeAll(async () => {
  served = await servePane();
  ({ workbook } = await sampleProgramme());
});
afterAll(() => served.close());

/** What Tab leads to on a screen, from the screens' own tab to the last control. */
async function stopsOn(page: Page, frame: Frame, screen: string): Promise<string[]> {
  await frame.getByRole("tab", { name: screen }).click();
  await frame.getByRole("tabpanel").getByRole("button").first().waitFor();
  const stops: string[] = [];
  // Past the last control the page begins anew, where Fluent hands the focus on from before its tabs.
  const isLast = (now: string): boolean => /^(body|none)\b/.test(now) || now === stops.at(-1);
  for (let now = await frame.evaluate(nameOfFocused); !isLast(now);) {
    stops.push(now);
    await page.keyboard.press("Tab");
    now = await frame.evaluate(nameOfFocused);
  }
  return stops;
}

async function stopsIn(transport: Transport): Promise<Record<string, string[]>> {
  const book = await openFile(workbook, "sets.xlsx");
  const { page, frame } = await openPaneInExcel(served, { transport, book, width: 320 });
  await frame.getByText("60 members, 6 sets").waitFor();
  const stops: Record<string, string[]> = {};
  for (const screen of ["Sets", "Meetings", "Share"]) stops[screen] = await stopsOn(page, frame, screen);
  await page.close();
  return stops;
}

describe("the Tab key", () => {
  // On the web Office.js takes Tab over, and knows other controls than the browser does.
  it("leads to the same controls in Excel on the web as on Windows, once to each group of choices", async () => {
    const onWindows = await stopsIn("in-page");
    expect(await stopsIn("parent-frame")).toEqual(onWindows);
    expect(onWindows["Share"]).toEqual(
      expect.arrayContaining(["button Certificates", "summary Close the year"]),
    );
    const choices = onWindows["Meetings"]?.filter((stop) => stop.includes(" in Attendance of "));
    expect(choices).toHaveLength(10);
  });

  it("goes on from the first of the others where more of a list is asked for", async () => {
    const book = await openFile(workbook, "sets.xlsx");
    const { page, frame } = await openPaneInExcel(served, {
      transport: "in-page",
      book,
      width: 320,
      query: "?screen=roster",
    });
    await frame.getByText("60 members on the sheet").waitFor();
    await frame.getByRole("button", { name: "Choose spellings" }).click();
    const proposals = frame.getByRole("listitem").filter({ has: frame.getByRole("checkbox") });
    expect(await proposals.count()).toBe(5);
    await frame.getByRole("button", { name: /^Show \d+ more$/ }).press("Enter");
    await proposals.nth(5).waitFor();
    expect(await proposals.nth(5).getByRole("checkbox").evaluate(hasFocus)).toBe(true);
    await page.close();
  });
});

function hasFocus(element: Element): boolean {
  return document.activeElement === element;
}
