import { mkdir, writeFile } from "node:fs/promises";
import type { Frame, Page } from "playwright-core";
import { colourSchemes, textSizes } from "../../src/taskpane/access/access-choices";
import { openContent } from "../excel-host/files/open-file";
import { contentOf, rosterRows } from "../workbook-content";
import {
  chooseLook,
  everyLook,
  seriousFindings,
  unseenFocus,
  wrongLook,
  wrongLooks,
  type View,
} from "./looks";
import { openPaneInExcel, type PaneInExcel, type PaneInExcelOptions } from "./pane-in-excel";
import type { ServedPane } from "./served-pane";

const pictures = "artefacts/screens";
export const narrow = { width: 320, height: 720 };

/** Pictures are for people: of all fifteen combinations in `npm run proof -- looks`, and of none in a test. */
const pictured = everyLook
  ? colourSchemes.flatMap((colours) => textSizes.map((text) => [colours, text] as const))
  : [];

/** A screen by name, and what leads to it from the one before. */
export type Course = readonly (readonly [string, (view: PaneInExcel) => Promise<unknown>])[];

/** Twenty-four members, two names with an odd space, a profession and an organisation to ask about, and a column more. */
export function roster(): ReturnType<typeof rosterRows> {
  return rosterRows(24).map(([name = "", profession = "", organisation = "", ...others], row) => [
    row === 1 || row === 2 ? `Member${String(row)}  Invented` : name,
    row === 3 ? "Ward tinker" : profession,
    row === 4 || row === 5 ? `Penhallow Community${row === 5 ? " UHB" : ""}` : organisation,
    ...others,
    row === 0 ? "Base" : `Base ${String(row % 5)}`,
  ]);
}

export function inExcel(
  served: ServedPane,
  rows: ReturnType<typeof rosterRows>,
  setup: PaneInExcelOptions["setup"] = {},
): Promise<PaneInExcel> {
  return openPaneInExcel(served, {
    transport: "in-page",
    book: openContent(contentOf(rows)),
    ...narrow,
    setup,
    query: "?runtime=shared",
  });
}

export const press = (frame: Frame, name: string | RegExp): Promise<void> =>
  frame.getByRole("button", { name }).first().click();
export const says = (frame: Frame, text: string | RegExp): Promise<void> =>
  frame.getByText(text).first().waitFor();
export const unfold = (frame: Frame, part: string): Promise<void> =>
  frame.locator("summary", { hasText: part }).click();

/** What is wrong with a screen, by all rules and in combinations by turns. */
export async function wrongInCombinations(
  { page, frame }: View,
  screen: string,
  turn: number,
): Promise<string[]> {
  const wrong = [...(await seriousFindings(frame)), ...(await wrongLooks(frame, turn))];
  for (const [colours, text] of pictured) {
    await chooseLook(frame, colours, text);
    await keep(page, `${screen} ${colours} ${text}`);
  }
  if (everyLook) await chooseLook(frame, "Standard colours", "Standard text");
  return wrong.map((each) => `${screen}: ${each}`);
}

async function keep(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await writeFile(
    `${pictures}/${name.toLowerCase().replaceAll(" ", "-")}.png`,
    await page.screenshot({ fullPage: true }),
  );
}

/** What is wrong with what is shown as the page is set up now, unlike the standard look in its colours or sizes. */
export async function wrongNow(
  { page, frame }: View,
  name: string,
  differs: Parameters<typeof wrongLook>[1],
): Promise<string[]> {
  const wrong = await wrongLook(frame, differs);
  if (everyLook) await keep(page, name);
  return wrong.map((each) => `${name}: ${each}`);
}

/** Goes through a course, and looks at each screen in every way there is, and at what has the focus there. */
export async function wrongOnTheWay(view: PaneInExcel, course: Course): Promise<string[]> {
  const wrong: string[] = [];
  for (const [turn, [screen, goThere]] of course.entries()) {
    await goThere(view);
    wrong.push(...(await wrongInCombinations(view, screen, turn)));
    // A pane of 320 pixels, zoomed to 200 per cent, has 160 of its own.
    await view.page.setViewportSize({ width: 160, height: 360 });
    wrong.push(...(await wrongNow(view, `${screen} at twice the size`, "sizes")));
    await view.page.setViewportSize(narrow);
    await view.page.emulateMedia({ forcedColors: "active" });
    wrong.push(...(await wrongNow(view, `${screen} in forced colours`, "colours")));
    await view.page.emulateMedia({ forcedColors: "none" });
    wrong.push(...(await unseenFocus(view, turn)).map((each) => `${screen}: ${each}`));
  }
  return wrong;
}
