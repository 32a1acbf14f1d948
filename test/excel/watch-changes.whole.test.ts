import { watchChanges, type ChangeWatch, type ExcelWorkbook } from "../../src/excel";
import type { WorkbookChange } from "../../src/programme";
import { openContent } from "../excel-host/files/open-file";
import { contentOf, rosterRows } from "../workbook-content";
import { allocateLive, everyStage, liveExcel, type LiveExcel } from "./live-programme";
import { UserHand } from "./user-hand";

const quietMs = 20;

let live: LiveExcel;
let workbook: ExcelWorkbook;
let watch: ChangeWatch;
let hand: UserHand;
let told: (readonly WorkbookChange[])[];
let troubles: unknown[];
beforeAll(async () => {
  live = await liveExcel();
});
beforeEach(async () => {
  live.host.open(openContent(contentOf(rosterRows(24))));
  hand = new UserHand(live.host.book);
  workbook = live.open({ limits: everyStage(2) });
  told = [];
  troubles = [];
  await workbook.read();
  watch = await watchChanges(workbook, {
    ...{ quietMs, limits: everyStage(2) },
    onChange: (changes) => told.push(changes),
    onTrouble: (trouble) => troubles.push(trouble),
  });
});
afterEach(async () => {
  await watch.dispose();
});
afterAll(() => live.close());

/** Until the events have come, things have been quiet, and a look is over. */
async function quiet(): Promise<void> {
  live.host.tellListeners();
  await new Promise((resolve) => setTimeout(resolve, 3 * quietMs));
  await workbook.settled();
  await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("watching an open workbook", () => {
  it("makes one signal of many edits, with the difference", async () => {
    for (const row of [3, 4, 5]) {
      hand.type("Members", row, 0, "Somebody Else");
      live.host.tellListeners();
    }
    await quiet();
    expect(told).toMatchObject([
      [{ sheet: "Members", kind: "edited", cells: ["A4", "A5", "A6"], cellCount: 3 }],
    ]);
    expect(told[0]?.[0]?.edits?.[0]).toMatchObject({ cell: "A4", now: "Somebody Else" });
  });

  it("tells of what somebody else does who has the workbook open", async () => {
    live.host.book.as("another", () => {
      hand.type("Members", 3, 0, "Somebody Else");
    });
    await quiet();
    expect(told).toMatchObject([[{ sheet: "Members", kind: "edited", cells: ["A4"] }]]);
  });

  it("tells of sheets added, deleted and sorted", async () => {
    hand.add("My notes");
    await quiet();
    hand.delete("My notes");
    await quiet();
    hand.sort("Members", 1, 24, 0);
    await quiet();
    expect(told.map((changes) => changes.map(({ sheet, kind }) => [sheet, kind]))).toEqual([
      [["My notes", "added"]],
      [["My notes", "deleted"]],
      [["Members", "edited"]],
    ]);
  });

  it("looks and says nothing when nothing that counts is different", async () => {
    const members = hand.sheet("Members");
    live.host.book.changed(members, "A1");
    const before = live.host.requests.length;
    await quiet();
    expect(live.host.requests.length).toBe(before + 1);
    expect(told).toEqual([]);
  });

  it("says nothing of what the add-in writes, and does not even look", async () => {
    await allocateLive(live.host, workbook);
    const before = live.host.requests.length;
    await quiet();
    expect(told).toEqual([]);
    expect(live.host.requests.length).toBe(before);
  });

  it("finds a rename, of which this Excel does not tell, when it is asked", async () => {
    hand.rename("Members", "Everyone");
    await quiet();
    expect(told).toEqual([]);
    watch.check();
    await quiet();
    expect(told).toEqual([
      [{ sheet: "Everyone", kind: "renamed", before: "Members", cells: [], cellCount: 0 }],
    ]);
  });

  it("reports a look that failed, and looks again", async () => {
    live.host.faults.plan(live.host.requests.length + 1, "GeneralException");
    hand.type("Members", 3, 0, "Somebody Else");
    await quiet();
    await quiet();
    expect(troubles).toHaveLength(1);
    expect(told).toHaveLength(1);
  });

  it("takes its handlers out again, and is silent from then on", async () => {
    hand.type("Members", 3, 0, "Somebody Else");
    live.host.tellListeners();
    await watch.dispose();
    expect([...live.host.book.listened]).toEqual([]);
    hand.type("Members", 4, 0, "Somebody Else");
    await quiet();
    expect(told).toEqual([]);
  });
});
