import type { Frame } from "playwright-core";
import { UserHand } from "../excel/user-hand";
import { inExcel, press, roster, says, unfold, wrongNow, wrongOnTheWay, type Course } from "./on-the-way";
import { servePane, type ServedPane } from "./served-pane";

// Hundreds of looks at the pane in one test, on a machine that may be busy.
jest.setTimeout(300_000);

let served: ServedPane;
beforeAll(async () => {
  served = await servePane();
});
afterAll(() => served.close());

const show = (frame: Frame, screen: string): Promise<void> =>
  frame.getByRole("tab", { name: screen }).click();

/** From a roster to a planned cycle. */
const forming: Course = [
  [
    "roster",
    async ({ frame }) => {
      await says(frame, "24 members on the sheet");
      await says(frame, "What profession is “Ward tinker”?");
      await says(frame, "Are these the same organisation?");
    },
  ],
  [
    "roster-columns",
    async ({ frame }) => {
      await unfold(frame, "Columns");
      await press(frame, "Change the columns");
      await press(frame, "Choose spellings");
    },
  ],
  [
    "sets",
    async ({ frame }) => {
      await show(frame, "Sets");
      await says(frame, "That gives");
      await frame.getByRole("checkbox", { name: "Base" }).check();
      await unfold(frame, "Facilitators");
      await unfold(frame, "Rules");
    },
  ],
  [
    "sets-preview",
    async ({ frame }) => {
      await frame.getByRole("checkbox", { name: "Base" }).uncheck();
      await press(frame, "Allocate sets");
      await says(frame, "Preview: nothing is written yet");
    },
  ],
  [
    "sets-drafts",
    async ({ frame }) => {
      await unfold(frame, "Compare drafts");
      await press(frame, "Form up to 5 drafts");
      await says(frame, /^Draft 2$|^Every start/);
    },
  ],
  [
    "today",
    async ({ frame }) => {
      await press(frame, "Write to the workbook");
      await says(frame, "3 sets were written to the workbook");
      await says(frame, /^Next: M1/);
    },
  ],
  [
    "sets-formed",
    async ({ frame }) => {
      await show(frame, "Sets");
      await frame.getByRole("button", { name: "Show the members of Set 1" }).waitFor();
    },
  ],
  [
    "sets-again",
    async ({ frame }) => {
      await unfold(frame, "Allocate again");
      await unfold(frame, "Earlier sets");
      await says(frame, "There are no earlier sets");
    },
  ],
  [
    "sets-member",
    async ({ frame }) => {
      await press(frame, "Show the members of Set 1");
      await press(frame, /^Change: move, swap or lock/);
      await says(frame, "Swap with");
    },
  ],
  [
    "sets-moved",
    async ({ frame }) => {
      await press(frame, /^Move .* to Set 2$/);
      await says(frame, "Save 1 move");
      await press(frame, "Choose a facilitator for Set 1");
      await unfold(frame, "Rules");
    },
  ],
  [
    "sets-found",
    async ({ frame }) => {
      await frame.getByRole("button", { name: "Discard moves" }).click();
      await frame.getByRole("searchbox", { name: "Find a member" }).fill("Member1");
      await says(frame, /found/);
    },
  ],
  [
    "workbook-changed",
    async ({ frame, host }) => {
      new UserHand(host.book).type("Members", 3, 1, "Podiatrist");
      host.tellListeners();
      await says(frame, "Changes in the workbook");
    },
  ],
  [
    "sets-unplaced",
    async ({ frame, host }) => {
      const hand = new UserHand(host.book);
      const row = Math.max(...hand.sheet("Roster").cells.keys()) + 1;
      ["Wilhelmina Featherstonehaugh-Cholmondeley", "Midwife", "Trust 0"].forEach((value, column) => {
        hand.type("Roster", row, column, value);
      });
      await press(frame, "Read the workbook again");
      await press(frame, /^Place Wilhelmina/);
    },
  ],
  [
    "attendance",
    async ({ frame }) => {
      await show(frame, "Meetings");
      await press(frame, "Mark all present");
      await press(frame, "Mark them present");
      // What waits in another set is named beside the register.
      await press(frame, "Next set");
      await press(frame, "Mark all present");
      await press(frame, "Mark them present");
    },
  ],
  [
    "write-refused",
    async ({ frame, host }) => {
      const tracker = new UserHand(host.book).sheet("Attendance");
      tracker.isProtected = true;
      await press(frame, /^Save \d/);
      await says(frame, "The sheet is protected");
      tracker.isProtected = false;
    },
  ],
  [
    "meetings",
    async ({ frame }) => {
      await press(frame, /^Change: cancel, move or describe M1/);
      await frame.getByRole("group", { name: "M1", exact: true }).waitFor();
    },
  ],
  [
    "meetings-preview",
    async ({ frame }) => {
      await press(frame, "Plan the cycle");
      await press(frame, "Preview the meetings");
      await says(frame, "Preview: nothing is written yet.");
    },
  ],
  ["help", ({ frame }) => press(frame, "Help")],
];

describe("the pane, 320 pixels wide, for everybody", () => {
  it("has no serious finding, and nothing out of sight, on any screen in the access bar's combinations, zoomed, or in a contrast theme", async () => {
    const view = await inExcel(served, roster());
    expect(await wrongOnTheWay(view, forming)).toEqual([]);
    await view.page.close();
  });

  it("can be read in Office's dark theme, and does not move for those who asked for no motion", async () => {
    const dark = {
      ...{ bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF" },
      ...{ controlBackgroundColor: "#3B3A39", controlForegroundColor: "#FFFFFF" },
    };
    const view = await inExcel(served, roster(), { theme: dark });
    const wrong: string[] = [];
    for (const [screen, goThere] of forming) {
      await goThere(view);
      wrong.push(...(await wrongNow(view, `${screen} in the dark theme`, "colours")));
    }
    expect(wrong).toEqual([]);
    expect(await view.frame.evaluate(longestMotion)).toBeLessThan(20);
    await view.page.close();
  });
});

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
