import axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { colourSchemes, textSizes } from "../../src/taskpane/access/access-choices";

/** Rules of axe that depend on colours, and on sizes: asked wherever these differ; the others once for each screen. */
const colourRules = ["color-contrast", "link-in-text-block"];
const sizeRules = ["target-size", "scrollable-region-focusable"];
const lookRules = [...colourRules, ...sizeRules];
const rulesFor = { colours: colourRules, sizes: sizeRules, both: lookRules };
const allRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** A choice in the access bar, and which rules of axe are asked in it. */
interface Look {
  readonly colours: string;
  readonly text: string;
  readonly rules: readonly string[];
}

/** The pane, and the page that it is in. */
export interface View {
  readonly page: Page;
  readonly frame: Frame;
}

/** As `npm run proof -- looks` has it: all fifteen combinations on every screen, with pictures. */
export const everyLook = process.env["LEARNING_SETS_EVERY_LOOK"] === "1";

/** What a person may choose in the access bar. */
const combinations: readonly Look[] = colourSchemes.flatMap((colours) =>
  textSizes.map((text) => ({ colours, text, rules: lookRules })),
);

function looksOf(turn: number): Look[] {
  const larger = textSizes.filter((text) => text !== "Standard text");
  const ofOneInk = colourSchemes.filter((colours) => colours !== "Standard colours");
  // One stands for all: they differ in the background alone (test/taskpane/themes.test.ts).
  const ink = ofOneInk[turn % ofOneInk.length];
  return [
    ...colourSchemes
      .filter((colours) => colours === "Standard colours" || colours === ink)
      .map((colours) => ({
        ...{ colours, text: "Standard text" },
        // All rules were asked in the standard look already.
        rules: colours === ink ? colourRules : [],
      })),
    ...larger.map((text, at) => ({
      ...{ text, colours: colourSchemes[(turn * larger.length + at) % colourSchemes.length] ?? "" },
      rules: sizeRules,
    })),
  ];
}

/** Serious findings of every rule of axe, on what is shown. */
export async function seriousFindings(frame: Frame): Promise<string[]> {
  await putIn(frame);
  return frame.evaluate(lookThrough, allRules);
}

/**
 * What is wrong with how a screen looks in the access bar's combinations. Ink and edges go by the colours, places by
 * the size: so one ink in the standard size, and each larger size in a colour, another from one screen to the next.
 *
 * @param turn which screen it is, counted
 */
export async function wrongLooks(frame: Frame, turn: number): Promise<string[]> {
  await putIn(frame);
  const looks = everyLook ? combinations : looksOf(turn);
  const wrong = await frame.evaluate(lookInEach, looks);
  await chooseLook(frame, "Standard colours", "Standard text");
  return wrong;
}

/**
 * What is wrong with how the screen looks just now.
 *
 * @param differs in what it is unlike the standard look, where every rule is asked: the proof asks the others again
 */
export async function wrongLook(frame: Frame, differs: keyof typeof rulesFor): Promise<string[]> {
  await putIn(frame);
  return frame.evaluate(lookNow, rulesFor[everyLook ? "both" : differs]);
}

export function chooseLook(frame: Frame, colours: string, text: string): Promise<void> {
  return frame.evaluate(chooseInPage, [colours, text]);
}

/**
 * Of the fields and buttons, those that with the focus have no line around them of two pixels or more, three to one
 * against what it is drawn on (WCAG 2.2, 2.4.7 and 1.4.11), in a choice of one ink, where no colour can tell it: in
 * another from one screen to the next, as they differ in the background alone (test/taskpane/themes.test.ts).
 *
 * @param turn which screen it is, counted
 */
export async function unseenFocus({ page, frame }: View, turn: number): Promise<string[]> {
  // From then on the browser takes it that somebody uses the keyboard.
  await page.keyboard.press("Tab");
  await putIn(frame);
  const schemes = colourSchemes.filter((scheme) => scheme !== "Standard colours");
  const unseen = await frame.evaluate(
    focusEach,
    schemes.filter((_, at) => everyLook || at === turn % schemes.length),
  );
  await chooseLook(frame, "Standard colours", "Standard text");
  return unseen;
}

/** Functions that run in the page, and call one another there by name. */
const inPage = [
  ...[chooseInPage, settled, runAxe, lookAt, lookNow],
  ...[named, luminance, contrast, isSeeThrough, behind, rivals],
];

/** Puts axe and what looks at the page into the page, once: a question to it takes longer than most of its answers. */
async function putIn(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => "axe" in window)) return;
  await frame.evaluate([axe.source, ...inPage.map(String)].join("\n"));
}

/** Chooses one look after another; says of each what is wrong with it. Runs in the page, once all is put in. */
async function lookInEach(looks: readonly Look[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { colours, text, rules } of looks) {
    chooseInPage([colours, text]);
    // The screen stands still already: only colours and sizes change.
    wrong.push(...(await lookNow(rules, 1)).map((each) => `${colours}, ${text}: ${each}`));
  }
  return wrong;
}

/** What axe says to all rules with these tags. Runs in the page, once all is put in. */
async function lookThrough(tags: readonly string[]): Promise<string[]> {
  await settled();
  return runAxe({ tags, rules: [] });
}

/** What is wrong by our own eyes, and by these rules of axe. Runs in the page, once all is put in. */
async function lookNow(rules: readonly string[], timesStill = 3): Promise<string[]> {
  await settled(timesStill);
  return [...lookAt(), ...(rules.length > 0 ? await runAxe({ tags: [], rules }) : [])];
}

/** As a click does. Runs in the page. */
function chooseInPage(choices: string[]): void {
  for (const choice of choices) {
    document.querySelector<HTMLInputElement>(`input[type=radio][aria-label="${choice}"]`)?.click();
  }
  // Scrolled, what stays at the top lies over a part of what is below it, which axe takes for too small.
  window.scrollTo(0, 0);
}

/**
 * Once nothing is under way. What can be used again changes its colours over a few frames, however little motion was
 * asked for. Runs in the page.
 */
async function settled(timesStill = 3): Promise<void> {
  const isMoving = ({ effect }: Animation): boolean => Number.isFinite(effect?.getComputedTiming().endTime);
  let still = 0;
  // What was under way may go on in the next moment, so nothing is several times in a row.
  while (still < timesStill) {
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    });
    const isBusy =
      document.querySelector("[role=progressbar]") !== null || document.getAnimations().some(isMoving);
    still = isBusy ? 0 : still + 1;
  }
}

/** Serious and critical findings of axe, each with the element. Runs in the page, where axe is. */
async function runAxe({
  tags,
  rules,
}: Readonly<Record<"tags" | "rules", readonly string[]>>): Promise<string[]> {
  const { axe: inPage } = window as unknown as { axe: typeof axe };
  // Where the focus enters and leaves Fluent's groups: each hands it on at once, so nobody is left there.
  const shown = { include: [["html"]], exclude: [["[data-tabster-dummy]"]] };
  const { violations } = await inPage.run(shown, {
    runOnly: rules.length > 0 ? { type: "rule", values: [...rules] } : { type: "tag", values: [...tags] },
    resultTypes: ["violations"],
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id} ${html} ${any[0]?.message ?? ""}`));
}

/** What a finding says of the element it is about. Runs in the page. */
function named(element: Element): string {
  return `"${(element.textContent ?? "").trim().slice(0, 40)}" ${element.outerHTML.slice(0, 80)}`;
}

/** Of WCAG 2.2. Runs in the page. */
function luminance(colour: string): number {
  const channel = (value: number): number =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  // A mixed colour is told as "color(srgb 0.9 0.95 1)", every other as "rgb(230, 242, 255)".
  const most = colour.startsWith("color(") ? 1 : 255;
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) =>
    channel(Number(part) / most),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Of 1 to 21. Runs in the page. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Runs in the page. */
function isSeeThrough(colour: string): boolean {
  return /^(transparent|rgba\(.*, 0\))$/.test(colour);
}

/** The colour that an element lies on, its own counted. Runs in the page. */
function behind(element: Element | null): string {
  if (!element) return "rgb(255, 255, 255)";
  const colour = getComputedStyle(element).backgroundColor;
  return isSeeThrough(colour) ? behind(element.parentElement) : colour;
}

/** Gives each field and button the focus, in each colour scheme of one ink. Runs in the page, once all is put in. */
function focusEach(schemes: readonly string[]): string[] {
  return schemes.flatMap((scheme) => {
    chooseInPage([scheme]);
    const controls = document.querySelectorAll<HTMLElement>(
      "main button:not(:disabled, [role=tab]), main :is(select, textarea, .fui-Input input), main summary",
    );
    return [...controls]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => {
        control.focus();
        const ringed = control.closest(".fui-Input, .fui-Textarea") ?? control;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ringed);
        const isDrawn =
          outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && !isSeeThrough(outlineColor);
        return !isDrawn || contrast(outlineColor, behind(ringed.parentElement)) < 3;
      })
      .map((control) => `${scheme}, focus unseen: ${named(control)}`);
  });
}

/** More than one button as the first of a screen, if they can be used. Runs in the page. */
function rivals(all: readonly HTMLElement[]): string[] {
  const probe = document.querySelector(".fui-FluentProvider")?.appendChild(document.createElement("i"));
  // In forced colours the browser gives every button the same.
  if (!probe || matchMedia("(forced-colors: active)").matches) return [];
  probe.style.backgroundColor = "var(--colorBrandBackground)";
  const { backgroundColor } = getComputedStyle(probe);
  probe.remove();
  const first = all.filter(
    (element) =>
      element.matches("main button:not(:disabled, [aria-disabled=true], [role=tab])") &&
      getComputedStyle(element).backgroundColor === backgroundColor,
  );
  return first.length > 1 ? [`${String(first.length)} first buttons: ${first.map(named).join("; ")}`] : [];
}

/**
 * What is too pale (WCAG 2.2, 1.4.3), has no edge or is drawn for another background (1.4.11), is wider than the pane
 * or cut off by its own box (1.4.10), or too small to hit (2.5.8). Runs in the page.
 */
function lookAt(): string[] {
  // A pixel wide: said by a screen reader, and meant to be seen by nobody. What is folded away has a size as well,
  // and colours that may be those of a moment ago; it is looked at where it is unfolded.
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  // What cannot be used just now may be pale.
  const isUsable = (element: Element): boolean => !element.closest(":disabled, [aria-disabled=true]");
  const all = [...document.querySelectorAll<HTMLElement>("#pane *")].filter(isSeen);
  const hasText = (element: Element): boolean =>
    [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? "").trim() !== "");
  const pale = all
    .filter((element) => hasText(element) && isUsable(element))
    .filter((element) => contrast(getComputedStyle(element).color, behind(element)) < 4.5)
    .map((element) => `too pale: ${named(element)}`);
  // What is typed into, ticked or chosen, and the bars of a mix: by an edge on any side, or by their own colour.
  const edgeless = all
    .filter((element) =>
      element.matches(
        ".fui-Input, .fui-Textarea, .fui-Select__select, .fui-Checkbox__indicator, label:has(> [type=radio] + span), dl span",
      ),
    )
    .filter((element) => {
      const style = getComputedStyle(element);
      const around = behind(element.parentElement);
      const edges = (["Top", "Right", "Bottom", "Left"] as const)
        .filter((side) => style[`border${side}Style`] !== "none")
        .map((side) => style[`border${side}Color`])
        .filter((colour) => !isSeeThrough(colour));
      return [...edges, behind(element)].every((colour) => contrast(colour, around) < 3);
    })
    .map((element) => `no edge: ${named(element)}`);
  // The browser's own signs in a field, such as a calendar, are black or white by the colour scheme; in forced colours
  // it sees to that itself.
  const unseenSigns = all
    .filter(() => !matchMedia("(forced-colors: active)").matches)
    .filter((element) => element.matches("[type=date], [type=time], [type=search], [type=number]"))
    .filter(
      (element) =>
        getComputedStyle(element).colorScheme.includes("dark") !== luminance(behind(element)) < 0.18,
    )
    .map((element) => `drawn for another background: ${named(element)}`);
  const width = document.documentElement.clientWidth;
  // A table may need both directions (1.4.10): it scrolls in a region of its own, which the keyboard reaches.
  const isInTable = (element: Element): boolean =>
    element.closest("[role=region][tabindex='0'] > table") !== null;
  const outOfSight = all
    .filter((element) => !isInTable(element))
    .filter((element) => {
      const box = element.getBoundingClientRect();
      const overflow = getComputedStyle(element).overflowX;
      // What is typed into a field scrolls within it.
      const isCut =
        !element.matches("input") &&
        (overflow === "hidden" || overflow === "clip") &&
        element.scrollWidth > element.clientWidth + 1;
      return isCut || box.right > width + 1 || box.left < -1;
    })
    .map((element) => `out of sight: ${named(element)}`);
  const small = all
    .filter((element) => element.matches("button, select, summary, input:not([type=hidden])"))
    .filter((element) => {
      const box = (element.closest("label") ?? element).getBoundingClientRect();
      return box.width < 23.5 || box.height < 23.5;
    })
    .filter((element) => element.getAttribute("type") !== "checkbox")
    .map((element) => `too small: ${named(element)}`);
  const sideways = document.documentElement.scrollWidth > width ? ["scrolls sideways"] : [];
  return [...pale, ...edgeless, ...unseenSigns, ...outOfSight, ...small, ...sideways, ...rivals(all)];
}
