import { allocateSets, apply } from "../../src/commands";
import { Refusal, type Problem, type Programme } from "../../src/programme";
import { serialOfDate } from "../../src/sheet";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { EditedWorkbook } from "../edited-workbook";
import { opened } from "../opened";
import { contentOf, rosterRows } from "../workbook-content";

const today = "2027-02-01" as const;
const joinedOn = "2026-10-05" as const;
let content: WorkbookContent;
let programme: Programme;

beforeAll(async () => {
  const rows = rosterRows(24).map((cells, row) => [
    ...cells,
    row === 0 ? "Joined" : row === 3 ? serialOfDate(joinedOn) : null,
  ]);
  const formed = allocateSets(opened(contentOf(rows)), { reform: false, today: "2026-08-20" });
  const member = formed.programme.members[5]?.id ?? "";
  const left = apply(
    { ...opened(contentOf(rows)), programme: formed.programme },
    { kind: "withdraw", member, on: "2026-12-11" },
    { today },
  );
  const plan = planWorkbook({ ...left, notices: [], setSheets: "auto" });
  content = await readWorkbook(await writeWorkbook(plan), "sets.xlsx");
  programme = opened(content).programme;
});

function edited(edit: (book: EditedWorkbook) => void): WorkbookContent {
  const book = new EditedWorkbook(content);
  edit(book);
  return book.content();
}

function rename(book: EditedWorkbook, header: string, heading: string | null): void {
  book.hand.type("Roster", book.top("Roster"), book.column("Roster", header), heading);
}

/** Clears the days beneath a heading. */
function clear(book: EditedWorkbook, sheet: string, header: string): void {
  for (let row = book.top(sheet) + 1; row <= book.bottom(sheet); row++)
    book.hand.type(sheet, row, book.column(sheet, header), null);
}

const daysOf = ({ members }: Programme): unknown => members.map(({ id, joined, left }) => [id, joined, left]);

function refused(of: WorkbookContent): Problem | null {
  try {
    opened(of);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
}

describe.each([
  ["Left", "Gone"],
  ["Left", "Last seen"],
  ["Joined", "With us since"],
])("the Roster's column %s under the heading “%s”", (header, heading) => {
  const renamed = (): WorkbookContent =>
    edited((book) => {
      rename(book, header, heading);
    });

  it("is known by its days, which is said with the cell", () => {
    const read = opened(renamed());
    expect(daysOf(read.programme)).toEqual(daysOf(programme));
    expect(read.origin.notices.map(({ problem }) => problem)).toContainEqual({
      code: "roster-header-mended",
      details: { heading, header },
      place: { sheet: "Roster", cell: expect.stringMatching(/^[A-Z]+4$/) as string },
    });
    const again = allocateSets(read, { reform: false, today });
    expect(again.programme.year.moves).toEqual(programme.year.moves);
  });

  it("keeps that heading, and nothing is said of it again", async () => {
    const refreshed = apply(opened(renamed()), { kind: "refresh" }, { today });
    const plan = planWorkbook({ ...refreshed, notices: [], setSheets: "auto" });
    const read = opened(await readWorkbook(await writeWorkbook(plan), "sets.xlsx"));
    expect(daysOf(read.programme)).toEqual(daysOf(programme));
    expect(read.origin.notices.map(({ problem: { code } }) => code)).not.toContain("roster-header-mended");
  });

  it("is refused with its cell where the days are not those that are recorded", () => {
    const problem = refused(
      edited((book) => {
        clear(book, "Roster", header);
        rename(book, header, heading);
      }),
    );
    expect(problem).toMatchObject({
      code: "roster-dates-lost",
      details: { header, members: 1 },
      place: { sheet: "Roster", cell: expect.stringMatching(/^[A-Z]+4$/) as string },
    });
  });

  it("is read where the heading stands above an empty column, as the refusal says", () => {
    const none = edited((book) => {
      clear(book, "Roster", header);
    });
    expect(refused(none)).toBeNull();
  });

  it("is refused where the tracker shows its days no more, as Excel leaves it when the column is deleted", () => {
    const problem = refused(
      edited((book) => {
        clear(book, "Attendance", header);
        clear(book, "Roster", header);
        rename(book, header, heading);
      }),
    );
    expect(problem?.code).toBe("roster-dates-lost");
  });

  it("is no loss once nothing is recorded in it", async () => {
    const emptied = edited((book) => {
      clear(book, "Roster", header);
    });
    const refreshed = apply(opened(emptied), { kind: "refresh" }, { today });
    const plan = planWorkbook({ ...refreshed, notices: [], setSheets: "auto" });
    const book = new EditedWorkbook(await readWorkbook(await writeWorkbook(plan), "sets.xlsx"));
    rename(book, header, heading);
    expect(refused(book.content())).toBeNull();
  });
});

it("a set that was cleared by hand, which Moves enters without a new one, is no day of leaving", async () => {
  const [someone] = programme.members;
  const cleared = edited((book) => {
    book.type("Roster", ["Member ID", someone?.id ?? ""], "Set", null);
    clear(book, "Roster", "Left");
  });
  const refreshed = apply(opened(cleared), { kind: "refresh" }, { today });
  const move = { memberId: someone?.id, from: someone?.setNumber, to: null, on: today };
  expect(refreshed.programme.year.moves).toContainEqual(move);
  const plan = planWorkbook({ ...refreshed, notices: [], setSheets: "auto" });
  const book = new EditedWorkbook(await readWorkbook(await writeWorkbook(plan), "sets.xlsx"));
  rename(book, "Left", "Gone");
  expect(refused(book.content())).toBeNull();
});

it("is known by the Moves where the tracker's heading was changed as well", () => {
  const read = opened(
    edited((book) => {
      rename(book, "Left", "Gone");
      book.hand.type("Attendance", book.top("Attendance"), book.column("Attendance", "Left"), "Gone");
    }),
  );
  expect(daysOf(read.programme)).toEqual(daysOf(programme));
});

it("a column that a synonym names instead is not taken for the one that had the days", () => {
  const read = opened(
    edited((book) => {
      rename(book, "Left", "Gone");
      rename(book, "E-mail", "End date");
    }),
  );
  expect(daysOf(read.programme)).toEqual(daysOf(programme));
});

it("two columns with the same days are refused with the cell of the first", () => {
  const problem = refused(
    edited((book) => {
      const [from, to] = [book.column("Roster", "Left"), book.column("Roster", "E-mail")];
      rename(book, "Left", "Gone");
      rename(book, "E-mail", "Copy");
      for (let row = book.top("Roster") + 1; row <= book.bottom("Roster"); row++)
        book.hand.type("Roster", row, to, book.hand.valueAt("Roster", row, from));
    }),
  );
  expect(problem?.code).toBe("roster-dates-lost");
});
