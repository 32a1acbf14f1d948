import type { Frame } from "playwright-core";
import { colourSchemes } from "../../src/taskpane/access/access-choices";
import { chooseLook } from "./looks";
import { press, says, unfold, wrongNow, type Course } from "./on-the-way";
import type { PaneInExcel } from "./pane-in-excel";

const show = (frame: Frame, screen: string): Promise<void> =>
  frame.getByRole("tab", { name: screen }).click();
const idle = (frame: Frame): Promise<void> => frame.getByRole("progressbar").waitFor({ state: "detached" });

/** What few people see, from the board of six sets: `npm run proof -- looks` goes there. */
export const rarely: Course = [
  [
    "today-unfolded",
    async ({ frame }) => {
      await show(frame, "Today");
      await says(frame, "To do");
      for (const button of await frame.locator("main button[aria-expanded=false]").all())
        await button.click();
    },
  ],
  [
    "sets-led",
    async ({ frame }) => {
      await show(frame, "Sets");
      await press(frame, "Show the members of Set 1");
      await press(frame, "Choose a facilitator for Set 1");
      await frame.getByLabel("Facilitator", { exact: true }).selectOption({ label: "Somebody new" });
      await frame.getByRole("textbox", { name: "Name" }).first().fill("Ann Ash");
      await press(frame, "Save facilitator");
      await says(frame, "Ann Ash leads Set 1.");
      await idle(frame);
    },
  ],
  [
    "sets-rule-costs",
    async ({ frame }) => {
      await unfold(frame, "Rules");
      for (const [label, at] of [
        ["Member", 1],
        ["Other member", 2],
      ] as const)
        await frame.getByLabel(label, { exact: true }).selectOption({ index: at });
      await press(frame, "Add rule");
      await press(frame, "Show what the rules cost");
      await idle(frame);
    },
  ],
  [
    "sets-nobody-found",
    async ({ frame }) => {
      await frame.getByRole("searchbox", { name: "Find a member" }).fill("nobody at all");
      await says(frame, "Nobody is called that.");
    },
  ],
  [
    "set-added",
    async ({ frame }) => {
      await frame.getByRole("searchbox", { name: "Find a member" }).fill("");
      await press(frame, "Add a set");
      await press(frame, "Preview");
      await says(frame, "Balance check after the change");
    },
  ],
  [
    "set-closing",
    async ({ frame }) => {
      await press(frame, "Back to the sets");
      await press(frame, "More for Set 1");
      await frame.getByRole("menuitem", { name: "Close" }).click();
      await press(frame, "Preview");
      await says(frame, "Balance check after the change");
    },
  ],
  [
    "set-splitting",
    async ({ frame }) => {
      await press(frame, "Back to the sets");
      await press(frame, "More for Set 1");
      await frame.getByRole("menuitem", { name: "Split" }).click();
      await press(frame, "Preview");
      await says(frame, "Balance check after the change");
    },
  ],
  [
    "meeting-cancelled",
    async ({ frame }) => {
      await press(frame, "Back to the sets");
      await show(frame, "Meetings");
      await press(frame, /^Change: cancel, move or describe M3/);
      await press(frame, "Cancel the meeting");
      await says(frame, /^M3 was cancelled/);
      await frame.getByLabel("Meeting", { exact: true }).selectOption({ index: 2 });
      await says(frame, "This meeting is cancelled");
    },
  ],
  [
    "cycle-has-begun",
    async ({ frame }) => {
      await frame.getByLabel("Meeting", { exact: true }).selectOption({ index: 0 });
      await press(frame, "Plan the cycle");
    },
  ],
  [
    "list-of-a-meeting",
    async ({ frame }) => {
      await show(frame, "Share");
      await frame.getByLabel("Open returned files").setInputFiles({
        ...{ name: "list.csv", mimeType: "text/csv" },
        buffer: Buffer.from("Name,Email\nSomebody Else,somebody@else.example\n"),
      });
      await frame.getByLabel("Meeting of the list").waitFor();
    },
  ],
];

/** The menu of the screens whose tabs do not fit, in every colour. */
export async function wrongInMenu(view: PaneInExcel): Promise<string[]> {
  const { page, frame } = view;
  const wrong: string[] = [];
  for (const colours of colourSchemes) {
    await chooseLook(frame, colours, "Extra large text");
    await press(frame, "More screens");
    await frame.getByRole("menuitem").first().waitFor();
    wrong.push(...(await wrongNow(view, `more-screens ${colours}`, "both")));
    await page.keyboard.press("Escape");
  }
  await chooseLook(frame, "Standard colours", "Standard text");
  return wrong;
}
