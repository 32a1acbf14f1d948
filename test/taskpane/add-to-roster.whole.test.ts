import { liveExcel, type LiveExcel } from "../excel/live-programme";
import { UserHand } from "../excel/user-hand";
import type { Pane } from "../../src/taskpane/core/pane";
import { addToRoster } from "../../src/taskpane/core/roster-actions";
import { change, readAgain, undo } from "../../src/taskpane/core/session-actions";
import { allocate, writeDraft } from "../../src/taskpane/core/sets-actions";
import { contentOf, rosterRows } from "../workbook-content";
import { paneInEmulatedExcel } from "./pane-in-emulated-excel";
import { fileHolding } from "./pane-without-screens";

jest.setTimeout(120_000);

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => live.close());

/** Sets of 24, and one more person typed on the list that they were formed from. */
async function withLateJoiner(): Promise<Pane> {
  const pane = await paneInEmulatedExcel(live, contentOf(rosterRows(24)));
  await allocate(pane);
  await writeDraft(pane);
  const hand = new UserHand(live.host.book);
  ["Late Joiner", "Midwife", "Trust 2", "late@members.example"].forEach((value, column) => {
    hand.type("Members", 25, column, value);
  });
  live.host.tellListeners();
  await readAgain(pane);
  return pane;
}

const offer = ({ state }: Pane) => state.session.view?.notices.find(({ toAdd }) => toAdd);

describe("somebody typed on the administrator's own list once there are sets", () => {
  it("is added to the Roster from there, without a set, and gone again after undoing", async () => {
    const pane = await withLateJoiner();
    expect(offer(pane)?.toAdd).toEqual({ sheet: "Members", names: ["Late Joiner"] });
    await addToRoster(pane, "Members", ["Late Joiner"]);
    expect(pane.state.shell.message?.what).toBe("Late Joiner is on the roster now, and has no set yet.");
    expect(pane.state.session.view?.unplaced).toMatchObject([
      { name: "Late Joiner", profession: "Midwife", organisation: "Trust 2" },
    ]);
    expect(pane.state.session.view?.memberCount).toBe(25);
    expect(offer(pane)).toBeUndefined();
    await undo(pane);
    expect(pane.state.shell.message).toMatchObject({ tone: "success", what: "The last change was undone." });
    expect(pane.state.session.view?.memberCount).toBe(24);
    pane.open(fileHolding({ sheets: [], names: [] }));
  });

  it("may be dismissed, and is shown again when that is asked for", async () => {
    const pane = await withLateJoiner();
    const notice = offer(pane);
    const notices = [{ key: notice?.key ?? "", said: notice?.what ?? "" }];
    await change(pane, { kind: "dismiss", notices }, "");
    expect(offer(pane)).toBeUndefined();
    expect(pane.state.session.view?.dismissed).toEqual([notice?.what]);
    await change(pane, { kind: "show-again", keys: "all" }, "");
    expect(offer(pane)).toBeDefined();
    pane.open(fileHolding({ sheets: [], names: [] }));
  });
});
