import { Engine, type ReadingOptions } from "../../src/worker/engine";
import type { WorkbookView } from "../../src/worker";
import { openContent } from "../excel-host/files/open-file";
import { contentOf, rosterRows } from "../workbook-content";
import { allocateLive, liveExcel, type LiveExcel } from "./live-programme";
import { UserHand } from "./user-hand";

const reading: ReadingOptions = { sheetName: null, columns: {}, duplicates: "keep", hiddenRows: "include" };

let live: LiveExcel;
let hand: UserHand;
beforeAll(async () => {
  live = await liveExcel();
});
beforeEach(() => {
  live.host.open(openContent(contentOf(rosterRows(24))));
  hand = new UserHand(live.host.book);
});
afterAll(() => live.close());

/** What a pane that is opened now says of protections, on every screen or with the roster's notices. */
async function said(where: "protections" | "notices" = "protections"): Promise<string[]> {
  const engine = new Engine({
    ...{ newId: () => "programme-1", today: () => "2026-09-08" },
    ...{ moment: () => new Date("2026-09-08T09:00:00Z"), random: () => 0.5 },
  });
  const look: WorkbookView = engine.open(await live.open().read(), reading);
  return look[where].map(({ what, remedy }) => `${what} ${remedy}`);
}

describe("a protection in Excel, as soon as the workbook is read", () => {
  it("is not spoken of where there is none, or none that matters", async () => {
    hand.add("Notes of my own");
    hand.protect("Notes of my own");
    expect(await said()).toEqual([]);
  });

  it("of the structure stops sheets from being written, and not the preview", async () => {
    live.host.book.structureProtected = true;
    const [notice, ...others] = await said();
    expect(notice).toContain("formed and looked at");
    expect(notice).toContain("“Review”, “Protect Workbook”");
    expect(others).toEqual([]);
  });

  it("of the administrator's roster stops cleaning alone", async () => {
    hand.protect("Members");
    const [notice, ...others] = await said("notices");
    expect(await said()).toEqual([]);
    expect(notice).toMatch(/“Members” is protected.*corrections/);
    expect(notice).toContain("“Review”, “Unprotect Sheet”");
    expect(others).toEqual([]);
  });

  it("of sheets of the product stops what is to be written on them", async () => {
    await allocateLive(live.host, live.open());
    hand.protect("Roster");
    hand.protect("Set 2");
    const [notice, ...others] = await said();
    expect(notice).toMatch(/“Roster” and “Set 2” are protected/);
    expect(notice).not.toContain("corrections");
    expect(others).toEqual([]);
  });
});
