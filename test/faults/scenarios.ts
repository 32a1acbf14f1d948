import type { ExcelWorkbook } from "../../src/excel";
import { cellAddress, type CellContent } from "../../src/sheet";
import type { CellEdit, WorkbookContent, WorkbookPlan } from "../../src/workbook";
import { openContent } from "../excel-host/files/open-file";
import { plannedValues } from "../excel-host/files/planned-values";
import { allocateLive, allocated, planOf, type LiveExcel } from "../excel/live-programme";
import { UserHand } from "../excel/user-hand";
import { contentOf, rosterRows, rowsWithGender } from "../workbook-content";

/** Everything is tried, as `npm run proof -- faults` asks; a part of it without. */
export const isComplete = process.env.FAULTS === "all";

/** Something an administrator does to the open workbook. */
export interface Scenario {
  readonly name: string;
  /** Brings the workbook to where the action begins. */
  prepare(live: LiveExcel): Promise<ExcelWorkbook>;
  /** Reads, computes and writes. */
  act(live: LiveExcel, workbook: ExcelWorkbook): Promise<unknown>;
}

const none: WorkbookPlan = { title: "", subject: "", description: "", sheets: [], names: [] };

/** Where each scenario begins: the same in any Excel. */
const beginnings = new WeakMap<Scenario, Beginning>();
type Beginning = Pick<ExcelWorkbook, "memory"> & Pick<LiveExcel["host"], "book">;

/** Prepares a scenario once, and lets it begin as often as wished. */
export async function prepared(live: LiveExcel, scenario: Scenario): Promise<() => ExcelWorkbook> {
  const known = beginnings.get(scenario);
  const { memory } = known ?? (await scenario.prepare(live));
  const book = known?.book ?? live.host.book.copy();
  beginnings.set(scenario, { memory, book });
  return () => {
    live.host.open(book.copy());
    return live.open({ memory });
  };
}

/** What an administrator may do after any of them. */
export async function allocateOnceMore(live: LiveExcel, workbook: ExcelWorkbook): Promise<void> {
  await write(live, workbook, 1);
}

async function fresh(live: LiveExcel): Promise<ExcelWorkbook> {
  live.host.open(openContent(contentOf(rosterRows(12))));
  return Promise.resolve(live.open());
}

/** In a pane that watches the workbook, and is told nothing: Excel may forget to. */
async function finished(live: LiveExcel): Promise<ExcelWorkbook> {
  const workbook = await fresh(live);
  workbook.watched(true);
  await allocateLive(live.host, workbook, { settings: { targetSize: 6, maxSize: 7 } });
  return workbook;
}

async function write(
  live: LiveExcel,
  workbook: ExcelWorkbook,
  seed: number,
  restoring?: WorkbookPlan,
): Promise<void> {
  const reform = seed !== 1;
  const plan = planOf(
    allocated(await workbook.read(), {
      reform,
      settings: { targetSize: seed === 3 ? 4 : 6, maxSize: 7, seed },
    }),
  );
  live.host.book.formulaValues = plannedValues(plan);
  await workbook.write(plan, restoring);
}

export const scenarios: readonly Scenario[] = [
  { name: "allocate", prepare: fresh, act: (live, workbook) => write(live, workbook, 1) },
  { name: "allocate again", prepare: finished, act: (live, workbook) => write(live, workbook, 2) },
  {
    name: "allocate into another number of sets",
    prepare: finished,
    act: (live, workbook) => write(live, workbook, 3),
  },
  {
    name: "move a member",
    async prepare(live) {
      const workbook = await finished(live);
      const hand = new UserHand(live.host.book);
      const set = hand.columnOf("Roster", 3, "Set");
      hand.type("Roster", 4, set, hand.valueAt("Roster", 4, set) === 1 ? 2 : 1);
      return workbook;
    },
    act: (live, workbook) => write(live, workbook, 1),
  },
  {
    name: "refresh the tracker after a column was put into the roster and a member was added",
    async prepare(live) {
      const workbook = await finished(live);
      const hand = new UserHand(live.host.book);
      hand.insertColumns("Roster", 1);
      hand.type("Roster", 3, 1, "Bay");
      hand.type("Roster", 16, 0, "Newcomer Invented");
      hand.type("Roster", 16, 2, "GP");
      hand.type("Roster", 18, 0, "a note of mine below the table");
      const [table] = hand.sheet("Roster").tables;
      if (table) table.range = { ...table.range, bottom: 16 };
      return workbook;
    },
    act: (live, workbook) => write(live, workbook, 1),
  },
  {
    name: "undo",
    async prepare(live) {
      const workbook = await fresh(live);
      await write(live, workbook, 1, none);
      return workbook;
    },
    act: (_, workbook) => workbook.undo(),
  },
  {
    name: "add a sheet of sample members",
    prepare: fresh,
    act: (_, workbook) => workbook.addSheet("Set 3", sampleRows),
  },
  {
    name: "correct cells of the administrator's own",
    prepare: fresh,
    act: async (_, workbook) => workbook.writeCells(corrections(await workbook.read())),
  },
  {
    name: "balance by a further column, which puts one at the roster's right edge",
    async prepare(live) {
      const workbook = withGender(live);
      await allocateLive(live.host, workbook, { settings: sizes });
      return workbook;
    },
    act: (live, workbook) => allocateLive(live.host, workbook, { settings: byGender }),
  },
  {
    name: "balance by a further column another day, when the sheets that name it are drawn anew",
    async prepare(live) {
      await allocateLive(live.host, withGender(live), { settings: sizes });
      return live.open({ paneId: "another" });
    },
    act: (live, workbook) => allocateLive(live.host, workbook, { settings: byGender }),
  },
  {
    name: "undo the balance by a further column, which takes one from the roster's right edge",
    async prepare(live) {
      const workbook = withGender(live);
      const before = await allocateLive(live.host, workbook, { settings: sizes });
      await allocateLive(live.host, workbook, { settings: byGender }, before);
      return workbook;
    },
    act: (_, workbook) => workbook.undo(),
  },
];

const sizes = { targetSize: 6, maxSize: 7 };
const byGender = { ...sizes, balance: "Gender" };

function withGender({ host, open }: LiveExcel): ExcelWorkbook {
  host.open(openContent(contentOf(rowsWithGender(12))));
  return open();
}

const sampleRows: readonly (readonly CellContent[])[] = [
  [{ value: "Full name" }, { value: "Joined" }, { value: "Staff number" }],
  [{ value: "Ada Okafor" }, { value: 46_266, isDate: true }, { value: "007" }],
  [{ value: "=Ben Ito" }, { value: null }, { value: 12 }],
];

/** Every nurse and every midwife is called otherwise, wherever they stand. */
function corrections({ sheets }: WorkbookContent): CellEdit[] {
  const words = new Map([
    ["Staff nurse", "Nurse"],
    ["Midwife", "007 Midwife"],
  ]);
  return sheets.flatMap(({ name: sheet, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap(({ value: was }, column): CellEdit[] => {
        const value = words.get(String(was));
        return value === undefined ? [] : [{ sheet, cell: cellAddress(row, column), was, value }];
      }),
    ),
  );
}
