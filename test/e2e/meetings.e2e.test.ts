import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { openFile } from "../excel-host/files/open-file";
import { UserHand } from "../excel/user-hand";
import { contentOf, rosterRows } from "../workbook-content";
import { withTheKeyboard } from "./hands";
import { openPaneInExcel } from "./pane-in-excel";
import { allocated } from "./sample-programme";
import { servePane, type ServedPane } from "./served-pane";

let served: ServedPane;
let workbook: Uint8Array;
beforeAll(async () => {
  served = await servePane();
  // Three sets of eight.
  ({ workbook } = await allocated(contentOf(rosterRows(24))));
});
afterAll(() => served.close());

/** For looking at, where a folder for pictures is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["PICTURES"];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}

it("plans a cycle, cancels a meeting, books a room and withdraws a member, by keyboard at 320 pixels", async () => {
  const { page, frame, complaints } = await openPaneInExcel(served, {
    ...{ transport: "in-page", width: 320, query: "?screen=attendance" },
    book: await openFile(workbook, "sets.xlsx"),
  });
  const hands = withTheKeyboard(page, frame);
  const says = (text: string | RegExp): Promise<void> => frame.getByText(text).first().waitFor();
  await hands.press("Plan the cycle");
  await frame.getByLabel("First meeting").fill("2030-12-24");
  await frame.getByLabel("Number of meetings").fill("4");
  await hands.press("Preview the meetings");
  await says("Preview: nothing is written yet.");
  await says(/between 18 December and 4 January/);
  await hands.press("Write the meetings");
  await says("4 meetings were written to the workbook.");
  await hands.press("Change: cancel, move or describe M2");
  await hands.press("Cancel the meeting");
  await says("M2 was cancelled.");
  await hands.press("Rooms");
  await frame.getByLabel("Room of Set 1").fill("Library");
  await frame.getByLabel("People it holds, Set 1").fill("3");
  await hands.press("Save the rooms");
  await says(/A room is too small: Library/);
  await picture(page, "meetings");
  await hands.press("Undo the last change");
  await says("The last change was undone.");
  await hands.press("Undo the last change");
  await frame.getByRole("list", { name: "The cycle" }).getByText("Planned").nth(3).waitFor();
  const isTooWide = await frame.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isTooWide).toBe(false);

  await hands.showScreen("Sets");
  await hands.press("Show the members of Set 1");
  const members = frame.getByRole("list", { name: "Members of Set 1" });
  const member = (await members.locator("strong").first().textContent()) ?? "";
  await hands.press(`Change: move, swap or lock ${member}`);
  await frame.getByLabel("Last day").fill("2031-01-01");
  await hands.press("Withdraw");
  await says(`${member} was withdrawn.`);
  await says(/last day Wednesday 1 January 2031/);
  expect(complaints).toEqual([]);
  await page.close();
});

it("plans on chosen days, adds and describes a meeting and places a late joiner, by keyboard at 320 pixels", async () => {
  const { page, frame, complaints, host } = await openPaneInExcel(served, {
    ...{ transport: "in-page", width: 320, query: "?screen=attendance" },
    book: await openFile(workbook, "sets.xlsx"),
  });
  const hands = withTheKeyboard(page, frame);
  const says = (text: string | RegExp): Promise<void> => frame.getByText(text).first().waitFor();
  await hands.press("Plan the cycle");
  await hands.choose("The days are chosen", "one by one");
  for (const day of ["2031-10-14", "2031-09-09", "2031-11-11"]) {
    await frame.getByLabel("Day of a meeting").fill(day);
    await hands.press("Add this day");
  }
  await hands.press("Remove Tuesday 11 November 2031");
  await says("2 days are chosen.");
  await frame.getByLabel("Minutes of the set session").fill("120");
  await hands.press("Preview the meetings");
  await says("2 meetings, 1 month from the first to the last");
  await picture(page, "chosen-days");
  await hands.press("Write the meetings");
  await says("2 meetings were written to the workbook.");
  await hands.press("One more meeting");
  await frame.getByLabel("Day of the new meeting").fill("2031-12-02");
  await hands.press("Add the meeting");
  await says("A meeting on Tuesday 2 December 2031 was added.");
  await hands.press("Change: cancel, move or describe M3");
  await frame.getByRole("textbox", { name: "External speaker", exact: true }).fill("Dr Ada Okafor");
  await frame.getByLabel("Topic").fill("Listening");
  await frame.getByLabel("Venue").fill("Main hall");
  await hands.press("Save speaker, venue and minutes");
  await says("M3 saved.");
  await says(/Dr Ada Okafor, Listening; Main hall/);
  await picture(page, "meeting-described");

  const roster = host.book.sheetNamed("Roster");
  const bottom = roster?.tables[0]?.range.bottom ?? 0;
  const hand = new UserHand(host.book);
  ["Late Joiner", "Nurse", "NHS Fenwold"].forEach((value, column) => {
    hand.type("Roster", bottom + 1, column, value);
  });
  const settings = host.book.sheetNamed("Programme");
  const quorum = [...(settings?.cells ?? [])].find(([, cells]) => cells.get(0)?.value === "Quorum")?.[0] ?? 0;
  hand.type("Programme", quorum, 1, 9);
  host.tellListeners();
  await says("Changes in the workbook");
  await hands.showScreen("Sets");
  await hands.press("Read the workbook again");
  await says("Late Joiner has no set.");
  await hands.press("Place Late Joiner in a set");
  await hands.choose("Set for Late Joiner", "Set 2");
  await frame.getByLabel("First day").fill("2031-10-01");
  await picture(page, "late-joiner");
  await hands.press("Place");
  await says("Late Joiner was placed in Set 2.");
  await says(/^Set 2 9 members/);
  // Said where the change was made, not only beside the meetings.
  await says("Notes");
  await says(/set 1 \(8\), set 2 \(8\) and set 3 \(8\)/);
  await hands.press("Show the members of Set 1");
  const members = frame.getByRole("list", { name: "Members of Set 1" });
  const member = (await members.locator("strong").first().textContent()) ?? "";
  await hands.press(`Change: move, swap or lock ${member}`);
  await frame.getByLabel("Last day").fill("2031-09-01");
  await hands.press("Withdraw");
  await says(/set 1 \(7\), set 2 \(8\) and set 3 \(8\)/);
  await picture(page, "withdrawn");
  const isTooWide = await frame.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isTooWide).toBe(false);
  expect(complaints).toEqual([]);
  await page.close();
});
