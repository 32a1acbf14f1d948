import type { AddressInfo } from "node:net";
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { localhostCertificate } from "../../test/e2e/certificate";
import { launchBrowser } from "../../test/e2e/launch-browser";
import { demoFiles } from "../demo-files";
import { serveFiles } from "../serve-files";
import { animation, type Scene } from "./animation";

/** The size that Microsoft's store asks of a picture. */
const viewport = { width: 1366, height: 768 };

/** From a roster to a register beside the emulated Excel: the list, the sets written, and an animation of the whole. */
export async function picturesOfDemo(): Promise<{
  list: Uint8Array;
  picture: Uint8Array;
  animation: string;
}> {
  const server = serveFiles(await localhostCertificate(), demoFiles(path.join(import.meta.dirname, "../..")));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport, ignoreHTTPSErrors: true, reducedMotion: "reduce" });
    await page.addInitScript(() => {
      localStorage.setItem("learning-sets.colours", "Standard colours");
    });
    await page.goto(`https://localhost:${String((server.address() as AddressInfo).port)}/`);
    const scenes: Scene[] = [];
    const show = async (says: string): Promise<void> => {
      scenes.push({ says, jpeg: new Uint8Array(await page.screenshot({ type: "jpeg", quality: 72 })) });
    };
    const pictures = await walk(page, page.frameLocator("#pane iframe"), show);
    return { ...pictures, animation: animation(scenes, viewport) };
  } finally {
    await browser.close();
    server.close();
  }
}

/** @returns the pictures of the list and of the sets just written */
async function walk(
  page: Page,
  pane: FrameLocator,
  show: (says: string) => Promise<void>,
): Promise<{ list: Uint8Array; picture: Uint8Array }> {
  await page.getByRole("tab", { name: "Members" }).waitFor();
  await pane.getByText("60 members on the sheet").waitFor();
  const list = await pictureOfList(page);
  await show("A roster, read from the sheet");
  await pane.getByRole("tab", { name: "Sets" }).click();
  await pane.getByRole("button", { name: "Allocate sets" }).click();
  const write = pane.getByRole("button", { name: /^Write/ }).first();
  await write.waitFor();
  await show("Six balanced sets, shown before anything is written");
  await write.click();
  await pane.getByRole("tab", { name: "Today", selected: true }).waitFor();
  await page.getByRole("tab", { name: "Overview" }).click();
  // The demonstration works out what formulas show a moment after they are written.
  await page.getByText("In the Roster now: 60 members").waitFor();
  await show("Written: the Overview, with the balance to recount");
  await page.getByRole("tab", { name: "Set 1", exact: true }).click();
  const picture = new Uint8Array(await page.screenshot());
  await show("A sheet for each set, and what is next");
  await pane.getByRole("button", { name: "Open register" }).click();
  await pane.getByRole("button", { name: "Mark all present" }).waitFor();
  await page.getByRole("tab", { name: "Attendance", exact: true }).click();
  await show("The register of a meeting, and the tracker it fills");
  await pane.getByRole("tab", { name: "Share" }).click();
  await pane.getByRole("button", { name: "Prepare the files" }).waitFor();
  await show("A file for each facilitator, with their own set only");
  return { list, picture };
}

/** The sheet's top, with columns as wide as a double click on their edges makes them. */
async function pictureOfList(page: Page): Promise<Uint8Array> {
  const widened = await page.addStyleTag({
    content: `#grid table { table-layout: auto; width: auto !important }
      #grid col:not(:first-child) { width: auto !important }
      #grid td.selected { outline: none }`,
  });
  const grid = await page.locator("#grid").boundingBox();
  if (!grid) throw new Error("There is no sheet to be seen.");
  const list = new Uint8Array(await page.screenshot({ clip: { ...grid, width: 800, height: 200 } }));
  await widened.evaluate((style) => {
    style.parentNode?.removeChild(style);
  });
  return list;
}
