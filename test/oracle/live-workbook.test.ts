import type { WorkbookPlan } from "../../src/workbook";
import { openContent } from "../excel-host/files/open-file";
import { savedPlan } from "../excel-host/files/saved-plan";
import { allocateLive, liveExcel, type LiveExcel } from "../excel/live-programme";
import { UserHand } from "../excel/user-hand";
import { contentOf, rosterRows } from "../workbook-content";
import { expectPlansSurvive } from "./expect-plan-survives";

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => {
  live.close();
});

/** The sheets of the product: the roster that somebody brought along has no looks to be judged. */
function ourSheets(): WorkbookPlan {
  const plan = structuredClone(savedPlan(live.host.book));
  return { ...plan, sheets: plan.sheets.filter(({ name }) => name !== "Members") };
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
    await expectPlansSurvive([first, ourSheets()]);
  });
});
