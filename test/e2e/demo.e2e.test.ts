import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Server } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { demoFiles } from "../../scripts/demo-files";
import { serveFiles } from "../../scripts/serve-files";
import { readWorkbook } from "../../src/xlsx";
import { localhostCertificate } from "./certificate";
import { launchBrowser } from "./launch-browser";

const root = path.join(__dirname, "../..");
const pictures = path.join(root, "artefacts/pictures");

let server: Server;
let browser: Browser;
let address: string;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  server = serveFiles(await localhostCertificate(), demoFiles(root));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  address = `https://localhost:${String((server.address() as AddressInfo).port)}/`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

async function openDemo(): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({
    ...{ viewport: { width: 1366, height: 768 }, ignoreHTTPSErrors: true, reducedMotion: "reduce" },
  });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && !url.startsWith(address)) complaints.push(`a request went to ${url}`);
  });
  await page.goto(address);
  await page.getByRole("tab", { name: "Members" }).waitFor();
  return { page, complaints };
}

describe("the demonstration", () => {
  it("says that it is not Excel, shows the roster, and lets it be edited and saved", async () => {
    const { page, complaints } = await openDemo();
    await page.getByText("this is not Excel").waitFor();
    const name = page.locator('[data-cell="A2"]');
    await name.dblclick();
    await page.getByLabel("Cell A2").fill("Typed By Hand");
    await page.keyboard.press("Enter");
    expect(await name.textContent()).toBe("Typed By Hand");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as .xlsx" }).click(),
    ]);
    const saved = await readWorkbook(new Uint8Array(await readFile(await download.path())), "saved.xlsx");
    expect(saved.sheets[0]?.rows[1]?.[0]?.value).toBe("Typed By Hand");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("runs the pane beside the workbook, which fills with what the pane writes", async () => {
    const { page, complaints } = await openDemo();
    const pane = page.frameLocator("#pane iframe");
    await pane.getByRole("tab", { name: "Sets" }).click();
    await pane.getByRole("button", { name: "Allocate sets" }).click();
    await pane
      .getByRole("button", { name: /^Write/ })
      .first()
      .click();
    await page.getByRole("tab", { name: "Set 1", exact: true }).waitFor();
    await page.getByRole("tab", { name: "Set 1", exact: true }).click();
    await page.screenshot({ path: path.join(pictures, "demo-set.png") });
    await page.getByRole("tab", { name: "Overview" }).click();
    await page.locator("#grid svg").first().waitFor();
    await page.screenshot({ path: path.join(pictures, "demo-overview.png") });
    await page.getByRole("tab", { name: "Attendance", exact: true }).click();
    const [day, nothingHeld] = [page.locator('[data-cell="F5"]'), page.locator('[data-cell="B7"]')];
    expect(await day.textContent()).toMatch(/^\d{1,2} [A-Z][a-z]{2} \d\d$/);
    expect(await nothingHeld.textContent()).toBe("");
    expect(complaints).toEqual([]);
    await page.close();
  });
});
