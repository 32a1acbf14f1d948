import { readFile } from "node:fs/promises";
import type { Frame } from "playwright-core";
import type { WorkbookContent } from "../../src/workbook";
import { readWorkbook } from "../../src/xlsx";
import { openPaneInExcel } from "../../test/e2e/pane-in-excel";
import type { ServedPane } from "../../test/e2e/served-pane";
import { openContent } from "../../test/excel-host/files/open-file";
import type { Figure } from "./figure";

const messyRows = 85;

/** Where somebody presses, counted. */
class Hand {
  presses = 0;
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  async press(button: string | RegExp): Promise<void> {
    const exact = typeof button === "string";
    await this.#frame.getByRole("button", { name: button, exact }).first().click({ timeout: 120_000 });
    this.presses += 1;
  }

  /** From a list: one press opens it, one chooses. */
  async choose(list: string, option: string): Promise<void> {
    await this.#frame.getByLabel(list).selectOption({ label: option });
    this.presses += 2;
  }

  says(text: string | RegExp): Promise<void> {
    return this.#frame.getByText(text).first().waitFor({ timeout: 120_000 });
  }
}

/** How often somebody presses from a roster to written sets and to move a member, and how long a messy roster is. */
export async function measurePresses(served: ServedPane): Promise<Figure[]> {
  const clean = await opened(served, await sample("roster-60.xlsx"));
  await clean.hand.press("Continue to Sets");
  await clean.hand.press("Allocate sets");
  await clean.hand.press("Write to the workbook");
  await clean.hand.says(/sets were written to the workbook/);
  const toSets = clean.hand.presses;
  await clean.frame.getByRole("tab", { name: "Sets" }).click();
  const toMove = await movePresses(clean.frame, clean.hand);
  await clean.frame.page().close();

  const messy = await opened(served, grown(await sample("roster-messy.xlsx")));
  await messy.hand.choose("Rows with the same email address", "Leave out the later rows");
  await messy.hand.says(/^To check/);
  const height = await messy.frame.evaluate(() => document.documentElement.scrollHeight);
  await messy.hand.press(/are the same$/);
  await messy.hand.press(/^Count .* as /);
  await messy.hand.press(/^Tidy \d+ cells$/);
  await messy.hand.press("Continue to Sets");
  await messy.hand.press("Allocate sets");
  await messy.hand.press("Write to the workbook");
  await messy.hand.says(/sets were written to the workbook/);
  const presses = messy.hand.presses;
  await messy.frame.page().close();

  const rows = `${String(messyRows)} messy rows`;
  return [
    { unit: "", asked: 3, measured: toSets, what: "presses from 60 clean members to written sets" },
    {
      unit: "",
      asked: 8,
      measured: presses,
      what: `presses from ${rows} to written sets, with every proposal`,
    },
    { unit: "", asked: 3, measured: toMove, what: "presses to move a member whose name was typed" },
    { unit: "px", asked: 1000, measured: height, what: `height of the roster of ${rows}, 320 px wide` },
  ];
}

/** Somebody found by name and moved, who sees before what the move would do. */
async function movePresses(frame: Frame, hand: Hand): Promise<number> {
  await frame.getByRole("button", { name: "Show the members of Set 1" }).waitFor();
  const before = hand.presses;
  await hand.press("Show the members of Set 2");
  const [name = ""] = await frame
    .getByRole("list", { name: "Members of Set 2" })
    .locator("strong")
    .allTextContents();
  await hand.press("Hide the members of Set 2");
  const looking = hand.presses - before;
  await frame.getByRole("searchbox", { name: "Find a member" }).fill(name);
  await hand.press(`Change: move, swap or lock ${name}`);
  const move = frame.getByRole("button", { name: `Move ${name} to Set 1` });
  await frame.locator("[aria-describedby]").and(move).waitFor();
  await hand.press(`Move ${name} to Set 1`);
  await hand.press("Save 1 move");
  await hand.says("1 member was moved to another set.");
  return hand.presses - before - looking;
}

async function opened(
  served: ServedPane,
  content: WorkbookContent,
): Promise<{ readonly frame: Frame; readonly hand: Hand }> {
  const { frame } = await openPaneInExcel(served, {
    ...{ transport: "in-page", book: openContent(content), width: 320, height: 800 },
    query: "?runtime=shared&screen=roster",
    before: chooseColours,
  });
  return { frame, hand: new Hand(frame) };
}

async function sample(name: string): Promise<WorkbookContent> {
  return readWorkbook(new Uint8Array(await readFile(`samples/${name}`)), name);
}

/** The messy sample again and again under other names and addresses, up to so many rows of members. */
function grown({ sheets: [sheet, ...others], names }: WorkbookContent): WorkbookContent {
  if (!sheet) throw new Error("The sample has no sheet.");
  const header = sheet.rows.findIndex((cells) => cells.some(({ value }) => /e-?mail/i.test(String(value))));
  const people = sheet.rows.slice(header + 1).filter(([name]) => name?.value);
  const rows = Array.from({ length: messyRows }, (_, at) => {
    const copy = Math.floor(at / people.length);
    return (people[at % people.length] ?? []).map((cell, column) => {
      if (copy === 0 || typeof cell.value !== "string") return cell;
      if (column === 0) return { ...cell, value: `${cell.value} ${"I".repeat(copy + 1)}` };
      return cell.value.includes("@")
        ? { ...cell, value: `${String(copy)}.${String(at)}.${cell.value}` }
        : cell;
    });
  });
  return { names, sheets: [{ ...sheet, rows: [...sheet.rows.slice(0, header + 1), ...rows] }, ...others] };
}

/** As if somebody had chosen before, so that the choices are not open. Runs in the page. */
function chooseColours(): void {
  localStorage.setItem("learning-sets.colours", "Standard colours");
}
