import { readWorkbook } from "../../src/xlsx";
import { openContent } from "../excel-host/files/open-file";
import { openPaneInExcel } from "./pane-in-excel";
import { sampleProgramme } from "./sample-programme";
import { servePane, type ServedPane } from "./served-pane";

let served: ServedPane;
beforeAll(async () => {
  served = await servePane();
});
afterAll(() => served.close());

jest.setTimeout(120_000);

const width = 320;

/** Whether a screen has come to rest. Runs in the page. */
function isQuiet(): boolean {
  return (
    document.querySelector("main h2, main h3") !== null &&
    document.querySelector("[role=progressbar]") === null
  );
}

/** Opens everything that a press opens. Runs in the page. */
async function unfoldAll(): Promise<void> {
  for (const part of document.querySelectorAll("details")) part.open = true;
  for (const button of document.querySelectorAll<HTMLElement>("main button[aria-expanded=false]"))
    button.click();
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** Texts that reach beyond the pane, or are cut off in what they are in. Runs in the page. */
function misfits(widest: number): string[] {
  return [...document.querySelectorAll<HTMLElement>("body *")].flatMap((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    // What is only read out has a pixel.
    if (width <= 1 || element.closest("[aria-hidden=true], svg") !== null) return [];
    const { overflowX, textOverflow } = getComputedStyle(element);
    const isCut =
      element.scrollWidth > element.clientWidth + 1 &&
      ["hidden", "clip"].includes(overflowX) &&
      element.clientWidth > 1 &&
      textOverflow !== "ellipsis";
    if (!isCut && left >= -1 && right <= widest + 1) return [];
    return [`${element.tagName} ${element.textContent.slice(0, 60)}`];
  });
}

describe("texts a third longer than the English ones", () => {
  it.each(["today", "roster", "sets", "meetings", "share", "help"])(
    "fit on %s in the narrowest pane",
    async (screen) => {
      const { workbook } = await sampleProgramme();
      const { page, frame, complaints } = await openPaneInExcel(served, {
        ...{ transport: "in-page", book: openContent(await readWorkbook(workbook, "sample.xlsx")), width },
        query: `?language=en-XA&screen=${screen}`,
      });
      await frame.waitForFunction(isQuiet);
      await frame.evaluate(unfoldAll);
      await frame.evaluate(unfoldAll);
      await frame.waitForFunction(isQuiet);
      if (process.env["PICTURES"] !== undefined)
        await page.screenshot({ path: `${process.env["PICTURES"]}/${screen}.png`, fullPage: true });
      expect(await frame.getByRole("main").innerText()).toContain("⟧");
      expect(await frame.evaluate(misfits, width)).toEqual([]);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});
