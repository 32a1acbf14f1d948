import { barsOf } from "./model/bars";
import { BookState } from "./model/book-state";
import { ExcelHost } from "./host";
import { bootOffice, type RunningClient } from "./transport/boot-office";

const host = new ExcelHost();
let client: RunningClient;

beforeAll(async () => {
  client = await bootOffice(host);
});
afterAll(() => {
  client.close();
});
beforeEach(async () => {
  host.open(new BookState());
  await inExcel(({ workbook }) => {
    workbook.worksheets.add("Mine").getRange("A1:B3").values = [
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ];
    workbook.worksheets.add("Other");
  });
});

function inExcel<Taken>(act: (context: Excel.RequestContext) => () => Taken): Promise<Taken>;
function inExcel(act: (context: Excel.RequestContext) => void): Promise<void>;
function inExcel(act: (context: Excel.RequestContext) => unknown): Promise<unknown> {
  return client.Excel.run(async (context) => {
    const take = act(context);
    await context.sync();
    return typeof take === "function" ? (take() as unknown) : undefined;
  });
}

function sheetOf({ workbook }: Excel.RequestContext): Excel.Worksheet {
  return workbook.worksheets.getItem("Mine");
}

function barChart(context: Excel.RequestContext, source = "B1:B3"): Excel.Chart {
  return sheetOf(context).charts.add("BarClustered", sheetOf(context).getRange(source), "Columns");
}

describe("charts", () => {
  // ChartAxis.position: "the specified axis position where the other axis crosses".
  it("let the other axis cross where an axis's position says", async () => {
    const bars = async (change: (axes: Excel.ChartAxes) => void): Promise<unknown> => {
      await inExcel((context) => {
        change(barChart(context).axes);
      });
      const chart = host.book.sheetNamed("Mine")?.charts.at(-1);
      return chart && barsOf(chart);
    };
    expect(await bars(() => undefined)).toEqual({ from: "left", figures: "below" });
    expect(await bars(({ valueAxis }) => (valueAxis.position = "Maximum"))).toMatchObject({ from: "right" });
    const turned = bars(({ categoryAxis }) => {
      categoryAxis.reversePlotOrder = true;
      categoryAxis.position = "Maximum";
    });
    expect(await turned).toEqual({ from: "left", figures: "below" });
  });

  // VBA-Docs, Chart.HasLegend; seen in Excel, a chart of one series is made without.
  it("have a legend when they are made of several series", async () => {
    const shown = await inExcel((context) => {
      const one = barChart(context).legend.load("visible");
      const several = barChart(context, "A1:B3").legend.load("visible");
      return () => [one.visible, several.visible];
    });
    expect(shown).toEqual([false, true]);
  });

  // office-js issue 3034.
  it("are numbered anew on a copied sheet", async () => {
    const names = await inExcel((context) => {
      barChart(context).name = "LS_mine";
      const copy = sheetOf(context).copy("After", sheetOf(context));
      const found = copy.charts.getItemAt(0).load("name");
      return () => found.name;
    });
    expect(names).toBe("Chart 1");
  });
});

describe("conditional formats", () => {
  // ConditionalFormatCollection.add: "at the first/top priority"; ConditionalFormat.priority.
  it("come first when they are added, and where their priority says", async () => {
    const order = async (): Promise<unknown> => {
      const formulas = host.book.sheetNamed("Mine")?.conditionals.map(({ formula }) => formula);
      return Promise.resolve(formulas);
    };
    const last = await inExcel((context) => {
      const { conditionalFormats } = sheetOf(context).getRange("A1:A3");
      for (const formula of ["=A1=1", "=A1=2", "=A1=3"]) {
        conditionalFormats.add("Custom").custom.rule.formula = formula;
      }
      const found = conditionalFormats.getItemAt(2).load("id,stopIfTrue");
      return () => ({ id: found.id, stops: found.stopIfTrue });
    });
    expect(await order()).toEqual(["A1=3", "A1=2", "A1=1"]);
    // VBA-Docs, FormatCondition.StopIfTrue.
    expect(last.stops).toBe(true);
    await inExcel((context) => {
      sheetOf(context).getRange("A1:A3").conditionalFormats.getItem(last.id).priority = 0;
    });
    expect(await order()).toEqual(["A1=1", "A1=3", "A1=2"]);
  });
});

describe("data validation", () => {
  // DateTimeDataValidation.formula1.
  it.each([
    ["46000", "InvalidArgument"],
    ["=46000", "taken"],
    ["2026-01-31", "taken"],
    ["=A1", "taken"],
  ])("of dates with %s is %s", async (formula1, expected) => {
    const asked = inExcel((context) => {
      sheetOf(context).getRange("A1").dataValidation.rule = { date: { formula1, operator: "GreaterThan" } };
    });
    await expect(asked.then(() => "taken", codeOf)).resolves.toBe(expected);
  });
});

describe("tables", () => {
  // TableCollection.add: "If the address does not contain a sheet name, the currently-active sheet is used."
  it("fall on the active sheet by an address, and by a range where it is", async () => {
    await inExcel(({ workbook }) => {
      workbook.worksheets.getItem("Other").activate();
    });
    await inExcel((context) => void sheetOf(context).tables.add("A1:B3", true));
    await inExcel((context) => void sheetOf(context).tables.add(sheetOf(context).getRange("A1:B3"), true));
    expect(host.book.tables().map(({ sheet }) => sheet.name)).toEqual(["Mine", "Other"]);
  });
});

describe("a null object", () => {
  // office-js-snippets: getItemOrNullObject("Sample").delete() begins most of them.
  it("takes methods and does nothing", async () => {
    await inExcel(({ workbook }) => {
      workbook.worksheets.getItemOrNullObject("Missing").delete();
      workbook.worksheets.getItemOrNullObject("Other").delete();
    });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Mine"]);
  });
});

describe("when they are switched on", () => {
  // ErrorCodes.emptyChartSeries.
  it("a series of cells that show nothing yet is not formatted", async () => {
    host.book.refusesEmptySeries = true;
    const colouring = (address: string, formula: string): Promise<unknown> =>
      inExcel((context) => {
        context.workbook.application.suspendApiCalculationUntilNextSync();
        sheetOf(context).getRange(address).formulas = [[formula]];
        barChart(context, address).series.getItemAt(0).format.fill.setSolidColor("#123456");
      }).then(() => "formatted", codeOf);
    expect(await colouring("D1", "=1+1")).toBe("EmptyChartSeries");
    expect(await colouring("D2", "2")).toBe("formatted");
    await inExcel((context) => {
      barChart(context, "D1").series.getItemAt(0).format.fill.setSolidColor("#123456");
    });
  });

  // office-js issue 6745: AutoCorrect applies to what a program writes.
  it("a table takes in what is written right below it and beside it", async () => {
    host.book.autoCorrects = true;
    await inExcel((context) => {
      sheetOf(context).tables.add(sheetOf(context).getRange("A1:B3"), true);
      sheetOf(context).getRange("A4:A5").values = [["d"], ["e"]];
      sheetOf(context).getRange("C2").values = [["x"]];
      sheetOf(context).getRange("A7").values = [["apart"]];
    });
    expect(host.book.tables().map(({ table }) => table.range)).toEqual([
      { top: 0, left: 0, bottom: 4, right: 2 },
    ]);
  });
});

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : error;
}
