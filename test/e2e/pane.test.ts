import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { readWorkbook } from "../../src/xlsx";
import { colourSchemes } from "../../src/taskpane/access/access-choices";
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
    await page.getByText("within one of a perfectly even split").waitFor();
    await page.getByRole("heading", { name: "Set 6: 10 members" }).waitFor();
    expect(await page.getByRole("heading", { name: /^Set \d: 10 members$/ }).count()).toBe(6);
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
    for (const tab of ["Roster", "Sets", "Attendance", "Share", "Help"]) {
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
    await page.getByText("hold the same e-mail address").waitFor();
    await page.getByLabel("Rows with the same e-mail address").selectOption("leave-out");
    await page.getByText("30 members on the sheet").waitFor();
    await page.close();
  });

  it("can be used with the keyboard alone", async () => {
    const page = await openPane(served);
    const press = async (key: string, times: number): Promise<void> => {
      for (let time = 0; time < times; time++) await page.keyboard.press(key);
    };
    // The tabs come after the two choices of the access bar; then opening a file, and the sample.
    await page.getByRole("radio", { name: "Standard text" }).focus();
    await press("Tab", 3);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Load a sample roster");
    await page.keyboard.press("Enter");
    await page.getByText("60 members on the sheet “Members”").waitFor();
    await page.getByRole("tab", { name: "Roster" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Allocate sets" }).focus();
    await page.keyboard.press("Space");
    await page.getByText("within one of a perfectly even split").waitFor();
    await page.close();
  });

  it.each(colourSchemes)("is readable, and remembered, in %s", async (scheme) => {
    const page = await withSample();
    await page.getByRole("radio", { name: scheme }).check();
    await page.getByRole("radio", { name: "Large text", exact: true }).check();
    const ratios = await page.evaluate(contrasts);
    expect(ratios.length).toBeGreaterThan(5);
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
    await page.reload();
    expect(await page.getByRole("radio", { name: scheme }).isChecked()).toBe(true);
    await page.getByRole("radio", { name: "Standard colours" }).check();
    await page.close();
  });
});

/** Of every text that is shown, the contrast with what is painted behind it (WCAG 2.2). Runs in the page. */
function contrasts(): number[] {
  const channel = (value: number): number =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = parts(colour).map((value) => channel(value / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element: Element | null): string => {
    if (!element) return "rgb(255, 255, 255)";
    const colour = getComputedStyle(element).backgroundColor;
    return (parts(colour)[3] ?? 1) === 0 || colour === "transparent" ? behind(element.parentElement) : colour;
  };
  return (
    [...document.querySelectorAll("main *")]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      )
      .filter((element) => element.getClientRects().length > 0)
      // What cannot be used just now may be pale (WCAG 2.2, 1.4.3).
      .filter((element) => !element.closest(":disabled, [aria-disabled=true]"))
      .map((element) => {
        const [a, b] = [luminance(getComputedStyle(element).color), luminance(behind(element))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      })
  );
}
