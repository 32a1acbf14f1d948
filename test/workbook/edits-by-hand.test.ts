import { changesOf } from "../../src/cli/changes-in-words";
import { allocateSets, apply, type Applied } from "../../src/commands";
import type { Problem, ProblemCode, Programme } from "../../src/programme";
import { memberFigures } from "../../src/attendance";
import { chaseList, programmeReport } from "../../src/sharing";
import { dayToBeSet, spokenDate } from "../../src/sheet";
import { planWorkbook } from "../../src/workbook";
import { workbookToEdit, type EditedWorkbook } from "../edited-workbook";
import { opened } from "../opened";
import { refusalSentence } from "../refusal-of";

const { programme, content, edited } = workbookToEdit();

describe("a meeting whose day is to be set", () => {
  it.each(["tbc", "TBA", "to be confirmed", "Date to be set", "?", null])("may say %s", (typed) => {
    const read = opened(
      edited((book) => {
        book.type("Meetings", ["Meeting", "M7"], "Date", typed);
      }),
    );
    const { meetings } = read.programme;
    expect(meetings.map(({ id, date }) => (date === dayToBeSet ? id : ""))).toEqual(
      programme.meetings.map(({ id }) => (id === "M7" ? id : "")),
    );
    const { programme: next, certificate } = apply(
      read,
      { kind: "refresh" },
      { today: "2027-02-01" as const },
    );
    const plan = planWorkbook({ programme: next, certificate, notices: [], setSheets: "auto" });
    const cells = plan.sheets.find(({ key }) => key === "meetings")?.rows.flat() ?? [];
    expect(cells.map((cell) => cell?.value)).toContain("date to be set");
  });

  it("is refused with its cell where the text is some other", () => {
    const strange = edited((book) => {
      book.type("Meetings", ["Meeting", "M7"], "Date", "32/13/2027");
    });
    expect(refusalSentence(() => opened(strange))).toContain("“32/13/2027” is not a date");
  });
});

const today = { today: "2027-02-01" as const };

/** What a refresh of an edited workbook comes to, with what the command line lists as changed. */
function refreshed(
  edit: (book: EditedWorkbook) => void,
): Applied & { readonly read: Programme; readonly changes: readonly string[] } {
  const read = opened(edited(edit));
  const applied = apply(read, { kind: "refresh" }, today);
  const changes = changesOf(read.programme, applied.programme).map(({ words }) => words);
  return { ...applied, read: read.programme, changes };
}

function problem({ notices }: Applied, code: ProblemCode): Problem | undefined {
  return notices.map((notice) => notice.problem).find((each) => each.code === code);
}

const [ada, bo, cy] = programme.members;
const otherSet = (of: typeof ada): number => (of?.setNumber === 1 ? 2 : 1);

describe("a row of the Roster that was deleted", () => {
  const deleteAda = (book: EditedWorkbook): void => {
    book.hand.deleteRow("Roster", book.row("Roster", "Member ID", ada?.id ?? ""));
  };

  it("is entered as leaving, once, and said", () => {
    const applied = refreshed(deleteAda);
    const leaving = { memberId: ada?.id, from: ada?.setNumber, to: null, on: "2027-02-01" as const };
    expect(applied.programme.year.moves.at(-1)).toEqual(leaving);
    const moves = [{ name: ada?.name, from: ada?.setNumber, to: null, isRowGone: true }];
    expect(problem(applied, "moves-entered")?.details).toEqual({ moves });
    expect(applied.changes).toEqual(["Moves: 1 change made by hand entered"]);
    const again = apply({ ...opened(content()), programme: applied.programme }, { kind: "refresh" }, today);
    expect(again.programme.year.moves).toEqual(applied.programme.year.moves);
    expect(problem(again, "moves-entered")).toBeUndefined();
  });

  it("is counted by the report for the board, and keeps its codes and name", () => {
    const rows = programme.members.slice(0, 6).map(({ id }) => id);
    const { programme: next } = refreshed((book) => {
      for (const id of rows) book.hand.deleteRow("Roster", book.row("Roster", "Member ID", id));
    });
    expect(programmeReport(next, "2027-02-01").figures.left).toBe(6);
    expect(next.attendance).toHaveLength(programme.attendance.length);
    expect(next.formerMembers.map(({ name }) => name)).toContain(ada?.name);
  });

  it("is no leaving where the row is only hidden and left out", () => {
    const sheets = content().sheets.map((sheet) => {
      const row = sheet.rows.findIndex((cells) => cells.some(({ value }) => value === ada?.id));
      return sheet.name === "Roster" ? { ...sheet, hiddenRows: [row] } : sheet;
    });
    const read = opened({ ...content(), sheets }, { hiddenRows: "leave-out" });
    expect(read.programme.members.map(({ id }) => id)).not.toContain(ada?.id);
    const { year } = apply(read, { kind: "refresh" }, today).programme;
    expect(year.moves).toEqual(read.programme.year.moves);
  });
});

describe("sets that were typed on the Roster", () => {
  it("are said by a refresh, with the rules they break and those about people who are gone", () => {
    const applied = refreshed((book) => {
      book.type("Roster", ["Member ID", ada?.id ?? ""], "Set", otherSet(ada));
      book.type("Roster", ["Member ID", bo?.id ?? ""], "Set", otherSet(ada));
      const top = book.top("Rules") + 1;
      ["Keep apart", ada?.name ?? "", bo?.name ?? ""].forEach((typed, column) => {
        book.hand.type("Rules", top, column, typed);
      });
    });
    const typed = [ada, bo].filter((each) => each?.setNumber !== otherSet(ada));
    expect(problem(applied, "moves-entered")?.details).toMatchObject({
      moves: typed.map((each) => ({ name: each?.name, to: otherSet(ada) })),
    });
    const rules = [{ kind: "keep-apart", first: ada?.name, second: bo?.name }];
    expect(problem(applied, "rules-broken")?.details).toEqual({ rules });
    expect(applied.changes).toHaveLength(1);
    const gone = refreshed((book) => {
      const top = book.top("Rules") + 1;
      ["Keep apart", cy?.name ?? "", "Nobody Here"].forEach((text, column) => {
        book.hand.type("Rules", top, column, text);
      });
    });
    expect(problem(gone, "rule-member-unknown")).toMatchObject({
      details: { typed: "Nobody Here" },
      place: { sheet: "Rules" },
    });
  });

  it("are said by the next forming of sets too, which keeps them", () => {
    const read = opened(
      edited((book) => {
        book.type("Roster", ["Member ID", ada?.id ?? ""], "Set", otherSet(ada));
      }),
    );
    const again = allocateSets(read, { ...today, reform: false });
    expect(again.outcome).toBe("kept");
    const moves = [{ name: ada?.name, from: ada?.setNumber, to: otherSet(ada), isRowGone: false }];
    expect(problem(again, "moves-entered")?.details).toEqual({ moves });
  });
});

describe("codes at a meeting whose day is to come", () => {
  it("count, are named by a refresh, and are in no letter", () => {
    const applied = refreshed((book) => {
      for (const meeting of ["M4", "M5", "M7", "M8"])
        book.type("Attendance", ["Member ID", ada?.id ?? ""], meeting, "U");
    });
    const { programme: next } = applied;
    const [m7, m8] = next.meetings.slice(6, 8);
    const meetings = [m7, m8].map((meeting) => ({ meetingId: meeting?.id, date: meeting?.date }));
    expect(problem(applied, "recorded-in-advance")?.details).toEqual({ meetings });
    const figures = memberFigures(next).find(({ memberId }) => memberId === ada?.id);
    expect(figures?.dates).toEqual(expect.arrayContaining([m7?.date, m8?.date]));
    const letters = chaseList(next, today.today);
    expect(letters.map(({ memberId }) => memberId)).toContain(ada?.id);
    expect(letters.map(({ text }) => text).join()).not.toContain(spokenDate(m8?.date ?? "2026-09-01"));
    const board = programmeReport(next, today.today).meetings.map(({ id, status }) => `${id} ${status}`);
    expect(board).toContain("M8 Held");
  });
});

describe("a row that is typed beneath the tracker", () => {
  /** The row of a member taken out of the tracker, and what is typed beneath it instead. */
  const typedBeneath = (
    book: EditedWorkbook,
    below: number,
    cells: Readonly<Record<string, string>>,
  ): void => {
    book.hand.deleteRow("Attendance", book.row("Attendance", "Member ID", ada?.id ?? ""));
    const row = book.bottom("Attendance") + below;
    for (const [header, value] of Object.entries(cells))
      book.hand.type("Attendance", row, book.column("Attendance", header), value);
  };
  const codesOfAda = ({ attendance }: Programme): string[] =>
    attendance.flatMap(({ memberId, meetingId, code }) =>
      memberId === ada?.id ? [`${meetingId} ${String(code)}`] : [],
    );

  it.each([
    { "Member ID": ada?.id ?? "" },
    { "Member ID": ada?.id.toLowerCase() ?? "" },
    { Name: ada?.name ?? "" },
  ])("is taken up by %o", (who) => {
    const content = edited((book) => {
      typedBeneath(book, 1, { ...who, M1: "L", M2: "p" });
    });
    expect(codesOfAda(opened(content).programme)).toEqual(["M1 L", "M2 P"]);
  });

  it("is refused with its cell where nobody is known by the name, and said where it stands apart", () => {
    const unknown = edited((book) => {
      typedBeneath(book, 1, { Name: "Nobody Here", M1: "L" });
    });
    expect(refusalSentence(() => opened(unknown))).toContain("Nobody Here");
    const apart = opened(
      edited((book) => {
        typedBeneath(book, 3, { Name: ada?.name ?? "", M1: "L" });
      }),
    );
    expect(codesOfAda(apart.programme)).toEqual([]);
    const said = apart.origin.notices.find(({ problem: { code } }) => code === "codes-beneath-tracker");
    expect(said?.problem.place).toEqual({ sheet: "Attendance", cell: expect.stringMatching(/^[A-Z]+\d+$/) });
  });

  const typeRow = (book: EditedWorkbook, row: number, cells: Readonly<Record<string, string>>): void => {
    for (const [header, value] of Object.entries(cells))
      book.hand.type("Attendance", row, book.column("Attendance", header), value);
  };
  const makeLonger = (book: EditedWorkbook): void => {
    const sheet = book.hand.sheet("Attendance");
    sheet.tables = sheet.tables.map((each) => ({
      ...each,
      range: { ...each.range, bottom: each.range.bottom + 1 },
    }));
  };
  /** As Excel does with a row beneath a table. */
  const fillIn = (book: EditedWorkbook, row: number): void => {
    for (const header of ["Rate", "Present", "Recorded", "Due"])
      book.hand.typeFormula("Attendance", row, book.column("Attendance", header), "1+0");
  };

  it.each([
    { "Member ID": "M999" },
    { "Member ID": "Zed Newman" },
    { "Member ID": "M999", Name: "Zed Newman" },
  ])("is refused with its cell where %o was never a member", (who) => {
    for (const isLonger of [false, true]) {
      let row = 0;
      const content = edited((book) => {
        row = book.bottom("Attendance") + 1;
        if (isLonger) makeLonger(book);
        typeRow(book, row, { ...who, M1: "P" });
      });
      const sentence = refusalSentence(() => opened(content));
      expect(sentence).toContain("no Member ID that is on the roster");
      expect(sentence).toContain(`A${String(row + 1)}`);
    }
  });

  it("is refused without a name, and said with one, where Excel filled in its formulas", () => {
    let row = 0;
    const typed = (who: Readonly<Record<string, string>>) =>
      edited((book) => {
        row = book.bottom("Attendance") + 1;
        makeLonger(book);
        fillIn(book, row);
        typeRow(book, row, { ...who, M1: "P" });
      });
    expect(refusalSentence(() => opened(typed({ "Member ID": "M999" })))).toContain("no Member ID");
    const { origin, programme: read } = opened(typed({ "Member ID": "M999", Name: "Zed Newman" }));
    const said = origin.notices.find(({ problem: { code } }) => code === "codes-of-nobody");
    expect(said?.problem).toMatchObject({
      details: { id: "M999", name: "Zed Newman" },
      place: { sheet: "Attendance", cell: `A${String(row + 1)}` },
    });
    expect(read.formerMembers).toEqual([{ id: "M999", name: "Zed Newman" }]);
  });

  it("is a former member's where the Moves know them, and nothing is said", () => {
    const { origin, programme: read } = opened(
      edited((book) => {
        book.hand.deleteRow("Roster", book.row("Roster", "Member ID", ada?.id ?? ""));
        typedBeneath(book, 1, { "Member ID": ada?.id ?? "", M1: "L" });
      }),
    );
    expect(read.formerMembers.map(({ id }) => id)).toEqual([ada?.id]);
    expect(origin.notices.map(({ problem: { code } }) => code)).not.toContain("codes-of-nobody");
  });

  it.each([{ "Member ID": ada?.id ?? "" }, { Name: ada?.name ?? "" }])(
    "is refused with both cells where %o has a row already",
    (who) => {
      let first = 0;
      const twice = edited((book) => {
        first = book.row("Attendance", "Member ID", ada?.id ?? "") + 1;
        const row = book.bottom("Attendance") + 1;
        for (const [header, value] of Object.entries({ ...who, M6: "P" }))
          book.hand.type("Attendance", row, book.column("Attendance", header), value);
      });
      const sentence = refusalSentence(() => opened(twice));
      expect(sentence).toContain(
        `${ada?.name ?? ""} (${ada?.id ?? ""}) already has a row: A${String(first)}.`,
      );
      expect(sentence).toContain("Put the codes in one row");
    },
  );

  it("is nothing where it is a line of totals", () => {
    const totals = opened(
      edited((book) => {
        book.hand.type("Attendance", book.bottom("Attendance") + 1, 1, "Total");
        book.hand.type("Attendance", book.bottom("Attendance") + 1, book.column("Attendance", "M1"), 23);
      }),
    );
    expect(totals.origin.notices.map((notice) => notice.problem.code)).not.toContain("codes-beneath-tracker");
  });
});

it("an attendance table that was turned into cells, with a row left blank, keeps the codes beneath it", () => {
  const content = edited((book) => {
    book.hand.insertRows("Attendance", book.top("Attendance") + 5);
    book.hand.sheet("Attendance").tables = [];
  });
  expect(opened(content).programme.attendance).toHaveLength(programme.attendance.length);
});

it("a row of the tracker is kept where the Roster row of somebody who never had a set was deleted", () => {
  const [last] = programme.members.slice(-1);
  const content = edited((book) => {
    book.hand.deleteRow("Roster", book.row("Roster", "Member ID", last?.id ?? ""));
    book.hand.deleteRow("Moves", book.row("Moves", "Member ID", last?.id ?? ""));
    for (let row = book.top("Earlier sets") + 1; row <= book.bottom("Earlier sets"); row += 1)
      if (book.hand.valueAt("Earlier sets", row, 0) === last?.id) book.hand.deleteRow("Earlier sets", row);
  });
  const { origin, programme: read } = opened(content);
  expect(read.formerMembers).toEqual([{ id: last?.id, name: last?.name }]);
  expect(read.attendance).toHaveLength(programme.attendance.length);
  expect(origin.notices.map(({ problem: { code } }) => code)).toContain("codes-of-nobody");
});

it("a Facilitators sheet from the time when addresses were headed “E-mail” is read without a notice", () => {
  const read = opened(
    edited((book) => {
      const [row, column] = [book.top("Facilitators"), book.column("Facilitators", "Email")];
      book.hand.type("Facilitators", row, column, "E-mail");
      book.hand.type("Facilitators", row + 1, column, "jo@facilitators.example");
    }),
  );
  expect(read.programme.facilitators[0]?.email).toBe("jo@facilitators.example");
  expect(read.origin.notices.map((notice) => notice.problem.code)).not.toContain("roster-header-mended");
});
