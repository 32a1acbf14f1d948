import { Refusal } from "../../src/programme";
import {
  allocate,
  change,
  chooseWishes,
  listEarlier,
  putDown,
  takeInHand,
  tryAgain,
  undo,
  writeDraft,
} from "../../src/taskpane/core/form-sets";
import { chooseReading, lookAgain, openRosterFile, start } from "../../src/taskpane/core/look-over";
import type { Pane } from "../../src/taskpane/core/pane";
import type { PaneState } from "../../src/taskpane/core/pane-state";
import { allPresent, openRegister, writeRegister } from "../../src/taskpane/core/take-attendance";
import { openFile } from "../../src/taskpane/open/file-open-workbook";
import { EngineClient } from "../../src/worker";
import { bytesOf, engineLine, inExcel, paneWith, today, withRoster, withSets } from "./pane-without-screens";

jest.setTimeout(60_000);

/** Every state from now on. */
function statesOf(pane: Pane): PaneState[] {
  const states: PaneState[] = [];
  pane.subscribe(() => states.push(pane.state));
  return states;
}

/** An engine that is half through with allocating until it is told to give up. */
const endlessLine: typeof engineLine = async (onReply, onBroken) => {
  const line = await engineLine(onReply, onBroken);
  return {
    ...line,
    send: (request) => {
      if (request.kind === "cancel") onReply({ kind: "cancelled", id: request.id });
      else if (request.call === "allocate") onReply({ kind: "progress", id: request.id, fraction: 0.5 });
      else line.send(request);
    },
  };
};

const firstMember = (pane: Pane): string => pane.state.look?.sets[0]?.members[0]?.id ?? "";
const move = (pane: Pane, to: number): Promise<boolean> =>
  change(pane, { kind: "move", member: firstMember(pane), to, on: today }, "moved");

describe("what the pane keeps, and what it gives up", () => {
  it("does one thing at a time, and says nothing of the last one meanwhile", async () => {
    const { pane } = await withRoster();
    pane.set({ message: { tone: "success", what: "Done before.", remedy: "" } });
    const states = statesOf(pane);
    expect(await Promise.all([allocate(pane), tryAgain(pane)])).toEqual([true, false]);
    expect(pane.state.wishes.seed).toBe(1);
    expect(states.filter(({ work }) => work !== null).map(({ message }) => message)).toEqual(
      states.filter(({ work }) => work !== null).map(() => null),
    );
  });

  it("shows how far the allocator is, and lets it be cancelled: nothing is shown of it then", async () => {
    const { pane } = paneWith({ engine: new EngineClient([endlessLine]) });
    await start(pane);
    await openRosterFile(pane, "small.csv", bytesOf("small.csv"));
    const seen: unknown[] = [];
    pane.subscribe(() => {
      if (pane.state.work?.fraction !== 0.5) return;
      seen.push(pane.state.work.canCancel);
      pane.cancel();
    });
    expect(await allocate(pane)).toBe(false);
    expect(seen[0]).toBe(true);
    expect([pane.state.draft, pane.state.message?.tone]).toEqual([null, "information"]);
  });

  it("gives up what was shown of the workbook when it is read again", async () => {
    const { pane } = await withSets();
    await allocate(pane);
    await listEarlier(pane);
    await takeInHand(pane, firstMember(pane));
    await openRegister(pane, "M1", 1);
    allPresent(pane);
    const shown = (): unknown[] => {
      const { draft, earlier, memberInHand, register } = pane.state;
      return [draft, earlier, memberInHand, register];
    };
    expect(shown()).not.toContain(null);
    await lookAgain(pane);
    expect(shown()).toEqual([null, null, null, null]);
  });

  it("keeps the codes that could not be written, although the screen opens the register anew meanwhile", async () => {
    const { pane } = await withSets();
    await openRegister(pane, "M1", 1);
    allPresent(pane);
    const entered = pane.state.register?.codes;
    if (!pane.workbook) throw new Error("There is no workbook.");
    jest
      .spyOn(pane.workbook, "write")
      .mockRejectedValue(new Refusal({ code: "workbook-structure-protected", details: {} }));
    const opened: Promise<void>[] = [];
    // As the screen does once nothing goes on and no register is there.
    pane.subscribe(() => {
      const { register, work } = pane.state;
      if (register === null && work === null) opened.push(openRegister(pane, "M1", 1));
    });
    expect(await writeRegister(pane)).toBe(false);
    await Promise.all(opened);
    expect(opened).not.toEqual([]);
    expect(pane.state.register?.codes).toEqual(entered);
    await openRegister(pane, "M1", 1);
    expect(pane.state.register?.codes).toEqual({});
  });

  it("does not take a member in hand again who was put down before the answer came", async () => {
    const { pane } = await withSets();
    const asked = takeInHand(pane, firstMember(pane));
    putDown(pane);
    await asked;
    expect(pane.state.memberInHand).toBeNull();
  });

  it("starts from the workbook's own settings, and keeps what was chosen since", async () => {
    const { pane } = await withRoster();
    await chooseWishes(pane, { targetSize: 12 });
    await allocate(pane);
    await writeDraft(pane);
    expect(pane.state.look?.settings.targetSize).toBe(12);
    await chooseWishes(pane, { targetSize: 6 });
    await lookAgain(pane);
    expect(pane.state.wishes.targetSize).toBe(6);
    const { workbook } = pane;
    if (!workbook) throw new Error("no workbook");
    const another = paneWith({
      situation: () => Promise.resolve({ kind: "excel", readOnly: false }),
      openExcel: () => Promise.resolve({ ...workbook, kind: "excel" }),
    }).pane;
    await start(another);
    expect(another.state.wishes.targetSize).toBe(12);
  });

  it("asks for other sets once, and reads as the workbook says from then on", async () => {
    const { pane } = await withRoster();
    await chooseReading(pane, { columns: { organisation: "Job role" } });
    await tryAgain(pane);
    await writeDraft(pane);
    expect(pane.state.wishes).toMatchObject({ seed: 2, reform: false, evenOut: false });
    expect(pane.state.reading).toMatchObject({ sheetName: null, columns: {} });
  });

  it("takes back one change after another", async () => {
    const { pane } = await withSets();
    const first = pane.state.look?.sets;
    await move(pane, 2);
    await move(pane, 3);
    expect(pane.state.written).toEqual(["allocation", "change", "change"]);
    await undo(pane);
    await undo(pane);
    expect([pane.state.written, pane.state.look?.sets]).toEqual([["allocation"], first]);
  });

  it("gathers changes until the workbook is read", async () => {
    const { pane, tell } = await inExcel("small.csv");
    tell([{ sheet: "small", kind: "edited", cells: ["A2"], cellCount: 1 }]);
    tell([{ sheet: "small", kind: "edited", cells: ["B3"], cellCount: 1 }]);
    expect(pane.state.changes.map((each) => ("cells" in each ? each.cells : []))).toEqual([["A2"], ["B3"]]);
  });

  it("lets go of a file when another is opened", async () => {
    const watched = new Set<string>();
    const { pane } = paneWith({
      openFile: async (name, bytes) => ({
        ...(await openFile(name, bytes, () => undefined, "out.xlsx")),
        watch: () => {
          watched.add(name);
          return () => watched.delete(name);
        },
      }),
    });
    await start(pane);
    await openRosterFile(pane, "small.csv", bytesOf("small.csv"));
    await allocate(pane);
    await writeDraft(pane);
    await openRosterFile(pane, "roster-60.xlsx", bytesOf("roster-60.xlsx"));
    expect([[...watched], pane.state.written, pane.state.workbookName]).toEqual([
      ["roster-60.xlsx"],
      [],
      "roster-60.xlsx",
    ]);
  });

  it("leaves what was said on a screen behind when another is shown", async () => {
    const { pane } = await withSets();
    const { workbook } = pane;
    if (!workbook) throw new Error("no workbook");
    workbook.write = () => Promise.reject(new Refusal({ code: "workbook-read-only", details: {} }));
    await move(pane, 2);
    expect(pane.state.message?.tone).toBe("refusal");
    pane.showScreen("attendance");
    expect([pane.state.message, pane.state.told]).toEqual([null, []]);
  });
});
