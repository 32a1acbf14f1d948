import type { Frame, Locator } from "playwright-core";
import type { PaneInExcel } from "../../test/e2e/pane-in-excel";
import type { SampleYear } from "./sample-year";

/** What a picture is of: a part with its own height, or from its top down for so many pixels; the whole pane for null. */
export type Shown = { readonly from: Locator; readonly height?: number } | null;

/** What a person does on the way to a picture. */
type Shot = (view: PaneInExcel, year: SampleYear) => Promise<Shown>;

/** Pictures by name, in the order in which a person would do what they show. */
export type Course = Readonly<Record<string, Shot>>;

export const paneHeight = 760;

export const showScreen = (frame: Frame, name: string): Promise<void> =>
  frame.getByRole("tab", { name }).click();

/** A part of a screen that is folded until its task is done. */
export const unfolded =
  (screen: string, part: string, height = paneHeight): Shot =>
  async ({ frame }) => {
    await showScreen(frame, screen);
    await frame.evaluate(() => {
      for (const other of document.querySelectorAll("details")) other.open = false;
    });
    const summary = frame
      .locator("summary, button[aria-expanded=false]")
      .filter({ hasText: new RegExp(`^${part}`) })
      .first();
    await summary.click();
    return { from: frame.locator("summary, button").filter({ hasText: part }).first(), height };
  };

/** As high as the form that a button opened. */
export const formOf = (frame: Frame, name: string | RegExp): Shown => ({
  from: frame.getByRole("group", { name }),
});
