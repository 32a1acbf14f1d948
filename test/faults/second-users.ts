import type { BookState } from "../excel-host/model/book-state";
import { cellAt } from "../excel-host/model/cells";
import type { SheetState } from "../excel-host/model/sheet-state";
import { UserHand } from "../excel/user-hand";

/** What somebody else does to the workbook while this pane is at work on it. */
export interface SecondUserAct {
  readonly name: string;
  /** Whether what it needs is in the workbook. */
  applies(book: BookState): boolean;
  act(book: BookState): void;
  /** Whether what they did is still to be found. */
  stands(book: BookState): boolean;
  /** What they undo themselves before the next try. */
  lift?(book: BookState): void;
}

/** Where the members are listed: on the product's Roster, or on the sheet that it is made from. */
function roster(book: BookState): SheetState {
  const found = book.sheetNamed("Roster") ?? book.sheetNamed("Members");
  if (!found) throw new Error("There is no roster.");
  return found;
}

function holds(book: BookState, text: string): boolean {
  return book.sheets.some(({ cells }) =>
    [...cells.values()].some((row) => [...row.values()].some(({ value }) => value === text)),
  );
}

const setSheet = "Set 1";
const has = (book: BookState): boolean => book.sheetNamed(setSheet) !== undefined;
const firstMember = (book: BookState): number => (roster(book).name === "Roster" ? 4 : 1);

export const secondUsers: readonly SecondUserAct[] = [
  {
    name: "renames the sheet of a set",
    applies: has,
    act: (book) => {
      new UserHand(book).rename(setSheet, "Ash & friends");
    },
    stands: (book) => book.sheetNamed("Ash & friends") !== undefined,
  },
  {
    name: "deletes the sheet of a set",
    applies: has,
    act: (book) => {
      new UserHand(book).delete(setSheet);
    },
    stands: () => true,
  },
  {
    name: "protects the roster",
    applies: () => true,
    act: (book) => {
      roster(book).isProtected = true;
    },
    stands: () => true,
    lift: (book) => {
      roster(book).isProtected = false;
    },
  },
  {
    name: "protects the sheet of a set",
    applies: has,
    act: (book) => {
      new UserHand(book).protect(setSheet);
    },
    stands: () => true,
    lift: (book) => {
      for (const sheet of book.sheets) sheet.isProtected = false;
    },
  },
  {
    name: "protects the workbook's structure",
    applies: () => true,
    act: (book) => {
      book.structureProtected = true;
    },
    stands: () => true,
    lift: (book) => {
      book.structureProtected = false;
    },
  },
  {
    name: "sorts the roster",
    applies: () => true,
    act: (book) => {
      const first = firstMember(book);
      new UserHand(book).sort(roster(book).name, first, first + 11, 0);
    },
    stands: (book) => {
      const first = firstMember(book);
      const names = Array.from({ length: 12 }, (_, index) =>
        String(cellAt(roster(book), first + index, 0).value),
      );
      return names.join() === [...names].sort((a, b) => b.localeCompare(a)).join();
    },
  },
  {
    name: "corrects a member's role",
    applies: () => true,
    act: (book) => {
      const header = firstMember(book) - 1;
      const hand = new UserHand(book);
      const column = hand.columnOf(roster(book).name, header, "Job role");
      hand.type(roster(book).name, header + 2, column, "Podiatrist");
    },
    stands: (book) => holds(book, "Podiatrist"),
  },
  {
    name: "puts a column of their own into the roster",
    applies: () => true,
    act: (book) => {
      const hand = new UserHand(book);
      const { name } = roster(book);
      hand.insertColumns(name, 1);
      hand.type(name, firstMember(book) - 1, 1, "Parking");
      hand.type(name, firstMember(book), 1, "Bay 7");
    },
    stands: (book) => holds(book, "Bay 7"),
  },
  {
    name: "records somebody present",
    applies: (book) => book.sheetNamed("Attendance") !== undefined,
    act: (book) => {
      new UserHand(book).type("Attendance", 9, 4, "P");
    },
    stands: (book) => {
      const attendance = book.sheetNamed("Attendance");
      return attendance !== undefined && cellAt(attendance, 9, 4).value === "P";
    },
  },
  {
    name: "adds a sheet of their own with the name of a set's",
    applies: (book) => book.sheetNamed("Set 3") === undefined,
    act: (book) => {
      const hand = new UserHand(book);
      hand.add("Set 3");
      hand.type("Set 3", 0, 0, "mine");
    },
    stands: (book) => holds(book, "mine"),
  },
];
