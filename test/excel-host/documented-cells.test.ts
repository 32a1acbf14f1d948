import { cellAt } from "./model/cells";
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
beforeEach(() => {
  host.open(new BookState(["Mine"]));
});

/** What comes of it: what is answered, or the code that Excel refuses it with. */
async function comesOf(act: (sheet: Excel.Worksheet) => () => unknown): Promise<unknown> {
  try {
    return await client.Excel.run(async (context) => {
      const take = act(context.workbook.worksheets.getItem("Mine"));
      await context.sync();
      return take();
    });
  } catch (error) {
    return typeof error === "object" && error !== null && "code" in error ? error.code : error;
  }
}

function done(act: (sheet: Excel.Worksheet) => unknown): Promise<unknown> {
  return comesOf((sheet) => {
    act(sheet);
    return () => "done";
  });
}

describe("what is entered in cells", () => {
  // Microsoft, "Number format codes": cells formatted as text are treated as text even when a number is in the cell.
  it("is text where they are formatted as text", async () => {
    const read = await comesOf((sheet) => {
      const cells = sheet.getRange("A1:B1");
      cells.numberFormat = [["@", "General"]];
      cells.values = [[7, 7]];
      cells.load("values");
      return () => cells.values;
    });
    expect(read).toEqual([["7", 7]]);
  });

  // Microsoft, "Date systems in Excel": 1 January 1904 is 0 in the one, 1,462 in the other; a worksheet function called
  // from an add-in computes as in a cell ("Call built-in Excel worksheet functions").
  it("is a day of the workbook's own count, as DATE tells", async () => {
    const days = (): Promise<unknown> =>
      comesOf((sheet) => {
        const { functions } = sheet.context.workbook;
        const [first, later] = [functions.date(1904, 1, 1), functions.date(2000, 1, 1)];
        first.load("value");
        later.load("value");
        return () => [first.value, later.value];
      });
    expect(await days()).toEqual([1462, 36_526]);
    host.book.isFrom1904 = true;
    expect(await days()).toEqual([0, 35_064]);
  });

  it("is no formula that names a column which the same block has just taken away", async () => {
    const enter = (second: string): Promise<unknown> =>
      done((sheet) => {
        sheet.getRange("A2:A3").values = [["Set"], [1]];
        const table = sheet.tables.add("Mine!A2:A3", true);
        table.name = "People";
        sheet.getRange("A1:C3").formulas = [
          ["=SUM(People[Set])", "", ""],
          [second, "", ""],
          [1, "", "=SUM(People[Set])"],
        ];
      });
    expect(await enter("Set")).toBe("done");
    host.open(new BookState(["Mine"]));
    expect(await enter("Group")).toBe("InvalidArgument");
  });

  // Microsoft, "Excel specifications and limits": 8,192 characters. ErrorCodes.formulaLengthExceedsLimit.
  it("is no formula of more than 8,192 characters", async () => {
    const formulaOf = (length: number): string => `="${"x".repeat(250)}"`.padEnd(length, "+1");
    const enter = (length: number): Promise<unknown> =>
      done((sheet) => (sheet.getRange("A1").formulas = [[formulaOf(length)]]));
    expect(await enter(8_191)).toBe("done");
    expect(await enter(8_193)).toBe("FormulaLengthExceedsLimit");
  });

  // Microsoft, "Handle dynamic arrays and spilling using the Excel JavaScript API".
  it("spills where a formula is nothing but several cells, unless something is in the way", async () => {
    const spilled = await comesOf((sheet) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      const cell = sheet.getRange("E4");
      cell.formulas = [["=A1:C1"]];
      const area = cell.getSpillingToRange().load("address");
      const parent = sheet.getRange("G4").getSpillParent().load("address");
      const filled = sheet.getRange("E4:G4").load("values");
      return () => [area.address, parent.address, filled.values];
    });
    expect(spilled).toEqual(["Mine!E4:G4", "Mine!E4", [[1, 2, 3]]]);
    const blocked = await comesOf((sheet) => {
      sheet.getRange("F6").values = [["there"]];
      const cell = sheet.getRange("E6");
      cell.formulas = [["=A1:C1"]];
      cell.load("values");
      return () => cell.values;
    });
    expect(blocked).toEqual([["#SPILL!"]]);
  });

  // Microsoft, "Implicit intersection operator: @"; when Excel shows it for a program is asked by the self-test.
  it("shows @ before several cells when that is switched on", async () => {
    host.book.intersects = true;
    const read = await comesOf((sheet) => {
      const cells = sheet.getRange("E1:E2");
      cells.formulas = [["=A1:A3"], ["=SUM(A1:A3)"]];
      cells.load("formulas");
      return () => cells.formulas;
    });
    expect(read).toEqual([["=@A1:A3"], ["=SUM(A1:A3)"]]);
  });
});

describe("inserting and deleting", () => {
  // Microsoft, "Insert or delete cells, rows, and columns": references adjust.
  it("adjusts formulas on every sheet, rules and checks", async () => {
    const formulas = await comesOf((sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("C1:C2").formulas = [["=SUM(A1:A3)+$A$2"], ["=Mine!A3"]];
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("A:A").insert("Right");
      const cells = sheet.getRange("D1:D3").load("formulas");
      return () => cells.formulas;
    });
    expect(formulas).toEqual([["=SUM(B1:B4)+$B$3"], [""], ["=Mine!B4"]]);
    const gone = await comesOf((sheet) => {
      sheet.getRange("4:4").delete("Up");
      const cells = sheet.getRange("D1:D3").load("formulas");
      return () => cells.formulas;
    });
    expect(gone).toEqual([["=SUM(B1:B3)+$B$3"], [""], ["=Mine!#REF!"]]);
  });

  // VBA-Docs, Range.Insert: CopyOrigin is xlFormatFromLeftOrAbove unless it is said otherwise.
  it("gives new rows the look of the row above", async () => {
    await done((sheet) => {
      sheet.getRange("A1").format.fill.color = "#FFCC00";
      sheet.getRange("2:3").insert("Down");
    });
    const [mine] = host.book.sheets;
    expect(mine && [1, 2, 3].map((row) => cellAt(mine, row, 0).format.fill)).toEqual([
      "#FFCC00",
      "#FFCC00",
      null,
    ]);
  });

  // ErrorCodes.nonBlankCellOffSheet, insertDeleteConflict, filteredRangeConflict.
  it("is refused where cells would leave the sheet, part a table, or be part of a filter", async () => {
    const refused: unknown[] = [];
    await done((sheet) => (sheet.getRange("A1048576").values = [["last"]]));
    refused.push(await done((sheet) => sheet.getRange("1:1").insert("Down")));
    await done((sheet) => {
      sheet.getRange("A1048576").clear();
      sheet.getRange("A1:B3").values = [
        ["a", "b"],
        [1, 2],
        [3, 4],
      ];
      sheet.tables.add(sheet.getRange("A1:B3"), true);
    });
    refused.push(await done((sheet) => sheet.getRange("A2").insert("Down")));
    await done((sheet) => {
      sheet.autoFilter.apply(sheet.getRange("A1:B3"), 0, { filterOn: "Values", values: ["3"] });
    });
    refused.push(await done((sheet) => sheet.getRange("A2:B2").insert("Down")));
    expect(refused).toEqual(["NonBlankCellOffSheet", "InsertDeleteConflict", "FilteredRangeConflict"]);
  });
});

describe("tables, rules and pages", () => {
  // ErrorCodes.mergedRangeConflict; Microsoft, "Merge and unmerge cells": not in a table.
  it("a table lies over no other table and no merged cells, and its cells are not merged", async () => {
    await done((sheet) => {
      sheet.tables.add(sheet.getRange("A1:B3"), true);
      sheet.getRange("D1:E1").merge();
    });
    const over = (address: string): Promise<unknown> =>
      done((sheet) => sheet.tables.add(sheet.getRange(address), true));
    expect(await over("B2:C4")).toBe("MergedRangeConflict");
    expect(await over("D1:D4")).toBe("MergedRangeConflict");
    expect(await done((sheet) => sheet.getRange("A2:B2").merge())).toBe("InvalidOperation");
  });

  // Microsoft, "Apply data validation to cells": 225 characters in an error message, 255 in an input message.
  it("an error message of a check has at most 225 characters", async () => {
    const alert = (length: number): Promise<unknown> =>
      done((sheet) => {
        sheet.getRange("A1").dataValidation.errorAlert = {
          ...{ showAlert: true, style: "Stop", title: "No", message: "x".repeat(length) },
        };
      });
    expect([await alert(225), await alert(226)]).toEqual(["done", "InvalidArgument"]);
  });

  // ConditionalFormatCollection.clearAll: "on the current specified range".
  it("conditional formats go on where they reach beyond what is cleared", async () => {
    await done((sheet) => {
      sheet.getRange("A1:A6").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      sheet.getRange("A3:A4").conditionalFormats.clearAll();
    });
    expect(host.book.sheets[0]?.conditionals.map(({ range }) => [range.top, range.bottom])).toEqual([
      [0, 1],
      [4, 5],
    ]);
  });

  // VBA-Docs, Application.PrintCommunication.
  it("page setup is refused where no printer is to be had", async () => {
    host.book.hasPrinter = false;
    const setUp = (act: (page: Excel.PageLayout) => unknown): Promise<unknown> =>
      done((sheet) => act(sheet.pageLayout));
    expect(await setUp((page) => (page.orientation = "Landscape"))).toBe("GeneralException");
    expect(await setUp((page) => (page.zoom = { horizontalFitToPages: 1 }))).toBe("GeneralException");
  });

  // ErrorCodes.inactiveWorkbook, besides the codes of office-js issues 5319, 6365 and 771.
  it("a selection is refused while another workbook is in front", async () => {
    host.book.isInFront = false;
    host.book.codeBehind = "InactiveWorkbook";
    expect(await done((sheet) => sheet.getRange("A1").select())).toBe("InactiveWorkbook");
  });

  // Worksheet.delete: "InvalidOperation" for a very hidden sheet.
  it("a very hidden sheet is deleted only once it is shown", async () => {
    await done(({ context }) => {
      context.workbook.worksheets.add("Other").visibility = "VeryHidden";
    });
    const remove = (): Promise<unknown> =>
      done(({ context }) => {
        context.workbook.worksheets.getItem("Other").delete();
      });
    expect(await remove()).toBe("InvalidOperation");
    await done(({ context }) => (context.workbook.worksheets.getItem("Other").visibility = "Hidden"));
    expect(await remove()).toBe("done");
  });

  // ChartSeries.name: 255 characters; RangeFont.name: 31.
  it("names of series and fonts are not endless", async () => {
    const named = (length: number): Promise<unknown> =>
      done((sheet) => {
        sheet.getRange("A1:A2").values = [[1], [2]];
        sheet.charts.add("Line", sheet.getRange("A1:A2"), "Columns").series.getItemAt(0).name = "x".repeat(
          length,
        );
      });
    expect([await named(255), await named(256)]).toEqual(["done", "InvalidArgument"]);
    const font = done((sheet) => (sheet.getRange("A1").format.font.name = "x".repeat(32)));
    expect(await font).toBe("InvalidArgument");
  });

  // AutoCorrect, "Fill formulas in tables to create calculated columns" (office-js issue 6745).
  it("a formula fills its column of a table where AutoCorrect is on", async () => {
    const filled = async (autoCorrects: boolean): Promise<unknown> => {
      host.open(new BookState(["Mine"]));
      host.book.autoCorrects = autoCorrects;
      return comesOf((sheet) => {
        sheet.getRange("A1:B3").values = [
          ["a", "b"],
          [1, ""],
          [3, ""],
        ];
        sheet.tables.add(sheet.getRange("A1:B3"), true);
        sheet.getRange("B2").formulas = [["=A2*2"]];
        const cells = sheet.getRange("B2:B3").load("formulas");
        return () => cells.formulas;
      });
    };
    expect(await filled(false)).toEqual([["=A2*2"], [""]]);
    expect(await filled(true)).toEqual([["=A2*2"], ["=A3*2"]]);
  });
});
