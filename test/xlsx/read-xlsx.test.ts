import { readWorkbook } from "../../src/xlsx";
import { relations, textCell, workbookFile } from "./made-files";
import type { WorkbookParts } from "./made-files";

async function firstSheet(parts: WorkbookParts) {
  const [sheet] = (await readWorkbook(workbookFile(parts), "members.xlsx")).sheets;
  if (!sheet) throw new Error("There is no sheet.");
  return sheet;
}

describe("cells of an .xlsx file", () => {
  it("are texts, shared or not, formatted or not, as they were typed", async () => {
    const { rows } = await firstSheet({
      sharedStrings: "<si><t>Name</t></si><si><r><rPr><b/></rPr><t>Job </t></r><r><t>role</t></r></si>",
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>${textCell("D1", " O’Hara &amp; Söhne_x000A_ ")}</row>`,
    });
    expect(rows).toEqual([
      [{ value: "Name" }, { value: "Job role" }, { value: null }, { value: " O’Hara & Söhne\n " }],
    ]);
  });

  it("are numbers, truth values and errors", async () => {
    const { rows } = await firstSheet({
      rows: '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c></row>',
    });
    expect(rows).toEqual([[{ value: 1.5 }, { value: true }, { value: null, error: "#N/A" }]]);
  });

  it("are formulas with their values, errors and lack of a value", async () => {
    const { rows } = await firstSheet({
      rows: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C1" t="e"><f>NA()</f><v>#N/A</v></c><c r="D1"><f>B9</f></c></row>',
    });
    expect(rows).toEqual([
      [
        { value: 2, formula: "1+1" },
        { value: "ab", formula: '"a"&"b"' },
        { value: null, error: "#N/A", formula: "NA()" },
        { value: null, formula: "B9" },
      ],
    ]);
  });

  const dated = {
    formats: '<xf numFmtId="14"/><xf numFmtId="20"/>',
    rows: '<row r="1"><c r="A1" s="1"><v>44811</v></c><c r="B1" s="2"><v>0.5625</v></c><c r="C1" s="1"><v>59</v></c></row>',
  };

  it("are dates and times, as serial numbers", async () => {
    expect((await firstSheet(dated)).rows).toEqual([
      [
        { value: 44_811, isDate: true },
        { value: 0.5625, isDate: true },
        { value: 59, isDate: true },
      ],
    ]);
  });

  it("are the same days in a workbook that counts from 1904", async () => {
    const from1904 = await firstSheet({ ...dated, workbook: '<workbookPr date1904="1"/>' });
    expect(from1904.rows).toEqual([
      [
        { value: 44_811 + 1462, isDate: true },
        { value: 0.5625, isDate: true },
        { value: 59 + 1462, isDate: true },
      ],
    ]);
  });

  it("are found where rows and cells bear no address", async () => {
    const { rows } = await firstSheet({
      rows: "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>5</v></c></row>",
    });
    expect(rows).toEqual([[{ value: 1 }, { value: null }, { value: 3 }], [], [{ value: 5 }]]);
  });

  it("are read past comments, CDATA sections and quoted angle brackets", async () => {
    const { rows } = await firstSheet({
      beforeRows: '<!-- don\'t <sheetData> --><sheetPr codeName="a > b"/>',
      rows: '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<c r="A1"/> a > b]]></t></is></c></row>',
    });
    expect(rows).toEqual([[{ value: '<c r="A1"/> a > b' }]]);
  });

  it("are read where every tag bears a prefix", async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" s="0"/><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const { rows } = await firstSheet({ others: { "xl/worksheets/sheet1.xml": sheet } });
    expect(rows).toEqual([[{ value: null }, { value: 2 }]]);
  });
});

describe("what stands around the cells", () => {
  it("hidden rows, merged cells and trailing blanks", async () => {
    const sheet = await firstSheet({
      rows: `<row r="1">${textCell("A1", "Name")}<c r="B1" s="1"/></row><row r="2" hidden="1">${textCell("A2", "Ada")}</row><row r="9" hidden="1"><c r="A9" s="1"/></row>`,
      afterRows: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
    });
    expect(sheet).toEqual({
      name: "Members",
      hidden: false,
      rows: [[{ value: "Name" }], [{ value: "Ada" }]],
      merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
      hiddenRows: [1],
      tables: [],
    });
  });

  it("tables", async () => {
    const { tables } = await firstSheet({
      rows: `<row r="2">${textCell("B2", "Name")}</row>`,
      afterRows: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      others: {
        "xl/worksheets/_rels/sheet1.xml.rels": relations([["rId1", "table", "../tables/table1.xml"]]),
        "xl/tables/table1.xml":
          '<table id="1" name="Members" displayName="Members" ref="B2:C9"><tableColumns/></table>',
      },
    });
    expect(tables).toEqual([{ name: "Members", range: { top: 1, left: 1, bottom: 8, right: 2 } }]);
  });

  it("hidden sheets, and a chart sheet among them, which has no cells", async () => {
    const file = workbookFile({
      sheets:
        '<sheet name="Chart" sheetId="2" r:id="rId2"/><sheet name="Members" sheetId="1" state="veryHidden" r:id="rId1"/>',
      rows: `<row r="1">${textCell("A1", "Name")}</row>`,
      others: {
        "xl/_rels/workbook.xml.rels": relations([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "chartsheet", "chartsheets/sheet1.xml"],
        ]),
        "xl/chartsheets/sheet1.xml": "<chartsheet/>",
      },
    });
    const { sheets } = await readWorkbook(file, "members.xlsx");
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([["Members", true]]);
  });

  it("names of cells, but not of constants, lost cells or one sheet's own", async () => {
    const names = [
      ["LS_one", "'Members'!$B$2"],
      ["LS_more", "Members!$A$1:$C$4"],
      ["Constant", "20"],
      ["Lost", "#REF!"],
      ["Elsewhere", "Other!$A$1"],
      ["Both", "Members!$A$1,Members!$C$4"],
    ].map(([name = "", cells = ""]) => `<definedName name="${name}">${cells}</definedName>`);
    const own = '<definedName name="Own" localSheetId="0">Members!$A$1</definedName>';
    const file = workbookFile({ afterSheets: `<definedNames>${names.join("")}${own}</definedNames>` });
    expect((await readWorkbook(file, "members.xlsx")).names).toEqual([
      { name: "LS_one", sheet: "Members", range: { top: 1, left: 1, bottom: 1, right: 1 } },
      { name: "LS_more", sheet: "Members", range: { top: 0, left: 0, bottom: 3, right: 2 } },
    ]);
  });
});
