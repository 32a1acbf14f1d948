import type { CellContent } from "../../src/sheet";
import { apply, type CommandContext } from "../../src/commands";
import { certify } from "../../src/seating";
import { planWorkbook, type WorkbookPlan } from "../../src/workbook";
import { cellAt, setCell } from "../excel-host/model/cells";
import { openContent } from "../excel-host/files/open-file";
import { savedPlan } from "../excel-host/files/saved-plan";
import { contentOf, rosterRows, rowsWithGender } from "../workbook-content";
import { Refusal, type Certificate, type Programme } from "../../src/programme";
import { sayProblem } from "../../src/wording";
import { allocateLive, allocated, liveExcel, planOf, type LiveExcel } from "./live-programme";
import { besideEachOther } from "./same-as-file";
import { differences } from "../faults/differences";
import { everything } from "../faults/everything";
import { UserHand } from "./user-hand";
import { opened } from "../opened";

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => live.close());

interface AtWork {
  readonly hand: UserHand;
  readonly workbook: ReturnType<LiveExcel["open"]>;
}

/** What was written once, to begin with as often as wished. */
function writtenOnce(write: () => Promise<AtWork["workbook"]>): () => Promise<AtWork> {
  let written: (Pick<AtWork["workbook"], "memory"> & Pick<LiveExcel["host"], "book">) | null = null;
  return async () => {
    const { host } = live;
    if (!written) {
      const { memory } = await write();
      written = { memory, book: host.book.copy() };
    }
    host.open(written.book.copy());
    host.forget();
    return { hand: new UserHand(host.book), workbook: live.open({ memory: written.memory }) };
  };
}

/** A workbook of 24 members with its sets, and the hand of the person who works on it. */
const finished = writtenOnce(async () => {
  live.host.open(openContent(contentOf(rosterRows(24))));
  const workbook = live.open();
  await allocateLive(live.host, workbook);
  return workbook;
});

const rosterHeaderRow = 3;

function certificateOf({ members, groupings, sets }: Programme): Certificate {
  return certify(members, groupings, sets.length);
}

async function refusalOf(refused: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await refused.then(
    () => new Error("It was not refused."),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refusal) return error;
  throw error;
}

describe("what people do to the workbook between two runs", () => {
  it("is nothing to be written when they did nothing", async () => {
    const { workbook } = await finished();
    const plan = planOf(allocated(await workbook.read()));
    const before = JSON.stringify(everything(live.host.book));
    await workbook.write(plan);
    expect(JSON.stringify(everything(live.host.book))).toBe(before);
  });

  it("keeps a column of their own on the roster, its formats and notes, and gives new members a set", async () => {
    const { hand, workbook } = await finished();
    hand.insertColumns("Roster", 2);
    hand.type("Roster", rosterHeaderRow, 2, "Parking space");
    const roster = hand.sheet("Roster");
    for (let row = 4; row < 28; row += 1) hand.type("Roster", row, 2, `Bay ${String(row)}`);
    roster.notes.set("C6", "needs a ramp");
    ["Newcomer Invented", "GP"].forEach((text, column) => {
      hand.type("Roster", 28, column, text);
    });
    hand.type("Roster", 28, 3, "Trust 1");
    roster.tables[0] = { ...roster.tables[0], range: { ...roster.tables[0]?.range, bottom: 28 } } as never;
    await allocateLive(live.host, workbook);
    expect(hand.valueAt("Roster", rosterHeaderRow, 2)).toBe("Parking space");
    expect(hand.valueAt("Roster", 27, 2)).toBe("Bay 27");
    expect(roster.notes.get("C6")).toBe("needs a ramp");
    const set = hand.columnOf("Roster", rosterHeaderRow, "Set");
    expect(Number(hand.valueAt("Roster", 28, set))).toBeGreaterThan(0);
    expect(roster.tables).toHaveLength(1);
    expect(hand.valueAt("Attendance", hand.sheet("Attendance").tables[0]?.range.bottom ?? 0, 1)).toBe(
      "Newcomer Invented",
    );
  });

  it("takes a member typed beneath the roster's table into it, once, and leaves a note further down alone", async () => {
    const { hand, workbook } = await finished();
    ["Newcomer Invented", "GP", "Trust 1"].forEach((text, column) => {
      hand.type("Roster", 28, column, text);
    });
    hand.type("Roster", 31, 0, "Kept by the programme office");
    await allocateLive(live.host, workbook);
    const set = hand.columnOf("Roster", rosterHeaderRow, "Set");
    expect(Number(hand.valueAt("Roster", 28, set))).toBeGreaterThan(0);
    expect(hand.sheet("Roster").tables[0]?.range.bottom).toBe(28);
    expect(hand.valueAt("Roster", 29, 0)).toBeNull();
    expect(hand.valueAt("Roster", 31, 0)).toBe("Kept by the programme office");
    const { members } = opened(await workbook.read()).programme;
    expect(members.filter(({ name }) => name === "Newcomer Invented")).toHaveLength(1);
  });

  it.each([
    ["Excel made the table longer", true],
    ["Excel did not make the table longer", false],
  ])("gives a joiner their first day in the row that was typed for them: %s", async (_, isLonger) => {
    const { hand, workbook } = await finished();
    ["Newcomer Invented", "GP", "Trust 1"].forEach((text, column) => {
      hand.type("Roster", 28, column, text);
    });
    const roster = hand.sheet("Roster");
    if (isLonger) {
      roster.tables[0] = { ...roster.tables[0], range: { ...roster.tables[0]?.range, bottom: 28 } } as never;
    }
    const options = { duplicates: "keep", hiddenRows: "include", newId: () => "none" } as const;
    for (const on of ["2026-09-08", "2026-10-13"] as const) {
      const { programme, certificate } = apply(
        opened(await workbook.read()),
        { kind: "join", member: "Newcomer Invented", on, to: null },
        { ...options, today: "2026-09-01" as const },
      );
      await workbook.write(planWorkbook({ programme, certificate, notices: [], setSheets: "auto" }));
      const { members } = opened(await workbook.read()).programme;
      const [joiner, ...more] = members.filter(({ name }) => name === "Newcomer Invented");
      expect(joiner?.joined).toBe(on);
      expect(more).toEqual([]);
      // And once more by somebody who takes the set, the day and the ID away again.
      ["Set", "Member ID", "Joined"].forEach((header) => {
        hand.type("Roster", 28, hand.columnOf("Roster", rosterHeaderRow, header), null);
      });
    }
  });

  it("gives a leaver their last day beside another's, as a date, and takes it back when undone", async () => {
    const { hand, workbook } = await finished();
    const options = { duplicates: "keep", hiddenRows: "include", newId: () => "none" } as const;
    const drawn = (programme: Programme): WorkbookPlan =>
      planWorkbook({ programme, certificate: certificateOf(programme), notices: [], setSheets: "auto" });
    const read = async (): Promise<Programme> => opened(await workbook.read()).programme;
    const lastDays = async (): Promise<(string | null)[]> =>
      (await read()).members.map(({ left }) => left).filter((left) => left !== null);
    for (const [member, on] of [
      ["Member0 Invented", "2026-11-30"],
      ["Member1 Invented", "2026-12-31"],
    ] as const) {
      const before = drawn(await read());
      const content = await workbook.read();
      const { programme } = apply(
        opened(content),
        { kind: "withdraw", member, on },
        { ...options, today: "2026-09-01" as const },
      );
      await workbook.write(drawn(programme), before);
    }
    expect(await lastDays()).toEqual(["2026-11-30", "2026-12-31"]);
    const left = hand.columnOf("Roster", rosterHeaderRow, "Left");
    expect(cellAt(hand.sheet("Roster"), 5, left).format.numberFormat).toBe(
      cellAt(hand.sheet("Roster"), 4, left).format.numberFormat,
    );
    await workbook.undo();
    expect(await lastDays()).toEqual(["2026-11-30"]);
    await workbook.undo();
    expect(await lastDays()).toEqual([]);
  });

  it("finds sheets again by other names and in another order, and rows sorted otherwise", async () => {
    const { hand, workbook } = await finished();
    hand.rename("Roster", "Everyone");
    hand.rename("Set 1", "Ash");
    hand.sort("Everyone", 4, 27, 0);
    const names = live.host.book.sheets.map(({ name }) => name);
    await allocateLive(live.host, workbook);
    expect(live.host.book.sheets.map(({ name }) => name)).toEqual(names);
    expect(hand.valueAt("Ash", 0, 0)).toBe("Ash (set 1)");
  });

  it("draws a deleted set sheet again, in its place (B16)", async () => {
    const { hand, workbook } = await finished();
    const names = live.host.book.sheets.map(({ name }) => name);
    hand.delete("Set 2");
    const plan = await allocateLive(live.host, workbook);
    expect(live.host.book.sheets.map(({ name }) => name)).toEqual(names);
    const { planned, saved } = besideEachOther(plan, live.host.book);
    expect(saved).toEqual(planned);
  });

  it("leaves a sheet of theirs that is called like one of ours (B27)", async () => {
    const { host } = live;
    host.open(openContent(contentOf(rosterRows(24))));
    const hand = new UserHand(host.book);
    hand.add("Set 1");
    hand.type("Set 1", 0, 0, "my own notes");
    await allocateLive(host, live.open());
    expect(hand.valueAt("Set 1", 0, 0)).toBe("my own notes");
    expect(host.book.sheetNamed("Set 1 (2)")).toBeDefined();
  });

  it("keeps a set sheet that they typed on, under another name, when it must be drawn anew", async () => {
    const { hand, workbook } = await finished();
    hand.type("Set 1", 14, 0, "Somebody Else");
    const report = await workbook.write(
      planOf(allocated(await workbook.read(), { reform: true, settings: { seed: 7 } })),
    );
    expect(report.keptSheets).toEqual(["Set 1 (earlier)"]);
    expect(hand.valueAt("Set 1 (earlier)", 14, 0)).toBe("Somebody Else");
    expect(hand.valueAt("Set 1", 14, 0)).not.toBe("Somebody Else");
  });

  it("keeps attendance where it was recorded when members join and rows are sorted", async () => {
    const { hand, workbook } = await finished();
    const table = hand.sheet("Attendance").tables[0];
    const top = (table?.range.top ?? 0) + 1;
    const meeting = hand.columnOf("Attendance", top - 1, "M1");
    const id = hand.valueAt("Attendance", top + 3, 0);
    hand.type("Attendance", top + 3, meeting, "L");
    hand.sort("Attendance", top, top + 23, 1);
    await allocateLive(live.host, workbook);
    const { programme } = opened(await workbook.read());
    expect(programme.attendance).toEqual([{ memberId: id, meetingId: "M1", code: "L", notUnderstood: null }]);
  });

  it("takes a row typed beneath the tracker into it, and leaves a line of totals alone", async () => {
    const { hand, workbook } = await finished();
    const { top = 0, bottom = 0 } = hand.sheet("Attendance").tables[0]?.range ?? {};
    const meeting = hand.columnOf("Attendance", top, "M2");
    const [id, name] = [0, 1].map((column) => hand.valueAt("Attendance", top + 2, column));
    hand.deleteRow("Attendance", top + 2);
    hand.type("Attendance", bottom, 1, name ?? "");
    hand.type("Attendance", bottom, meeting, "L");
    hand.type("Attendance", bottom + 1, 1, "Total");
    hand.type("Attendance", bottom + 1, meeting, 1);
    for (let run = 0; run < 2; run += 1) {
      await allocateLive(live.host, workbook);
      expect(hand.sheet("Attendance").tables[0]?.range.bottom).toBe(bottom);
      expect([0, 1, meeting].map((column) => hand.valueAt("Attendance", bottom, column))).toEqual([
        id,
        name,
        "L",
      ]);
      expect([1, meeting].map((column) => hand.valueAt("Attendance", bottom + 1, column))).toEqual([
        "Total",
        1,
      ]);
    }
  });

  it.each(["insertColumns", "insertTableColumn"] as const)(
    "leaves a column of theirs between the meetings, and writes all the same: %s",
    async (insert) => {
      const { hand, workbook } = await finished();
      const top = hand.sheet("Attendance").tables[0]?.range.top ?? 0;
      const column = hand.columnOf("Attendance", top, "M3");
      const sheet = hand.sheet("Attendance");
      const dateAbove = (at: number): string | undefined => cellAt(sheet, top - 3, at).formula;
      const dateOfM3 = dateAbove(column);
      hand[insert]("Attendance", column);
      hand.type("Attendance", top, column, "Paid");
      hand.type("Attendance", top + 1, column, "yes");
      await allocateLive(live.host, workbook, { reform: true, settings: { seed: 5 } });
      expect(hand.valueAt("Attendance", top + 1, column)).toBe("yes");
      expect(hand.columnOf("Attendance", top, "M3")).toBe(column + 1);
      expect([dateAbove(column), dateAbove(column + 1)]).toEqual([undefined, dateOfM3]);
    },
  );

  it("gives a meeting's column its heading back when somebody typed another over it, codes and all", async () => {
    const { hand, workbook } = await finished();
    const top = (hand.sheet("Attendance").tables[0]?.range.top ?? 0) + 1;
    const meeting = hand.columnOf("Attendance", top - 1, "M2");
    hand.type("Attendance", top, meeting, "L");
    hand.type("Attendance", top - 1, meeting, "October");
    await allocateLive(live.host, workbook);
    expect(hand.valueAt("Attendance", top - 1, meeting)).toBe("M2");
    expect(hand.valueAt("Attendance", top, meeting)).toBe("L");
  });

  it("refuses names sorted alone and headings exchanged, until what was kept of them is cleared on purpose", async () => {
    const { hand, workbook } = await finished();
    const attendance = hand.sheet("Attendance").tables[0]?.range ?? { top: 0, bottom: 0 };
    const [name, m1, m2] = ["Name", "M1", "M2"].map((header) =>
      hand.columnOf("Attendance", attendance.top, header),
    );
    const day = hand.valueAt("Attendance", attendance.top - 3, m1 ?? 0);
    hand.sortAlone("Roster", rosterHeaderRow + 1, rosterHeaderRow + 24, 0);
    hand.exchangeHeadings("Attendance", attendance.top, m1 ?? 0, m2 ?? 0);
    const refused = async (): Promise<Refusal> =>
      refusalOf(workbook.read().then((content) => opened(content)));
    expect((await refused()).problem.code).toBe("meeting-headings-exchanged");
    for (const column of [m1 ?? 0, m2 ?? 0])
      for (const above of [1, 2, 3]) hand.type("Attendance", attendance.top - above, column, null);
    expect((await refused()).problem.code).toBe("column-sorted-alone");
    for (let row = attendance.top + 1; row <= attendance.bottom; row++)
      hand.type("Attendance", row, name ?? 0, null);
    await allocateLive(live.host, workbook);
    const names = Array.from({ length: 24 }, (_, row) =>
      hand.valueAt("Attendance", attendance.top + 1 + row, name ?? 0),
    );
    expect(new Set(names).size).toBe(24);
    const above = hand.columnOf("Attendance", attendance.top, "M1");
    expect(hand.valueAt("Attendance", attendance.top - 3, above)).toBe(day);
  });

  it("refuses a protected sheet and a protected or read-only workbook before anything is written (B18)", async () => {
    const { hand, workbook } = await finished();
    const plan = planOf(allocated(await workbook.read(), { reform: true, settings: { seed: 9 } }));
    const before = JSON.stringify(savedPlan(live.host.book));
    hand.protect("Roster");
    await workbook.read();
    expect((await refusalOf(workbook.write(plan))).problem.code).toBe("sheet-protected");
    hand.sheet("Roster").isProtected = false;
    live.host.book.readOnly = true;
    await workbook.read();
    expect((await refusalOf(workbook.write(plan))).problem.code).toBe("workbook-read-only");
    live.host.book.readOnly = false;
    expect(JSON.stringify(savedPlan(live.host.book))).toBe(before);
    live.host.book.structureProtected = true;
    const more = planOf(allocated(await workbook.read(), { reform: true, settings: { targetSize: 6 } }));
    const { problem } = await refusalOf(workbook.write(more));
    expect(problem.code).toBe("workbook-structure-protected");
    expect(sayProblem(problem).remedy).toMatch(/Protect Workbook/);
    live.host.book.structureProtected = false;
    expect(JSON.stringify(savedPlan(live.host.book))).toBe(before);
  });

  it.each([
    ["the roster", (locked: boolean, hand: UserHand) => void (hand.sheet("Roster").isProtected = locked)],
    ["the structure", (locked: boolean) => void (live.host.book.structureProtected = locked)],
    ["reading only", (locked: boolean) => void (live.host.book.readOnly = locked)],
  ])("writes the same sets once a protection is lifted, without being read anew: %s", async (_, lock) => {
    const { hand, workbook } = await finished();
    lock(true, hand);
    const plan = planOf(allocated(await workbook.read(), { reform: true, settings: { targetSize: 6 } }));
    await refusalOf(workbook.write(plan));
    lock(false, hand);
    await workbook.write(plan);
    expect(hand.sheet("Set 4").name).toBe("Set 4");
  });

  it("stops with the difference when another administrator changed it meanwhile (B23)", async () => {
    const { hand, workbook } = await finished();
    const plan = planOf(allocated(await workbook.read(), { reform: true, settings: { seed: 9 } }));
    hand.type("Roster", 5, 0, "Renamed Meanwhile");
    const asked = live.host.requests.length;
    const { problem } = await refusalOf(workbook.write(plan));
    expect(problem).toMatchObject({
      code: "workbook-changed",
      details: {
        changes: [{ sheet: "Roster", kind: "edited", ours: "typed-on", cells: ["A6"], cellCount: 1 }],
      },
    });
    expect(hand.valueAt("Roster", 5, 0)).toBe("Renamed Meanwhile");
    // The look that found it is all: nothing was begun that would have to be taken back.
    expect(live.host.requests).toHaveLength(asked + 1);
  });

  it("stops as well when the plan is what was read, and another administrator made something else of it (B23)", async () => {
    const { hand, workbook } = await finished();
    const plan = planOf(allocated(await workbook.read()));
    const locked = hand.columnOf("Roster", rosterHeaderRow, "Locked");
    hand.type("Roster", 6, locked, "Yes");
    expect((await refusalOf(workbook.write(plan))).problem.code).toBe("workbook-changed");
    expect(hand.valueAt("Roster", 6, locked)).toBe("Yes");
  });

  it("stops again when the same is tried again: what was typed is not in what is to be written (B23)", async () => {
    const { hand, workbook } = await finished();
    const plan = planOf(allocated(await workbook.read(), { reform: true, settings: { seed: 9 } }));
    const locked = hand.columnOf("Roster", rosterHeaderRow, "Locked");
    hand.type("Roster", 6, locked, "Yes");
    for (let tries = 0; tries < 2; tries += 1)
      expect((await refusalOf(workbook.write(plan))).problem.code).toBe("workbook-changed");
    expect(hand.valueAt("Roster", 6, locked)).toBe("Yes");
    await workbook.write(planOf(allocated(await workbook.read(), { reform: true, settings: { seed: 9 } })));
    expect(hand.valueAt("Roster", 6, locked)).toBe("Yes");
  });

  it("can be undone: the sheets of a first run go, and nothing else does", async () => {
    const { host } = live;
    host.open(openContent(contentOf(rosterRows(24))));
    const workbook = live.open();
    const plan = planOf(allocated(await workbook.read()));
    await workbook.write(plan, { title: "", subject: "", description: "", sheets: [], names: [] });
    expect(host.book.sheets.length).toBeGreaterThan(5);
    await workbook.undo();
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Members"]);
    expect(host.book.names).toEqual([]);
    expect((await refusalOf(workbook.undo())).problem.code).toBe("nothing-to-undo");
  });

  it("leaves nothing behind, and no drawn sheet that says what is no longer so, when several are undone one by one", async () => {
    const { host } = live;
    host.open(openContent(contentOf(rosterRows(24))));
    const workbook = live.open();
    const nothing = { title: "", subject: "", description: "", sheets: [], names: [] };
    await allocateLive(host, workbook, {}, nothing);
    const overviewBefore = textsOn("Overview");
    for (let moves = 0; moves < 3; moves += 1) await moveAsPane(workbook);
    for (const left of [2, 1, 0]) {
      await workbook.undo();
      if (left > 0) expect(textsOn("Overview")).toContain("uneven");
      else expect(textsOn("Overview")).toBe(overviewBefore);
    }
    await workbook.undo();
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Members"]);
  });

  it("is undone around what they typed since: codes, rules and names stay, the sets go back", async () => {
    const { hand, workbook } = await finished();
    const before = planOf(allocated(await workbook.read()));
    const set = hand.columnOf("Roster", rosterHeaderRow, "Set");
    const sets = (): unknown[] =>
      Array.from({ length: 24 }, (_, row) => hand.valueAt("Roster", row + 4, set));
    const earlier = sets();
    await workbook.write(
      planOf(allocated(await workbook.read(), { reform: true, settings: { seed: 5 } })),
      before,
    );
    expect(sets()).not.toEqual(earlier);
    const top = (hand.sheet("Attendance").tables[0]?.range.top ?? 0) + 1;
    const meeting = hand.columnOf("Attendance", top - 1, "M1");
    hand.type("Attendance", top, meeting, "A");
    hand.rename("Set 2", "Beech");
    const rules = (hand.sheet("Rules").tables[0]?.range.top ?? 0) + 1;
    hand.type("Rules", rules, 0, "Keep apart");
    await workbook.undo();
    expect(sets()).toEqual(earlier);
    expect(hand.valueAt("Attendance", top, meeting)).toBe("A");
    expect(hand.valueAt("Rules", rules, 0)).toBe("Keep apart");
    expect(hand.sheet("Overview").charts.length).toBeGreaterThan(0);
  });
});

/** What can be read on a sheet, whatever the order of its cells. */
function textsOn(sheet: string): string {
  const cells = [...(live.host.book.sheetNamed(sheet)?.cells.values() ?? [])].flatMap((row) => [
    ...row.values(),
  ]);
  return cells
    .flatMap(({ value }) => (typeof value === "string" ? [value] : []))
    .sort()
    .join("\n");
}

const options: CommandContext = { today: "2026-09-01" as const };

/** Moves somebody out of the first set, with all that is proven; what restores it is drawn anew, without. */
async function moveAsPane(workbook: ReturnType<LiveExcel["open"]>): Promise<void> {
  const content = await workbook.read();
  const { programme: before } = opened(content);
  const member = before.members.find(({ setNumber }) => setNumber === 1)?.id ?? "";
  const { programme, certificate } = apply(
    opened(content),
    { kind: "move", ...{ member, to: 2, on: "2026-09-01" as const } },
    options,
  );
  await workbook.write(
    planWorkbook({ programme, certificate, notices: [], setSheets: "auto" }),
    planWorkbook({
      ...{ programme: before, certificate: certificateOf(before), notices: [], setSheets: "auto" },
    }),
  );
}

describe("balancing by a further column, undone", () => {
  const counted = "Counted as Gender";

  let rosterBefore: string;
  /** Balanced by Gender. */
  const balanced = writtenOnce(async () => {
    const { host } = live;
    host.open(openContent(contentOf(rowsWithGender(24))));
    const workbook = live.open();
    const before = await allocateLive(host, workbook);
    rosterBefore = roster();
    await allocateLive(host, workbook, { settings: { balance: "Gender" } }, before);
    return workbook;
  });

  function roster(): string {
    const { sheets } = everything(live.host.book);
    return JSON.stringify(sheets.find(({ name }) => name === "Roster"));
  }

  it("leaves the roster as it was: the column it had added goes, with its look and its width", async () => {
    const { hand, workbook } = await balanced();
    expect(hand.columnOf("Roster", rosterHeaderRow, counted)).toBeGreaterThan(0);
    await workbook.undo();
    // Not even for a moment: the formulas that name the column go before it does.
    expect(live.host.book.formulasBroken).toEqual([]);
    expect(differences(rosterBefore, roster())).toEqual([]);
    expect((await workbook.read()).sheets.flatMap(({ rows }) => rows.flat())).not.toContainEqual(
      expect.objectContaining({ value: counted }),
    );
  });

  it("takes the column away wherever members were sorted and a column was put in before it", async () => {
    const { hand, workbook } = await balanced();
    hand.sort("Roster", 4, 27, 0);
    hand.insertColumns("Roster", 1);
    hand.type("Roster", rosterHeaderRow, 1, "Parking space");
    await workbook.undo();
    expect(() => hand.columnOf("Roster", rosterHeaderRow, counted)).toThrow(/has no column/);
    expect(hand.valueAt("Roster", rosterHeaderRow, 1)).toBe("Parking space");
  });

  it("leaves the column where somebody typed something else into it, and a column of theirs beside it", async () => {
    const first = await balanced();
    const column = first.hand.columnOf("Roster", rosterHeaderRow, counted);
    first.hand.type("Roster", 9, column, "Ask again");
    await first.workbook.undo();
    expect(first.hand.valueAt("Roster", 9, column)).toBe("Ask again");
    expect(first.hand.valueAt("Roster", rosterHeaderRow, column)).toBe(counted);
    const second = await balanced();
    second.hand.type("Roster", rosterHeaderRow, column + 1, "Bay");
    second.hand.type("Roster", 9, column + 1, "Bay 7");
    const [table] = second.hand.sheet("Roster").tables;
    if (table) table.range = { ...table.range, right: column + 1 };
    await second.workbook.undo();
    expect(second.hand.valueAt("Roster", 9, column)).toBe("Bay 7");
    expect(second.hand.valueAt("Roster", rosterHeaderRow, column)).toBe("Bay");
  });

  it.each(["Budget", "Overview"])(
    "leaves the column where a formula of theirs on the sheet %s names it, which Excel would break",
    async (name) => {
      const { hand, workbook } = await balanced();
      const sheet = live.host.book.sheetNamed(name) ?? hand.add(name);
      const formula = `COUNTIF(LS_Roster[${counted}],"Female")`;
      setCell(sheet, 0, 20, { ...cellAt(sheet, 0, 20), value: 12, formula });
      await workbook.undo();
      expect(cellAt(sheet, 0, 20).formula).toBe(formula);
      expect(hand.columnOf("Roster", rosterHeaderRow, counted)).toBeGreaterThan(0);
    },
  );

  it("can be wished another day, by a pane that draws the sheets anew that name the column", async () => {
    const { host } = live;
    host.open(openContent(contentOf(rowsWithGender(24))));
    const before = await allocateLive(host, live.open());
    const rosterBefore = roster();
    const sheetsBefore = everything(host.book).sheets.map(({ name }) => name);
    const workbook = live.open({ paneId: "another" });
    const settings = { balance: "Gender", targetSize: 6, maxSize: 7 };
    await allocateLive(host, workbook, { settings, reform: true }, before);
    const { sheets } = await workbook.read();
    const naming = sheets.filter(({ rows }) => rows.flat().some(({ formula }) => formula?.includes(counted)));
    expect(naming.map(({ name }) => name)).toEqual(["Overview"]);
    await workbook.undo();
    expect(everything(host.book).sheets.map(({ name }) => name)).toEqual(sheetsBefore);
    expect(differences(rosterBefore, roster())).toEqual([]);
  });

  it("gives the column's place to another further column that is balanced instead", async () => {
    const { hand, workbook } = await balanced();
    const column = hand.columnOf("Roster", rosterHeaderRow, counted);
    hand.insertColumns("Roster", 1);
    hand.type("Roster", rosterHeaderRow, 1, "Site");
    for (let row = 4; row < 28; row += 1) hand.type("Roster", row, 1, row % 2 === 0 ? "North" : "South");
    await allocateLive(live.host, workbook, { settings: { balance: "Site" } });
    expect(hand.valueAt("Roster", rosterHeaderRow, column + 1)).toBe("Counted as Site");
    expect(hand.valueAt("Roster", 4, column + 1)).toBe("North");
    expect(hand.sheet("Roster").tables[0]?.range.right).toBe(column + 1);
  });
});

describe("a sheet of samples that is added", () => {
  it("has dates as dates and everything else as it was, under a name of its own", async () => {
    live.host.open(openContent(contentOf(rosterRows(4))));
    const workbook = live.open();
    await workbook.read();
    const rows: CellContent[][] = [
      [{ value: "Full name" }, { value: "Joined" }, { value: "Staff number" }],
      [{ value: "=Ada Okafor" }, { value: 46_266, isDate: true }, { value: "007" }],
      [{ value: "Ben Ito" }, { value: null }, { value: 12 }],
      [{ value: "Cleo Marsh" }, { value: 46_266.5, isDate: true }, { value: true }],
    ];
    await workbook.addSheet("Members", rows);
    const { sheets } = await workbook.read();
    expect(sheets.map(({ name }) => name)).toEqual(["Members", "Members 2"]);
    expect(sheets[1]?.rows).toEqual(rows);
    const shown = live.host.book.sheetNamed("Members 2");
    expect(shown && [1, 3].map((row) => cellAt(shown, row, 1).format.numberFormat)).toEqual([
      "d mmm yyyy",
      "d mmm yyyy hh:mm",
    ]);
    expect(live.host.book.activeSheetId).toBe(shown?.id);
  });
});
