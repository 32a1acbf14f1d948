import { openFile } from "../excel-host/files/open-file";
import { UserHand } from "../excel/user-hand";
import { withTheMouse } from "./hands";
import { openPaneInExcel } from "./pane-in-excel";
import { sampleProgramme } from "./sample-programme";
import { servePane, type ServedPane } from "./served-pane";

let served: ServedPane;
let workbook: Uint8Array;
beforeAll(async () => {
  served = await servePane();
  ({ workbook } = await sampleProgramme());
});
afterAll(() => served.close());

it("a deleted sheet of a set is said, and built again when asked", async () => {
  const { page, frame, host, complaints } = await openPaneInExcel(served, {
    ...{ transport: "in-page", width: 320, query: "?screen=attendance" },
    book: await openFile(workbook, "sets.xlsx"),
  });
  const hand = new UserHand(host.book);
  const hands = withTheMouse(page, frame);
  const says = (text: string | RegExp): Promise<void> => frame.getByText(text).first().waitFor();
  const codes = (): number =>
    [...hand.sheet("Attendance").cells.values()].filter((row) =>
      [...row.values()].some(({ value }) => value === "U"),
    ).length;
  const tabs = host.book.sheets.map(({ name }) => name);
  await says("Refresh the tracker");
  hand.type("Set 3", 12, 0, "Somebody Else");
  host.tellListeners();
  await says(/is now “Somebody Else” on the sheet “Set 3” \(A13\)/);
  await says(/An edit there moves nobody/);
  hand.delete("Set 2");
  host.tellListeners();
  await says("The sheet “Set 2” was deleted");
  expect(host.book.sheetNamed("Set 2")).toBeUndefined();
  await hands.press("Read the workbook again");
  await says("The sheet “Set 2” is missing.");
  await hands.press("Rebuild “Set 2”");
  await says("“Set 2” was built again.");
  expect(host.book.sheets.map(({ name }) => name).filter((name) => !name.endsWith("(earlier)"))).toEqual(
    tabs,
  );
  expect(codes()).toBe(1);
  expect(complaints).toEqual([]);
  await page.close();
});
