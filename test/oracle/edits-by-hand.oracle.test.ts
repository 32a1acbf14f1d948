import { allocateSets, apply, type Allocation, type Command } from "../../src/commands";
import type { Programme } from "../../src/programme";
import type { CellScalar } from "../../src/sheet";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import fc from "fast-check";
import { editKinds, EditingHand, ledgerOf, nextRun, randomEdits } from "../random-edits";
import { EditedWorkbook, errorsIn, programmeWithCodes, textsOn, under } from "../edited-workbook";
import { opened } from "../opened";
import { contentOf, rosterRows } from "../workbook-content";
import { recalculate } from "./libreoffice";

const { programme, file } = programmeWithCodes();
const [ada] = programme.members;

/** What somebody does to the open workbook, by what it is called here. */
const edits = {
  nothing: () => undefined,
  "tbc for a day": (book) => {
    book.type("Meetings", ["Meeting", "M7"], "Date", "tbc");
  },
  "tbc for a start and for a length": (book) => {
    book.type("Meetings", ["Meeting", "M6"], "Speaker starts", "tbc");
    book.type("Meetings", ["Meeting", "M7"], "Set session minutes", "tbc");
  },
  "numbers that are no days and no times": (book) => {
    for (const { id } of programme.meetings) book.type("Meetings", ["Meeting", id], "Date", -1);
    book.type("Meetings", ["Meeting", "M6"], "Speaker starts", 99_999_999);
  },
  "no day": (book) => {
    book.type("Meetings", ["Meeting", "M3"], "Date", null);
  },
  "a column between meetings": (book) => {
    const column = book.column("Attendance", "M3");
    book.hand.insertColumns("Attendance", column);
    book.hand.type("Attendance", book.top("Attendance"), column, "Paid");
    for (let row = book.top("Attendance") + 1; row <= book.bottom("Attendance"); row += 1)
      book.hand.type("Attendance", row, column, row % 3 === 0 ? "P" : "no");
  },
  "a meeting deleted": (book) => {
    book.hand.deleteRow("Meetings", book.row("Meetings", "Meeting", "M4"));
  },
  "meetings sorted": (book) => {
    book.hand.sort("Meetings", book.top("Meetings") + 1, book.bottom("Meetings"), 0);
  },
  "a meeting's heading": (book) => {
    book.hand.renameColumn("Attendance", book.top("Attendance"), book.column("Attendance", "M3"), "November");
  },
  "codes at a meeting to come": (book) => {
    // Far from any day on which this is run.
    book.type("Meetings", ["Meeting", "M8"], "Date", 70_000);
    book.type("Attendance", ["Member ID", ada?.id ?? ""], "M8", "U");
  },
  "a meeting held before its day": (book) => {
    book.type("Meetings", ["Meeting", "M8"], "Date", 70_000);
    book.type("Meetings", ["Meeting", "M8"], "Status", "Held");
  },
  "a member deleted": (book) => {
    book.hand.deleteRow("Roster", book.row("Roster", "Member ID", ada?.id ?? ""));
  },
} satisfies Record<string, (book: EditedWorkbook) => void>;

type Edit = keyof typeof edits;

/** A programme in which people joined and left, and a set has a day of its own. */
function programmeWithDays(): Promise<Uint8Array> {
  const { programme: begun } = programmeWithCodes();
  const rows = rosterRows(24).map((cells, row) => [
    ...cells,
    row === 0 ? "Joined" : row === 3 ? 46_300 : null,
  ]);
  const read = opened(contentOf(rows));
  const formed = allocateSets(read, {
    ...{ reform: false, today: "2026-08-20", settings: { targetSize: 8 } },
    meetings: { firstMeeting: "2026-09-08" },
  });
  let next: Programme = { ...formed.programme, attendance: begun.attendance };
  const commands: readonly Command[] = [
    { kind: "withdraw", member: next.members[5]?.id ?? "", on: "2026-12-11" },
    { kind: "own-day", meetingId: "M6", sets: [1], date: "2027-02-11" },
    { kind: "own-day", meetingId: "M8", sets: [1], date: "2027-05-06" },
  ];
  for (const command of commands)
    next = apply({ origin: read.origin, programme: next }, command, { today: "2026-12-20" }).programme;
  const plan = planWorkbook({ ...formed, programme: next, notices: [], setSheets: "auto" });
  return writeWorkbook(plan);
}

function typeDown(book: EditedWorkbook, sheet: string, header: string, typed: CellScalar): void {
  for (let row = book.top(sheet) + 1; row <= book.bottom(sheet); row += 1)
    book.hand.type(sheet, row, book.column(sheet, header), typed);
}

const dayCells = [
  ["Meetings", "Date"],
  ["Roster", "Joined"],
  ["Roster", "Left"],
  ["Rooms", "Own day"],
  ["Rooms", "Own start"],
  ["Rooms", "Own minutes"],
  ["Facilitators", "From"],
] as const;

describe("a number that is no day, in every row", () => {
  it("leaves no error in the open workbook", async () => {
    const content = await readWorkbook(await programmeWithDays(), "sets.xlsx");
    const cases: { sheet: string; header: string; typed: CellScalar }[] = dayCells.flatMap(
      ([sheet, header]) => [-1, 99_999_999, "tbc"].map((typed) => ({ sheet, header, typed })),
    );
    cases.push({ sheet: "Meetings", header: "Date", typed: 1e300 });
    const files = await Promise.all(
      cases.map(({ sheet, header, typed }) => {
        const book = new EditedWorkbook(content);
        typeDown(book, sheet, header, typed);
        return book.save();
      }),
    );
    const found = (await recalculate(files)).map((workbook, at) => ({
      ...cases[at],
      // What was typed itself is shown as no day.
      errors: errorsIn(workbook).filter((error) => !error.startsWith("Meetings!B")),
    }));
    expect(found.filter(({ errors }) => errors.length > 0)).toEqual([]);
  });
});
const edited = new Map<string, WorkbookContent>();

beforeAll(async () => {
  const content = await readWorkbook(await file(), "sets.xlsx");
  const files = await Promise.all(
    Object.values(edits).map((edit: (book: EditedWorkbook) => void) => {
      const book = new EditedWorkbook(content);
      edit(book);
      return book.save();
    }),
  );
  const recalculated = await recalculate(files);
  Object.keys(edits).forEach((name, at) => {
    const [found] = recalculated.slice(at, at + 1);
    if (found) edited.set(name, found);
  });
});

function after(edit: Edit): WorkbookContent {
  const found = edited.get(edit);
  if (!found) throw new Error(`There is no edit ${edit}.`);
  return found;
}

function run(content: WorkbookContent): Allocation {
  return allocateSets(opened(content), { reform: false, today: "2027-02-01" });
}

async function written({ programme: next, certificate }: Allocation): Promise<WorkbookContent> {
  const plan = planWorkbook({ programme: next, certificate, notices: [], setSheets: "auto" });
  return readWorkbook(await writeWorkbook(plan), "next.xlsx");
}

/** Whether meetings are to come is for the day to say on which LibreOffice looks. */
const withoutAdvance = (text: string): string =>
  text
    .replaceAll(", recorded in advance", "")
    .replaceAll("Recorded early", "Recorded")
    .replace(/ Recorded in advance: [^.]*\./g, "");

const counts = ["Present", "Recorded", "Due", "Missed in a row", "Missed in all", "Next meeting"];

describe("the open workbook, after somebody's edit", () => {
  it.each(Object.keys(edits) as Edit[])("shows no error: %s", (edit) => {
    expect(errorsIn(after(edit))).toEqual([]);
  });

  it.each([
    "tbc for a day",
    "no day",
    "a column between meetings",
    "meetings sorted",
    "a meeting's heading",
  ] as const)("counts what the next run will: %s", async (edit) => {
    const content = after(edit);
    const next = await written(run(content));
    for (const header of counts) {
      const open = under(content, "Attendance", "Member ID", header);
      expect({ header, counts: open }).toEqual({
        header,
        counts: under(next, "Attendance", "Member ID", header),
      });
    }
    expect(withoutAdvance(textsOn(content, "Set 1"))).toBe(textsOn(next, "Set 1"));
  });

  it("counts no column that is no meeting, and no meeting twice", () => {
    const due = under(after("nothing"), "Attendance", "Member ID", "Due");
    expect(under(after("a column between meetings"), "Attendance", "Member ID", "Due")).toEqual(due);
    expect(Object.values(due)).toEqual(programme.members.map(() => 9));
  });

  it("says where a meeting's day is to be set", () => {
    for (const edit of ["tbc for a day", "no day"] as const) {
      expect(textsOn(after(edit), "Meetings")).toContain("1 meeting: date to be set");
      expect(textsOn(after(edit), "Set 1")).toContain("date to be set");
      expect(textsOn(after(edit), "Attendance rates")).toContain("date to be set");
    }
  });

  it("says that a deleted meeting is not counted, and counts it nowhere", () => {
    const content = after("a meeting deleted");
    expect(textsOn(content, "Attendance")).toContain(
      "Not counted: 1 meeting that is no longer on the Meetings sheet",
    );
    expect(textsOn(content, "Attendance rates")).toContain("no longer on Meetings");
    expect(textsOn(content, "Set 2")).toContain("no longer on the Meetings sheet");
    const recorded = under(content, "Attendance", "Member ID", "Recorded");
    expect(Object.values(recorded)).toEqual(programme.members.map(() => 4));
  });
});

describe("codes at a meeting to come", () => {
  it("count, and are said to be recorded in advance wherever they do", () => {
    const content = after("codes at a meeting to come");
    const recorded = under(content, "Attendance", "Member ID", "Recorded");
    expect(recorded[ada?.id ?? ""]).toBe(6);
    expect(textsOn(content, "Attendance")).toMatch(/Recorded in advance: (M\d, )*M8\./);
    expect(textsOn(content, "Attendance rates")).toMatch(/Recorded in advance: (M\d, )*M8\./);
    expect(textsOn(content, "Overview")).toMatch(/Recorded in advance: (M\d, )*M8\./);
    expect(textsOn(content, "Attendance rates")).toMatch(/25 Aug, recorded in advance/);
    expect(textsOn(content, `Set ${String(ada?.setNumber)}`)).toContain("Recorded early");
  });
});

describe("a meeting marked as held before its day, with nothing recorded", () => {
  it("is recorded on no sheet", () => {
    const content = after("a meeting held before its day");
    expect(textsOn(content, "Attendance rates")).toContain("25 Aug, not recorded");
    for (const sheet of ["Overview", "Attendance", "Attendance rates"])
      expect(textsOn(content, sheet)).not.toMatch(/ecorded in advance: [^.]*M8|in advance: \./);
    const refreshed = apply(opened(content), { kind: "refresh" }, { today: "2026-08-20" });
    const said = refreshed.notices.find(({ problem: { code } }) => code === "recorded-in-advance")?.problem;
    expect(JSON.stringify(said?.details)).not.toContain("M8");
    const rows = content.sheets.find(({ name }) => name === "Set 1")?.rows ?? [];
    const row = rows.find((cells) => cells[1]?.value === "M8")?.map(({ value }) => value);
    expect(row).toEqual(expect.arrayContaining(["–", "Held"]));
  });
});

describe("the next run", () => {
  it("has the tracker's columns as they were, however the Meetings are sorted", async () => {
    const sorted = after("meetings sorted");
    expect(Object.keys(under(sorted, "Meetings", "Meeting", "Date"))[0]).toBe("M9");
    const next = await written(run(sorted));
    const headers = next.sheets.find(({ name }) => name === "Attendance")?.rows.flat() ?? [];
    const meetings = headers.flatMap(({ value }) => (/^M\d$/.test(String(value)) ? [value] : []));
    expect(meetings.slice(-9)).toEqual(programme.meetings.map(({ id }) => id));
  });

  it("keeps every code where the workbook was edited", () => {
    const codes = (of: Allocation["programme"]): string[] =>
      of.attendance.map(({ memberId, meetingId, code }) => `${memberId} ${meetingId} ${String(code)}`).sort();
    for (const edit of Object.keys(edits) as Edit[]) {
      if (edit === "a meeting deleted" || edit === "codes at a meeting to come") continue;
      // Those are refused with their cells.
      if (edit === "tbc for a start and for a length") continue;
      if (edit === "numbers that are no days and no times") continue;
      expect({ edit, codes: codes(run(after(edit)).programme) }).toEqual({ edit, codes: codes(programme) });
    }
  });
});

describe("random edits, saved by LibreOffice", () => {
  // A table that is turned into cells takes its formulas along, which only Excel does.
  const kinds = editKinds.filter((kind) => kind !== "convert-table");

  it("leave no cell with an error, lose no code and move nobody unasked", async () => {
    const content = await readWorkbook(await file(), "sets.xlsx");
    const hands = fc.sample(randomEdits(kinds), { numRuns: 12, seed: 20261129 }).map((edits) => {
      const hand = new EditingHand(content, ledgerOf(programme));
      for (const edit of edits) hand.do(edit);
      return { edits, hand };
    });
    const saved = await recalculate(await Promise.all(hands.map(({ hand }) => hand.book.save())));
    const found = hands.map(({ edits, hand }, at) => {
      const [workbook = { sheets: [], names: [] }] = saved.slice(at, at + 1);
      const { broken } = nextRun(workbook, hand.ledger);
      return { edits, errors: errorsIn(workbook), broken };
    });
    expect(found.filter(({ errors, broken }) => errors.length > 0 || broken !== null)).toEqual([]);
  });
});
