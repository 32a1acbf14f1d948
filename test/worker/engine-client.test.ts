import { readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../src/programme";
import { setsSlice } from "../../src/taskpane/core/sets-slice";
import { Cancelled, EngineClient, ownThreadTransport, type ReadingOptions } from "../../src/worker";
import type { OpenTransport } from "../../src/worker/engine-client";
import type { SheetPlan, WorkbookContent, WorkbookPlan } from "../../src/workbook";
import { readWorkbook } from "../../src/xlsx";
import { sheetOf } from "../workbook-content";
import { plannedContent } from "../planned-content";

const reading: ReadingOptions = {
  ...{ sheetName: null, columns: {}, duplicates: "keep", hiddenRows: "include" },
};
jest.setTimeout(60_000);
const surroundings = {
  ...{ newId: () => "programme-1", today: () => "2026-09-08" as const },
  ...{ moment: () => new Date("2026-09-08T09:00:00Z"), random: () => 0.5 },
};
/** As the pane asks before anybody chose otherwise. */
const { options: requested } = setsSlice.first;

let roster: WorkbookContent;
let large: WorkbookContent;
beforeAll(async () => {
  roster = await sample("roster-60.xlsx");
  large = await sample("roster-300.xlsx");
});

function sample(name: string): Promise<WorkbookContent> {
  return readWorkbook(new Uint8Array(readFileSync(path.join(__dirname, "../../samples", name))), name);
}

const columns = [..."ABCDEFGHIJKL"];

/** Columns that hardly come out even all at once, so that the search goes on for a while. */
function hardToBalance(content: WorkbookContent): WorkbookContent {
  const [sheet] = content.sheets;
  if (!sheet) throw new Error("no sheet");
  const header = columns.map((value) => ({ value }));
  const rows = sheet.rows.map((cells, row) => [
    ...cells,
    ...header.map(({ value }, at) => ({
      value: row === 0 ? value : `${value}${String((row * 7) % (at + 5))}`,
    })),
  ]);
  return { ...content, sheets: [{ ...sheet, rows }] };
}

function overviewOf({ sheets }: WorkbookPlan): SheetPlan | undefined {
  return sheets.find(({ key }) => key === "overview");
}

/** A client whose worker can be killed; then this thread goes on. */
function mortal(): { readonly client: EngineClient; readonly kill: () => void } {
  let kill = (): void => undefined;
  let isDead = false;
  const worker: OpenTransport = async (onReply, onBroken) => {
    kill = () => {
      isDead = true;
      onBroken();
    };
    return ownThreadTransport(surroundings)((reply) => {
      if (!isDead) onReply(reply);
    }, onBroken);
  };
  return {
    client: new EngineClient([worker, ownThreadTransport(surroundings)]),
    kill: () => {
      kill();
    },
  };
}

describe("the engine behind its client", () => {
  it("reads, forms sets and plans what is to be written", async () => {
    const client = new EngineClient([ownThreadTransport(surroundings)]);
    const look = await client.call("open", [roster, reading]);
    expect(look).toMatchObject({ origin: "roster", memberCount: 60, sets: [] });
    expect(await client.call("sizes", [10])).toMatchObject({ setCount: 6, sizes: [[10, 6]] });
    const draft = await client.call("allocate", [requested]);
    expect(draft.sets.map(({ members }) => members.length)).toEqual([10, 10, 10, 10, 10, 10]);
    expect(draft.isEven).toBe(true);
    const { plan, restoring } = await client.call("planDraft", []);
    expect(plan.sheets.map(({ key }) => key)).toContain("set-6");
    expect(restoring.sheets).toEqual([]);
  });

  it("tells what a file would not hold apart: in Excel it stays where it is", async () => {
    const client = new EngineClient([ownThreadTransport(surroundings)]);
    await client.call("open", [roster, reading]);
    await client.call("allocate", [requested]);
    const { plan } = await client.call("planDraft", []);
    const written = plannedContent(plan);
    const sheets = [...written.sheets, sheetOf([["Lunch"], ["Vegetarian"]], "Lunches")];
    await client.call("open", [{ ...written, sheets }, reading]);
    const draft = await client.call("allocate", [requested]);
    expect(draft.notInFile.map(({ what }) => what)).toEqual([expect.stringContaining("“Lunches”")]);
    expect([...draft.reached, ...draft.found].map(({ what }) => what).join()).not.toContain("Lunches");
  });

  it("makes out a workbook once as long as nothing in it and nothing chosen is different", async () => {
    const client = new EngineClient([ownThreadTransport(surroundings)]);
    const first = await client.call("open", [roster, reading]);
    await client.call("allocate", [requested]);
    expect(await client.call("open", [{ ...roster, sheets: [...roster.sheets] }, { ...reading }])).toBe(
      first,
    );
    await expect(client.call("planDraft", [])).rejects.toThrow("no sets to write");
    const [sheet] = roster.sheets;
    if (!sheet) throw new Error("no sheet");
    const shorter = [{ ...sheet, rows: sheet.rows.slice(0, -1) }];
    expect(await client.call("open", [{ ...roster, sheets: shorter }, reading])).toMatchObject({
      memberCount: 59,
    });
    const others = { ...reading, hiddenRows: "leave-out" } as const;
    expect(await client.call("open", [roster, others])).not.toBe(first);
  });

  it("hands on refusals as what they are", async () => {
    const client = new EngineClient([ownThreadTransport(surroundings)]);
    const call = client.call("open", [{ sheets: [], names: [] }, reading]);
    await expect(call).rejects.toThrow(Refusal);
    await expect(call).rejects.toMatchObject({ problem: { code: "no-roster-found" } });
  });

  it("says how far it is, and gives up when asked to; the next call works", async () => {
    const client = new EngineClient([ownThreadTransport(surroundings)]);
    await client.call("open", [hardToBalance(large), reading]);
    const giveUp = new AbortController();
    const fractions: number[] = [];
    const call = client.call("allocate", [{ ...requested, balance: columns.join("; ") }], {
      signal: giveUp.signal,
      onProgress: (fraction) => {
        fractions.push(fraction);
        if (fractions.length === 3) giveUp.abort();
      },
    });
    await expect(call).rejects.toThrow(Cancelled);
    expect(fractions.length).toBeGreaterThanOrEqual(3);
    expect((await client.call("allocate", [requested])).sets).toHaveLength(30);
  });

  it("goes on by itself when the worker cannot be started, and when it dies half-way", async () => {
    const notStarted = new EngineClient([
      () => Promise.reject(new Error("no worker")),
      ownThreadTransport(surroundings),
    ]);
    expect((await notStarted.call("open", [roster, reading])).memberCount).toBe(60);

    const { client: dying, kill } = mortal();
    await dying.call("open", [roster, reading]);
    const call = dying.call("allocate", [requested]);
    kill();
    expect((await call).sets).toHaveLength(6);
  });

  it("forms the sets that are not written yet again when the worker dies", async () => {
    const { client, kill } = mortal();
    await client.call("open", [roster, reading]);
    const draft = await client.call("allocate", [requested]);
    kill();
    const { plan } = await client.call("planDraft", []);
    const setsOf = ({ sets }: typeof draft): string[][] =>
      sets.map(({ members }) => members.map(({ name }) => name));
    const listed = plan.sheets
      .filter(({ key }) => key.startsWith("set-"))
      .map(({ rows }) => rows.map(([cell]) => cell?.value));
    setsOf(draft).forEach((names, place) => {
      expect(listed[place]).toEqual(expect.arrayContaining(names));
    });
    expect(listed).toHaveLength(6);
  });

  it("has nothing to write again that was given up before the worker died", async () => {
    const { client, kill } = mortal();
    await client.call("open", [roster, reading]);
    await client.call("allocate", [requested]);
    await client.call("open", [roster, reading]);
    kill();
    await expect(client.call("planDraft", [])).rejects.toThrow("no sets to write");
  });

  it("reads no file again that the worker died of, and goes on", async () => {
    const { client, kill } = mortal();
    await client.call("open", [roster, reading]);
    const pending = client.call("readFile", ["hostile.xlsx", new Uint8Array(8)]);
    const returned = client.call("openReturned", [
      [{ file: "back.xlsx", bytes: new Uint8Array(8), password: null }],
    ]);
    const compared = client.call("compareProgrammes", [
      [{ file: "other.xlsx", bytes: new Uint8Array(8) }],
      null,
    ]);
    const beside = client.call("reportBeside", ["board", "answers.xlsx", new Uint8Array(8)]);
    kill();
    await expect(compared).rejects.toMatchObject({ problem: { details: { files: ["other.xlsx"] } } });
    await expect(beside).rejects.toMatchObject({ problem: { details: { files: ["answers.xlsx"] } } });
    await expect(pending).rejects.toMatchObject({
      problem: { code: "files-ended-reader", details: { files: ["hostile.xlsx"] } },
    });
    await expect(returned).rejects.toMatchObject({ problem: { details: { files: ["back.xlsx"] } } });
    expect((await client.call("allocate", [requested])).sets).toHaveLength(6);
  });

  it("brings back the notes with what is undone", async () => {
    const { client } = mortal();
    await client.call("open", [roster, reading]);
    await client.call("allocate", [requested]);
    const planned = await client.call("planDraft", []);
    const { sets } = await client.call("open", [plannedContent(planned.plan), reading]);
    const cycle = { firstMeeting: "2026-10-06" as const, pattern: "", skipMonths: [], count: 8 };
    const times = { speakerStart: 600, speakerMinutes: 60, sessionMinutes: 90 };
    const change = await client.call("planChange", [{ kind: "plan", cycle: { ...cycle, ...times } }]);
    await client.call("open", [plannedContent(change.plan), reading]);
    const member = sets[0]?.members[0]?.id ?? "";
    const codes = [{ member, code: "P" as const }];
    const early = await client.call("planChange", [{ kind: "record", meetingId: "M1", codes }]);
    await client.call("open", [plannedContent(early.plan), reading]);
    const more = await client.call("planChange", [{ kind: "record", meetingId: "M2", codes }]);
    expect(overviewOf(more.restoring)).toEqual(overviewOf(early.plan));
    await client.call("open", [plannedContent(more.plan), reading]);
    const third = await client.call("planChange", [{ kind: "record", meetingId: "M3", codes }]);
    await client.call("open", [plannedContent(third.plan), reading]);
    const fourth = await client.call("planChange", [{ kind: "record", meetingId: "M4", codes }]);
    // Not planned a second time.
    expect(fourth.restoring).toBe(third.plan);
  });

  it("opens returned files again when the worker dies", async () => {
    const { client, kill } = mortal();
    await client.call("open", [roster, reading]);
    await client.call("allocate", [requested]);
    const planned = await client.call("planDraft", []);
    await client.call("open", [plannedContent(planned.plan), reading]);
    const cycle = { firstMeeting: "2026-10-06" as const, pattern: "", skipMonths: [], count: 8 };
    const times = { speakerStart: 600, speakerMinutes: 60, sessionMinutes: 90 };
    const change = await client.call("planChange", [{ kind: "plan", cycle: { ...cycle, ...times } }]);
    const before = plannedContent(change.plan);
    const { sets } = await client.call("open", [before, reading]);
    const member = sets[0]?.members[0]?.id ?? "";
    const recording = await client.call("planChange", [
      { kind: "record", meetingId: "M1", codes: [{ member, code: "L" }] },
    ]);
    await client.call("open", [plannedContent(recording.plan), reading]);
    const bytes = await client.call("packFile", [1, { sets: [1], contact: "", withEmail: false }, null]);
    await client.call("open", [before, reading]);
    const view = await client.call("openReturned", [[{ file: "set 1.xlsx", bytes, password: null }]]);
    expect(view.packs).toHaveLength(1);
    kill();
    const { plan } = await client.call("planCollection", [[`${member} M1`]]);
    const tracker = plan.sheets.find(({ key }) => key === "attendance");
    const row = tracker?.rows.find(([id]) => id?.value === member);
    expect(row?.map((cell) => cell?.value)).toContain("L");
  });
});
