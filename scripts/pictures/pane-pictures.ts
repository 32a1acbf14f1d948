import type { Page } from "playwright-core";
import { openPaneInExcel } from "../../test/e2e/pane-in-excel";
import { servePane } from "../../test/e2e/served-pane";
import { openFile } from "../../test/excel-host/files/open-file";
import { meetings, planning } from "./courses/meetings-course";
import { beforeSets, sets } from "./courses/sets-course";
import { sharing } from "./courses/share-course";
import type { SampleYear } from "./sample-year";
import { paneHeight, type Course, type Shown } from "./shots";

const width = 350;
/** High enough that nothing scrolls under what stays at the top or the foot. */
const wholeHeight = 4000;
const margin = 4;

/** Each screen of the pane, and the part of one that a task is about, as PNG. */
export async function picturesOfPane(year: SampleYear): Promise<Record<string, Uint8Array>> {
  const courses: readonly (readonly [Uint8Array, string, Course])[] = [
    [year.roster, "roster", beforeSets],
    [year.formed, "attendance", planning],
    [year.workbook, "attendance", { ...meetings, ...sharing }],
    [year.workbook, "today", sets],
  ];
  const served = await servePane();
  const pictures: Record<string, Uint8Array> = {};
  try {
    for (const [file, screen, course] of courses) {
      const view = await openPaneInExcel(served, {
        ...{ transport: "in-page", book: await openFile(file, "book.xlsx"), width, height: paneHeight },
        ...{ query: `?screen=${screen}`, before: chooseColours },
      });
      for (const [picture, goThere] of Object.entries(course)) {
        const shown = await goThere(view, year);
        pictures[picture] = await taken(view.page, shown);
      }
      await view.page.close();
    }
  } finally {
    await served.close();
  }
  return pictures;
}

async function taken(page: Page, shown: Shown): Promise<Uint8Array> {
  if (!shown) {
    await page.evaluate(() => {
      window.scrollTo(0, 0);
    });
    return new Uint8Array(await page.screenshot());
  }
  await page.setViewportSize({ width, height: wholeHeight });
  const box = await shown.from.boundingBox();
  if (!box) throw new Error("What the picture is of is not shown.");
  const [y, height] = [box.y - margin, (shown.height ?? box.height + margin) + margin];
  const bytes = await page.screenshot({ clip: { x: 0, y, width, height } });
  await page.setViewportSize({ width, height: paneHeight });
  return new Uint8Array(bytes);
}

/** As if somebody had chosen before, so that the choices are not open. Runs in the page. */
function chooseColours(): void {
  localStorage.setItem("learning-sets.colours", "Standard colours");
}
