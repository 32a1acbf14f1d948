import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { readWorkbook } from "../../src/xlsx";
import { launchBrowser } from "./launch-browser";
import { serveApp } from "./served-app";

let browser: Browser;
let served: Awaited<ReturnType<typeof serveApp>>;
let address: string;

beforeAll(async () => {
  served = await serveApp();
  address = served.address;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

/** The web app at its start page; an error in the page or a request elsewhere fails the test. */
async function openApp(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(address)) {
      throw new Error(`a request went to ${request.url()}`);
    }
  });
  await page.goto(address);
  return page;
}

async function formsSets(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Sets" }).click();
  await page.getByRole("button", { name: "Allocate sets" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download the workbook" }).click(),
  ]);
  const bytes = new Uint8Array(await readFile(await download.path()));
  const { sheets } = await readWorkbook(bytes, "learning-sets.xlsx");
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Overview", "Set 6", "Attendance"]));
}

it("is installable, works without a network the second time, and keeps nobody's file", async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 720 } });
  const first = await openApp(context);
  expect(await first.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await first.getByRole("button", { name: "Try it with the sample" }).click();
  await formsSets(first);
  await first.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const scopes = await first.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  );
  expect(scopes).toEqual([address]);
  await first.close();

  await served.close();
  const second = await openApp(context);
  await second.locator("#file").setInputFiles("samples/roster-60.xlsx");
  await formsSets(second);
  const cached = await second.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(stores.map((cache) => cache.keys())))
      .flat()
      .map(({ url }) => new URL(url).pathname);
  });
  expect(cached.length).toBeGreaterThan(10);
  expect(cached.filter((name) => !/^\/app\/[\w./-]+$/.test(name))).toEqual([]);
  expect(await second.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([
    expect.any(Number),
    0,
  ]);
  await context.close();
});
