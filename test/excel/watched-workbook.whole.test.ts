import { watchChanges, type ChangeWatch, type ExcelWorkbook } from "../../src/excel";
import { Refusal } from "../../src/programme";
import { isTypedOn, type SheetKey, type WorkbookPlan } from "../../src/workbook";
import { openContent } from "../excel-host/files/open-file";
import { contentOf, rosterRows } from "../workbook-content";
import { allocateLive, liveExcel, type LiveExcel } from "./live-programme";
import { besideEachOther } from "./same-as-file";
import { UserHand } from "./user-hand";

let live: LiveExcel;
let workbook: ExcelWorkbook;
let watch: ChangeWatch;
let hand: UserHand;
const troubles: unknown[] = [];
beforeAll(async () => {
  live = await liveExcel();
});
beforeEach(async () => {
  live.host.open(openContent(contentOf(rosterRows(40))));
  hand = new UserHand(live.host.book);
  workbook = live.open();
  watch = await watchChanges(workbook, {
    quietMs: 60_000,
    onChange: () => undefined,
    onTrouble: (trouble) => troubles.push(trouble),
  });
  await allocateLive(live.host, workbook);
});
afterEach(async () => {
  await watch.dispose();
  expect(troubles).toEqual([]);
});
afterAll(() => live.close());

/** The administrator types another set for the first member. */
function typeSet(set: number): void {
  const { range } = hand.sheet("Roster").tables[0] ?? { range: { top: 0 } };
  hand.type("Roster", range.top + 1, hand.columnOf("Roster", range.top, "Set"), set);
}

/** Until what Excel tells has come. */
async function told(): Promise<void> {
  live.host.tellListeners();
  await new Promise((resolve) => setTimeout(resolve, 50));
}

/** The sheets that nobody types on: the others keep their rows in the order that people have given them. */
function drawnSheets(plan: WorkbookPlan): { planned: unknown[]; saved: unknown[] } {
  const { planned, saved } = besideEachOther(plan, live.host.book) as Record<
    "planned" | "saved",
    { sheets: { key: SheetKey }[] }
  >;
  const drawn = ({ sheets }: { sheets: { key: SheetKey }[] }): unknown[] =>
    sheets.filter(({ key }) => !isTypedOn(key));
  return { planned: drawn(planned), saved: drawn(saved) };
}

const firstSet = (): number => {
  const { range } = hand.sheet("Roster").tables[0] ?? { range: { top: 0 } };
  return Number(hand.valueAt("Roster", range.top + 1, hand.columnOf("Roster", range.top, "Set")));
};

describe("a workbook that a pane watches", () => {
  it("is read again as the same objects, but for the sheets that were typed on", async () => {
    const before = await workbook.read();
    const again = await workbook.read();
    expect(again.sheets.every((sheet, place) => sheet === before.sheets[place])).toBe(true);
    typeSet(firstSet() === 1 ? 2 : 1);
    await told();
    const after = await workbook.read();
    const changed = after.sheets.filter((sheet, place) => sheet !== before.sheets[place]);
    expect(changed.map(({ name }) => name)).toEqual(["Roster"]);
    const rows = changed[0]?.rows.filter((row) => !before.sheets.some((sheet) => sheet.rows.includes(row)));
    expect(rows).toHaveLength(1);
  });

  it("finds how a sheet that nothing touched was written the same at every write", async () => {
    const writtenAfter = async (): Promise<ReadonlyMap<SheetKey, unknown>> => {
      typeSet(firstSet() === 1 ? 2 : 1);
      await told();
      await allocateLive(live.host, workbook);
      return workbook.memory.written;
    };
    await writtenAfter();
    const before = await writtenAfter();
    const after = await writtenAfter();
    for (const key of ["facilitators", "rules", "meetings", "programme"] as const) {
      expect(after.get(key)).toBe(before.get(key));
    }
  });

  it("is changed by a move in three requests and formatted in one, and is then as planned", async () => {
    typeSet(firstSet() === 1 ? 2 : 1);
    await told();
    await workbook.changesSinceSeen();
    live.host.forget();
    const plan = await allocateLive(live.host, workbook);
    expect(live.host.requests.map(({ error }) => error)).toEqual([null, null, null, null]);
    const { planned, saved } = drawnSheets(plan);
    expect(planned.length).toBeGreaterThan(5);
    expect(saved).toEqual(planned);
  });

  /** Sheets whose cells Excel was asked for. */
  async function sheetsAsked(beside?: "before-write" | "after-write"): Promise<Set<string>> {
    const asked = new Set<string>();
    const send = live.host.send.bind(live.host);
    const listening = jest.spyOn(live.host, "send").mockImplementation(async (sent) => {
      const answer = await send(sent);
      for (const { name } of live.host.book.sheets) {
        if (answer?.includes(`"${name}!`)) asked.add(name);
      }
      return answer;
    });
    await workbook.read(beside);
    listening.mockRestore();
    return asked;
  }

  it("is read after an own write without the sheets that it did not touch, unless Excel tells of one", async () => {
    typeSet(firstSet() === 1 ? 2 : 1);
    await told();
    await allocateLive(live.host, workbook);
    hand.type("Meetings", 40, 0, "a note of mine");
    await told();
    const asked = await sheetsAsked("after-write");
    expect(asked).toContain("Meetings");
    expect(asked).not.toContain("Programme");
    expect(JSON.stringify((await workbook.read("after-write")).sheets)).toContain("a note of mine");
    expect(await sheetsAsked("after-write")).toContain("Programme");
  });

  it("is read ahead of a write as far as Excel tells of something, and whole where it may have missed telling", async () => {
    await workbook.read();
    expect(await sheetsAsked("before-write")).toEqual(new Set());
    hand.type("Meetings", 40, 0, "a note of mine");
    await told();
    expect(await sheetsAsked("before-write")).toEqual(new Set(["Meetings"]));
    watch.check();
    expect(await sheetsAsked("before-write")).toContain("Roster");
    expect(await sheetsAsked("before-write")).toEqual(new Set());
  });

  it("is read with errors told from texts, each time that one comes or goes", async () => {
    const cellRead = async (typed: string): Promise<unknown> => {
      hand.type("Meetings", 40, 0, typed);
      const row = hand.sheet("Meetings").cells.get(40);
      const cell = row?.get(0);
      if (cell && typed === typed.toUpperCase()) row?.set(0, { ...cell, value: null, error: typed });
      await told();
      const { sheets } = await workbook.read();
      return sheets.find(({ name }) => name === "Meetings")?.rows[40]?.[0];
    };
    expect(await cellRead("#1 room")).toEqual({ value: "#1 room" });
    expect(await cellRead("#N/A")).toEqual({ value: null, error: "#N/A" });
    expect(await cellRead("#N/A")).toEqual({ value: null, error: "#N/A" });
    expect(await cellRead("#REF!")).toEqual({ value: null, error: "#REF!" });
    expect(await cellRead("none")).toEqual({ value: "none" });
  });

  it("is seen with what people type on a set's sheet, once Excel has told of it", async () => {
    hand.type("Set 3", 90, 0, "a note of mine");
    await told();
    const changes = await workbook.changesSinceSeen();
    expect(changes).toEqual([
      {
        ...{ sheet: "Set 3", kind: "edited", ours: "drawn", cells: ["A91"], cellCount: 1 },
        edits: [{ cell: "A91", before: "", now: "a note of mine" }],
      },
    ]);
  });

  it("is not written over where Excel has not told of an edit: it is found, said, and kept at the next try", async () => {
    const from = firstSet();
    typeSet(from === 1 ? 2 : 1);
    hand.type(`Set ${String(from)}`, 12, 0, "typed over a name");
    live.host.book.events = [];
    const refused = await allocateLive(live.host, workbook).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused instanceof Refusal && refused.problem).toMatchObject({
      code: "workbook-changed",
      details: {
        changes: [
          { sheet: `Set ${String(from)}`, kind: "edited", ours: "drawn", cells: ["A13"], cellCount: 1 },
        ],
      },
    });
    await allocateLive(live.host, workbook);
    const texts = live.host.book.sheets.flatMap(({ cells }) =>
      [...cells.values()].flatMap((row) => [...row.values()].map(({ value }) => value)),
    );
    expect(texts).toContain("typed over a name");
  });

  it("is seen as another pane has drawn it, whose writes Excel has not told of", async () => {
    const other = live.open({ paneId: "other" });
    typeSet(firstSet() === 1 ? 2 : 1);
    await allocateLive(live.host, other);
    live.host.book.events = [];
    typeSet(firstSet() === 3 ? 4 : 3);
    const plan = await allocateLive(live.host, workbook);
    const { planned, saved } = drawnSheets(plan);
    expect(planned.length).toBeGreaterThan(5);
    expect(saved).toEqual(planned);
  });

  it("keeps what a person made of a chart's look when other cells are to be shown in it", async () => {
    const from = firstSet();
    const [chart] = hand.sheet("Overview").charts;
    if (!chart) throw new Error("The Overview has no chart.");
    chart.title.colour = "#FF0000";
    const title = chart.title.text;
    for (const set of [1, 2, 3, 4].filter((each) => each !== from)) {
      typeSet(set);
      await allocateLive(live.host, workbook);
      const [own] = hand.sheet("Overview").charts;
      expect([own?.title.text, own?.title.colour]).toEqual([title, "#FF0000"]);
    }
  });
});
