import { cellAddress, type SheetContent } from "../../src/sheet";
import type { WorkbookPlan } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx";
import { openContent } from "../excel-host/files/open-file";
import { savedPlan } from "../excel-host/files/saved-plan";
import { allocateLive, liveExcel, type LiveExcel } from "../excel/live-programme";
import { UserHand } from "../excel/user-hand";
import { contentOf, rosterRows } from "../workbook-content";
import { expectPlansSurvive } from "./expect-plan-survives";
import { recalculate } from "./libreoffice";
import { findings } from "./open-xml-validator";

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => live.close());

/** The sheets of the product: the roster that somebody brought along has no looks to be judged. */
function ourSheets(): WorkbookPlan {
  const plan = structuredClone(savedPlan(live.host.book));
  return { ...plan, sheets: plan.sheets.filter(({ name }) => name !== "Members") };
}

function errorsOn(sheet: string, rows: SheetContent["rows"]): string[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap(({ error }, column) =>
      error === undefined ? [] : [`${sheet}!${cellAddress(row, column)}: ${error}`],
    ),
  );
}

describe("what was written into the emulated Excel, saved", () => {
  it("recalculates in LibreOffice without an error and is valid, when new and after a member was moved", async () => {
    live.host.open(openContent(contentOf(rosterRows(60))));
    const workbook = live.open();
    await allocateLive(live.host, workbook);
    const first = ourSheets();
    const hand = new UserHand(live.host.book);
    const set = hand.columnOf("Roster", 3, "Set");
    hand.type("Roster", 4, set, hand.valueAt("Roster", 4, set) === 1 ? 2 : 1);
    await allocateLive(live.host, workbook);
    await expectPlansSurvive([first]);
    // The emulated Excel computes nothing: what a formula shows after the move is LibreOffice's to say.
    const moved = await writeWorkbook(ourSheets());
    expect(await findings(moved)).toEqual([]);
    const [content] = await recalculate([moved]);
    expect(content?.sheets.flatMap(({ name, rows }) => errorsOn(name, rows))).toEqual([]);
  });
});
