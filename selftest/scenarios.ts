import { moreScenarios } from "./more-scenarios";
import {
  badName,
  codeOf,
  longName,
  other,
  refused,
  run,
  sheet,
  valuesOf,
  type Act,
  type Scenario,
} from "./on-sheets";
import { tried } from "./own-write";
import type { Observed, Step } from "./report";

export const scenarios: readonly Scenario[] = [
  {
    id: "sheet-name-taken",
    claim: "A sheet's name that is taken, whatever the case, is refused with ItemAlreadyExists.",
    expected: "ItemAlreadyExists",
    replay: (excel) =>
      codeOf(run(excel, ({ workbook }) => void workbook.worksheets.add(sheet.toUpperCase()))),
  },
  {
    id: "sheet-name-forbidden",
    claim: "A sheet's name with a forbidden character, or longer than 31, is refused with InvalidArgument.",
    expected: ["InvalidArgument", "InvalidArgument"],
    replay: async (excel) => [
      await codeOf(run(excel, ({ workbook }) => void workbook.worksheets.add(badName))),
      await codeOf(run(excel, ({ workbook }) => void workbook.worksheets.add(longName))),
    ],
  },
  {
    id: "sheet-missing",
    claim: "getItem of a sheet that is not there fails with ItemNotFound.",
    expected: "ItemNotFound",
    replay: (excel) =>
      codeOf(
        run(excel, ({ workbook }) => {
          workbook.worksheets.getItem("LS no such sheet").load("name");
        }),
      ),
  },
  {
    id: "table-name-is-a-cell",
    claim: "A table's name that is a cell's address (Set1) is refused with InvalidArgument.",
    expected: "InvalidArgument",
    replay: (excel) =>
      codeOf(
        run(excel, ({ workbook }) => {
          const own = workbook.worksheets.getItem(sheet);
          own.getRange("A1:A2").values = [["Header"], ["x"]];
          own.tables.add(own.getRange("A1:A2"), true).name = "Set1";
        }),
      ),
  },
  {
    id: "array-of-another-shape",
    claim: "An array that has not the range's shape is refused with InvalidArgument.",
    expected: "InvalidArgument",
    replay: (excel) =>
      codeOf(
        run(excel, ({ workbook }) => {
          workbook.worksheets.getItem(sheet).getRange("A1:B2").values = [["one"]];
        }),
      ),
  },
  {
    id: "stops-at-the-first-failure",
    claim: "A batch stops at its first failure and leaves done what came before: it is no transaction.",
    expected: ["ItemNotFound", [["before"]], [[""]]],
    replay: async (excel) => [
      await codeOf(
        run(excel, ({ workbook }) => {
          workbook.worksheets.getItem(sheet).getRange("A1").values = [["before"]];
          workbook.worksheets.getItem("LS no such sheet").getRange("A1").values = [["never"]];
          workbook.worksheets.getItem(sheet).getRange("A2").values = [["after"]];
        }),
      ),
      await valuesOf(excel, "A1"),
      await valuesOf(excel, "A2"),
    ],
  },
  {
    id: "sheet-protected",
    claim: "A write to a protected sheet, and protecting it again, fail with AccessDenied.",
    expected: ["AccessDenied", "AccessDenied"],
    replay: async (excel) => {
      await run(excel, ({ workbook }) => {
        workbook.worksheets.getItem(sheet).protection.protect();
      });
      return [
        await codeOf(
          run(excel, ({ workbook }) => {
            workbook.worksheets.getItem(sheet).getRange("A1").values = [["x"]];
          }),
        ),
        await codeOf(
          run(excel, ({ workbook }) => {
            workbook.worksheets.getItem(sheet).protection.protect();
          }),
        ),
      ];
    },
  },
  {
    id: "name-keeps-comment-and-follows",
    claim:
      "A hidden defined name keeps its comment, follows a rename of its sheet, and is #REF! once the sheet is deleted.",
    expected: ["LS1 remarks", "='LS self-test renamed'!$A$1", "=#REF!"],
    replay: async (excel) => {
      await run(excel, ({ workbook }) => {
        const named = workbook.worksheets.getItem(other).getRange("A1");
        workbook.names.add("LS_selftest_name", named, "LS1 remarks").visible = false;
      });
      const look = (rest: Act): Promise<string> =>
        excel.run(async (context) => {
          rest(context);
          const name = context.workbook.names.getItem("LS_selftest_name").load("formula,comment");
          await context.sync();
          return `${name.comment}\n${String(name.formula)}`;
        });
      const first = await look(() => undefined);
      const renamed = await look(({ workbook }) => {
        workbook.worksheets.getItem(other).name = "LS self-test renamed";
      });
      const deleted = await look(({ workbook }) => {
        workbook.worksheets.getItem("LS self-test renamed").delete();
      });
      await run(excel, ({ workbook }) => {
        workbook.names.getItem("LS_selftest_name").delete();
      });
      return [first.split("\n")[0] ?? "", renamed.split("\n")[1] ?? "", deleted.split("\n")[1] ?? ""];
    },
  },
  {
    id: "formula-follows-rename",
    claim: "A formula that names another sheet follows that sheet's rename.",
    expected: [["='LS self-test renamed'!A1"]],
    replay: (excel) =>
      excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const cell = worksheets.getItem(sheet).getRange("A1");
        cell.formulas = [[`='${other}'!A1`]];
        worksheets.getItem(other).name = "LS self-test renamed";
        cell.load("formulas");
        await context.sync();
        return cell.formulas as Observed;
      }),
  },
  {
    id: "table-does-not-grow",
    claim: "Values that a program writes right below a table do not make the table grow by themselves.",
    expected: `${sheet}!A1:A2`,
    replay: (excel) =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        own.getRange("A1:A2").values = [["Header"], ["x"]];
        const table = own.tables.add(own.getRange("A1:A2"), true);
        await context.sync();
        own.getRange("A3").values = [["below"]];
        const range = table.getRange().load("address");
        await context.sync();
        return range.address.replaceAll("'", "");
      }),
  },
  {
    id: "ranges-that-do-not-meet",
    claim:
      "The intersection of a table's last cell with another cell fails with ItemNotFound, and nothing behind it in the request is done.",
    expected: ["ItemNotFound", [[""]]],
    replay: async (excel) => [
      await codeOf(
        run(excel, ({ workbook }) => {
          const own = workbook.worksheets.getItem(sheet);
          own.getRange("A1:A2").values = [["Header"], ["x"]];
          const table = own.tables.add(own.getRange("A1:A2"), true);
          table.getRange().getLastCell().getIntersection("B2").load("address");
          own.getRange("D1").values = [["never"]];
        }),
      ),
      await valuesOf(excel, "D1"),
    ],
  },
  {
    id: "column-missing",
    claim:
      "A formula that names a table's column that is not there is refused with InvalidArgument, and taken once the table has grown and the header is entered, in the same request.",
    expected: ["InvalidArgument", [["=SUM(LSSelfTest[Added])"]]],
    replay: async (excel) => [
      await codeOf(
        run(excel, ({ workbook }) => {
          const own = workbook.worksheets.getItem(sheet);
          own.getRange("A1:A2").values = [["Header"], [1]];
          own.tables.add(own.getRange("A1:A2"), true).name = "LSSelfTest";
          own.getRange("D1").formulas = [["=SUM(LSSelfTest[Added])"]];
        }),
      ),
      await excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        own.tables.getItem("LSSelfTest").resize("A1:B2");
        own.getRange("B1").formulas = [["Added"]];
        const cell = own.getRange("D1");
        cell.formulas = [["=SUM(LSSelfTest[Added])"]];
        cell.load("formulas");
        await context.sync();
        return cell.formulas as Observed;
      }),
    ],
  },
  {
    id: "column-leaves-table",
    claim:
      "A formula that names a table's column has #REF! in its place once the table is resized without it.",
    expected: [["=SUM(LSSelfTest[#REF!])"]],
    replay: (excel) =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        own.getRange("A1:B2").values = [
          ["Header", "Leaving"],
          [1, 2],
        ];
        const table = own.tables.add(own.getRange("A1:B2"), true);
        table.name = "LSSelfTest";
        const cell = own.getRange("D1");
        cell.formulas = [["=SUM(LSSelfTest[Leaving])"]];
        table.resize("A1:A2");
        cell.load("formulas");
        await context.sync();
        return cell.formulas as Observed;
      }),
  },
  {
    id: "text-is-taken-as-typed",
    claim: "Text is taken as if it were typed: 007 becomes a number; an apostrophe before it keeps it text.",
    expected: [[7, "007", "=A1", true]],
    replay: async (excel) => {
      await run(excel, ({ workbook }) => {
        workbook.worksheets.getItem(sheet).getRange("A1:D1").values = [["007", "'007", "'=A1", "TRUE"]];
      });
      return valuesOf(excel, "A1:D1");
    },
  },
  {
    id: "validations-that-differ",
    claim:
      "The validation of cells whose validations differ reads Inconsistent, and MixedCriteria where some have none.",
    expected: ["Inconsistent", "MixedCriteria"],
    replay: (excel) =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        own.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
        own.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "c,d" } };
        await context.sync();
        const both = own.getRange("A1:A2").dataValidation.load("type");
        const withBlank = own.getRange("A1:A3").dataValidation.load("type");
        await context.sync();
        return [both.type, withBlank.type];
      }),
  },
  {
    id: "blank-sheet",
    claim: "A blank sheet's used range is a null object.",
    expected: true,
    replay: (excel) =>
      excel.run(async (context) => {
        const used = context.workbook.worksheets
          .getItem(other)
          .getUsedRangeOrNullObject(true)
          .load("address");
        await context.sync();
        return used.isNullObject;
      }),
  },
  {
    id: "one-formula-for-a-range",
    claim:
      "One formula in R1C1 notation given to a range is entered in each of its cells, each from where it stands.",
    expected: [["=A1+$C$1"], ["=A2+$C$1"], ["=A3+$C$1"]],
    replay: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange("B1:B3");
        range.formulasR1C1 = "=RC[-1]+R1C3" as unknown as string[][];
        range.load("formulas");
        await context.sync();
        return range.formulas as Observed;
      }),
  },
  {
    id: "row-takes-the-look-of-another",
    claim:
      "Formats copied from a row are those of each of the rows they are copied to, and their values stay.",
    expected: [[["one"], ["two"]], "#FFCC00", true],
    replay: (excel) =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        const source = own.getRange("F1");
        source.format.fill.color = "#FFCC00";
        source.format.font.bold = true;
        const rows = own.getRange("F2:F3");
        rows.values = [["one"], ["two"]];
        rows.copyFrom(source, "Formats");
        rows.load("values,format/fill/color,format/font/bold");
        await context.sync();
        return [rows.values as Observed, rows.format.fill.color, rows.format.font.bold];
      }),
  },
  {
    id: "copied-sheet",
    claim:
      "A sheet copied behind another has the original's cells, widths, rules and page, and takes a name and other values in the same request.",
    expected: ["LS self-test copy", 1, [[1], [3]], 90, ["=A1=1"], "Landscape", [[1], [2]]],
    replay: (excel) =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(other);
        const values = own.getRange("A1:A2");
        values.values = [[1], [2]];
        values.format.columnWidth = 90;
        values.conditionalFormats.add("Custom").custom.rule.formula = "=A1=1";
        own.pageLayout.orientation = "Landscape";
        const copy = own.copy("After", own);
        copy.name = "LS self-test copy";
        copy.getRange("A2").values = [[3]];
        const cells = copy.getRange("A1:A2").load("values,format/columnWidth");
        const rules = cells.conditionalFormats.load("items/custom/rule/formula");
        copy.load("name,position,pageLayout/orientation");
        own.load("position");
        values.load("values");
        await context.sync();
        return [
          copy.name,
          copy.position - own.position,
          cells.values as Observed,
          cells.format.columnWidth,
          rules.items.map(({ custom }) => custom.rule.formula),
          copy.pageLayout.orientation,
          values.values as Observed,
        ];
      }),
  },
  {
    id: "added-format-comes-first",
    claim:
      "A conditional format that is added comes first and stops those behind it; given priority 0, one that was behind comes first again.",
    expected: [true, "=A1=2", "=A1=1"],
    replay: (excel) =>
      excel.run(async (context) => {
        const { conditionalFormats } = context.workbook.worksheets.getItem(sheet).getRange("A1:A3");
        for (const formula of ["=A1=1", "=A1=2"])
          conditionalFormats.add("Custom").custom.rule.formula = formula;
        const [ahead, behind] = [conditionalFormats.getItemAt(0), conditionalFormats.getItemAt(1)];
        ahead.load("stopIfTrue,custom/rule/formula");
        behind.load("id");
        await context.sync();
        const added = ahead.custom.rule.formula;
        const stops = ahead.stopIfTrue;
        conditionalFormats.getItem(behind.id).priority = 0;
        const now = conditionalFormats.getItemAt(0).load("custom/rule/formula");
        await context.sync();
        return [stops, added, now.custom.rule.formula];
      }),
  },
  {
    id: "date-rule",
    claim: "A date rule takes no bare number; a formula is taken, and read back as it was given.",
    expected: ["InvalidArgument", "no error", "=46000"],
    replay: async (excel) => {
      const setting = (formula1: string): Promise<string> =>
        codeOf(
          run(excel, ({ workbook }) => {
            workbook.worksheets.getItem(sheet).getRange("C1").dataValidation.rule = {
              date: { formula1, operator: "GreaterThan" },
            };
          }),
        );
      const codes = [await setting("46000"), await setting("=46000")];
      const read = await excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange("C1");
        dataValidation.load("rule");
        await context.sync();
        return String(dataValidation.rule.date?.formula1);
      });
      return [...codes, read];
    },
  },
  {
    id: "legend-of-one-series",
    claim: "A chart that is made of one series has no legend until it is made visible.",
    expected: [false, true],
    replay: (excel) =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        own.getRange("A1:A2").values = [[1], [2]];
        const { legend } = own.charts.add("ColumnClustered", own.getRange("A1:A2"), "Columns");
        legend.load("visible");
        await context.sync();
        const before = legend.visible;
        legend.visible = true;
        legend.load("visible");
        await context.sync();
        return [before, legend.visible];
      }),
  },
  {
    id: "categories-of-a-column-chart",
    claim: "The cells given as a column chart's horizontal axis label its columns.",
    expected: ["x", "y"],
    replay: (excel) =>
      excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem(sheet);
        own.getRange("A1:B2").values = [
          ["x", 1],
          ["y", 2],
        ];
        const series = own.charts
          .add("ColumnClustered", own.getRange("B1:B2"), "Columns")
          .series.getItemAt(0);
        series.setXAxisValues(own.getRange("A1:A2"));
        const labels = series.getDimensionValues("Categories");
        await context.sync();
        return labels.value;
      }),
  },
  {
    id: "very-hidden-sheet",
    claim: "A very hidden sheet is not deleted until it is shown, which the same request may do.",
    expected: ["InvalidOperation", "no error"],
    replay: async (excel) => {
      const name = "LS self-test hidden";
      await run(excel, ({ workbook }) => void (workbook.worksheets.add(name).visibility = "VeryHidden"));
      const deleting = (isShownFirst: boolean): Promise<string> =>
        codeOf(
          run(excel, ({ workbook }) => {
            const hidden = workbook.worksheets.getItem(name);
            if (isShownFirst) hidden.visibility = "Visible";
            hidden.delete();
          }),
        );
      return [await deleting(false), await deleting(true)];
    },
  },
  {
    id: "table-by-address",
    claim: "A table that a sheet is asked to add by a bare address is added on the active sheet.",
    expected: other,
    replay: (excel) =>
      excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem(other).activate();
        worksheets.getItem(sheet).getRange("E1:E2").values = [["Header"], ["x"]];
        const added = worksheets.getItem(sheet).tables.add("E1:E2", true);
        added.worksheet.load("name");
        await context.sync();
        return added.worksheet.name;
      }),
  },
  {
    id: "own-writes-are-told",
    claim: "The add-in's own write is told of as Local, by ThisLocalAddin.",
    expected: ["Local", "ThisLocalAddin"],
    replay: async (excel) => {
      let tell: (told: Observed) => void = () => undefined;
      const happened = new Promise<Observed>((resolve) => {
        tell = resolve;
      });
      const handler = await excel.run(async (context) => {
        const added = context.workbook.worksheets.onChanged.add((event) => {
          tell([event.source, event.triggerSource]);
          return Promise.resolve();
        });
        await context.sync();
        return added;
      });
      await run(excel, ({ workbook }) => {
        workbook.worksheets.getItem(sheet).getRange("A1").values = [["told"]];
      });
      // Given up once there is an answer: a timer left running holds up a program that is done.
      const patience = setTimeout(tell, 3000, "nothing for 3 seconds");
      const answer = await happened;
      clearTimeout(patience);
      await excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
      return answer;
    },
  },
  ...moreScenarios,
];

/** What only a person can see, or what no add-in can bring about by itself. */
export const byHand: readonly string[] = [
  "With the manifest's shared runtime each ribbon button shows its screen in the open pane, and opens the pane where it is closed.",
  'With "Open this pane with this workbook" chosen on Help and the workbook saved, the pane opens with it.',
  "A pane that is closed and opened again shows a register that was not saved, and no password.",
  "Ctrl+Alt+Shift with 1 to 5, pressed on the sheet, shows a screen where Excel has shortcuts for add-ins; Excel 2021 LTSC has none.",
  "While a cell is being edited a request with delayForCellEdit waits, and goes on once the cell is left.",
  "Excel on the web refuses a request of more than 5 MB with RequestPayloadSizeLimitExceeded, and an answer with ResponsePayloadSizeLimitExceeded.",
  "Excel.createWorkbook: the codes with which a policy, a declined question on the web and a too large file are refused.",
  "With another workbook in front, activating a sheet fails with InvalidSelection, and reading and writing go on.",
  "On the web Tab goes from control to control as Office.js does it, to Excel after the last, and F6 brings it back to the first.",
  "Edits of a second user arrive as Remote, within a second, also on the web.",
  "A rename of a sheet is told of from ExcelApi 1.17 on, and by nothing before.",
  "A sort is told of by onRowSorted, and perhaps by onChanged as well.",
  "Colours of Excel's window are said on Windows and on the Mac, and not on the web.",
  "A workbook that is open for reading only has document.mode readOnly and workbook.readOnly true.",
  "The charts of a copied sheet show the copy's own cells, and its columns, rows, frozen panes and pages are the original's.",
  "Formats copied from a row to one within the same conditional formats leave those as they are.",
  "A chart's positions, fonts and colours look as the emulated definitions say.",
  "The order in which a table, its validations and its conditional formats are deleted with their sheet costs nothing of other sheets.",
];

/** Replays all scenarios one after the other, each on two blank sheets, which are gone afterwards. */
export async function replayAll(
  excel: typeof Excel,
  tell: (done: Step) => void = () => undefined,
  which: readonly Scenario[] = scenarios,
): Promise<Step[]> {
  const all: Step[] = [];
  for (const scenario of which) {
    await clearAway(excel);
    await run(excel, ({ workbook }) => {
      workbook.worksheets.add(sheet);
      workbook.worksheets.add(other);
    });
    refused.length = 0;
    let picture: string | undefined;
    const seen = { picture: (png: string) => void (picture = png) };
    const step = await tried(
      scenario,
      () => scenario.replay(excel, seen),
      () => picture,
      refused,
    );
    all.push(step);
    tell(step);
  }
  await clearAway(excel);
  return all;
}

async function clearAway(excel: typeof Excel): Promise<void> {
  await excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const names = context.workbook.names.load("items/name");
    await context.sync();
    // Of the last kind only where Excel took a name that it was to refuse.
    const own = (name: string): boolean =>
      /^ls self-test/i.test(name) || name === longName || name === badName;
    for (const each of sheets.items) {
      if (!own(each.name)) continue;
      each.visibility = "Visible";
      each.delete();
    }
    for (const each of names.items) if (each.name === "LS_selftest_name") each.delete();
    await context.sync();
  });
}
