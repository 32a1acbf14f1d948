import { click, closePage, place, pressFocused, typeInto } from "./page";
import { shown } from "./shown";
import { moveOnBoard, showMembersOf } from "../../src/taskpane/core/board-actions";
import type { Pane } from "../../src/taskpane/core/pane";
import { change, readAgain, undo } from "../../src/taskpane/core/session-actions";
import { previewSetChange, startSetChange, writeSetChange } from "../../src/taskpane/core/set-change-actions";
import type { SetChange, SetCommand } from "../../src/taskpane/core/sets-slice";
import { AttendanceScreen } from "../../src/taskpane/attendance/attendance-screen";
import { chooseRegister } from "../../src/taskpane/core/attendance-actions";
import { setsAt } from "../../src/taskpane/core/sets-then";
import { SetsScreen } from "../../src/taskpane/sets/sets-screen";
import { setChangeStrings as words } from "../../src/taskpane/strings/set-changes";
import { today, withSets } from "./pane-without-screens";

jest.setTimeout(60_000);
afterAll(closePage);

const on = today;
/** Set name to the IDs of its members. */
function seats(pane: Pane): Record<string, string[]> {
  const sets = pane.state.session.view?.sets ?? [];
  return Object.fromEntries(sets.map(({ name, members }) => [name, members.map(({ id }) => id).sort()]));
}
const sizes = (pane: Pane): Record<string, number> =>
  Object.fromEntries(Object.entries(seats(pane)).map(([name, ids]) => [name, ids.length]));
function focused(): HTMLElement {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) throw new Error("Nothing has the focus.");
  return activeElement;
}

async function preview(pane: Pane, command: SetCommand) {
  const change: SetChange = { kind: command.kind, set: "set" in command ? command.set : null };
  startSetChange(pane, change);
  expect(await previewSetChange(pane, command)).toBe(true);
  const shownNow = pane.state.sets.changePreview?.preview;
  if (!shownNow) throw new Error(pane.state.shell.message?.what);
  return shownNow;
}

describe("changes of whole sets, without their screen", () => {
  let pane: Pane;
  beforeAll(async () => {
    ({ pane } = await withSets());
  });
  it.each<[SetCommand, Record<string, number>, string]>([
    [
      { kind: "close-set", set: 2, place: true, on },
      { "Set 1": 12, "Set 3": 12 },
      "Set 2 was closed. 8 members moved.",
    ],
    [
      { kind: "close-set", set: 2, place: false, on },
      { "Set 1": 8, "Set 3": 8 },
      "Set 2 was closed. 8 members moved.",
    ],
    [
      { kind: "merge-sets", set: 3, into: 1, on },
      { "Set 1": 16, "Set 2": 8 },
      "Set 3 was merged and closed. 8 members moved.",
    ],
    [
      { kind: "split-set", set: 2, name: "Oak", on },
      { "Set 1": 8, "Set 2": 4, "Set 3": 8, Oak: 4 },
      "Set 2 was split. 4 members moved.",
    ],
    [
      { kind: "add-set", name: "", fill: false, on },
      { "Set 1": 8, "Set 2": 8, "Set 3": 8, "Set 4": 0 },
      "A set was added. Nobody moved.",
    ],
    [
      { kind: "add-set", name: "Oak", fill: true, on },
      { "Set 1": 6, "Set 2": 6, "Set 3": 6, Oak: 6 },
      "A set was added. 6 members moved.",
    ],
  ])(
    "%j is shown before it is written as it was shown, and one undo takes it back",
    async (command, after, said) => {
      const before = seats(pane);
      const names = new Map(
        pane.state.session.view?.sets.flatMap(({ members }) =>
          members.map(({ id, name }) => [name, id] as const),
        ),
      );
      const { moves, balance } = await preview(pane, command);
      expect(seats(pane)).toEqual(before);
      expect(balance[0]).toMatch(/^Balanced|off balance/);
      const told = Object.fromEntries(moves.map(({ name, to }) => [names.get(name) ?? "", to]));
      expect(await writeSetChange(pane)).toBe(true);
      expect(pane.state.shell.message?.what).toBe(said);
      expect(pane.state.sets.change).toBeNull();
      expect(sizes(pane)).toEqual(after);
      const now = new Map(Object.entries(seats(pane)).flatMap(([name, ids]) => ids.map((id) => [id, name])));
      const moved = Object.entries(before).flatMap(([name, ids]) =>
        ids.filter((id) => now.get(id) !== name).map((id) => [id, now.get(id) ?? null] as const),
      );
      expect(Object.fromEntries(moved)).toEqual(told);
      await undo(pane);
      expect(seats(pane)).toEqual(before);
    },
  );

  it("names the facilitator who would end, and keeps the choice where it is refused", async () => {
    const set = pane.state.session.view?.sets[1];
    if (!set) throw new Error("There are no sets.");
    await change(
      pane,
      { kind: "assign-facilitator", set: set.number, facilitator: "Ann Ash", on: null, beside: false },
      "",
    );
    const { ended } = await preview(pane, { kind: "close-set", set: 2, place: true, on: "2026-10-01" });
    expect(ended).toEqual([{ name: "Ann Ash", set: "Set 2", until: "2026-09-30" }]);
    expect(await previewSetChange(pane, { kind: "close-set", set: 2, place: true, on: "2026-02-30" })).toBe(
      false,
    );
    expect(pane.state.sets.change).toEqual({ kind: "close-set", set: 2 });
    expect(pane.state.sets.changePreview).toBeNull();
    await undo(pane);
  });

  it("gives a preview up when the workbook is read again", async () => {
    await preview(pane, { kind: "close-set", set: 2, place: true, on });
    await readAgain(pane);
    expect(pane.state.sets.changePreview).toBeNull();
    expect(pane.state.sets.change).not.toBeNull();
  });
});

describe("the page of a set's change", () => {
  it("is reached from the set's menu by keyboard, previews, and goes back to the board when it is written", async () => {
    const { pane } = await withSets();
    showMembersOf(pane, 2, true);
    await shown(
      pane,
      SetsScreen,
      () => {
        click(words.more("Set 2"));
      },
      () => {
        expect(focused().textContent).toBe(words.menu["merge-sets"]);
        pressFocused("ArrowDown");
        focused().click();
      },
      () => {
        expect(focused().textContent).toBe(words.headings["split-set"]("Set 2"));
        typeInto(words.name, "Oak");
      },
      () => {
        click(words.preview);
      },
      () => {
        expect(focused().textContent).toBe(words.previewed);
        expect(place().textContent).toContain("4 members would move:");
        click(words.write["split-set"]("Set 2"));
      },
    );
    expect(sizes(pane)).toEqual({ "Set 1": 8, "Set 2": 4, "Set 3": 8, Oak: 4 });
  });

  it("is not needed to lock everyone in a set, which its menu does and says at once", async () => {
    const { pane } = await withSets();
    showMembersOf(pane, 2, true);
    const step = (label: string) => [
      () => {
        click(words.more("Set 2"));
      },
      () => {
        click(label);
      },
    ];
    await shown(pane, SetsScreen, ...step(words.lock(false)));
    expect(pane.state.shell.message?.what).toBe("Everyone in Set 2 is locked there.");
    const locked = () =>
      pane.state.session.view?.sets.map(({ members }) => members.filter((one) => one.locked).length);
    expect(locked()).toEqual([0, 8, 0]);
    await shown(pane, SetsScreen, ...step(words.lock(true)));
    expect(locked()).toEqual([0, 0, 0]);
  });

  it("asks for the board's moves to be saved first", async () => {
    const { pane } = await withSets();
    moveOnBoard(pane, seats(pane)["Set 1"]?.[0] ?? "", { kind: "set", set: 2 });
    startSetChange(pane, { kind: "add-set", set: null });
    const text = await shown(pane, SetsScreen);
    expect(text).toContain(words.saveFirst);
    expect(text).not.toContain(words.firstDay);
  });
});

describe("a set that is closed", () => {
  it("is named as closed on the board, and keeps its registers of meetings until then", async () => {
    const { pane } = await withSets();
    const [first] = pane.state.session.view?.meetings ?? [];
    const firstDay = "2026-10-20";
    await preview(pane, { kind: "close-set", set: 2, place: true, on: firstDay });
    await writeSetChange(pane);
    expect(await shown(pane, SetsScreen)).toContain("Closed: Set 2 (Tuesday 20 October 2026).");
    const now = pane.state.session.view;
    if (!now || !first) throw new Error("There are no meetings.");
    const namesAt = (id: string): string[] => setsAt(now, id).map(({ name }) => name);
    expect(first.date < firstDay).toBe(true);
    expect(namesAt(first.id)).toEqual(["Set 1", "Set 2", "Set 3"]);
    expect(namesAt("M2")).toEqual(["Set 1", "Set 3"]);
    chooseRegister(pane, first.id, 2);
    const text = await shown(pane, AttendanceScreen);
    expect(text).toContain("0 of 8 entered");
  });
});
