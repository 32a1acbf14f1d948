import { discardMoves, moveOnBoard, saveMoves } from "../../src/taskpane/core/board-actions";
import type { Pane } from "../../src/taskpane/core/pane";
import { readAgain, undo } from "../../src/taskpane/core/session-actions";
import { allocate, writeDraft } from "../../src/taskpane/core/sets-actions";
import { enterCode, openRegister } from "../../src/taskpane/core/attendance-actions";
import { contents } from "../faults/contents";
import { liveExcel, type LiveExcel } from "../excel/live-programme";
import { contentOf, rosterRows } from "../workbook-content";
import { paneInEmulatedExcel, paneLoadedAnew } from "./pane-in-emulated-excel";
import { today, untilIdle } from "./pane-without-screens";

jest.setTimeout(60_000);

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => live.close());

async function withSets(): Promise<Pane> {
  const pane = await paneInEmulatedExcel(live, contentOf(rosterRows(12)));
  await allocate(pane, { targetSize: 4, reform: false, balance: "" });
  await writeDraft(pane);
  return pane;
}

const idOf = (pane: Pane, set: number): string =>
  pane.state.session.view?.sets[set - 1]?.members[0]?.id ?? "";

/** Until the workbook has what was moved, or five seconds is over. */
async function untilKept(pane: Pane, count: number): Promise<void> {
  for (let tries = 0; tries < 100 && pane.state.sets.kept.length !== count; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  await untilIdle(pane);
  expect(pane.state.sets.kept).toHaveLength(count);
}

describe("moves that are not saved, where every button of the ribbon loads the page anew", () => {
  it("are on the board again, are undone one by one, and are gone from the workbook once saved", async () => {
    const pane = await withSets();
    const before = contents(live.host.book);
    const [first, second] = [idOf(pane, 1), idOf(pane, 2)];
    moveOnBoard(pane, first, { kind: "set", set: 2 });
    await untilKept(pane, 1);
    moveOnBoard(pane, second, { kind: "set", set: 3 });
    await untilKept(pane, 2);
    const both = [
      { member: first, set: 2 },
      { member: second, set: 3 },
    ];
    expect((await paneLoadedAnew(live)).state.sets.moves).toEqual(both);
    expect(pane.state.session.view?.sets[0]?.members.map(({ id }) => id)).toContain(first);

    await undo(pane);
    expect(pane.state.sets.moves).toEqual(both.slice(0, 1));
    await undo(pane);
    expect(pane.state.sets.moves).toEqual([]);
    expect(contents(live.host.book)).toBe(before);

    moveOnBoard(pane, first, { kind: "set", set: 2 });
    await untilKept(pane, 1);
    const anew = await paneLoadedAnew(live);
    expect(await saveMoves(anew, today, false)).toBe(true);
    expect([anew.state.sets.moves, anew.state.sets.kept]).toEqual([[], []]);
    expect((await paneLoadedAnew(live)).state.sets.moves).toEqual([]);
    await undo(anew);
    expect(anew.state.sets.moves).toEqual(both.slice(0, 1));
  });

  it("are gone from the workbook once discarded, or once sets are formed again", async () => {
    const pane = await withSets();
    moveOnBoard(pane, idOf(pane, 1), { kind: "set", set: 2 });
    await untilKept(pane, 1);
    discardMoves(pane);
    await untilKept(pane, 0);
    expect((await paneLoadedAnew(live)).state.sets.moves).toEqual([]);
    moveOnBoard(pane, idOf(pane, 1), { kind: "set", set: 2 });
    await untilKept(pane, 1);
    await allocate(pane, { targetSize: 4, reform: true });
    await writeDraft(pane);
    expect((await paneLoadedAnew(live)).state.sets.moves).toEqual([]);
  });

  it("keep the choices that are open meanwhile, and those of another pane", async () => {
    const pane = await withSets();
    const other = await paneLoadedAnew(live);
    const [first, second] = [idOf(pane, 1), idOf(pane, 2)];
    moveOnBoard(pane, first, { kind: "set", set: 2 });
    pane.set({ sets: { picked: { id: second, effects: null } } });
    await untilKept(pane, 1);
    expect(pane.state.sets.picked?.id).toBe(second);
    other.set({ sets: { moves: [{ member: second, set: 1 }] } });
    await readAgain(other);
    expect(other.state.sets.moves).toEqual([
      { member: first, set: 2 },
      { member: second, set: 1 },
    ]);
  });

  it("wait for what is being written, as a code that is entered does", async () => {
    const pane = await withSets();
    const member = idOf(pane, 1);
    await openRegister(pane, "M1", 1);
    const again = allocate(pane, { targetSize: 4, reform: true }).then(() => writeDraft(pane));
    enterCode(pane, member, "L");
    moveOnBoard(pane, member, { kind: "set", set: 2 });
    await again;
    await untilIdle(pane);
    for (let tries = 0; tries < 200 && !pane.state.session.written.includes("register"); tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const anew = await paneLoadedAnew(live);
    const set = anew.state.session.view?.sets.find(({ members }) => members.some(({ id }) => id === member));
    await openRegister(anew, "M1", set?.number ?? 0);
    const line = anew.state.attendance.register?.lines.find(({ memberId }) => memberId === member);
    expect(line?.code).toBe("L");
  });
});
