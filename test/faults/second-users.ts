import type { BookState } from "../excel-host/model/book-state";
import { cellAt } from "../excel-host/model/cells";
import type { SheetState } from "../excel-host/model/sheet-state";
import { UserHand } from "../excel/user-hand";

/** Whether what they did is still to be found. */
type Stands = (book: BookState) => boolean;

/** What somebody else does to the workbook while this pane is at work on it. */
export interface SecondUserAct {
  readonly name: string;
  /** Whether what it needs is in the workbook. */
  applies(book: BookState): boolean;
  act(book: BookState): Stands;
  /** What they undo themselves before the next try. */
  lift?(book: BookState): void;
}

/** Where the members are listed: on the product's Roster, or on the sheet that it is made from. */
function roster(book: BookState): SheetState {
  const found = book.sheetNamed("Roster") ?? book.sheetNamed("Members");
  if (!found) throw new Error("There is no roster.");
  return found;
}

function holds(text: string): Stands {
  return (book) =>
    book.sheets.some(({ cells }) =>
      [...cells.values()].some((row) => [...row.values()].some(({ value }) => value === text)),
    );
}

const setSheet = "Set 1";
const has = (book: BookState): boolean => book.sheetNamed(setSheet) !== undefined;
const firstMember = (book: BookState): number => (roster(book).name === "Roster" ? 4 : 1);
const anything: Stands = () => true;

export const secondUsers: readonly SecondUserAct[] = [
  {
    name: "renames the sheet of a set",
    applies: has,
    act: (book) => {
      const { id } = new UserHand(book).sheet(setSheet);
      new UserHand(book).rename(setSheet, "Ash & friends");
      // A set that is undone takes its sheet with it, by whatever name; one that is drawn anew keeps theirs.
      return (later) => {
        const own = later.sheetById(id);
        const sets = later.names.filter(({ name }) => /^LS_set_1_sheet$/.test(name));
        const drawn = sets.map(({ target }) => later.sheetById(target?.sheetId ?? ""));
        return (own ? [own] : drawn).every((sheet) => sheet?.name === "Ash & friends");
      };
    },
  },
  {
    name: "deletes the sheet of a set",
    applies: has,
    act: (book) => {
      new UserHand(book).delete(setSheet);
      return anything;
    },
  },
  {
    name: "protects the roster",
    applies: () => true,
    act: (book) => {
      roster(book).isProtected = true;
      return anything;
    },
    lift: (book) => {
      for (const sheet of book.sheets) sheet.isProtected = false;
    },
  },
  {
    name: "protects the sheet of a set",
    applies: has,
    act: (book) => {
      new UserHand(book).protect(setSheet);
      return anything;
    },
    lift: (book) => {
      for (const sheet of book.sheets) sheet.isProtected = false;
    },
  },
  {
    name: "protects the workbook's structure",
    applies: () => true,
    act: (book) => {
      book.structureProtected = true;
      return anything;
    },
    lift: (book) => {
      book.structureProtected = false;
    },
  },
  {
    name: "sorts the roster",
    applies: () => true,
    act: (book) => {
      const [{ id, name }, first] = [roster(book), firstMember(book)];
      new UserHand(book).sort(name, first, first + 11, 0);
      return (later) => {
        const own = later.sheetById(id);
        const names = Array.from({ length: 12 }, (_, index) =>
          own ? String(cellAt(own, first + index, 0).value) : "",
        );
        return names[0] !== "" && names.join() === [...names].sort((a, b) => b.localeCompare(a)).join();
      };
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
      return holds("Podiatrist");
    },
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
      return holds("Bay 7");
    },
  },
  {
    name: "puts a row above the roster",
    applies: () => true,
    act: (book) => {
      const { name } = roster(book);
      new UserHand(book).insertRows(name, 0);
      new UserHand(book).type(name, 0, 0, "Draft");
      return holds("Draft");
    },
  },
  {
    name: "records somebody present",
    applies: (book) => book.sheetNamed("Attendance") !== undefined,
    act: (book) => {
      const { id } = new UserHand(book).sheet("Attendance");
      new UserHand(book).type("Attendance", 9, 6, "P");
      return (later) => {
        const own = later.sheetById(id);
        return own !== undefined && cellAt(own, 9, 6).value === "P";
      };
    },
  },
  {
    name: "adds a sheet of their own with the name of a set's",
    applies: (book) => book.sheetNamed("Set 3") === undefined,
    act: (book) => {
      const hand = new UserHand(book);
      hand.add("Set 3");
      hand.type("Set 3", 0, 0, "mine");
      return holds("mine");
    },
  },
];
