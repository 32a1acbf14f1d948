import { allocateSets } from "../../src/commands";
import { Refusal, type Problem } from "../../src/programme";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { EditedWorkbook, workbookToEdit } from "../edited-workbook";
import { opened } from "../opened";
import { contentOf, rosterRows } from "../workbook-content";

const { programme, content, edited } = workbookToEdit();

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
    const { leftOut } = opened(content()).programme;
    expect({ ...read.programme, leftOut }).toEqual(opened(content()).programme);
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

describe("one column of the Roster, sorted without the others", () => {
  it.each(["Full name", "Member ID", "Job role", "Employer"])("is refused with its cell: %s", (header) => {
    const problem = refused(
      edited((book) => {
        book.sortAlone("Roster", header);
      }),
    );
    expect(problem?.code).toBe("column-sorted-alone");
    expect(problem?.place).toEqual({ sheet: "Roster", cell: expect.stringMatching(/^[A-Z]+\d+$/) });
  });

  it.each([
    ["Full name", "Job role"],
    ["Employer", "Job role"],
    ["Member ID", "Employer"],
    ["Job role", "Counted as Profession"],
  ])("is refused where another was sorted after it: %s and %s", (...headers) => {
    const problem = refused(
      edited((book) => {
        for (const header of headers) book.sortAlone("Roster", header);
      }),
    );
    expect(problem?.code).toBe("column-sorted-alone");
  });

  it("is refused where surnames stand in a column of their own", async () => {
    const rows = rosterRows(24).map(([, ...others], row) =>
      row === 0
        ? ["Forename", "Surname", ...others]
        : [`Ann${String(row % 3)}`, `Lee${String(row)}`, ...others],
    );
    const formed = allocateSets(opened(contentOf(rows)), { reform: false, today: "2026-08-20" });
    const plan = planWorkbook({ ...formed, notices: [], setSheets: "auto" });
    const book = new EditedWorkbook(await readWorkbook(await writeWorkbook(plan), "sets.xlsx"));
    book.sortAlone("Roster", "Surname");
    expect(refused(book.content())?.code).toBe("column-sorted-alone");
  });

  it("is refused where it is the column of IDs on Attendance", () => {
    const problem = refused(
      edited((book) => {
        book.sortAlone("Attendance", "Member ID");
      }),
    );
    expect(problem?.code).toBe("column-sorted-alone");
  });

  it.each([
    ["Full name", "Attendance", "Name"],
    ["Job role", "Roster", "Counted as Profession"],
  ])("is read where it is meant: %s, once what was kept of it is cleared", (header, sheet, kept) => {
    const read = opened(
      edited((book) => {
        book.sortAlone("Roster", header);
        for (let row = book.top(sheet) + 1; row <= book.bottom(sheet); row++)
          book.hand.type(sheet, row, book.column(sheet, kept), null);
      }),
    );
    expect(read.programme.members).toHaveLength(programme.members.length);
  });

  it("is none where a few names or professions were put right, and where every name is turned round", () => {
    const [one, two] = programme.members;
    const few = edited((book) => {
      const typeName = (id = "", name = ""): void => {
        book.type("Roster", ["Member ID", id], "Full name", name);
      };
      typeName(one?.id, two?.name);
      typeName(two?.id, one?.name);
      for (const { id, profession } of programme.members.slice(2, 5))
        book.type("Roster", ["Member ID", id], "Job role", profession === "GP" ? "Midwife" : "GP");
    });
    const turned = edited((book) => {
      for (const { id, name } of programme.members)
        book.type("Roster", ["Member ID", id], "Full name", name.split(" ").toReversed().join(", "));
    });
    for (const each of [few, turned])
      expect(opened(each).programme.members).toHaveLength(programme.members.length);
  });
});

describe("two headings of meetings that were exchanged on the tracker", () => {
  it("are refused with the cell of the first", () => {
    const problem = refused(
      edited((book) => {
        book.exchangeHeadings("Attendance", "M2", "M5");
      }),
    );
    expect(problem).toMatchObject({
      code: "meeting-headings-exchanged",
      details: { heading: "M5", meeting: "M2" },
      place: { sheet: "Attendance", cell: expect.stringMatching(/^[A-Z]+\d+$/) as string },
    });
  });

  it("are read where it is meant, once the days above them are cleared", () => {
    const read = opened(
      edited((book) => {
        book.exchangeHeadings("Attendance", "M2", "M5");
        for (const heading of ["M2", "M5"])
          for (const above of [1, 2, 3]) {
            const column = book.column("Attendance", heading);
            book.hand.type("Attendance", book.top("Attendance") - above, column, null);
          }
      }),
    );
    expect(read.programme.attendance).toHaveLength(programme.attendance.length);
  });

  it("are none where whole columns of the sheet changed places", () => {
    const moved = edited((book) => {
      const [one, other] = ["M2", "M5"].map((heading) => book.column("Attendance", heading));
      for (const cells of book.hand.sheet("Attendance").cells.values()) {
        const [first, second] = [cells.get(one ?? 0), cells.get(other ?? 0)];
        if (first) cells.set(other ?? 0, first);
        if (second) cells.set(one ?? 0, second);
      }
    });
    expect(opened(moved).programme.attendance).toEqual(expect.arrayContaining([...programme.attendance]));
  });
});
