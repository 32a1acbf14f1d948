import { allocateSets } from "../../src/commands";
import { Refusal, type Problem } from "../../src/programme";
import type { WorkbookContent } from "../../src/workbook";
import { readWorkbook } from "../../src/xlsx";
import { EditedWorkbook, programmeWithCodes } from "../edited-workbook";
import { opened } from "../opened";

const { programme, file } = programmeWithCodes();
let content: WorkbookContent;
beforeAll(async () => {
  content = await readWorkbook(await file(), "sets.xlsx");
});

function edited(edit: (book: EditedWorkbook) => void): WorkbookContent {
  const book = new EditedWorkbook(content);
  edit(book);
  return book.content();
}

/** Types over every cell of a column of the Roster. */
function everyId(book: EditedWorkbook, typed: (id: string) => string | number | null): void {
  const column = book.column("Roster", "Member ID");
  for (let row = book.top("Roster") + 1; row <= book.bottom("Roster"); row++)
    book.hand.type("Roster", row, column, typed(String(book.hand.valueAt("Roster", row, column))));
}

function refused(of: WorkbookContent): Problem | null {
  try {
    allocateSets(opened(of), { reform: false, today: "2027-02-01" });
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
}

const some = programme.members[1]?.id ?? "";

describe("a number of a set that is far from any set", () => {
  it("is refused with its cell, and makes no sets between", () => {
    const problem = refused(
      edited((book) => {
        book.type("Roster", ["Member ID", some], "Set", 33);
      }),
    );
    expect(problem).toMatchObject({ code: "not-a-set", details: { typed: "33" } });
    expect(problem?.place).toEqual({ sheet: "Roster", cell: expect.stringMatching(/^[A-Z]+6$/) });
  });

  it("is the next set where it is the next number", () => {
    const read = opened(
      edited((book) => {
        book.type("Roster", ["Member ID", some], "Set", programme.sets.length + 1);
      }),
    );
    expect(read.programme.sets).toHaveLength(programme.sets.length + 1);
  });
});

describe("Member IDs by which the tracker knows nobody any more", () => {
  it.each([
    ["cleared", () => null],
    ["typed as numbers", (id: string) => Number(id.slice(1))],
    ["of somebody else's making", (id: string) => `Staff ${id}`],
  ])("are refused with their column where they were %s", (_, typed) => {
    const problem = refused(
      edited((book) => {
        everyId(book, typed);
      }),
    );
    expect(problem?.code).toBe("member-ids-lost");
    expect(problem?.place).toEqual({ sheet: "Roster", cell: expect.stringMatching(/^[A-Z]+5$/) });
  });

  it("are read in small letters", () => {
    const read = opened(
      edited((book) => {
        everyId(book, (id) => id.toLowerCase());
      }),
    );
    expect(read.programme.members.map(({ id }) => id)).toEqual(programme.members.map(({ id }) => id));
  });

  it("are no matter where a few people are new", () => {
    const ids = new Set(programme.members.slice(0, 5).map(({ id }) => id));
    const read = opened(
      edited((book) => {
        everyId(book, (id) => (ids.has(id) ? null : id));
      }),
    );
    expect(read.programme.members).toHaveLength(programme.members.length);
  });
});

describe("the header row, pasted once more within a table", () => {
  it.each(["Roster", "Attendance", "Meetings", "Facilitators"])("is nobody and nothing on %s", (sheet) => {
    const read = opened(
      edited((book) => {
        const top = book.top(sheet);
        const { left = 0, right = 0 } = book.hand.sheet(sheet).tables[0]?.range ?? {};
        book.hand.insertRows(sheet, top + 3);
        for (let column = left; column <= right; column++)
          book.hand.type(sheet, top + 3, column, book.hand.valueAt(sheet, top, column));
      }),
    );
    const { leftOut } = opened(content).programme;
    expect({ ...read.programme, leftOut }).toEqual(opened(content).programme);
  });
});

describe("a label of a setting that was typed over", () => {
  it.each([
    ["Programme name", "Our name"],
    ["Members in a set", "Set size"],
    ["Members in a set", null],
    ["Meetings in a new cycle", "Meetings"],
  ])("is refused with its cell: %s as %s", (label, typed) => {
    const renamed = edited((book) => {
      book.type("Programme", ["Setting", label], "Setting", typed);
    });
    expect(() => opened(renamed)).toThrow(Refusal);
    const problem = refused(renamed);
    expect(problem).toMatchObject({
      code: "setting-renamed",
      details: { typed: typed ?? "", label },
      place: { sheet: "Programme", cell: expect.stringMatching(/^A\d+$/) as string },
    });
  });

  it("is no matter in a workbook that has the setting not yet, whatever else stands there", () => {
    const before = edited((book) => {
      const row = book.row("Programme", "Setting", "Members in a set");
      book.hand.deleteRow("Programme", row);
    });
    expect(opened(before).programme.members).toHaveLength(programme.members.length);
  });
});

describe("what was deleted and cannot be known any more", () => {
  function said(edit: (book: EditedWorkbook) => void): Problem[] {
    return opened(edited(edit)).origin.notices.map(({ problem }) => problem);
  }

  it("is said of a meeting's column, with the meeting", () => {
    const problems = said((book) => {
      const sheet = book.hand.sheet("Attendance");
      const column = book.column("Attendance", "M3");
      for (const cells of sheet.cells.values()) {
        const beyond = [...cells].filter(([at]) => at > column);
        for (const [at] of [...beyond, [column] as const]) cells.delete(at);
        for (const [at, cell] of beyond) cells.set(at - 1, cell);
      }
      const range = sheet.tables[0]?.range;
      sheet.tables = sheet.tables.map((table) => ({
        ...table,
        ...(range && { range: { ...range, right: range.right - 1 } }),
      }));
    });
    expect(problems).toContainEqual(
      expect.objectContaining({ code: "tracker-columns-missing", details: { meetings: ["M3"] } }),
    );
  });

  it.each(["Programme", "Facilitators", "Rules"])("is said of the sheet %s", (name) => {
    const problems = said((book) => {
      book.hand.delete(name);
    });
    const missing = { code: "sheets-missing", details: { sheets: [name] } };
    expect(problems).toContainEqual(expect.objectContaining(missing));
  });

  it("is said of every row of the Moves", () => {
    const problems = said((book) => {
      for (let row = book.bottom("Moves"); row > book.top("Moves"); row--) book.hand.deleteRow("Moves", row);
    });
    expect(problems).toContainEqual(expect.objectContaining({ code: "history-missing" }));
  });
});
