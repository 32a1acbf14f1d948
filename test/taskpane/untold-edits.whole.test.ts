import { change } from "../../src/taskpane/core/session-actions";
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

describe("what somebody types while Excel tells of nothing", () => {
  it("is taken in by the next change of the pane, and is not written over", async () => {
    const pane = await paneInEmulatedExcel(live, contentOf(rosterRows(12)));
    await allocate(pane, { targetSize: 4, reform: false, balance: "" });
    await writeDraft(pane);
    const [member] = pane.state.session.view?.sets[0]?.members ?? [];
    const hand = new UserHand(live.host.book);
    const headers = hand.sheet("Roster").tables[0]?.range.top ?? 0;
    const ids = hand.columnOf("Roster", headers, "Member ID");
    const row = [...hand.sheet("Roster").cells.keys()].find(
      (each) => hand.valueAt("Roster", each, ids) === member?.id,
    );
    hand.type("Roster", row ?? 0, hand.columnOf("Roster", headers, "Set"), 2);
    live.host.book.events = [];

    expect(await change(pane, { kind: "refresh" }, "Refreshed.")).toBe(true);
    expect(pane.state.shell.message?.what).toContain("Refreshed.");
    expect(pane.state.session.view?.sets[1]?.members.map(({ id }) => id)).toContain(member?.id);
  });
});
