import { readFile } from "node:fs/promises";
import type { AllocateOptions } from "../../src/commands";
import type { Programme } from "../../src/programme";
import { cellAddress } from "../../src/sheet";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { readWorkbook } from "../../src/xlsx";
import { openContent, openFile } from "../excel-host/files/open-file";
import { plannedValues } from "../excel-host/files/planned-values";
import { allocated, liveExcel, planOf, type LiveExcel } from "../excel/live-programme";
import { contentOf, rosterRows, rowsWithGender } from "../workbook-content";
import { textCell, workbookFile } from "../xlsx/made-files";
import { adapters, type Desk } from "./adapters";
import { opened } from "../opened";

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => live.close());

const programmeOf = (content: WorkbookContent): Programme => opened(content).programme;

/** Reads, allocates and writes; gives the programme that was written. */
async function allocate({ workbook }: Desk, options: Partial<AllocateOptions> = {}): Promise<Programme> {
  const allocation = allocated(await workbook.read(), options);
  const plan = planOf(allocation);
  live.host.book.formulaValues = plannedValues(plan);
  await workbook.write(plan);
  return allocation.programme;
}

const setsOf = ({ members }: Programme): unknown => members.map(({ id, setNumber }) => [id, setNumber]);
const rosterHeaderRow = 3;

describe.each(adapters)("a workbook in %s", (_, openDesk) => {
  const desk = (members: number): Promise<Desk> =>
    openDesk(live, openContent(contentOf(rosterRows(members))));

  it.each([24, 120])(
    "of %i members is read back as it was written, and written again as it is",
    async (members) => {
      const own = await desk(members);
      const written = await allocate(own);
      const read = programmeOf(await own.workbook.read());
      expect(setsOf(read)).toEqual(setsOf(written));
      expect(read.meetings).toEqual(written.meetings);
      expect(read.earlierSets).toEqual(written.earlierSets);
      await allocate(own);
      expect(programmeOf(await own.workbook.read())).toEqual(read);
    },
  );

  it("gives a formula in a roster as its value (B29)", async () => {
    const book = openContent(contentOf(rosterRows(12)));
    const cells = book.sheets[0]?.cells.get(5);
    const cell = cells?.get(1);
    if (!cells || !cell) throw new Error("There is no such cell.");
    cells.set(1, { ...cell, value: "GP", formula: 'UPPER("gp")' });
    book.formulaValues = () => "GP";
    const { workbook } = await openDesk(live, book);
    const content = await workbook.read();
    expect(content.sheets[0]?.rows[5]?.[1]).toMatchObject({ value: "GP", formula: 'UPPER("gp")' });
    expect(programmeOf(content).members[4]?.profession).toBe("GP");
  });

  it("keeps every set when the roster is edited, and places who was added (B15)", async () => {
    const own = await desk(24);
    const before = await allocate(own);
    await own.edit((hand) => {
      hand.type("Roster", 5, 0, "Renamed Invented");
      ["Newcomer Invented", "GP", "Trust 1"].forEach((text, column) => {
        hand.type("Roster", 28, column, text);
      });
      const [table] = hand.sheet("Roster").tables;
      if (table) table.range = { ...table.range, bottom: 28 };
    });
    const after = await allocate(own);
    expect(after.members).toHaveLength(25);
    expect(after.members[1]?.name).toBe("Renamed Invented");
    expect((setsOf(after) as unknown[]).slice(0, 24)).toEqual(setsOf(before));
    expect(after.members[24]?.setNumber).toBeGreaterThan(0);
  });

  it("draws a deleted set again, codes intact (B16), and knows a renamed one (B17)", async () => {
    const own = await desk(24);
    await allocate(own);
    const names = await own.sheetNames();
    await own.edit((hand) => {
      const top = (hand.sheet("Attendance").tables[0]?.range.top ?? 0) + 1;
      hand.type("Attendance", top, hand.columnOf("Attendance", top - 1, "M1"), "L");
      hand.delete("Set 2");
      hand.rename("Set 1", "Ash");
      hand.rename("Attendance", "Who came");
    });
    const after = await allocate(own);
    expect(after.sets[0]?.name).toBe("Ash");
    expect(after.attendance.filter(({ code }) => code === "L")).toHaveLength(1);
    const expected = names.map((name) => (name === "Set 1" ? "Ash" : name));
    const found = (await own.sheetNames()).map((name) => (name === "Who came" ? "Attendance" : name));
    expect(found.filter((name) => name !== "Members").sort()).toEqual(
      expected.filter((name) => name !== "Members").sort(),
    );
  });

  it("hides the tabs where nothing is to be decided yet, and keeps what a person hid or showed", async () => {
    const own = await desk(24);
    const write = async (change: (programme: Programme) => Programme): Promise<void> => {
      const content = await own.workbook.read();
      const { programme, certificate } = allocated(content);
      const { tabs } = opened(content).origin;
      const plan = planWorkbook({
        ...{ programme: change(programme), certificate, notices: [], setSheets: "auto", tabs },
      });
      live.host.book.formulaValues = plannedValues(plan);
      await own.workbook.write(plan);
    };
    const hidden = async (): Promise<string[]> =>
      (await own.workbook.read()).sheets.flatMap((sheet) => (sheet.hidden ? [sheet.name] : []));
    await write((programme) => programme);
    expect((await hidden()).sort()).toEqual([
      "Attendance rates",
      "Earlier sets",
      "Matching",
      "Moves",
      "Rooms",
      "Rules",
    ]);
    await own.edit((hand) => {
      for (const name of ["Moves", "Earlier sets", "Matching"]) hand.sheet(name).visibility = "Visible";
      hand.sheet("Facilitators").visibility = "Hidden";
    });
    const rooms = [{ meetingId: null, setNumber: 1, room: "Oak", capacity: null }];
    await write((programme) => ({ ...programme, year: { ...programme.year, rooms } }));
    expect((await hidden()).sort()).toEqual(["Attendance rates", "Facilitators", "Rules"]);
    await own.edit((hand) => {
      for (const name of ["Moves", "Matching"]) hand.sheet(name).visibility = "Hidden";
    });
    await write((programme) => programme);
    expect((await hidden()).sort()).toEqual([
      "Attendance rates",
      "Facilitators",
      "Matching",
      "Moves",
      "Rules",
    ]);
  });

  it("has safe and unique names for its sheets (B26)", async () => {
    const own = await desk(24);
    const formed = allocated(await own.workbook.read());
    const called = ["Roster", "A name that is longer than Excel's thirty-one characters"];
    const sets = formed.programme.sets.map((set, index) => ({ ...set, name: called[index] ?? set.name }));
    const plan = planOf({ ...formed, programme: { ...formed.programme, sets } });
    live.host.book.formulaValues = plannedValues(plan);
    await own.workbook.write(plan);
    const names = await own.sheetNames();
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.every((name) => name.length <= 31)).toBe(true);
    expect(programmeOf(await own.workbook.read()).members.every(({ setNumber }) => setNumber !== null)).toBe(
      true,
    );
  });

  it("stands as it was when a write fails half-way, and the next one works (B28)", async () => {
    const own = await desk(24);
    await allocate(own);
    const [names, before] = [await own.sheetNames(), programmeOf(await own.workbook.read())];
    own.failOnce();
    await expect(allocate(own, { reform: true, settings: { seed: 4 } })).rejects.toThrow();
    expect(await own.sheetNames()).toEqual(names);
    expect(programmeOf(await own.workbook.read())).toEqual(before);
    const after = await allocate(own, { reform: true, settings: { seed: 4 } });
    expect(setsOf(programmeOf(await own.workbook.read()))).toEqual(setsOf(after));
  });

  it("loses the column of a further balance again when that is given up, and nothing that people typed", async () => {
    const own = await openDesk(live, openContent(contentOf(rowsWithGender(24))));
    const headers = async (): Promise<unknown> => {
      const { sheets } = await own.workbook.read();
      return sheets.find(({ name }) => name === "Roster")?.rows[rosterHeaderRow]?.map(({ value }) => value);
    };
    const before = planOf(allocated(await own.workbook.read()));
    await own.workbook.write(before);
    const asBefore = await headers();
    const balanced = await allocate(own, { settings: { balance: "Gender" } });
    expect(await headers()).toContain("Counted as Gender");
    await own.workbook.write(before);
    expect(await headers()).toEqual(asBefore);
    const rosterColumns = programmeOf(await own.workbook.read()).rosterColumns;
    expect(rosterColumns).toEqual(balanced.rosterColumns);
  });

  it("says of a column of people's own where it is, and reads around it", async () => {
    const own = await desk(24);
    const before = await allocate(own);
    await own.edit((hand) => {
      hand.insertColumns("Roster", 1);
      hand.type("Roster", rosterHeaderRow, 1, "Bay");
      hand.type("Roster", rosterHeaderRow + 1, 1, "7");
    });
    const read = programmeOf(await own.workbook.read());
    expect(setsOf(read)).toEqual(setsOf(before));
    expect(read.rosterColumns.map(({ header }) => header)).toContain("Bay");
  });

  it("gives merged cells (B4), hidden rows (B9) and error cells (B29) as they stand, each with its notice", async () => {
    const rows = rosterRows(8).map((cells, row) => {
      const texts = cells.map((value, column) => {
        const address = cellAddress(row, column);
        if (row === 2 && column === 2) return "";
        if (row === 5 && column === 1) return `<c r="${address}" t="e"><v>#N/A</v></c>`;
        return textCell(address, String(value));
      });
      return `<row r="${String(row + 1)}"${row === 7 ? ' hidden="1"' : ""}>${texts.join("")}</row>`;
    });
    const bytes = workbookFile({
      rows: rows.join(""),
      afterRows: '<mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>',
    });
    const { workbook } = await openDesk(live, await openFile(bytes, "members.xlsx"), bytes);
    const content = await workbook.read();
    const [sheet] = content.sheets;
    expect(sheet?.merges).toEqual([{ top: 1, left: 2, bottom: 2, right: 2 }]);
    expect(sheet?.hiddenRows).toEqual([7]);
    expect(sheet?.rows[5]?.[1]).toMatchObject({ value: null, error: "#N/A" });
    const { programme, origin } = opened(content);
    const { notices } = origin;
    const [first, second] = programme.members;
    expect(second?.groups["organisation"]).toBe(first?.groups["organisation"]);
    expect(programme.members).toHaveLength(8);
    expect(notices.map(({ problem }) => problem.code)).toEqual(
      expect.arrayContaining(["merged-cells-filled", "hidden-rows-included", "error-cells"]),
    );
  });
});

describe("the same workbook in a file and in Excel", () => {
  it("is read alike: merged cells (B4), hidden rows (B9), error cells (B29), odd spaces and all", async () => {
    const bytes = new Uint8Array(await readFile("samples/roster-messy.xlsx"));
    const content = await readWorkbook(bytes, "roster-messy.xlsx");
    const [first, ...others] = content.sheets;
    if (!first) throw new Error("There is no sheet.");
    const merges = [{ top: 8, left: 2, bottom: 9, right: 2 }];
    const rows = first.rows.map((cells, row) =>
      row === 12
        ? cells.map((cell, column) => (column === 2 ? { value: null, error: "#N/A" } : cell))
        : cells,
    );
    const sheets = [{ ...first, rows, merges, hiddenRows: [6, 7] }, ...others];
    live.host.open(openContent({ ...content, sheets }));
    const read = await live.open().read();
    expect(read.sheets[0]?.merges).toEqual(merges);
    expect(read.sheets[0]?.hiddenRows).toEqual([6, 7]);
    expect(read.sheets[0]?.rows[12]?.[2]).toMatchObject({ value: null, error: "#N/A" });
    const members = (of: WorkbookContent): unknown => programmeOf(of).members;
    expect(members(read)).toEqual(members({ ...content, sheets }));
  });
});
