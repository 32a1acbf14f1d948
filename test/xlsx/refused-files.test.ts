import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre";
import { sayProblem } from "../../src/wording";
import { readWorkbook } from "../../src/xlsx";
import { compoundFile, openDocumentFile, textCell, workbookFile, workbookParts, zipped } from "./made-files";
import { refusalOf } from "./refusals";

const good = workbookFile({ rows: `<row r="1">${textCell("A1", "Name")}</row>` });

describe("a file that is no workbook is refused for what it is", () => {
  it.each([
    ["an empty file", new Uint8Array(), "file-empty"],
    ["nothing but blank lines", strToU8("\r\n\r\n"), "file-empty"],
    ["a PDF document renamed", strToU8("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "file-not-a-workbook"],
    ["a JPEG picture", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), "file-not-a-workbook"],
    ["a PNG picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "file-not-a-workbook"],
    ["a web page saved as .xls", strToU8("<html><body><table><tr><td>Name"), "file-not-a-workbook"],
    [
      "bytes of no kind",
      Uint8Array.from({ length: 999 }, (_, at) => (at * 7919) % 256),
      "file-not-a-workbook",
    ],
    [
      "a Word document",
      zipped({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }),
      "file-not-a-workbook",
    ],
    ["an archive of letters", zipped({ "letter.txt": "Dear all" }), "file-not-a-workbook"],
    ["an archive of nothing", zipSync({}), "file-not-a-workbook"],
    ["an .xls workbook", compoundFile("Root Entry", "Workbook"), "file-old-format"],
    ["an .xls workbook of Excel 95", compoundFile("Root Entry", "Book"), "file-old-format"],
    [
      "an .xlsb workbook",
      zipped({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "" }),
      "file-old-format",
    ],
    [
      "an XML spreadsheet of 2003",
      strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      "file-old-format",
    ],
    ["a Word document of 2003", compoundFile("Root Entry", "WordDocument"), "file-not-a-workbook"],
  ])("%s", async (_, bytes, code) => {
    expect((await refusalOf(bytes))?.code).toBe(code);
  });

  it("says what it found and what to do", async () => {
    const problem = await refusalOf(strToU8("%PDF-1.7\n"), "C:\\Users\\someone\\members.xlsx");
    expect(problem && sayProblem(problem)).toEqual({
      what: "The file “members.xlsx” is a PDF document, whatever its name says.",
      remedy: "Choose an Excel workbook (.xlsx), a CSV file or an OpenDocument spreadsheet (.ods).",
    });
  });
});

describe("a protected file is refused, and nothing guesses its password", () => {
  it("a workbook encrypted by Excel's own scheme", async () => {
    const encrypted = await writeXlsx({
      sheets: [{ name: "Members", rows: [["Name"]] }],
      encryption: { password: "secret", spinCount: 100 },
    });
    expect(await refusalOf(encrypted)).toEqual({ code: "file-encrypted", details: { file: "members.xlsx" } });
  });

  it("an encrypted OpenDocument spreadsheet", async () => {
    const manifest =
      '<manifest:manifest><manifest:encryption-data manifest:checksum="x"/></manifest:manifest>';
    const encrypted = openDocumentFile("", {
      "META-INF/manifest.xml": manifest,
      "content.xml": "\u0001\u0002",
    });
    expect((await refusalOf(encrypted))?.code).toBe("file-encrypted");
  });
});

describe("a damaged file is refused", () => {
  it.each([0.02, 0.3, 0.6, 0.9, 0.99])("cut short at %d of its length", async (part) => {
    expect((await refusalOf(good.slice(0, Math.floor(good.length * part))))?.code).toBe("file-damaged");
  });

  it("with a letter changed on its way, which its checksum betrays", async () => {
    const stored = zipped(workbookParts({ rows: `<row r="1">${textCell("A1", "Anne")}</row>` }), {
      level: 0,
    });
    const at = Buffer.from(stored).indexOf("Anne");
    stored[at + 1] = "d".charCodeAt(0);
    expect((await refusalOf(stored))?.code).toBe("file-damaged");
  });

  it.each(["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml"])(
    "without its part %s",
    async (path) => {
      const parts = Object.entries(workbookParts()).filter(([name]) => name !== path);
      const code = (await refusalOf(zipped(Object.fromEntries(parts))))?.code;
      expect(code).toBe(path === "[Content_Types].xml" ? "file-not-a-workbook" : "file-damaged");
    },
  );

  it("with XML that never ends", async () => {
    expect((await refusalOf(workbookFile({ workbook: "<sheets><sheet name='" })))?.code).toBe("file-damaged");
  });

  it("with a cell outside every sheet", async () => {
    const file = workbookFile({ rows: `<row r="1">${textCell("A9999999", "far")}</row>` });
    expect((await refusalOf(file))?.code).toBe("file-damaged");
  });
});

describe("what a file may not do", () => {
  it("bring in other files by a document type declaration", async () => {
    const shared =
      '<!DOCTYPE sst [<!ENTITY secret SYSTEM "file:///etc/passwd">]><sst><si><t>&secret;</t></si></sst>';
    const file = workbookFile({
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      others: { "xl/sharedStrings.xml": shared },
    });
    expect((await refusalOf(file))?.code).toBe("file-declares-entities");
  });

  it("name paths outside itself to any effect", async () => {
    const file = workbookFile({
      rows: `<row r="1">${textCell("A1", "Name")}</row>`,
      others: { "../../outside.xml": "<a/>", "/etc/outside.xml": "<a/>" },
    });
    const content = await readWorkbook(file, "../../../members.xlsx");
    expect(content.sheets.map(({ name }) => name)).toEqual(["Members"]);
  });

  it("have no sheet", async () => {
    expect((await refusalOf(workbookFile({ sheets: "" })))?.code).toBe("file-without-sheets");
  });
});
