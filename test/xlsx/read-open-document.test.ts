import { serialOfDate } from "../../src/sheet";
import { readWorkbook } from "../../src/xlsx";
import { openDocumentFile } from "./made-files";

const text = (value: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const row = (cells: string, attributes = ""): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;

async function read(tables: string, styles = "") {
  return readWorkbook(openDocumentFile(tables, styles ? { styles } : {}), "members.ods");
}

describe("an OpenDocument spreadsheet", () => {
  it("has texts, numbers, truth values, dates, times, formulas and errors", async () => {
    const cells = [
      text("Name"),
      '<table:table-cell office:value-type="float" office:value="1.5"><text:p>1.5</text:p></table:table-cell>',
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>',
      '<table:table-cell office:value-type="date" office:date-value="2026-09-08"/>',
      '<table:table-cell office:value-type="time" office:time-value="PT13H30M00S"/>',
      '<table:table-cell table:formula="of:=[.B1]*2" office:value-type="float" office:value="3"/>',
      '<table:table-cell table:formula="of:=NA()" office:value-type="string"><text:p>#N/A</text:p></table:table-cell>',
    ];
    const { sheets } = await read(`<table:table table:name="A">${row(cells.join(""))}</table:table>`);
    expect(sheets[0]?.rows).toEqual([
      [
        { value: "Name" },
        { value: 1.5 },
        { value: true },
        { value: serialOfDate("2026-09-08"), isDate: true },
        { value: 0.5625, isDate: true },
        { value: 3, formula: "B1*2" },
        { value: null, error: "#N/A", formula: "NA()" },
      ],
    ]);
  });

  it("has rows within repeated titles and groups", async () => {
    const rows = `<table:table-header-rows>${row(text("Name"))}</table:table-header-rows><table:table-row-group>${row(text("Ada"))}</table:table-row-group>${row(text("Bea"))}`;
    const { sheets } = await read(`<table:table table:name="A">${rows}</table:table>`);
    expect(sheets[0]?.rows.map(([first]) => first?.value)).toEqual(["Name", "Ada", "Bea"]);
  });

  it("has hidden rows, filtered rows, merged cells and hidden sheets", async () => {
    const merged = `<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1" office:value-type="string"><text:p>Both</text:p></table:table-cell><table:covered-table-cell/>`;
    const rows = [
      row(text("Name")),
      row(text("Ada"), 'table:visibility="filter"'),
      row("<table:table-cell/>", 'table:number-rows-repeated="2"'),
      row(text("Bea"), 'table:visibility="collapse" table:number-rows-repeated="2"'),
      row(merged),
      row("<table:table-cell/>", 'table:visibility="collapse" table:number-rows-repeated="1000"'),
    ];
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const { sheets } = await read(
      `<table:table table:name="A">${rows.join("")}</table:table><table:table table:name="B" table:style-name="ta2">${row(text("x"))}</table:table>`,
      styles,
    );
    expect(sheets[0]?.hiddenRows).toEqual([1, 4, 5]);
    expect(sheets[0]?.merges).toEqual([{ top: 6, left: 0, bottom: 6, right: 1 }]);
    expect(sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  it("has names and database ranges", async () => {
    const content = await read(
      `<table:table table:name="Set 1 &amp; O'Hara">${row(text("Name"))}</table:table>` +
        "<table:named-expressions><table:named-range table:name=\"LS_x\" table:cell-range-address=\"$'Set 1 &amp; O''Hara'.$A$1:.$B$3\"/></table:named-expressions>" +
        '<table:database-ranges><table:database-range table:name="LS_Roster" table:target-range-address="&apos;Set 1 &amp; O&apos;&apos;Hara&apos;.A1:&apos;Set 1 &amp; O&apos;&apos;Hara&apos;.B9"/></table:database-ranges>',
    );
    expect(content.names).toEqual([
      { name: "LS_x", sheet: "Set 1 & O'Hara", range: { top: 0, left: 0, bottom: 2, right: 1 } },
    ]);
    expect(content.sheets[0]?.tables).toEqual([
      { name: "LS_Roster", range: { top: 0, left: 0, bottom: 8, right: 1 } },
    ]);
  });
});
