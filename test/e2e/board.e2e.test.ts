import type { Frame, Page } from "playwright-core";
import { openFile } from "../excel-host/files/open-file";
import { differences } from "../faults/differences";
import { contents } from "../faults/contents";
import { withTheKeyboard, withTheMouse } from "./hands";
import { seriousFindings, wrongLooks } from "./looks";
import { openPaneInExcel, type PaneInExcel } from "./pane-in-excel";
import { sampleProgramme } from "./sample-programme";
import { servePane, type ServedPane } from "./served-pane";

let served: ServedPane;
beforeAll(async () => {
  served = await servePane();
});
afterAll(() => served.close());

/** Sixty members in six sets, in a pane so high that nothing scrolls. */
async function board(): Promise<PaneInExcel & { says: (text: string | RegExp) => Promise<void> }> {
  const { workbook } = await sampleProgramme();
  const view = await openPaneInExcel(served, {
    ...{ transport: "in-page", book: await openFile(workbook, "book.xlsx") },
    ...{ width: 320, height: 2400, query: "?runtime=shared&screen=sets" },
    before: chooseColours,
  });
  const says = (text: string | RegExp): Promise<void> => view.frame.getByText(text).first().waitFor();
  await says(/^Set 6 10 members/);
  return { ...view, says };
}

/** As if somebody had chosen before, so that the choices are not open. Runs in the page. */
function chooseColours(): void {
  localStorage.setItem("learning-sets.colours", "Standard colours");
}

const nameAt = async (frame: Frame, set: number, at: number): Promise<string> =>
  (await membersOf(frame, set).locator("strong").nth(at).textContent()) ?? "";
const membersOf = (frame: Frame, set: number) =>
  frame.getByRole("list", { name: `Members of Set ${String(set)}` });
const lineOf = (frame: Frame, set: number) => frame.locator(`[data-set="${String(set)}"]`);

/** Takes somebody by the dots and goes to the middle of a line, without letting go. */
async function dragTo(
  page: Page,
  from: ReturnType<typeof lineOf>,
  to: ReturnType<typeof lineOf>,
): Promise<void> {
  const start = await from.locator("[data-handle]").first().boundingBox();
  if (!start) throw new Error("Nothing can be dragged there.");
  await page.mouse.move(start.x + 8, start.y + 8);
  await page.mouse.down();
  await page.mouse.move(start.x + 16, start.y + 16, { steps: 4 });
  const end = await to.boundingBox();
  if (!end) throw new Error("There is nothing to drag to.");
  await page.mouse.move(end.x + 60, end.y + 14, { steps: 6 });
}

/** Lets go. A click within 50 ms is taken for the end of the drag, and no person is so quick. */
async function drop(page: Page): Promise<void> {
  await page.mouse.up();
  await page.waitForTimeout(100);
}

describe("the board of sets", () => {
  it("moves by pointer, shows what each place would do, and writes nothing before it is saved", async () => {
    const { page, frame, host, complaints, says } = await board();
    const hands = withTheMouse(page, frame);
    const written = (): string => contents(host.book);
    const before = written();
    await hands.press("Show the members of Set 2");
    const dragged = await nameAt(frame, 2, 0);
    await dragTo(page, membersOf(frame, 2).getByRole("listitem").first(), lineOf(frame, 3));
    await frame.getByText("To Set 3").waitFor();
    await frame.getByText(/off balance with this choice/).waitFor();
    await drop(page);
    await says(/^Set 3 11 members/);
    await says(/off balance if you save this move$/);
    expect(differences(before, written())).toEqual([]);

    // A set that the pointer rests on shows its members, one of whom is swapped with.
    await dragTo(page, membersOf(frame, 2).getByRole("listitem").first(), lineOf(frame, 1));
    await membersOf(frame, 1).waitFor();
    const other = await nameAt(frame, 1, 0);
    const place = await membersOf(frame, 1).getByRole("listitem").first().boundingBox();
    await page.mouse.move((place?.x ?? 0) + 60, (place?.y ?? 0) + 14, { steps: 4 });
    await frame.getByText(`Swap with ${other}`).waitFor();
    await drop(page);
    await says("Save 3 moves");

    await hands.showScreen("Meetings");
    await says("Mark all present");
    expect(await frame.getByRole("tab", { name: /^Sets.*3 moves not saved$/ }).count()).toBe(1);
    await frame.getByRole("tab", { name: /^Sets/ }).click();
    await says("Save 3 moves");
    await hands.press(`Put back ${dragged}`);
    await says(/^Set 3 10 members/);
    await hands.press("Save 2 moves");
    await says("2 members were moved to another set.");
    expect(await membersOf(frame, 2).textContent()).toContain(other);
    await hands.press("Undo the last change");
    await says("The last change was undone.");
    expect(await membersOf(frame, 1).textContent()).toContain(other);
    expect(differences(before, written())).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("has no serious finding while somebody is dragged", async () => {
    const { page, frame, says } = await board();
    const hands = withTheMouse(page, frame);
    await hands.press("Show the members of Set 2");
    await dragTo(page, membersOf(frame, 2).getByRole("listitem").first(), lineOf(frame, 3));
    await frame.getByText(/off balance with this choice/).waitFor();
    // The effect on a line is cut, so that no line moves under the pointer; it is whole beside the pointer.
    const isCutEffect = (finding: string): boolean => finding.includes('out of sight: "! ');
    const wrong = [...(await seriousFindings(frame)), ...(await wrongLooks(frame, 0))];
    expect(wrong.filter((finding) => !isCutEffect(finding))).toEqual([]);
    await frame.getByText("To Set 3", { exact: true }).waitFor();
    await drop(page);
    await hands.press("Save 1 move");
    await says("1 member was moved to another set.");
    await page.close();
  });

  it("gives a drag up with Escape, and where it leads nowhere", async () => {
    const { page, frame, says } = await board();
    await withTheMouse(page, frame).press("Show the members of Set 2");
    const first = membersOf(frame, 2).getByRole("listitem").first();
    await dragTo(page, first, lineOf(frame, 3));
    await frame.getByText("To Set 3").waitFor();
    await page.keyboard.press("Escape");
    await frame.getByText("To Set 3").waitFor({ state: "detached" });
    await drop(page);
    await dragTo(page, first, membersOf(frame, 2).getByRole("listitem").nth(2));
    await drop(page);
    await says(/^Balanced$/);
    expect(await frame.getByText(/^Save/).count()).toBe(0);
    await page.close();
  });

  it("moves, swaps and merges by keyboard alone, with each effect read out, in forced colours without a serious finding", async () => {
    const { page, frame, host, complaints, says } = await board();
    await page.emulateMedia({ forcedColors: "active" });
    const hands = withTheKeyboard(page, frame);
    await hands.press("Show the members of Set 1");
    const [first, second] = [await nameAt(frame, 1, 0), await nameAt(frame, 1, 1)];
    await hands.press(`Change: move, swap or lock ${first}`);
    const toSet = frame.getByRole("button", { name: `Move ${first} to Set 4` });
    await toSet.waitFor();
    expect(await descriptionOf(toSet)).toMatch(/\S/);
    expect(await seriousFindings(frame)).toEqual([]);
    await hands.press(`Move ${first} to Set 4`);
    await says(/^Set 1 9 members/);
    expect(await frame.locator(":focus").getAttribute("aria-label")).toBe("Hide the members of Set 1");
    await hands.press(`Change: move, swap or lock ${second}`);
    const swap = frame.getByRole("button", { name: `Swap ${second} and ` }).first();
    await swap.waitFor();
    expect(await descriptionOf(swap)).toMatch(/\S/);
    await hands.press((await swap.getAttribute("aria-label")) ?? "");
    expect(await seriousFindings(frame)).toEqual([]);
    expect(
      await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    await hands.press("Save 3 moves");
    await says("3 members were moved to another set.");

    const sheets = host.book.sheets.map(({ name }) => name);
    await hands.press("More for Set 1");
    await page.keyboard.press("Escape");
    expect(await frame.locator(":focus").getAttribute("aria-label")).toBe("More for Set 1");
    await page.keyboard.press("Enter");
    expect(await frame.locator(":focus").textContent()).toBe("Merge into another set");
    await page.keyboard.press("Enter");
    await hands.choose("Set that they join", "Set 6");
    await hands.press("Preview");
    await says("Balance check after the change");
    await hands.press("Merge the sets");
    await says(/^Set 1 was merged and closed\./);
    expect(host.book.sheets.map(({ name }) => name)).not.toEqual(sheets);
    await hands.press("Undo the last change");
    await says("The last change was undone.");
    expect(host.book.sheets.map(({ name }) => name)).toEqual(sheets);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

/** What a screen reader says after the name. */
async function descriptionOf(button: ReturnType<typeof lineOf>): Promise<string> {
  return button.evaluate(
    (element) => document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent ?? "",
  );
}
