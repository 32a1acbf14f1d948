import { columnLetters } from "../../src/sheet";
import { readWorkbook, usualLimits } from "../../src/xlsx";
import { openDocumentFile, textCell, workbookFile, workbookParts } from "./made-files";
import { refusalOf } from "./refusals";
import { zippedWithLargePart, zippedWithRepetition } from "./zip-bombs";

const header = `<row r="1">${textCell("A1", "Name")}</row>`;
const sheetPath = "xl/worksheets/sheet1.xml";
const sheetStart = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';

describe("a zip bomb is refused before it fills the memory", () => {
  it("of one part that unpacks to 2 GB", async () => {
    const bomb = withRepeatedPart("xl/styles.xml", "", "a".repeat(2 ** 20), 2048);
    expect(bomb.length).toBeLessThan(3 * 2 ** 20);
    expect((await refusalOf(bomb))?.code).toBe("file-unpacks-too-far");
  });

  it("of a sheet whose blank cells would go on for 2 GB", async () => {
    const blanks = '<c r="A2" s="1"/>'.repeat(60_000);
    const bomb = withRepeatedPart(sheetPath, `${sheetStart}<row r="2">`, blanks, 2048);
    const limits = { ...usualLimits, unpackedMegabytes: 16 };
    expect(await refusalOf(bomb, "bomb.xlsx", limits)).toEqual({
      code: "file-unpacks-too-far",
      details: { file: "bomb.xlsx", megabytes: 16 },
    });
  });

  it("that says it is small", async () => {
    const bomb = withRepeatedPart("xl/styles.xml", "", "a".repeat(2 ** 20), 4096);
    const limits = { ...usualLimits, keptMegabytes: 16 };
    expect((await refusalOf(bomb, "bomb.xlsx", limits))?.code).toBe("file-unpacks-too-far");
  });

  it("of elements", async () => {
    const bomb = withRepeatedPart("xl/sharedStrings.xml", "<sst>", "<si/>".repeat(100_000), 60);
    expect((await refusalOf(bomb))?.code).toBe("file-too-many-cells");
  });

  it.each([
    ["in one endless row", 1, 100, "file-damaged"],
    ["in a million rows", 1_048_576, 1, "file-too-many-cells"],
  ])("of cells repeated in an OpenDocument spreadsheet, %s", async (_, rows, cells, code) => {
    const cell =
      '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>';
    const row = `<table:table-row table:number-rows-repeated="${String(rows)}">${cell.repeat(cells)}</table:table-row>`;
    const file = openDocumentFile(`<table:table table:name="A">${row}</table:table>`);
    expect((await refusalOf(file, "members.ods"))?.code).toBe(code);
  });
});

describe("a large sheet of little content is read", () => {
  it("with a header in all 16,384 columns", async () => {
    const cells = allColumns((letters) => textCell(`${letters}1`, `Column ${letters}`));
    const rows = `<row r="1">${cells}</row><row r="2">${textCell("A2", "Ada")}</row>`;
    const [sheet] = (await readWorkbook(workbookFile({ rows }), "wide.xlsx")).sheets;
    expect(sheet?.rows.map((row) => row.length)).toEqual([16_384, 1]);
  });

  it("with 16,384 formatted columns and rows formatted to their end", async () => {
    const blanks = allColumns((letters) => `<c r="${letters}2" s="1"/>`);
    const file = workbookFile({
      beforeRows: '<cols><col min="1" max="16384" width="9" style="1"/></cols>',
      rows: `${header}<row r="2" s="1" customFormat="1">${blanks}</row>`,
    });
    const [sheet] = (await readWorkbook(file, "wide.xlsx")).sheets;
    expect(sheet?.rows).toEqual([[{ value: "Name" }]]);
  });

  it("with a million blank formatted rows", async () => {
    const blanks = Array.from({ length: 1_000_000 }, (_, row) => {
      const number = String(row + 2);
      return `<row r="${number}" s="1"><c r="A${number}" s="1"/><c r="B${number}" s="1"></c></row>`;
    });
    const sheet = `${sheetStart}${header}${blanks.join("")}</sheetData></worksheet>`;
    const file = zippedWithLargePart(workbookParts(), sheetPath, sheet);
    const content = await readWorkbook(file, "long.xlsx");
    expect(content.sheets[0]?.rows).toEqual([[{ value: "Name" }]]);
  });

  it("with styled blanks to the end of an OpenDocument sheet", async () => {
    const name = '<table:table-cell office:value-type="string"><text:p>Name</text:p></table:table-cell>';
    const blank = '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/>';
    const file = openDocumentFile(
      `<table:table table:name="A"><table:table-row>${name}</table:table-row>` +
        `<table:table-row table:style-name="ro1" table:number-rows-repeated="1048575">${blank}</table:table-row></table:table>`,
    );
    const [sheet] = (await readWorkbook(file, "long.ods")).sheets;
    expect(sheet?.rows).toEqual([[{ value: "Name" }]]);
  });
});

describe("a sheet of too much content is refused", () => {
  it("ten million filled cells", async () => {
    const row = `<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(10_000)}</row>`;
    const file = withRepeatedPart(sheetPath, sheetStart, row, 1_000);
    expect((await refusalOf(file))?.code).toBe("file-too-many-cells");
  });

  it("two cells at opposite corners", async () => {
    const rows = `${header}<row r="1048576">${textCell("XFD1048576", "far")}</row>`;
    expect((await refusalOf(workbookFile({ rows })))?.code).toBe("sheet-too-spread-out");
  });

  it("a file of more than 50 MB", async () => {
    expect(await refusalOf(new Uint8Array(50 * 2 ** 20 + 1).fill(65), "members.csv")).toEqual({
      code: "file-too-large",
      details: { file: "members.csv", megabytes: 51, limit: 50 },
    });
  });
});

function allColumns(cell: (letters: string) => string): string {
  return Array.from({ length: 16_384 }, (_, column) => cell(columnLetters(column))).join("");
}

/** A workbook one of whose parts is a text many times over. */
function withRepeatedPart(path: string, before: string, again: string, times: number): Uint8Array {
  return zippedWithRepetition(workbookParts({ rows: header, sharedStrings: "" }), path, before, again, times);
}
