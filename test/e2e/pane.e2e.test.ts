import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { readWorkbook } from "../../src/xlsx";
import { openPane, servePane, type ServedPane } from "./served-pane";

let served: ServedPane;
beforeAll(async () => {
  served = await servePane();
});
afterAll(() => served.close());

async function withSample(): Promise<Page> {
  const page = await openPane(served);
  await page.getByRole("button", { name: "Load a sample roster" }).click();
  await page.getByText("60 members on the sheet “Members”").waitFor();
  return page;
}

describe("the pane, 320 pixels wide", () => {
  it("takes an administrator from the sample to a saved workbook", async () => {
    const page = await withSample();
    await page.getByRole("tab", { name: "Sets" }).click();
    await page.getByRole("button", { name: "Allocate sets" }).click();
    await page.getByText("as evenly as possible").waitFor();
    await page.getByRole("heading", { name: "Set 6" }).waitFor();
    expect(await page.locator("summary", { hasText: /^Set \d 10 members/ }).count()).toBe(6);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the workbook" }).click(),
    ]);
    const file = await download.path();
    const content = await readWorkbook(new Uint8Array(await readFile(file)), "learning-sets.xlsx");
    expect(content.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Overview", "Set 6", "Attendance"]),
    );
    await page.close();
  });

  it("shows nothing wider than itself", async () => {
    const page = await withSample();
    for (const tab of ["Today", "Roster", "Sets", "Meetings", "Share"]) {
      await page.getByRole("tab", { name: tab }).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    await page.close();
  });

  it("says why a file cannot be used, and takes a messy roster once told what to do with its duplicates", async () => {
    const page = await openPane(served);
    await page.locator("input[type=file]").setInputFiles(path.join(__dirname, "../../assets/icon-80.png"));
    await page.getByText("icon-80.png").first().waitFor();
    await page
      .locator("input[type=file]")
      .setInputFiles(path.join(__dirname, "../../samples/roster-messy.xlsx"));
    await page.getByText("have the same email address").waitFor();
    await page.getByLabel("Rows with the same email address").selectOption("leave-out");
    await page.getByText("30 members on the sheet").waitFor();
    await page.close();
  });

  it("can be used with the keyboard alone", async () => {
    const page = await openPane(served);
    const press = async (key: string, times: number): Promise<void> => {
      for (let time = 0; time < times; time++) await page.keyboard.press(key);
    };
    // After the choices that are open on the first run come opening a file, and the sample.
    await page.getByRole("radio", { name: "Standard text" }).focus();
    await press("Tab", 2);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Load a sample roster");
    await page.keyboard.press("Enter");
    await page.getByText("60 members on the sheet “Members”").waitFor();
    await page.getByRole("tab", { name: "Roster" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Allocate sets" }).focus();
    await page.keyboard.press("Space");
    await page.getByText("as evenly as possible").waitFor();
    await page.close();
  });

  it("remembers the colours and the text size that were chosen", async () => {
    const page = await withSample();
    await page.getByRole("radio", { name: "Black on pink" }).check();
    await page.getByRole("radio", { name: "Large text", exact: true }).check();
    await page.reload();
    await page.getByRole("button", { name: "Colours and text size: Black on pink, Large text" }).click();
    expect(await page.getByRole("radio", { name: "Black on pink" }).isChecked()).toBe(true);
    expect(await page.getByRole("radio", { name: "Large text", exact: true }).isChecked()).toBe(true);
    await page.close();
  });
});
