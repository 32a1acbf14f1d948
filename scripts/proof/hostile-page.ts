import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "../../test/e2e/launch-browser";
import { serveApp } from "../../test/e2e/served-app";
import { seeds } from "../../test/hostile/seeds";

/** What a person would take for a page that hangs, in milliseconds; the reading itself goes on in a worker. */
const longestStandstill = 500;
/** Twice what is promised for the command line: a browser's worker starts with nothing loaded. */
const answerSeconds = 40;

/** Opens every file made to hurt in the web app as it is built in dist/: the page answers, and never stands still. */
export async function proveHostilePage(): Promise<boolean> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-page-"));
  const served = await serveApp();
  const browser = await launchBrowser();
  let bad = 0;
  let longest = 0;
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 720 } });
    for (const [name, { file, bytes }] of Object.entries(seeds)) {
      const where = path.join(folder, file);
      await writeFile(where, bytes());
      const standstill = await opened(page, served.address, where).catch((thrown: unknown) => String(thrown));
      await rm(where);
      if (typeof standstill === "number") longest = Math.max(longest, standstill);
      if (typeof standstill === "number" && standstill < longestStandstill) continue;
      bad++;
      console.log(
        `page: ${name}: ${typeof standstill === "number" ? `stood still for ${String(standstill)} ms` : standstill}`,
      );
    }
    console.log(
      `page: ${String(Object.keys(seeds).length)} files, ${String(bad)} that did harm; the longest standstill was ${String(longest)} ms`,
    );
    return bad === 0;
  } finally {
    await browser.close();
    await served.close();
    await rm(folder, { recursive: true });
  }
}

/** @returns the longest time for which the page did nothing else, in milliseconds, from choosing the file to the answer */
async function opened(page: Page, address: string, file: string): Promise<number> {
  await page.goto(address);
  await page.evaluate(watchStandstills);
  await page.locator("#file").setInputFiles(file);
  await page.waitForFunction(isAnswered, null, { timeout: answerSeconds * 1000, polling: 200 });
  return page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
}

/** Runs in the page. */
function watchStandstills(): void {
  const watched = globalThis as unknown as { longest: number };
  watched.longest = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    watched.longest = Math.max(watched.longest, Math.round(now - last));
    last = now;
  }, 10);
}

/** Runs in the page: what it says of a file that it read or refused. */
function isAnswered(): boolean {
  return /on the sheet “|The file “|No sheet|is empty|password|The text has|The roster has|went wrong/.test(
    document.body.innerText,
  );
}
