import type { SheetPlan, WorkbookPlan } from "../../src/workbook";
import { openContent } from "../excel-host/files/open-file";
import { plannedValues } from "../excel-host/files/planned-values";
import type { SheetState } from "../excel-host/model/sheet-state";
import { contents } from "../faults/contents";
import { differences } from "../faults/differences";
import { contentOf, rosterRows } from "../workbook-content";
import { allocated, allocateLive, liveExcel, planOf, type LiveExcel } from "./live-programme";

let live: LiveExcel;
let plan: WorkbookPlan;

beforeAll(async () => {
  live = await liveExcel();
  live.host.open(openContent(contentOf(rosterRows(60))));
  plan = await allocateLive(live.host, live.open());
});
afterAll(() => live.close());

/** Each planned sheet beside the one in Excel. */
function sheets(): { readonly planned: SheetPlan; readonly there: SheetState }[] {
  return plan.sheets.flatMap((planned) => {
    const there = live.host.book.sheetNamed(planned.name);
    return there ? [{ planned, there }] : [];
  });
}

describe("an Excel that does as Microsoft documents it", () => {
  it("lets conditional formats win in the order in which they are planned, none keeping others away", () => {
    for (const { planned, there } of sheets()) {
      expect(there.conditionals.map(({ formula }) => formula)).toEqual(
        planned.conditionalFormats.map(({ formula }) => formula),
      );
      expect(there.conditionals.some(({ stopIfTrue }) => stopIfTrue)).toBe(false);
    }
  });

  it("has a chart called as planned on each sheet, copied or not, with the legend that is planned", () => {
    const charts = (each: "planned" | "there"): unknown =>
      sheets().map(({ planned, there }) =>
        each === "planned"
          ? planned.charts.map(({ id, legend }) => [id, legend !== "none"])
          : there.charts.map(({ name, legend }) => [name, legend.visible]),
      );
    expect(charts("there")).toEqual(charts("planned"));
  });

  it("takes dates as formulas, whatever the country's way of writing them", () => {
    const dates = sheets().flatMap(({ there }) => there.validations.flatMap(({ rule }) => rule.date ?? []));
    expect(dates.length).toBeGreaterThan(0);
    for (const { formula1 } of dates) expect(formula1).toMatch(/^=\d+$/);
  });

  it("keeps tables as they are planned, whether Excel makes them grow by itself or not", async () => {
    live.host.open(openContent(contentOf(rosterRows(60))));
    live.host.book.autoCorrects = true;
    plan = await allocateLive(live.host, live.open());
    const ranges = (tables: SheetState["tables"] | SheetPlan["tables"]): unknown =>
      tables.map(({ name, range }) => [name, range]);
    const isAsPlanned = (): void => {
      for (const { planned, there } of sheets()) expect(ranges(there.tables)).toEqual(ranges(planned.tables));
    };
    isAsPlanned();
    const again = { reform: true, settings: { targetSize: 5, maxSize: 6 } };
    plan = await allocateLive(live.host, live.open(), again);
    isAsPlanned();
  });

  it("gets every value into its row while people have filtered their lists, also back again", async () => {
    const again = { reform: true, settings: { targetSize: 5, maxSize: 6 } };
    const written = async (isFiltered: boolean): Promise<string[]> => {
      live.host.open(openContent(contentOf(rosterRows(60))));
      const workbook = live.open();
      const before = await allocateLive(live.host, workbook);
      const { book } = live.host;
      if (isFiltered) {
        book.filtersDisplace = true;
        for (const { tables, hiddenRows } of book.sheets)
          for (const { range } of tables)
            for (let row = range.top + 1; row <= range.bottom; row += 1)
              if (row % 3 !== 0) hiddenRows.add(row);
      }
      await allocateLive(live.host, workbook, again, before);
      const done = contents(book);
      await workbook.undo();
      return [done, contents(book)];
    };
    const [asUsual, filtered] = [await written(false), await written(true)];
    expect(filtered.map((each, index) => differences(asUsual[index] ?? "", each))).toEqual([[], []]);
  });

  it("takes away a set's sheet that a person has hidden so that no menu shows it", async () => {
    const { book } = live.host;
    const last = book.sheetNamed("Set 6");
    if (!last) throw new Error("There are fewer sets than expected.");
    last.visibility = "VeryHidden";
    await allocateLive(live.host, live.open(), { reform: true, settings: { targetSize: 20, maxSize: 20 } });
    expect(book.sheetById(last.id)).toBeUndefined();
    expect(book.sheets.filter(({ name }) => name.startsWith("~LS"))).toEqual([]);
  });
});

describe("charts in an Excel that does as Microsoft documents it", () => {
  it("have no series formatted that shows nothing yet", async () => {
    live.host.open(openContent(contentOf(rosterRows(12))));
    live.host.book.refusesEmptySeries = true;
    const workbook = live.open();
    const sets = planOf(allocated(await workbook.read()));
    live.host.book.formulaValues = plannedValues(sets);
    expect(await (await workbook.write(sets)).formatting).toEqual([]);
    const drawn = live.host.book.sheets.flatMap(({ charts }) => charts.map(({ name }) => name));
    expect(drawn).toEqual(sets.sheets.flatMap(({ charts }) => charts.map(({ id }) => id)));
    expect(drawn.length).toBeGreaterThan(0);
  });
});
