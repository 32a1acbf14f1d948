import { readFile } from "node:fs/promises";
import path from "node:path";
import { readWorkbook } from "../../src/xlsx";
import { UserHand } from "../excel/user-hand";
import { openContent } from "../excel-host/files/open-file";
import { contentOf, rosterRows } from "../workbook-content";
import type { Transport } from "../excel-host/transport/transports";
import { withTheKeyboard, withTheMouse, type MakeHands } from "./hands";
import { officeAddress, servePane, type ServedPane } from "./served-pane";
import { storedTexts } from "./stored-texts";
import { openPaneInExcel } from "./pane-in-excel";

let served: ServedPane;
beforeAll(async () => {
  served = await servePane();
});
afterAll(() => served.close());

/** Twenty-four members, one name with an odd space, and a column that would be the better organisation. */
function roster(): ReturnType<typeof rosterRows> {
  return rosterRows(24).map((cells, row) => [
    row === 1 ? "Member0  Invented" : (cells[0] ?? ""),
    ...cells.slice(1),
    row === 0 ? "Base" : `Base ${String(row % 5)}`,
  ]);
}

/** It is told within a second; a machine at work on ten other things is no fault. */
const saidWithin = 10_000;

/** The transport does not know whose hands they are: each of either once. */
const journeys: readonly (readonly [string, Transport, MakeHands])[] = [
  ["by mouse, Excel on Windows", "in-page", withTheMouse],
  ["by keyboard alone, Excel on the web", "parent-frame", withTheKeyboard],
];

describe("an administrator's journey", () => {
  it.each(journeys)("%s", async (_, transport, makeHands) => {
    const book = openContent(contentOf(roster()));
    const { page, frame, host, complaints, strangers } = await openPaneInExcel(served, {
      ...{ transport, book, width: 320, query: "?runtime=shared" },
    });
    const hands = makeHands(page, frame);
    const hand = new UserHand(host.book);
    const says = (text: string | RegExp): Promise<void> => frame.getByText(text).first().waitFor();

    await says("24 members on the sheet “Members”");
    await hands.unfold("Columns");
    await hands.press("Change the columns");
    await hands.choose("Organisation", "Base");
    await hands.press("Use these columns");
    await says("Organisation: Base");

    const before = roster().map((cells) => [...cells]);
    await hands.press("Choose spellings");
    await hands.tick("“Member0  Invented” becomes “Member0 Invented”");
    await hands.press("Apply 1 change to the roster");
    await says("1 cell was tidied");
    before[1]?.splice(0, 1, "Member0 Invented");
    const now = before.map((cells, row) => cells.map((__, column) => hand.valueAt("Members", row, column)));
    expect(now).toEqual(before);

    await hands.showScreen("Sets");
    await says("That gives 3 sets of 8.");
    await hands.press("Allocate sets");
    await says("Preview: nothing is written yet");
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Members"]);
    await hands.press("Back");
    await hands.press("Allocate sets");
    await says("Preview: nothing is written yet");
    await hands.press("Write to the workbook");
    await says("3 sets were written to the workbook");
    expect(host.book.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Members", "Set 1", "Set 2", "Set 3", "Roster", "Attendance"]),
    );

    await says(/^Next: M1/);
    await hands.showScreen("Sets");
    hand.rename("Set 1", "Alpha");
    hand.type("Members", 3, 1, "Podiatrist");
    const changedAt = Date.now();
    host.tellListeners();
    await says(/is now “Podiatrist” on the sheet “Members” \(B4\)/);
    expect(Date.now() - changedAt).toBeLessThan(saidWithin);
    await says("“Set 1” is now called “Alpha”");
    await hands.press("Read the workbook again");
    await says(/^Alpha 8 members/);

    await hands.press("Show the members of Alpha");
    const member =
      (await frame.getByRole("list", { name: "Members of Alpha" }).locator("strong").first().textContent()) ??
      "";
    await hands.press(`Change: move, swap or lock ${member}`);
    await says("Swap with");
    await hands.press(`Move ${member} to Set 2`);
    await says(/^Alpha 7 members/);
    await hands.press("Save 1 move");
    await says("1 member was moved to another set.");
    await says(/^Alpha 7 members/);

    await hands.showScreen("Meetings");
    await hands.choose("Set", "Set 2");
    await says(/^Set 2 at M1/);
    await hands.press("Mark all present");
    await hands.press("Mark them present");
    await hands.enter("A", member);
    await hands.press("Save 9 codes");
    await says("9 codes were saved");

    await hands.showScreen("Sets");
    await hands.press("Undo the last change");
    await says("The last change was undone.");
    await hands.press("Undo the last change");
    await says(/^Alpha 8 members/);

    expect(complaints).toEqual([]);
    expect(strangers.filter((url) => !url.startsWith(officeAddress))).toEqual([]);
    expect((await frame.evaluate(storedTexts)).filter((text) => /Invented|Trust|Base/.test(text))).toEqual(
      [],
    );
    await page.close();
  });

  it("gives a long search up on Cancel, and nothing has changed", async () => {
    const bytes = await readFile(path.join(__dirname, "../../samples/roster-300.xlsx"));
    const content = await readWorkbook(new Uint8Array(bytes), "roster-300.xlsx");
    const columns = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"];
    const [sheet] = content.sheets;
    const rows = (sheet?.rows ?? []).map((cells, row) => [
      ...cells.map(({ value }) => value),
      ...columns.map((header, at) => (row === 0 ? header : `${header} ${String((row * (at + 7)) % 17)}`)),
    ]);
    const book = openContent(contentOf(rows));
    const { page, frame, host } = await openPaneInExcel(served, { transport: "in-page", book, width: 320 });
    const hands = withTheMouse(page, frame);
    await frame.getByText("300 members on the sheet").waitFor();
    await hands.showScreen("Sets");
    for (const header of columns) await hands.tick(header);
    await frame.evaluate(cancelOnceItSearches);
    await hands.press("Allocate sets");
    await frame.getByText("Cancelled. Nothing was changed.").waitFor();
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Members"]);
    expect(await frame.getByRole("button", { name: "Allocate sets" }).isEnabled()).toBe(true);
    await page.close();
  });
});

/** Presses Cancel when the search first tells how far it is: a busy machine may be slower than the search. Runs in the page. */
function cancelOnceItSearches(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector("[role=progressbar][aria-valuenow]")) return;
    const buttons = [...document.querySelectorAll("button")];
    buttons.find(({ textContent }) => textContent === "Cancel")?.click();
    observer.disconnect();
  }).observe(document.body, { childList: true, subtree: true, attributes: true });
}
