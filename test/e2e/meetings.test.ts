import { mkdir } from "node:fs/promises";
import path from "node:path";
import { openContent } from "../excel-host/files/open-file";
import { contentOf, rosterRows } from "../workbook-content";
import { withTheKeyboard } from "./hands";
import { openPaneInExcel } from "./pane-in-excel";
import { servePane, type ServedPane } from "./served-pane";

let served: ServedPane;
beforeAll(async () => {
  served = await servePane();
});
afterAll(() => served.close());

it("plans a cycle, cancels a meeting, books a room and withdraws a member, by keyboard at 320 pixels", async () => {
  const book = openContent(contentOf(rosterRows(24)));
  const { page, frame, complaints } = await openPaneInExcel(served, {
    ...{ transport: "in-page", book, width: 320, query: "?screen=sets" },
  });
  const hands = withTheKeyboard(page, frame);
  const says = (text: string | RegExp): Promise<void> => frame.getByText(text).first().waitFor();
  await hands.press("Allocate sets");
  await hands.press("Write to the workbook");
  await says("3 sets were written to the workbook");

  await hands.showScreen("Attendance");
  await hands.press("Show the meetings");
  await frame.getByLabel("First meeting").fill("2030-12-24");
  await frame.getByLabel("Number of meetings").fill("4");
  await hands.press("Preview the meetings");
  await says("Preview: nothing is written yet.");
  await says(/between 18 December and 4 January/);
  await hands.press("Write the meetings");
  await says("4 meetings were written to the workbook.");
  await hands.press("Cancel, move or mark M2");
  await hands.press("Cancel the meeting");
  await says("M2 was cancelled.");
  await frame.getByLabel("Room of Set 1").fill("Library");
  await frame.getByLabel("People it holds, Set 1").fill("3");
  await hands.press("Save the rooms");
  await says(/A room is too small: Library/);
  if (process.env["PICTURES"] !== undefined) {
    await mkdir(process.env["PICTURES"], { recursive: true });
    await page.screenshot({ path: path.join(process.env["PICTURES"], "meetings.png"), fullPage: true });
  }
  await hands.press("Undo the last change");
  await says("The last change was undone.");
  await hands.press("Undo the last change");
  await frame.getByRole("list", { name: "Meetings" }).getByText("Planned").nth(3).waitFor();
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
