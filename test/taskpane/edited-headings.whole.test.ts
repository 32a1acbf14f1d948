import type { Pane } from "../../src/taskpane/core/pane";
import { change, readAgain } from "../../src/taskpane/core/session-actions";
import { allocate, writeDraft } from "../../src/taskpane/core/sets-actions";
import { liveExcel, type LiveExcel } from "../excel/live-programme";
import { UserHand } from "../excel/user-hand";
import { contentOf, rosterRows } from "../workbook-content";
import { paneInEmulatedExcel } from "./pane-in-emulated-excel";

jest.setTimeout(60_000);

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => live.close());

async function formed(): Promise<{ readonly pane: Pane; readonly hand: UserHand }> {
  const pane = await paneInEmulatedExcel(live, contentOf(rosterRows(12)));
  await allocate(pane, { targetSize: 4, reform: false, balance: "" });
  await writeDraft(pane);
  return { pane, hand: new UserHand(live.host.book) };
}

const tableOf = (hand: UserHand, sheet: string): { readonly top: number; readonly bottom: number } =>
  hand.sheet(sheet).tables[0]?.range ?? { top: 0, bottom: 0 };

describe("in the open workbook", () => {
  it("a column of leaving days under another heading leaves nobody in a set again", async () => {
    const { pane, hand } = await formed();
    const member = pane.state.session.view?.sets[0]?.members[0]?.id ?? "";
    expect(await change(pane, { kind: "withdraw", member, on: "2026-11-02" }, "Saved.")).toBe(true);
    const { top } = tableOf(hand, "Roster");
    hand.renameColumn("Roster", top, hand.columnOf("Roster", top, "Left"), "Gone");
    expect(await change(pane, { kind: "refresh" }, "Refreshed.")).toBe(true);
    const rows = [...hand.sheet("Roster").cells.keys()];
    const row = rows.find(
      (each) => hand.valueAt("Roster", each, hand.columnOf("Roster", top, "Member ID")) === member,
    );
    expect(hand.valueAt("Roster", row ?? 0, hand.columnOf("Roster", top, "Gone"))).toBe(46_328);
    const listed = pane.state.session.view?.sets.flatMap(({ members }) => members) ?? [];
    expect(listed.find(({ id }) => id === member)?.left ?? "2026-11-02").toBe("2026-11-02");
  });

  it("codes of nobody beneath the tracker are refused with their cell, and clearing them is enough", async () => {
    const { pane, hand } = await formed();
    const { bottom, top } = tableOf(hand, "Attendance");
    const cells = [
      ["Member ID", "M999"],
      ["M1", "P"],
    ] as const;
    for (const [header, value] of cells)
      hand.type("Attendance", bottom + 1, hand.columnOf("Attendance", top, header), value);
    await change(pane, { kind: "refresh" }, "Refreshed.");
    const place = { sheet: "Attendance", cell: `A${String(bottom + 2)}` };
    expect(pane.state.shell.message).toMatchObject({ tone: "refusal", place });
    expect(hand.valueAt("Attendance", bottom + 1, hand.columnOf("Attendance", top, "M1"))).toBe("P");
    for (const [header] of cells)
      hand.type("Attendance", bottom + 1, hand.columnOf("Attendance", top, header), null);
    await readAgain(pane);
    expect(await change(pane, { kind: "refresh" }, "Refreshed.")).toBe(true);
    expect(pane.state.shell.message?.what).toContain("Refreshed.");
  });
});
