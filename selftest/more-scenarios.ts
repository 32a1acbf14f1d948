import { codeOf, other, run, sheet, type Scenario } from "./on-sheets";
import type { Observed } from "./report";

const pageProperties: Readonly<Record<string, (page: Excel.PageLayout) => unknown>> = {
  orientation: (page) => (page.orientation = "Landscape"),
  paper: (page) => (page.paperSize = "A4"),
  zoom: (page) => (page.zoom = { horizontalFitToPages: 1 }),
  margins: (page) => {
    page.setPrintMargins("Inches", { left: 0.5, right: 0.5 });
  },
  titles: (page) => {
    page.setPrintTitleRows("$1:$1");
  },
  footer: (page) => (page.headersFooters.defaultForAllPages.rightFooter = "Page &P of &N"),
};

/** Each by itself, so that the report has the time that it takes. */
const pageSetup = Object.entries(pageProperties).map(([name, act]): Scenario => ({
  id: `page-${name}`,
  claim: `The ${name} of a page can be set.`,
  expected: "no error",
  replay: (excel) => codeOf(run(excel, ({ workbook }) => act(workbook.worksheets.getItem(sheet).pageLayout))),
}));

/** The questions that reading Microsoft's documentation and issue lists left open. */
export const moreScenarios: readonly Scenario[] = [
  {
    id: "bars-from-the-left",
    claim:
      "In a bar chart with its categories from the top, the category axis at Maximum keeps the figures below and the bars at the left: see the picture.",
    expected: ["Maximum", true],
    replay: (excel, seen) =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        own.getRange("A1:B3").values = [
          ["One", 3],
          ["Two", 5],
          ["Three", 2],
        ];
        const chart = own.charts.add("BarClustered", own.getRange("B1:B3"), "Columns");
        const { categoryAxis } = chart.axes;
        categoryAxis.reversePlotOrder = true;
        categoryAxis.position = "Maximum";
        categoryAxis.load("position,reversePlotOrder");
        await context.sync();
        const observed = [String(categoryAxis.position), categoryAxis.reversePlotOrder];
        try {
          const image = chart.getImage(400, 250, "Fit");
          await context.sync();
          seen.picture(image.value);
        } catch {
          // Without a picture the rest is still worth having.
        }
        return observed;
      }),
  },
  {
    id: "charts-among-shapes",
    claim: "A chart is not among its sheet's shapes, so that nothing gives it an alternative text.",
    expected: [0, ""],
    replay: (excel) =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        own.getRange("A1:A2").values = [[3], [5]];
        own.charts.add("ColumnClustered", own.getRange("A1:A2"), "Columns");
        const count = own.shapes.getCount();
        await context.sync();
        if (count.value === 0) return [0, ""];
        const shape = own.shapes.getItemAt(0);
        shape.altTextDescription = "Alternative text";
        shape.load("altTextDescription");
        await context.sync();
        return [count.value, shape.altTextDescription];
      }),
  },
  {
    id: "formats-copied-within-a-rule",
    claim: "Formats copied between two cells of one conditional format leave it one.",
    expected: 1,
    replay: (excel) =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        const cells = own.getRange("A1:A9");
        const { custom } = cells.conditionalFormats.add("Custom");
        custom.rule.formula = '=$A1="x"';
        custom.format.font.bold = true;
        own.getRange("A6").copyFrom("A5", "Formats");
        await context.sync();
        const count = cells.conditionalFormats.getCount();
        await context.sync();
        return count.value;
      }),
  },
  ...pageSetup,
  {
    id: "day-of-the-workbook",
    claim:
      "The function DATE, called without a cell, gives 36526 for 1 January 2000 unless days count from 1904.",
    expected: 36_526,
    replay: (excel) =>
      excel.run(async (context) => {
        const day = context.workbook.functions.date(2000, 1, 1).load("value");
        await context.sync();
        return day.value;
      }),
  },
  {
    id: "numbers-in-text-cells",
    claim: "A number that is entered in a cell formatted as text is text, and so is a formula.",
    expected: [["7", "=A1", "TRUE"]],
    replay: (excel) =>
      excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem(sheet).getRange("A1:C1");
        cells.numberFormat = [["@", "@", "@"]];
        cells.values = [[7, "=A1", true]];
        cells.load("values");
        await context.sync();
        return cells.values as Observed;
      }),
  },
  {
    id: "beside-a-table",
    claim: "Values that a program writes right beside a table do not make the table wider by themselves.",
    expected: `${sheet}!A1:A3`,
    replay: (excel) =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        own.getRange("A1:A3").values = [["Header"], [1], [2]];
        const table = own.tables.add(own.getRange("A1:A3"), true);
        await context.sync();
        own.getRange("B1:B2").values = [["Beside"], ["x"]];
        const range = table.getRange().load("address");
        await context.sync();
        return range.address.replaceAll("'", "");
      }),
  },
  {
    id: "one-formula-in-a-column",
    claim: "A formula in one cell of a table's blank column stays there, and is not filled down.",
    expected: [["=[@Number]*2"], [""]],
    replay: (excel) =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        own.getRange("A1:B3").values = [
          ["Number", "Double"],
          [1, ""],
          [2, ""],
        ];
        own.tables.add(own.getRange("A1:B3"), true);
        own.getRange("B2").formulas = [["=[@Number]*2"]];
        const cells = own.getRange("B2:B3").load("formulas");
        await context.sync();
        return cells.formulas as Observed;
      }),
  },
  {
    id: "at-in-formulas",
    claim:
      "Formulas given in R1C1 notation with structured references are read back without an @ that nobody entered.",
    expected: [["=SUM(LSSelfTest[Number])+A2"], ["=LSSelfTest[[#Totals],[Number]]"], ["=A1:A3"]],
    replay: (excel) =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        own.getRange("A1:A3").values = [["Number"], [1], [2]];
        own.tables.add(own.getRange("A1:A3"), true).name = "LSSelfTest";
        const cells = own.getRange("D2:D4");
        cells.formulasR1C1 = [
          ["=SUM(LSSelfTest[Number])+RC[-3]"],
          ["=LSSelfTest[[#Totals],[Number]]"],
          ["=R1C1:R3C1"],
        ];
        // Excel spells an absolute range with dollar signs; the question is the @.
        cells.load("formulas");
        await context.sync();
        return cells.formulas.map((row) => row.map((text) => String(text).replaceAll("$", ""))) as Observed;
      }),
  },
  {
    id: "insertion-beside-dates",
    claim:
      "A row that is inserted below a date has the date's format and height, and formulas go on with it.",
    expected: ["d mmm yyyy", "=SUM(B1:B3)"],
    replay: (excel) =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        own.getRange("A1:A2").numberFormat = [["d mmm yyyy"], ["d mmm yyyy"]];
        own.getRange("A1:B2").values = [
          [46000, 1],
          [46001, 2],
        ];
        own.getRange("D1").formulas = [["=SUM(B1:B2)"]];
        own.getRange("2:2").insert("Down");
        const added = own.getRange("A2").load("numberFormat");
        const formula = own.getRange("D1").load("formulas");
        await context.sync();
        return [String(added.numberFormat[0]?.[0]), String(formula.formulas[0]?.[0])];
      }),
  },
  {
    id: "null-object-chains",
    claim: "What is called on a null object does nothing, and what hangs on it is a null object as well.",
    expected: ["no error", true, "no error"],
    replay: async (excel) => [
      await codeOf(
        run(excel, ({ workbook }) => {
          workbook.worksheets.getItemOrNullObject("LS no such sheet").delete();
        }),
      ),
      await excel.run(async (context) => {
        const missing = context.workbook.worksheets.getItemOrNullObject("LS no such sheet");
        const range = missing.getUsedRangeOrNullObject().load("address");
        await context.sync();
        return range.isNullObject;
      }),
      await codeOf(
        run(excel, ({ workbook }) => {
          workbook.tables.getItemOrNullObject("LSNoSuchTable").getRange().format.fill.clear();
        }),
      ),
    ],
  },
  {
    id: "filtered-table",
    claim:
      "A table whose rows are filtered takes values in its hidden rows, also several rows at once; cells are not inserted in it.",
    expected: ["no error", [["z"]], "no error", [["a"], ["b"], ["c"]], "FilteredRangeConflict"],
    replay: async (excel) => {
      await run(excel, ({ workbook }) => {
        const own = workbook.worksheets.getItem(sheet);
        own.getRange("A1:A4").values = [["Header"], ["x"], ["y"], ["x"]];
        const table = own.tables.add(own.getRange("A1:A4"), true);
        table.columns.getItemAt(0).filter.applyValuesFilter(["x"]);
      });
      const code = await codeOf(
        run(excel, ({ workbook }) => (workbook.worksheets.getItem(sheet).getRange("A3").values = [["z"]])),
      );
      const read = await excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem(sheet).getRange("A3").load("values");
        await context.sync();
        return cell.values as Observed;
      });
      const across = await codeOf(
        run(excel, ({ workbook }) => {
          workbook.worksheets.getItem(sheet).getRange("A2:A4").values = [["a"], ["b"], ["c"]];
        }),
      );
      const rows = await excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem(sheet).getRange("A2:A4").load("values");
        await context.sync();
        return cells.values as Observed;
      });
      const inserted = await codeOf(
        run(excel, ({ workbook }) => {
          workbook.worksheets.getItem(sheet).getRange("A3").insert("Down");
        }),
      );
      return [code, read, across, rows, inserted];
    },
  },
  {
    id: "format-over-filtered-rows",
    claim: "One number format that is given to rows of which a filter hides some is taken by all of them.",
    expected: [["0.00"], ["0.00"], ["0.00"]],
    replay: (excel) =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        own.getRange("A1:A4").values = [["Header"], ["x"], ["y"], ["x"]];
        const table = own.tables.add(own.getRange("A1:A4"), true);
        table.columns.getItemAt(0).filter.applyValuesFilter(["x"]);
        await context.sync();
        const cells = own.getRange("A2:A4");
        cells.numberFormat = "0.00" as unknown as string[][];
        cells.load("numberFormat");
        await context.sync();
        return cells.numberFormat as Observed;
      }),
  },
  {
    id: "structure-protected",
    claim:
      "With the workbook's structure protected, adding, deleting and renaming a sheet fail with AccessDenied.",
    expected: ["AccessDenied", "AccessDenied", "AccessDenied"],
    replay: async (excel) => {
      await run(excel, ({ workbook }) => {
        workbook.protection.protect();
      });
      try {
        return [
          await codeOf(run(excel, ({ workbook }) => workbook.worksheets.add("LS self-test 3"))),
          await codeOf(
            run(excel, ({ workbook }) => {
              workbook.worksheets.getItem(other).delete();
            }),
          ),
          await codeOf(
            run(excel, ({ workbook }) => (workbook.worksheets.getItem(other).name = "LS self-test renamed")),
          ),
        ];
      } finally {
        await run(excel, ({ workbook }) => {
          workbook.protection.unprotect();
        });
      }
    },
  },
  {
    id: "table-overlap",
    claim: "A table over another one, or over merged cells, is refused with MergedRangeConflict.",
    expected: ["MergedRangeConflict", "MergedRangeConflict"],
    replay: async (excel) => {
      const adding = (address: string): Promise<string> =>
        codeOf(
          run(excel, ({ workbook }) => {
            const own = workbook.worksheets.getItem(sheet);
            own.tables.add(own.getRange(address), true);
          }),
        );
      await run(excel, ({ workbook }) => {
        const own = workbook.worksheets.getItem(sheet);
        own.tables.add(own.getRange("A1:B3"), true);
        own.getRange("D1:E1").merge();
      });
      return [await adding("B2:C4"), await adding("D1:D3")];
    },
  },
  {
    id: "series-of-new-cells",
    claim:
      "A series whose formulas were entered in the same request, with calculation suspended, can be coloured.",
    expected: "no error",
    replay: (excel) =>
      codeOf(
        run(excel, ({ workbook, application }) => {
          const own = workbook.worksheets.getItem(sheet);
          application.suspendApiCalculationUntilNextSync();
          own.getRange("A1:A2").formulas = [["=1+1"], ["=2+2"]];
          const chart = own.charts.add("ColumnClustered", own.getRange("A1:A2"), "Columns");
          chart.series.getItemAt(0).format.fill.setSolidColor("#123456");
        }),
      ),
  },
  {
    id: "spilling",
    claim: "A formula that is nothing but several cells spills into its neighbours.",
    expected: [[1, 2, 3]],
    replay: (excel) =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        own.getRange("A1:C1").values = [[1, 2, 3]];
        own.getRange("A3").formulas = [["=A1:C1"]];
        const filled = own.getRange("A3:C3").load("values");
        await context.sync();
        return filled.values as Observed;
      }),
  },
];

/** Only while a person has selected two sheets together, which no add-in can. */
export const groupedSheets: Scenario = {
  id: "grouped-sheets",
  claim: "With two sheets selected together, a program's change of one is refused with GeneralException.",
  expected: "GeneralException",
  replay: (excel) =>
    codeOf(
      excel.run(async (context) => {
        const active = context.workbook.worksheets.getActiveWorksheet();
        active.getRange("XFD1048576").values = [[""]];
        await context.sync();
      }),
    ),
};
