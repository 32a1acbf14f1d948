import type { FormattingKind } from "../../src/programme";
import type { CellRange } from "../../src/sheet";
import type { SheetPlan, WorkbookPlan, WriteReport } from "../../src/workbook";
import type { ExcelWorkbook } from "../../src/excel";
import type { BookState } from "../excel-host/model/book-state";
import type { Refusing } from "../excel-host/faults";
import { openContent } from "../excel-host/files/open-file";
import { plannedValues } from "../excel-host/files/planned-values";
import { contents } from "../faults/contents";
import { differences } from "../faults/differences";
import { everything } from "../faults/everything";
import { scaffolding } from "../faults/scaffolding";
import { contentOf, rosterRows } from "../workbook-content";
import { UserHand } from "./user-hand";
import { allocated, liveExcel, planOf, type LiveExcel } from "./live-programme";

let live: LiveExcel;
let done: { readonly contents: string; readonly everything: string; readonly plan: WorkbookPlan };
beforeAll(async () => {
  live = await liveExcel();
  const workbook = opened();
  const { plan } = await allocate(workbook);
  done = { plan, ...seen(live.host.book) };
});
afterAll(() => live.close());

function opened(): ExcelWorkbook {
  live.host.open(openContent(contentOf(rosterRows(24))));
  return live.open();
}

async function allocate(workbook: ExcelWorkbook): Promise<{ plan: WorkbookPlan; report: WriteReport }> {
  const plan = planOf(allocated(await workbook.read()));
  live.host.book.formulaValues = plannedValues(plan);
  return { plan, report: await workbook.write(plan) };
}

function seen(book: BookState): { contents: string; everything: string } {
  return { contents: contents(book), everything: JSON.stringify(everything(book)) };
}

/** The same with a chart on each set's sheet, as once meetings are recorded. */
function withChartOnEachSet(plan: WorkbookPlan): WorkbookPlan {
  const cells = (left: number): CellRange => ({ top: 9, left, bottom: 11, right: left });
  const chart: SheetPlan["charts"][number] = {
    ...{ id: "attendance", kind: "column", title: "Attendance", altText: "Attendance", legend: "none" },
    ...{ categories: cells(0), area: { top: 40, left: 0, bottom: 50, right: 4 }, valueAxisTitle: "" },
    series: [{ name: "Attendance", values: cells(1), colour: "1F4E79" }],
  };
  const charted = (sheet: SheetPlan): SheetPlan =>
    sheet.key.startsWith("set-") ? { ...sheet, charts: [chart] } : sheet;
  return { ...plan, sheets: plan.sheets.map(charted) };
}

/** Excel on the web calls the charts of a copied sheet otherwise than those of the original. */
function renamesCopiedCharts(book: BookState): void {
  const copySheet = book.copySheet.bind(book);
  book.copySheet = (...sheets) => {
    const copy = copySheet(...sheets);
    copy.charts.forEach((chart, index) => (chart.name = `Chart ${String(index + 1)}`));
    return copy;
  };
}

const refusals: readonly (readonly [string, FormattingKind, Refusing])[] = [
  ["any page setup", "page", (member) => (member.includes("pageLayout") ? "GeneralException" : null)],
  [
    "a date rule",
    "validation",
    (member, [rule]) =>
      member.endsWith("dataValidation.rule") && JSON.stringify(rule).includes('"date"')
        ? "InvalidArgument"
        : null,
  ],
  ["any chart", "chart", (member) => (/charts\.add/.test(member) ? "ApiNotFound" : null)],
  ["the axes of charts", "chart", (member) => (/axes/.test(member) ? "GeneralException" : null)],
  [
    "conditional formats",
    "conditional-formats",
    (member) => (/conditionalFormats\.add/.test(member) ? "AccessDenied" : null),
  ],
];

describe("an Excel that refuses", () => {
  it.each(refusals)(
    "%s gets all sets, is told what is missing, and has it at the next try",
    async (_, piece, refusing) => {
      const workbook = opened();
      renamesCopiedCharts(live.host.book);
      live.host.faults.refusing = refusing;
      const { report } = await allocate(workbook);
      expect(differences(done.contents, seen(live.host.book).contents)).toEqual([]);
      const refused = (await report.formatting) ?? [];
      const others = refused.filter((each) => each.piece !== piece);
      expect([refused.some((each) => each.piece === piece), others]).toEqual([true, []]);
      live.host.faults.refusing = null;
      const again = await allocate(workbook);
      expect(await again.report.formatting).toEqual([]);
      expect(differences(done.everything, seen(live.host.book).everything)).toEqual([]);
    },
  );

  it("to freeze rows has the page set up after the charts, also where each piece is tried by itself", async () => {
    const workbook = opened();
    const [charts, page] = ["charts.add", "pageLayout.orientation"];
    const made: string[] = [];
    live.host.faults.refusing = (member) => {
      const what = [charts, page].find((end) => member.endsWith(end));
      if (what !== undefined && made.at(-1) !== what) made.push(what);
      const isOnOverview = made.includes(charts) && /freezePanes\.freeze/.test(member);
      if (!isOnOverview || made.includes("refused")) return null;
      made.push("refused");
      return "GeneralException";
    };
    expect(await (await allocate(workbook)).report.formatting).toEqual([]);
    live.host.faults.refusing = null;
    // Sets that others are copied from are formatted before that, without charts.
    const fromCharts = made.slice(made.indexOf(charts));
    expect(fromCharts.slice(0, 5)).toEqual([charts, page, "refused", charts, page]);
  });

  it("to name a copied chart, and calls it otherwise, is never asked to", async () => {
    const write = async (workbook: ExcelWorkbook): Promise<WriteReport> => {
      const plan = withChartOnEachSet(planOf(allocated(await workbook.read())));
      live.host.book.formulaValues = plannedValues(plan);
      return workbook.write(plan);
    };
    await (
      await write(opened())
    ).formatting;
    const whole = seen(live.host.book).everything;
    const workbook = opened();
    renamesCopiedCharts(live.host.book);
    live.host.faults.refusing = (member) =>
      /charts\.(getItemAt|getItem)\.name$/.test(member) ? "GeneralException" : null;
    expect(await (await write(workbook)).formatting).toEqual([]);
    live.host.faults.refusing = null;
    expect(differences(whole, seen(live.host.book).everything)).toEqual([]);
    const sets = live.host.book.sheets.filter(({ name }) => name.startsWith("Set "));
    expect(sets.map(({ charts }) => charts.map(({ name }) => name))).toEqual(sets.map(() => ["attendance"]));
  });
});

describe("between the contents and their formatting", () => {
  /** Does something ahead of the first request that formats. */
  async function inBetween(workbook: ExcelWorkbook, act: (book: BookState) => void): Promise<WriteReport> {
    const original = live.host.book;
    const watch = (before: number): void => {
      live.host.secondUser = {
        before,
        act(book) {
          const isInPlace =
            book.sheetNamed("Roster") && !book.sheets.some(({ name }) => name.startsWith("~LS"));
          if (isInPlace) act(book);
          else watch(before + 1);
        },
      };
    };
    watch(1);
    const { report } = await allocate(workbook);
    live.host.secondUser = null;
    expect(live.host.book).toBe(original);
    return report;
  }

  it("somebody may sort the roster, and each row is formatted where it is", async () => {
    const workbook = opened();
    let sorted: string[] = [];
    const report = await inBetween(workbook, (book) => {
      const hand = new UserHand(book);
      hand.sort("Roster", 4, 27, 0);
      sorted = Array.from({ length: 24 }, (_, row) => String(hand.valueAt("Roster", row + 4, 0)));
    });
    expect(await report.formatting).toEqual([]);
    const hand = new UserHand(live.host.book);
    expect(Array.from({ length: 24 }, (_, row) => hand.valueAt("Roster", row + 4, 0))).toEqual(sorted);
    expect([...sorted].sort((a, b) => b.localeCompare(a))).not.toEqual([]);
    expect(await (await allocate(workbook)).report.formatting).toEqual([]);
  });

  it("somebody may insert a row above a set's members, and the formats go with the cells", async () => {
    const workbook = opened();
    const report = await inBetween(workbook, (book) => {
      new UserHand(book).insertRows("Attendance", 0);
    });
    expect(await report.formatting).toEqual([]);
    const [attendance] = live.host.book.sheets.filter(({ name }) => name === "Attendance");
    const [planned] = done.plan.sheets.filter(({ key }) => key === "attendance");
    expect(attendance?.validations.map(({ range }) => range.top).sort()).toEqual(
      planned?.validations.map(({ range }) => range.top + 1).sort(),
    );
  });

  it("another write stops the formatting, and does what is left of it", async () => {
    const workbook = opened();
    const plan = planOf(allocated(await workbook.read()));
    live.host.book.formulaValues = plannedValues(plan);
    const first = workbook.write(plan);
    const second = workbook.write(plan);
    expect(await (await first).formatting).toBeNull();
    expect(workbook.memory.unformatted.size).toBeGreaterThan(10);
    expect(await (await second).formatting).toEqual([]);
    expect(workbook.memory.unformatted.size).toBe(0);
    expect(differences(done.everything, seen(live.host.book).everything)).toEqual([]);
  });

  it("the Overview is formatted first, then the Roster, the sets and the rest", async () => {
    const workbook = opened();
    const plan = withChartOnEachSet(planOf(allocated(await workbook.read())));
    live.host.book.formulaValues = plannedValues(plan);
    const first = workbook.write(plan);
    const second = workbook.write(plan);
    expect(await (await first).formatting).toBeNull();
    const left = [...workbook.memory.unformatted.keys()].map((key) => key.replace(/^set-\d+$/, "a set"));
    const sets = left.filter((key) => key === "a set");
    expect(sets.length).toBeGreaterThan(2);
    expect(left.slice(0, sets.length + 2)).toEqual(["overview", "roster", ...sets]);
    expect(await (await second).formatting).toEqual([]);
  });

  it("an undo stops the formatting, and takes the sheets away that were not formatted", async () => {
    const workbook = opened();
    const before = live.host.book.sheets.map(({ name }) => name);
    const plan = planOf(allocated(await workbook.read()));
    live.host.book.formulaValues = plannedValues(plan);
    const written = workbook.write(plan, { ...plan, sheets: [], names: [] });
    const undone = workbook.undo();
    expect(await (await written).formatting).toBeNull();
    expect(await (await undone).formatting).toEqual([]);
    expect(live.host.book.sheets.map(({ name }) => name)).toEqual(before);
    expect([scaffolding(live.host.book), workbook.memory.unformatted.size]).toEqual([[], 0]);
  });

  it("a pane that knows nothing of the write finishes it with its own", async () => {
    const workbook = opened();
    live.host.faults.refusing = (member) =>
      /pageLayout|conditionalFormats|charts\.add/.test(member) ? "ApiNotFound" : null;
    expect(await (await allocate(workbook)).report.formatting).not.toEqual([]);
    live.host.faults.refusing = null;
    const other = live.open({ paneId: "other" });
    expect(await (await allocate(other)).report.formatting).toEqual([]);
    expect(differences(done.everything, seen(live.host.book).everything)).toEqual([]);
  });
});
