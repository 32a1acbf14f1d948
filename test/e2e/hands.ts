import type { Frame, Page } from "playwright-core";

/** How a person works the pane: what they press, choose and tick, by the names that they see or hear. */
export interface Hands {
  showScreen(name: string): Promise<void>;
  press(button: string): Promise<void>;
  choose(list: string, option: string): Promise<void>;
  tick(checkbox: string): Promise<void>;
  fill(field: string, text: string): Promise<void>;
  /** Opens what is folded away under a heading. */
  unfold(part: string): Promise<void>;
  /** A code of the register, for a member. */
  enter(code: string, member: string): Promise<void>;
}

export type MakeHands = (page: Page, frame: Frame) => Hands;

export const withTheMouse: MakeHands = (_, frame) => ({
  showScreen: (name) => frame.getByRole("tab", { name }).click(),
  press: (button) => frame.getByRole("button", { name: button, exact: true }).click(),
  choose: async (list, option) => {
    await frame.getByLabel(list, { exact: true }).selectOption({ label: option });
  },
  tick: (checkbox) => frame.getByRole("checkbox", { name: checkbox }).check(),
  fill: (field, text) => frame.getByLabel(field).fill(text),
  unfold: (part) => frame.locator("summary", { hasText: part }).click(),
  enter: (code, member) =>
    frame
      .getByRole("radiogroup", { name: `Attendance of ${member}` })
      .getByRole("radio", { name: new RegExp(`^${code},`) })
      .check(),
});

/** Tab, arrows, Enter and Space, letters: nothing is clicked and nothing is focused from outside. */
export const withTheKeyboard: MakeHands = (page, frame) => {
  const focused = (): Promise<string> => frame.evaluate(nameOfFocused);
  const tabTo = async (isIt: (name: string) => boolean, what: string): Promise<void> => {
    const met: string[] = [];
    const patient = Date.now() + patienceMs;
    for (let presses = 0; presses < mostPresses || Date.now() < patient; presses++) {
      const now = await focused();
      if (isIt(now)) return;
      met.push(now);
      const isStuck = met.length > partsOfADate && met.slice(-partsOfADate - 1).every((each) => each === now);
      const isAtTheEnd = presses > 0 && (now.startsWith("body") || isStuck);
      if (isAtTheEnd) await frame.evaluate(comeBack);
      else await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not lead to ${what}, but to ${[...new Set(met)].join("; ")}.`);
  };
  return {
    async showScreen(name) {
      await tabTo((now) => now.startsWith("tab "), "the screens");
      const met: string[] = [];
      for (let now = await focused(); now !== `tab ${name}`; now = await focused()) {
        met.push(now);
        if (met.length > 10) throw new Error(`The arrows do not lead to ${name}, but to ${met.join("; ")}.`);
        await page.keyboard.press("ArrowRight");
      }
      await page.keyboard.press("Enter");
    },
    async press(button) {
      await tabTo((now) => now === `button ${button}`, button);
      await page.keyboard.press("Enter");
    },
    async choose(list, option) {
      await tabTo((now) => now === `select ${list}`, list);
      await page.keyboard.type(option);
    },
    async tick(checkbox) {
      await tabTo((now) => now.startsWith(`checkbox ${checkbox}`), checkbox);
      await page.keyboard.press("Space");
    },
    async fill(field, text) {
      await tabTo((now) => now.startsWith(`text ${field}`), field);
      await page.keyboard.type(text);
    },
    async unfold(part) {
      await tabTo((now) => now.startsWith(`summary ${part}`), part);
      await page.keyboard.press("Enter");
    },
    async enter(code, member) {
      await tabTo((now) => now.startsWith("radio ") && now.endsWith(`in Attendance of ${member}`), member);
      await page.keyboard.press(code);
    },
  };
};

const mostPresses = 150;
/** Day, month, year and the button for a calendar: Tab goes through them before it leaves the field. */
const partsOfADate = 4;
/** What is looked for may be on its way: a program presses keys faster than any page changes. */
const patienceMs = 10_000;

/**
 * On the web the focus goes on to Excel after the last control, and F6 there brings it back to the first: the
 * emulated Excel has no controls of its own. Runs in the page.
 */
function comeBack(): void {
  document.querySelector<HTMLElement>(":is(input, button):not([tabindex='-1'])")?.focus();
}

/** Kind and name of what has the focus. Runs in the page. */
export function nameOfFocused(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return "";
  const labelled = element as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> | null };
  const kind =
    element.getAttribute("role") ??
    (element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase());
  const name = element.getAttribute("aria-label") ?? labelled.labels?.[0]?.textContent ?? element.innerText;
  const group = element.closest("[role=radiogroup]")?.getAttribute("aria-label");
  return `${kind} ${name.trim()}${group ? ` in ${group}` : ""}`;
}
