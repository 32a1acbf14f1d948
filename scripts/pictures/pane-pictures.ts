import type { Frame, Page } from "playwright-core";
import { openPaneInExcel } from "../../test/e2e/pane-in-excel";
import { servePane } from "../../test/e2e/served-pane";
import { openFile } from "../../test/excel-host/files/open-file";
import type { SampleYear } from "./sample-year";

/** Parts that are folded until their task is done: picture to summary, by the screen that they are on. */
const foldedParts = {
  Sets: {
    "pane-rules": "Rules",
    "pane-allocate-again": "Allocate again",
    "pane-change-list": "Changes from a list",
  },
  Meetings: { "pane-rooms": "Rooms", "pane-links": "Online links" },
  Share: { "pane-compare": "Compare programmes", "pane-close-year": "Close the year" },
};

/** Each screen of the pane, as PNG, in the course of the guide. */
export async function pictureOfPane({
  roster,
  workbook,
  returned,
}: SampleYear): Promise<Record<string, Uint8Array>> {
  const served = await servePane();
  const pictures: Record<string, Uint8Array> = {};
  const take = async (page: Page, picture: string): Promise<void> => {
    pictures[picture] = new Uint8Array(await page.screenshot());
  };
  const open = async (file: Uint8Array, screen: string): Promise<{ page: Page; frame: Frame }> => {
    const book = await openFile(file, "book.xlsx");
    return openPaneInExcel(served, {
      ...{ transport: "in-page", book, height: 760, query: `?screen=${screen}` },
      before: chooseColours,
    });
  };
  try {
    const before = await open(roster, "roster");
    await before.frame.getByText("60 members on the sheet").waitFor({ timeout: 60_000 });
    await take(before.page, "pane-roster");
    await before.frame.getByRole("tab", { name: "Sets" }).click();
    await before.frame.getByText("That gives").waitFor();
    await take(before.page, "pane-sets");
    await before.page.close();

    const after = await open(workbook, "attendance");
    const { page, frame } = after;
    await frame.getByRole("button", { name: "Mark all present" }).waitFor();
    await take(page, "pane-attendance");
    await frame.getByRole("button", { name: /^Change: .* M4$/ }).click();
    await frame.getByRole("heading", { name: "The cycle", exact: true }).evaluate(toTheTop);
    await take(page, "pane-meetings");
    await frame.getByRole("tab", { name: "Share" }).click();
    await frame.getByLabel("Contact for facilitators").fill("the network office");
    await take(page, "pane-share");
    await frame.getByRole("button", { name: "Prepare the files" }).click();
    await frame.getByRole("button", { name: "Confirm who gets which" }).click();
    await frame.getByRole("button", { name: "Download all as one .zip" }).waitFor();
    await take(page, "pane-share-files");
    await frame.getByRole("button", { name: "Back to the choices" }).click();
    await frame.getByLabel("Open returned files").setInputFiles({
      name: "Set 1 back.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(returned),
    });
    await frame.getByRole("heading", { name: "They differ" }).waitFor();
    await take(page, "pane-collect");
    await frame.getByRole("button", { name: "Leave these files out" }).click();
    await frame.getByRole("button", { name: "Programme on a page" }).click();
    await frame.getByRole("button", { name: "Make the report" }).click();
    await frame
      .getByText(/is made\.$/)
      .first()
      .waitFor();
    await frame.getByRole("heading", { name: "Reports" }).evaluate(toTheTop);
    await take(page, "pane-reports");
    for (const [tab, folded] of Object.entries(foldedParts)) {
      await frame.getByRole("tab", { name: tab }).click();
      for (const [picture, name] of Object.entries(folded)) {
        const part = frame
          .locator("summary, button")
          .filter({ hasText: new RegExp(`^${name}`) })
          .first();
        await part.click();
        await part.evaluate(toTheTop);
        await take(page, picture);
        await part.click();
      }
    }
    await page.close();
  } finally {
    await served.close();
  }
  return pictures;
}

/** As if somebody had chosen before, so that the choices are not open. Runs in the page. */
function chooseColours(): void {
  localStorage.setItem("learning-sets.colours", "Standard colours");
}

/** Runs in the page. */
function toTheTop(element: Element): void {
  element.scrollIntoView({ block: "start" });
}
