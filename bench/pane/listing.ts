import type { Frame, Page } from "playwright-core";
import { openContent } from "../../test/excel-host/files/open-file";
import { openPaneInExcel, type Connect } from "../../test/e2e/pane-in-excel";
import type { ServedPane } from "../../test/e2e/served-pane";
import { contentOf } from "../../test/workbook-content";
import { syntheticRoster } from "../synthetic-roster";
import type { Figure } from "./figure";
import { noteGaps, type WithGaps } from "./note-gaps";

const members = 300;
/**
 * From a key or a click to the next picture, as the browser itself counts it: what web.dev calls good. Above it
 * a person sees that the page did not follow, and an interaction counts as dropped.
 */
const askedMs = 200;
/** Between two pictures while the list moves: six of them missing at sixty a second are seen as a jerk. */
const askedGapMs = 100;

/** What a browser tells of a key, a click or a touch: its duration runs until the next picture is shown. */
interface Interaction {
  readonly id: number;
  readonly duration: number;
}

interface WithInteractions extends WithGaps {
  interactions?: Interaction[];
}

/** Three hundred members listed set by set, looked for letter by letter, and scrolled through. */
export async function measureListing(served: ServedPane, connect: Connect): Promise<Figure[]> {
  const book = openContent(contentOf(syntheticRoster(members)));
  const { page, frame } = await openPaneInExcel(served, {
    ...{ connect, transport: "in-page", book, width: 320, query: "?screen=sets", before: noteInteractions },
  });
  await frame.getByRole("button", { name: "Allocate sets", exact: true }).click();
  await frame.getByRole("button", { name: "Write to the workbook" }).click();
  await frame.getByText("sets were written to the workbook").waitFor();
  await frame.getByRole("tab", { name: "Sets" }).click();
  await page.waitForTimeout(500);
  await frame.evaluate(forgetInteractions);

  await list(frame);
  const gap = await scroll(page, frame);
  await filter(page, frame);
  await page.waitForTimeout(500);
  const durations = [...(await frame.evaluate(durationOfEach))];
  await page.close();
  const interactions = `${String(durations.length)} interactions`;
  return [
    {
      ...{ unit: "ms", asked: askedMs, measured: Math.max(...durations) },
      what: `${String(members)} members listed, filtered, scrolled: slowest of ${interactions}, until its next picture`,
    },
    {
      unit: "",
      asked: 0,
      measured: durations.filter((each) => each > askedMs).length,
      what: "of these dropped",
    },
    {
      unit: "ms",
      asked: askedGapMs,
      measured: gap,
      what: "longest time without a picture while all of them scroll by",
    },
  ];
}

/** Every set's members, one set after the other. */
async function list(frame: Frame): Promise<void> {
  const closed = frame.getByRole("button", { name: /^Show the members of / });
  for (let left = await closed.count(); left > 0; left--) await closed.first().click();
  const shown = await frame
    .getByRole("list", { name: /^Members of / })
    .getByRole("listitem")
    .count();
  if (shown !== members) throw new Error(`${String(shown)} of ${String(members)} members are listed.`);
}

/** Through all of them with the wheel, and back. */
async function scroll(page: Page, frame: Frame): Promise<number> {
  const height = await frame.evaluate(() => document.documentElement.scrollHeight);
  await page.mouse.move(160, 400);
  await frame.evaluate(noteGaps);
  const [step, steps] = [240, Math.ceil(height / 240)];
  for (const direction of [1, -1]) {
    for (let turn = 0; turn < steps; turn++) await page.mouse.wheel(0, direction * step);
  }
  const gaps = await frame.evaluate(() => (window as WithInteractions).gaps ?? []);
  return Math.max(...gaps);
}

/** Typed as fast as people do, narrowed and widened again. */
async function filter(page: Page, frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    window.scrollTo(0, 0);
  });
  await frame.getByRole("searchbox").click();
  await page.keyboard.type("Trust 12", { delay: 80 });
  for (let letter = 0; letter < 8; letter++) await page.keyboard.press("Backspace", { delay: 40 });
  await page.keyboard.type("nurse", { delay: 80 });
}

/** Runs in the page. */
function noteInteractions(): void {
  const interactions: Interaction[] = [];
  (window as WithInteractions).interactions = interactions;
  new PerformanceObserver((seen) => {
    for (const entry of seen.getEntries() as PerformanceEventTiming[]) {
      const { interactionId, duration } = entry as PerformanceEventTiming & { interactionId: number };
      if (interactionId > 0) interactions.push({ id: interactionId, duration });
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

/** Runs in the page. */
function forgetInteractions(): void {
  (window as WithInteractions).interactions?.splice(0);
}

/** Of each interaction its longest event: a click is a press, a release and a click. Runs in the page. */
function durationOfEach(): number[] {
  const longest = new Map<number, number>();
  for (const { id, duration } of (window as WithInteractions).interactions ?? []) {
    longest.set(id, Math.max(duration, longest.get(id) ?? 0));
  }
  return [...longest.values()];
}
