import type { Frame, Page } from "playwright-core";
import { openContent } from "../../test/excel-host/files/open-file";
import { openPaneInExcel, type Connect } from "../../test/e2e/pane-in-excel";
import type { ServedPane } from "../../test/e2e/served-pane";
import { contentOf } from "../../test/workbook-content";
import { syntheticRoster } from "../synthetic-roster";
import type { Figure } from "./figure";
import { noteGaps, type WithGaps } from "./note-gaps";

const members = 600;
/** Two pictures at sixty a second: longer, and what is dragged falls behind the pointer. */
const askedMs = 32;

/** Somebody of six hundred dragged over the lines of sixty sets, each of which says what a move there would do. */
export async function measureDragging(served: ServedPane, connect: Connect): Promise<Figure[]> {
  const book = openContent(contentOf(syntheticRoster(members)));
  const { page, frame } = await openPaneInExcel(served, {
    ...{ connect, transport: "in-page", book, width: 320, height: 1000, query: "?screen=sets" },
  });
  await frame.getByRole("button", { name: "Allocate sets", exact: true }).click();
  await frame.getByRole("button", { name: "Write to the workbook" }).click({ timeout: 120_000 });
  await frame.getByText("sets were written to the workbook").waitFor({ timeout: 120_000 });
  await frame.getByRole("tab", { name: "Sets" }).click();
  await frame.getByRole("button", { name: "Show the members of Set 1", exact: true }).click();
  await page.waitForTimeout(500);
  const atRest = await longestGap(page, frame, async () => {
    await page.waitForTimeout(1000);
  });
  const start = await frame.locator("[data-handle]").last().boundingBox();
  if (!start) throw new Error("Nobody can be dragged.");
  await page.mouse.move(start.x + 8, start.y + 8);
  await page.mouse.down();
  await page.mouse.move(start.x + 20, start.y + 20, { steps: 3 });
  await page.waitForTimeout(500);
  const over = await longestGap(page, frame, () => overSets(page, start.y));
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await page.close();
  return [
    { unit: "ms", asked: null, measured: atRest, what: "longest frame of 600 members' sets at rest" },
    {
      unit: "ms",
      asked: askedMs,
      measured: over,
      what: "longest frame while one of 600 members is dragged over sets",
    },
  ];
}

async function overSets(page: Page, from: number): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    for (let down = 40; down < 240; down += 10) await page.mouse.move(80, Math.min(880, from + down));
    for (let down = 240; down > 40; down -= 10) await page.mouse.move(80, Math.min(880, from + down));
  }
}

async function longestGap(page: Page, frame: Frame, act: () => Promise<void>): Promise<number> {
  await frame.evaluate(noteGaps);
  await act();
  return Math.max(...(await frame.evaluate(() => (window as WithGaps).gaps ?? [])));
}
