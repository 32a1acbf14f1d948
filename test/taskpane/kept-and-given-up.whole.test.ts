import { Refusal } from "../../src/programme";
import { deselectMember, selectMember } from "../../src/taskpane/core/member-actions";
import { chooseReadingOptions, openRosterFile } from "../../src/taskpane/core/roster-actions";
import { change, readAgain, undo } from "../../src/taskpane/core/session-actions";
import {
  allocate,
  chooseOptions,
  listEarlier,
  tryAgain,
  writeDraft,
} from "../../src/taskpane/core/sets-actions";
import { start } from "../../src/taskpane/core/shell-actions";
import type { Pane } from "../../src/taskpane/core/pane";
import type { PaneState } from "../../src/taskpane/core/pane-state";
import {
  allPresent,
  chooseRegister,
  discardRegister,
  enterCode,
  openRegister,
  writeRegister,
} from "../../src/taskpane/core/attendance-actions";
import { openFile } from "../../src/taskpane/open/file-open-workbook";
import type { OpenWorkbook } from "../../src/taskpane/open/open-workbook";
import { EngineClient } from "../../src/worker";
import {
  bytesOf,
  engineTransport,
  inExcel,
  paneWith,
  today,
  withRoster,
  withSets,
} from "./pane-without-screens";
import { enteredAt, enteredIn, unsaved, type EnteredCodes } from "../../src/taskpane/core/attendance-slice";

/** What waits to be saved in the register that is shown. */
const entered = ({ state: { attendance } }: Pane): EnteredCodes =>
  enteredAt(attendance, attendance.register?.meetingId);

jest.setTimeout(60_000);

/** Every state from now on. */
function statesOf(pane: Pane): PaneState[] {
  const states: PaneState[] = [];
  pane.subscribe(() => states.push(pane.state));
  return states;
}

/** An engine that is half through with allocating until it is told to give up. */
const endlessLine: typeof engineTransport = async (onReply, onBroken) => {
  const line = await engineTransport(onReply, onBroken);
  return {
    ...line,
    send: (request) => {
      if (request.kind === "cancel") onReply({ kind: "cancelled", id: request.id });
      else if (request.call === "allocate") onReply({ kind: "progress", id: request.id, fraction: 0.5 });
      else line.send(request);
    },
  };
};

const firstMember = (pane: Pane): string => pane.state.session.view?.sets[0]?.members[0]?.id ?? "";
const move = (pane: Pane, to: number): Promise<boolean> =>
  change(pane, { kind: "move", member: firstMember(pane), to, on: today }, "moved");

describe("what the pane keeps, and what it gives up", () => {
  it("does one thing at a time, and says nothing of the last one meanwhile", async () => {
    const { pane } = await withRoster();
    pane.set({ shell: { message: { tone: "success", what: "Done before.", remedy: "" } } });
    const states = statesOf(pane);
    expect(await Promise.all([allocate(pane), tryAgain(pane)])).toEqual([true, false]);
    expect(pane.state.sets.options.seed).toBe(1);
    const busy = states.filter(({ shell }) => shell.work !== null);
    expect(busy.map(({ shell }) => shell.message)).toEqual(busy.map(() => null));
  });

  it("shows how far the allocator is, and lets it be cancelled: nothing is shown of it then", async () => {
    const { pane } = paneWith({ engine: new EngineClient([endlessLine]) });
    await start(pane);
    await openRosterFile(pane, "small.csv", bytesOf("small.csv"));
    const seen: unknown[] = [];
    pane.subscribe(() => {
      if (pane.state.shell.work?.fraction !== 0.5) return;
      seen.push(pane.state.shell.work.canCancel);
      pane.cancel();
    });
    expect(await allocate(pane)).toBe(false);
    expect(seen[0]).toBe(true);
    expect([pane.state.sets.draft, pane.state.shell.message?.tone]).toEqual([null, "information"]);
  });

  it("gives up what was shown of the workbook when it is read again", async () => {
    const { pane } = await withSets();
    await allocate(pane);
    await listEarlier(pane);
    await selectMember(pane, firstMember(pane));
    await openRegister(pane, "M1", 1);
    allPresent(pane);
    const shown = (): unknown[] => {
      const { sets, attendance } = pane.state;
      return [sets.draft, sets.earlier, sets.selectedMember, attendance.register];
    };
    expect(shown()).not.toContain(null);
    await readAgain(pane);
    expect(shown()).toEqual([null, null, null, null]);
  });

  it("keeps the codes that could not be written, although the screen opens the register anew meanwhile", async () => {
    const { pane } = await withSets();
    await openRegister(pane, "M1", 1);
    allPresent(pane);
    const before = entered(pane);
    if (!pane.workbook) throw new Error("There is no workbook.");
    jest
      .spyOn(pane.workbook, "write")
      .mockRejectedValue(new Refusal({ code: "workbook-structure-protected", details: {} }));
    const opened: Promise<void>[] = [];
    // As the screen does once nothing goes on and no register is there.
    pane.subscribe(() => {
      const { attendance, shell } = pane.state;
      if (attendance.register === null && shell.work === null) opened.push(openRegister(pane, "M1", 1));
    });
    expect(await writeRegister(pane)).toBe(false);
    await Promise.all(opened);
    expect(opened).not.toEqual([]);
    expect(entered(pane)).toEqual(before);
    discardRegister(pane);
    expect(entered(pane)).toEqual({});
  });

  it("keeps codes that were entered while other sets, meetings and screens are looked at", async () => {
    const { pane } = await withSets();
    await openRegister(pane, "M1", 1);
    const [first, second, third] =
      pane.state.attendance.register?.lines.map(({ memberId }) => memberId) ?? [];
    for (const [id, code] of [
      [first, "P"],
      [second, "A"],
      [third, "U"],
    ] as const) {
      enterCode(pane, id ?? "", code);
    }
    chooseRegister(pane, "M1", 2);
    await openRegister(pane, "M1", 2);
    expect(enteredIn(pane.state.attendance)).toEqual([]);
    await openRegister(pane, "M2", 1);
    allPresent(pane);
    pane.showScreen("sets");
    await readAgain(pane);
    expect(unsaved(pane.state.attendance).map(({ meetingId }) => meetingId)).toEqual(["M1", "M2"]);
    pane.showScreen("meetings");
    expect(pane.state.attendance.place).toEqual({ meetingId: "M1", setNumber: 2 });
    await openRegister(pane, "M1", 1);
    const codes = [first, second, third].map((id) => entered(pane)[id ?? ""]);
    expect(codes).toEqual(["P", "A", "U"]);
    expect(await writeRegister(pane)).toBe(true);
    expect(unsaved(pane.state.attendance).map(({ meetingId }) => meetingId)).toEqual(["M2"]);
  });

  it("does not take a member in hand again who was put down before the answer came", async () => {
    const { pane } = await withSets();
    const asked = selectMember(pane, firstMember(pane));
    deselectMember(pane);
    await asked;
    expect(pane.state.sets.selectedMember).toBeNull();
  });

  it("starts from the workbook's own settings, and keeps what was chosen since", async () => {
    const { pane } = await withRoster();
    await chooseOptions(pane, { targetSize: 12 });
    await allocate(pane);
    await writeDraft(pane);
    expect(pane.state.session.view?.settings.targetSize).toBe(12);
    await chooseOptions(pane, { targetSize: 6 });
    await readAgain(pane);
    expect(pane.state.sets.options.targetSize).toBe(6);
    const { workbook } = pane;
    if (!workbook) throw new Error("no workbook");
    const another = paneWith({
      situation: () => Promise.resolve({ kind: "excel", readOnly: false, keepsPage: true }),
      openExcel: () => Promise.resolve({ ...workbook, kind: "excel" }),
    }).pane;
    await start(another);
    expect(another.state.sets.options.targetSize).toBe(12);
  });

  it("starts from each file's own settings, whatever was open before", async () => {
    const { pane } = await withRoster();
    await chooseOptions(pane, { targetSize: 12 });
    await allocate(pane);
    await writeDraft(pane);
    const { workbook } = pane;
    if (!workbook) throw new Error("no workbook");
    const openEither = (name: string): Promise<OpenWorkbook> =>
      name === "written.xlsx"
        ? Promise.resolve(workbook)
        : openFile(name, bytesOf(name), () => undefined, "out.xlsx");
    const another = paneWith({ openFile: openEither }).pane;
    await start(another);
    await openRosterFile(another, "small.csv", bytesOf("small.csv"));
    await openRosterFile(another, "written.xlsx", new Uint8Array());
    expect(another.state.sets.options.targetSize).toBe(12);
  });

  it("asks for other sets once, and reads as the workbook says from then on", async () => {
    const { pane } = await withRoster();
    await chooseReadingOptions(pane, { columns: { organisation: "Job role" } });
    await tryAgain(pane);
    await writeDraft(pane);
    expect(pane.state.sets.options).toMatchObject({ seed: 2, reform: false, evenOut: false });
    expect(pane.state.roster.options).toMatchObject({ sheetName: null, columns: {} });
  });

  it("takes back one change after another", async () => {
    const { pane } = await withSets();
    const first = pane.state.session.view?.sets;
    await move(pane, 2);
    await move(pane, 3);
    expect(pane.state.session.written).toEqual(["allocation", "change", "change"]);
    await undo(pane);
    await undo(pane);
    expect([pane.state.session.written, pane.state.session.view?.sets]).toEqual([["allocation"], first]);
  });

  it("gathers changes until the workbook is read", async () => {
    const { pane, tell } = await inExcel("small.csv");
    tell([{ sheet: "small", kind: "edited", cells: ["A2"], cellCount: 1 }]);
    tell([{ sheet: "small", kind: "edited", cells: ["B3"], cellCount: 1 }]);
    expect(pane.state.session.changes.map((each) => ("cells" in each ? each.cells : []))).toEqual([
      ["A2"],
      ["B3"],
    ]);
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
    expect([[...watched], pane.state.session.written, pane.state.session.workbookName]).toEqual([
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
    expect(pane.state.shell.message?.tone).toBe("refusal");
    pane.showScreen("meetings");
    expect([pane.state.shell.message, pane.state.shell.notices]).toEqual([null, []]);
  });
});
