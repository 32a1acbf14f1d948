import type { ExcelWorkbook, PaneMemory } from "../../src/excel";
import { Engine, type ReadingOptions } from "../../src/worker/engine";
import type { Command } from "../../src/commands";
import type { WorkbookView } from "../../src/worker";
import { openContent } from "../excel-host/files/open-file";
import { plannedValues } from "../excel-host/files/planned-values";
import type { BookState } from "../excel-host/model/book-state";
import { contentOf, rosterRows } from "../workbook-content";
import { allocateLive, liveExcel, type LiveExcel } from "./live-programme";
import { UserHand } from "./user-hand";

const reading: ReadingOptions = { sheetName: null, columns: {}, duplicates: "keep", hiddenRows: "include" };

let live: LiveExcel;
let workbook: ExcelWorkbook;
let hand: UserHand;
let engine: Engine;
let recorded: { readonly book: BookState; readonly memory: PaneMemory };
beforeAll(async () => {
  live = await liveExcel();
  live.host.open(openContent(contentOf(rosterRows(24))));
  workbook = live.open();
  engine = newEngine();
  await allocateLive(live.host, workbook);
  const members = (await look()).sets.flatMap((set) => set.members.map(({ id }) => id));
  const codes = members.map((member) => ({ member, code: "P" as const }));
  await change({ kind: "record", meetingId: "M1", codes });
  await change({ kind: "describe", meetingId: "M2", details: { speaker: "Dr Ada Okafor" } });
  recorded = { book: live.host.book, memory: workbook.memory };
});
beforeEach(() => {
  const { book, memory } = recorded;
  live.host.open(book.copy());
  hand = new UserHand(live.host.book);
  workbook = live.open({ memory });
  engine = newEngine();
});
afterAll(() => live.close());

function newEngine(): Engine {
  return new Engine({
    ...{ newId: () => "programme-1", today: () => "2026-09-08" },
    ...{ moment: () => new Date("2026-09-08T09:00:00Z"), random: () => 0.5 },
  });
}

async function look(): Promise<WorkbookView> {
  return engine.open(await workbook.read(), reading);
}

async function change(wish: Command): Promise<void> {
  await look();
  const { plan } = engine.planChange(wish);
  live.host.book.formulaValues = plannedValues(plan);
  await workbook.write(plan);
}

const tabs = (): string[] => live.host.book.sheets.map(({ name }) => name);

/** All that people typed: who is in which set and came when, meetings, facilitators. */
function known({ sets, meetings }: WorkbookView): unknown {
  return { sets, meetings, codes: engine.register("M1", 1) };
}

describe("a sheet of ours that somebody deleted", () => {
  it.each(["Set 2", "Overview", "Attendance", "Meetings", "Facilitators", "Roster"])(
    "is %s: it is said, and built again with all that stood on it",
    async (name) => {
      const before = known(await look());
      const sheets = tabs();
      hand.delete(name);
      const missing = (await look()).missing;
      expect(missing).toEqual([{ name, isLost: false }]);
      expect(known(await look())).toEqual(before);
      await change({ kind: "refresh" });
      expect(tabs()).toEqual(sheets);
      const after = await look();
      expect([after.missing, known(after)]).toEqual([[], before]);
      const broken = live.host.book.sheets.flatMap(({ cells }) =>
        [...cells.values()].flatMap((row) =>
          [...row.values()].filter(({ formula }) => formula?.includes("#REF!")),
        ),
      );
      expect(broken).toEqual([]);
    },
  );

  it("keeps the name that its set was given", async () => {
    hand.rename("Set 2", "Blue");
    await look();
    hand.delete("Blue");
    expect((await look()).missing).toEqual([{ name: "Blue", isLost: false }]);
    await change({ kind: "refresh" });
    expect(tabs()).toContain("Blue");
  });

  it("comes back under another name where its own is taken by now", async () => {
    const before = known(await look());
    hand.delete("Meetings");
    hand.add("Meetings");
    hand.type("Meetings", 0, 0, "notes of my own");
    await change({ kind: "refresh" });
    expect(hand.valueAt("Meetings", 0, 0)).toBe("notes of my own");
    expect(known(await look())).toEqual(before);
  });

  it("is built again by whatever is written next, with what stood on it", async () => {
    hand.delete("Attendance");
    await change({ kind: "describe", meetingId: "M3", details: { topic: "Listening" } });
    const codes = (await look(), engine.register("M1", 1)?.lines.map(({ code }) => code));
    expect(new Set(codes)).toEqual(new Set(["P"]));
  });

  it.each(["Set 2", "Overview"])("while no pane was open is %s: nothing is lost", async (name) => {
    const before = known(await look());
    hand.delete(name);
    [workbook, engine] = [live.open({ paneId: "later" }), newEngine()];
    expect((await look()).missing).toEqual([{ name, isLost: false }]);
    await change({ kind: "refresh" });
    const after = await look();
    expect([after.missing, known(after)]).toEqual([[], before]);
  });

  it("while no pane was open is Facilitators: what was typed on it is said to be lost", async () => {
    hand.delete("Facilitators");
    [workbook, engine] = [live.open({ paneId: "later" }), newEngine()];
    expect((await look()).missing).toEqual([{ name: "Facilitators", isLost: true }]);
  });

  it("is not one that the pane itself took away", async () => {
    live.host.open(openContent(contentOf(rosterRows(24))));
    workbook = live.open();
    await allocateLive(
      live.host,
      workbook,
      {},
      { title: "", subject: "", description: "", sheets: [], names: [] },
    );
    await workbook.undo();
    const { deleted } = await workbook.read();
    expect(deleted).toEqual([]);
    expect((await look()).missing).toEqual([]);
  });
});
