import type { Frame, Page } from "playwright-core";
import { openContent } from "../excel-host/files/open-file";
import { contentOf, rosterRows } from "../workbook-content";
import { withTheMouse, type Hands } from "./hands";
import { openPaneInExcel } from "./pane-in-excel";
import { servePane, type ServedPane } from "./served-pane";

let served: ServedPane;
beforeAll(async () => {
  served = await servePane();
});
afterAll(() => served.close());

jest.setTimeout(120_000);

interface View {
  readonly page: Page;
  readonly frame: Frame;
  readonly hands: Hands;
  says(text: string): Promise<void>;
}

/** The pane as low as Excel shows it on a small laptop, on the screen of a workbook with 24 members. */
async function smallest(): Promise<View> {
  const { page, frame } = await openPaneInExcel(served, {
    ...{ transport: "in-page", book: openContent(contentOf(rosterRows(24))), width: 350, height: 378 },
    query: "?screen=sets&runtime=shared",
  });
  const says = (text: string): Promise<void> => frame.getByText(text).first().waitFor();
  await says("That gives 3 sets of 8.");
  return { page, frame, hands: withTheMouse(page, frame), says };
}

const isInSight = (frame: Frame, button: string | RegExp): Promise<boolean> =>
  frame.getByRole("button", { name: button }).evaluate(isWholeInSight);

/** Tabs through the whole screen. @returns what had the focus under something else. */
async function coveredOnTheWay({ page, frame }: View): Promise<string[]> {
  const covered: string[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    await frame.evaluate(nextPicture);
    const found = await frame.evaluate(coveredFocus);
    if (found !== null) covered.push(found);
  }
  return covered;
}

describe("the pane as low as it gets", () => {
  it("has what a screen is for in sight, covering nothing that has the focus", async () => {
    const view = await smallest();
    const { page, frame, hands, says } = view;
    expect(await isInSight(frame, "Allocate sets")).toBe(true);
    expect(await coveredOnTheWay(view)).toEqual([]);
    await hands.press("Allocate sets");
    await hands.press("Write to the workbook");
    await says("3 sets were written to the workbook");
    expect(await coveredOnTheWay(view)).toEqual([]);
    await hands.showScreen("Meetings");
    await hands.press("Mark all present");
    await hands.press("Mark them present");
    expect(await isInSight(frame, "Save 8 codes")).toBe(true);
    const tab = frame.getByRole("tab", { name: /^Meetings.*8 not saved$/ });
    const count = tab.locator("span:visible", { hasText: /^8$/ }).last();
    expect(await count.evaluate(isCutOff)).toBe(false);
    expect(await coveredOnTheWay(view)).toEqual([]);
    await page.close();
  });

  it("says in sight what was done far down a screen, and keeps the keyboard's place there", async () => {
    const { page, frame, hands, says } = await smallest();
    await hands.press("Allocate sets");
    await hands.press("Write to the workbook");
    await says("3 sets were written to the workbook");
    await hands.showScreen("Sets");
    await hands.press("Show the members of Set 3");
    const name = await frame
      .getByRole("list", { name: "Members of Set 3" })
      .locator("strong")
      .last()
      .innerText();
    await hands.press(`Change: move, swap or lock ${name}`);
    await says("Swap with");
    await hands.press("Lock in this set");
    await says(`${name} is locked in their set.`);
    expect(await frame.getByText(`${name} is locked in their set.`).evaluate(isWholeInSight)).toBe(true);
    const focused = frame.locator(":focus");
    expect(await focused.getAttribute("aria-label")).toBe(`Change: move, swap or lock ${name}`);
    expect(await focused.evaluate(isWholeInSight)).toBe(true);
    await page.close();
  });

  it("keeps the menu of the other screens open when the pane's width changes, as for a scroll bar that comes", async () => {
    const { page, frame } = await smallest();
    expect(await frame.evaluate(underExcelsMenu)).toEqual([]);
    await frame.getByRole("radio", { name: "Extra large" }).check();
    expect(await frame.evaluate(underExcelsMenu)).toEqual([]);
    await frame.getByRole("button", { name: "More screens" }).press("Enter");
    const focused = frame.locator(":focus");
    expect(await focused.getAttribute("role")).toBe("menuitem");
    await page.setViewportSize({ width: 335, height: 378 });
    await frame.evaluate(nextPicture);
    expect(await focused.getAttribute("role")).toBe("menuitem");
    await page.keyboard.press("Enter");
    expect(await frame.getByRole("tab", { selected: true }).textContent()).toMatch(/^(Meetings|Share)$/);
    await page.close();
  });
});

/** Runs in the page. */
function isWholeInSight(element: Element): boolean {
  const { top, bottom, left, width } = element.getBoundingClientRect();
  const shown = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
  return top >= 0 && bottom <= window.innerHeight && element.contains(shown);
}

/** Whether the tab that it is on cuts it off. Runs in the page. */
function isCutOff(element: Element): boolean {
  const [own, tab] = [
    element.getBoundingClientRect(),
    element.closest("[role=tab]")?.getBoundingClientRect(),
  ];
  return !tab || own.top < tab.top || own.right > tab.right || own.bottom > tab.bottom;
}

/** What has the focus, when nothing of it is to be seen. Runs in the page. */
function coveredFocus(): string | null {
  const element = document.activeElement;
  if (!element || element === document.body || element.hasAttribute("data-tabster-dummy")) return null;
  const { top, bottom, left, width } = element.getBoundingClientRect();
  const shown = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
  const isSeen =
    shown !== null && (element.contains(shown) || shown.contains(element) || shown.closest("label") !== null);
  return isSeen ? null : element.outerHTML.slice(0, 150);
}

/** What lies in the 34 pixels at the top right, over which Excel puts a menu of its own. Runs in the page. */
function underExcelsMenu(): string[] {
  const [most, side] = [document.documentElement.clientWidth, 34];
  return [...document.querySelectorAll("button, [role=tab]")].flatMap((element) => {
    const { top, bottom, right } = element.getBoundingClientRect();
    const isThere = bottom > 0 && top < side && right > most - side;
    return isThere ? [element.outerHTML.slice(0, 80)] : [];
  });
}

/** Runs in the page. */
function nextPicture(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
