import { mkdir, writeFile } from "node:fs/promises";
import axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { colourSchemes, textSizes } from "../../src/taskpane/access/access-choices";
import { openContent } from "../excel-host/files/open-file";
import { contentOf, rosterRows } from "../workbook-content";
import { openPaneInExcel, type PaneInExcel, type PaneInExcelOptions } from "./pane-in-excel";
import { openPane, servePane, type ServedPane } from "./served-pane";

const pictures = "artefacts/screens";
const narrow = { width: 320, height: 720 };
const combinations = textSizes.flatMap((text) => colourSchemes.map((colours) => ({ colours, text })));

const pictured = ["Standard colours, Standard text", "Black on yellow, Extra large text"];

/** What depends on colours and sizes; everything else is asked once for each screen. */
const looks = ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable"];

// Some two hundred looks at the pane in one test, on a machine that may be busy.
jest.setTimeout(300_000);

let served: ServedPane;
beforeAll(async () => {
  served = await servePane();
  await mkdir(pictures, { recursive: true });
});
afterAll(() => served.close());

type View = Pick<PaneInExcel, "page" | "frame">;

function inExcel(members: number, setup: PaneInExcelOptions["setup"] = {}): Promise<PaneInExcel> {
  const book = openContent(contentOf(members === 0 ? [] : rosterRows(members)));
  return openPaneInExcel(served, { transport: "in-page", book, ...narrow, setup });
}

/** Each screen in the course of one allocation, by name, left as a person would see it. */
const course: readonly (readonly [string, (frame: Frame) => Promise<void>])[] = [
  ["roster", (frame) => frame.getByText("24 members on the sheet").waitFor()],
  ["roster-columns", (frame) => frame.getByRole("button", { name: "Change the columns" }).click()],
  [
    "sets",
    async (frame) => {
      await frame.getByRole("tab", { name: "Sets" }).click();
      await frame.getByText("That gives").waitFor();
    },
  ],
  [
    "sets-preview",
    async (frame) => {
      await frame.getByRole("button", { name: "Allocate sets" }).click();
      await frame.getByText("Preview: nothing is written yet").waitFor();
    },
  ],
  [
    "sets-formed",
    async (frame) => {
      await frame.getByRole("button", { name: "Write to the workbook" }).click();
      await frame.getByText("3 sets were written to the workbook").waitFor();
    },
  ],
  [
    "sets-member",
    async (frame) => {
      await frame.getByRole("button", { name: "Show the members of Set 1" }).click();
      await frame
        .getByRole("button", { name: /^Change: move, swap or lock/ })
        .first()
        .click();
      await frame.getByText("Best swaps").waitFor();
    },
  ],
  [
    "attendance",
    async (frame) => {
      await frame.getByRole("tab", { name: "Attendance" }).click();
      await frame.getByRole("button", { name: "Mark all present" }).waitFor();
    },
  ],
  [
    "share",
    async (frame) => {
      await frame.getByRole("tab", { name: "Share" }).click();
      await frame.getByRole("button", { name: "Prepare the files" }).waitFor();
    },
  ],
  ["help", (frame) => frame.getByRole("tab", { name: "Help" }).click()],
];

async function choose({ page }: View, { colours, text }: (typeof combinations)[number]): Promise<void> {
  await page.getByRole("radio", { name: colours, exact: true }).check();
  await page.getByRole("radio", { name: text, exact: true }).check();
}

async function findings({ frame }: View, rules: readonly string[] | null): Promise<string[]> {
  return frame.evaluate(seriousFindings, rules === null ? null : [...rules]);
}

/** What is wrong with a screen in every combination, each with where; keeps pictures of two. */
async function wrongInEveryCombination(view: View, screen: string): Promise<string[]> {
  await view.frame.evaluate(axe.source);
  const wrong = (await findings(view, null)).map((each) => `${screen}: ${each}`);
  for (const chosen of combinations) {
    await choose(view, chosen);
    const found = [...(await findings(view, looks)), ...(await view.frame.evaluate(outOfSight))];
    wrong.push(...found.map((each) => `${screen}, ${chosen.colours}, ${chosen.text}: ${each}`));
    if (pictured.includes(`${chosen.colours}, ${chosen.text}`)) {
      await keep(view.page, `${screen} ${chosen.colours} ${chosen.text}`);
    }
  }
  await choose(view, { colours: "Standard colours", text: "Standard text" });
  return wrong;
}

async function keep(page: Page, name: string): Promise<void> {
  await writeFile(
    `${pictures}/${name.toLowerCase().replaceAll(" ", "-")}.png`,
    await page.screenshot({ fullPage: true }),
  );
}

/** What is wrong with what is shown as the page is set up now; keeps a picture. */
async function wrongNow(view: View, name: string): Promise<string[]> {
  const found = [...(await findings(view, looks)), ...(await view.frame.evaluate(outOfSight))];
  await keep(view.page, name);
  return found.map((each) => `${name}: ${each}`);
}

describe("the pane, 320 pixels wide, for everybody", () => {
  it("has no serious finding, and nothing out of sight, on any screen in any access combination, zoomed, or in a contrast theme", async () => {
    const view = await inExcel(24);
    const wrong: string[] = [];
    for (const [screen, goThere] of course) {
      await goThere(view.frame);
      wrong.push(...(await wrongInEveryCombination(view, screen)));
      // A pane of 320 pixels, zoomed to 200 per cent, has 160 of its own.
      await view.page.setViewportSize({ width: 160, height: 360 });
      wrong.push(...(await wrongNow(view, `${screen} at twice the size`)));
      await view.page.setViewportSize(narrow);
      await view.page.emulateMedia({ forcedColors: "active" });
      wrong.push(...(await wrongNow(view, `${screen} in forced colours`)));
      await view.page.emulateMedia({ forcedColors: "none" });
    }
    expect(wrong).toEqual([]);
    await view.page.close();
  });

  it("has none where there is no workbook to work on, or none that can be written", async () => {
    const tooOld = { requirements: { ExcelApi: "1.9" } };
    const states: readonly (readonly [string, () => Promise<View>, string | RegExp])[] = [
      ["read-only", () => inExcel(24, { readOnly: true }), "open for reading only"],
      ["empty", () => inExcel(0), "Load a sample roster"],
      ["too-old", () => inExcel(24, tooOld), "This Excel is too old"],
      ["outside", () => outside(), "Load a sample roster"],
    ];
    const wrong: string[] = [];
    for (const [state, open, shown] of states) {
      const view = await open();
      await view.frame.getByText(shown).first().waitFor();
      wrong.push(...(await wrongInEveryCombination(view, state)));
      await view.page.close();
    }
    expect(wrong).toEqual([]);
  });

  it("can be read in Office's dark theme, and does not move for those who asked for no motion", async () => {
    const dark = {
      ...{ bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF" },
      ...{ controlBackgroundColor: "#3B3A39", controlForegroundColor: "#FFFFFF" },
    };
    const view = await inExcel(24, { theme: dark });
    const wrong: string[] = [];
    for (const [screen, goThere] of course) {
      await goThere(view.frame);
      await view.frame.evaluate(axe.source);
      wrong.push(...(await wrongNow(view, `${screen} in the dark theme`)));
    }
    expect(wrong).toEqual([]);
    expect(await view.frame.evaluate(longestMotion)).toBeLessThan(20);
    await view.page.close();
  });
});

async function outside(): Promise<View> {
  const page = await openPane(served);
  return { page, frame: page.mainFrame() };
}

/** Serious and critical findings of axe, each with the element. Runs in the page, where axe is. */
async function seriousFindings(rules: string[] | null): Promise<string[]> {
  const { axe: inPage } = window as unknown as { axe: typeof axe };
  const runOnly =
    rules === null
      ? { type: "tag" as const, values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }
      : { type: "rule" as const, values: rules };
  // Where the focus enters and leaves Fluent's groups: each hands it on at once, so nobody is left there.
  const shown = { include: [["html"]], exclude: [["[data-tabster-dummy]"]] };
  const { violations } = await inPage.run(shown, { runOnly, resultTypes: ["violations"] });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id} ${html} ${any[0]?.message ?? ""}`));
}

/** What is wider than the pane, or cut off by its own box. Runs in the page. */
function outOfSight(): string[] {
  const width = document.documentElement.clientWidth;
  const wrong: string[] = [];
  if (document.documentElement.scrollWidth > width) wrong.push("scrolls sideways");
  for (const element of document.querySelectorAll<HTMLElement>("#pane *")) {
    const box = element.getBoundingClientRect();
    // A pixel wide: said by a screen reader, and meant to be seen by nobody.
    if (box.width <= 1 || box.height <= 1) continue;
    const overflow = getComputedStyle(element).overflowX;
    const isCut =
      (overflow === "hidden" || overflow === "clip") && element.scrollWidth > element.clientWidth + 1;
    if (isCut || box.right > width + 1 || box.left < -1) {
      wrong.push(`out of sight: ${element.outerHTML.slice(0, 120)}`);
    }
  }
  return wrong;
}

/** Of all that is shown, the longest animation or transition, in milliseconds. Runs in the page. */
function longestMotion(): number {
  const milliseconds = (time: string): number =>
    Number.parseFloat(time) * (time.trim().endsWith("ms") ? 1 : 1000);
  return Math.max(
    ...[...document.querySelectorAll("#pane *")].flatMap((element) => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
      const animations = animationName === "none" ? [] : animationDuration.split(",");
      return [...animations, ...transitionDuration.split(",")].map(milliseconds);
    }),
  );
}
