import { strFromU8, unzipSync } from "fflate";
import { writeXlsx } from "hucre";
import { allocateSets } from "../../src/commands";
import { planWorkbook, type SheetPlan, type WorkbookPlan } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx";
import { contentOf, rosterRows } from "../workbook-content";
import { everyFeaturePlan } from "./every-feature-plan";
import { plainPlan, plainSheet } from "./plain-plan";
import { opened } from "../opened";

async function parts(plan = everyFeaturePlan): Promise<Record<string, string>> {
  const unzipped = unzipSync(await writeWorkbook(plan));
  return Object.fromEntries(Object.entries(unzipped).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** A sheet to be seen, and one with these facts. */
function plainPlanWith(facts: Partial<SheetPlan>): WorkbookPlan {
  const other = plainSheet([[{ value: 1 }]], { key: "rules", name: "Rules", ...facts });
  const plan = plainPlan([[{ value: 1 }]]);
  return { ...plan, sheets: [...plan.sheets, other] };
}

describe("a written workbook", () => {
  it("is the same bytes for the same plan, at any time", async () => {
    const first = await writeWorkbook(everyFeaturePlan);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.from(await writeWorkbook(everyFeaturePlan)).equals(Buffer.from(first))).toBe(true);
  });

  it("names the product and nobody, nothing of the machine and no moment", async () => {
    const all = await parts();
    expect(all["docProps/core.xml"]).toContain("<dc:creator>Learning Sets for Excel</dc:creator>");
    expect(all["docProps/core.xml"]).toContain("<dc:title>Every feature &lt;1&gt; &amp; more</dc:title>");
    expect(all["docProps/core.xml"]).toContain("<dc:language>en-GB</dc:language>");
    expect(all["docProps/core.xml"]).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
    expect(all["docProps/app.xml"]).toContain("<Application>Learning Sets for Excel</Application>");
    const telling = Object.keys(all).filter((path) =>
      /hucre|\/home\/|\/tmp\/|\/Users\/|[A-Z]:\\/.test(all[path] ?? ""),
    );
    expect(telling).toEqual([]);
  });

  it("has every defined name once: Excel calls a file with one twice damaged", async () => {
    const { programme, certificate } = allocateSets(opened(contentOf(rosterRows(45))), {
      reform: false,
      today: "2026-08-20",
    });
    const plan = planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
    const { "xl/workbook.xml": workbook = "" } = await parts(plan);
    const names = [...workbook.matchAll(/<definedName name="([^"]*)"( localSheetId="\d+")?/g)].map(
      ([, name, scope = ""]) => `${String(name)}${scope}`,
    );
    expect(names).toContain("LS_set_1_sheet");
    expect(new Set(names).size).toBe(names.length);
  });

  it("quotes sheet names wherever it repeats titles on printed pages", async () => {
    const { "xl/workbook.xml": workbook } = await parts();
    expect(workbook).toContain(
      "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Roster'!$A:$B,'Roster'!$1:$2</definedName>",
    );
  });

  it("says what is printed of a sheet unless it is hidden, which LibreOffice would print then", async () => {
    const printing = (isHidden: boolean): Promise<Record<string, string>> =>
      parts(
        plainPlanWith({
          isHidden,
          print: { orientation: "portrait", titleRows: null, pagesAcross: 1, lastColumn: 1 },
        }),
      );
    expect((await printing(false))["xl/workbook.xml"]).toContain("_xlnm.Print_Area");
    expect((await printing(true))["xl/workbook.xml"]).not.toContain("_xlnm.Print_Area");
  });

  it("spells a column's name with a line break as Excel does", async () => {
    const { "xl/tables/table1.xml": table } = await parts();
    expect(table).toContain('name="Full_x000a_name"');
  });

  it("gives each chart its values, its alternative text and a gap where a cell is blank", async () => {
    const all = await parts();
    const line = all["xl/charts/chart3.xml"] ?? "";
    expect(line).toContain('<c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>Set 1</c:v></c:pt>');
    expect(line).toContain(
      '<c:numCache><c:formatCode>0%</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>0.5</c:v></c:pt></c:numCache>',
    );
    expect(line).toContain('Members &amp; "sets" &lt;line&gt;');
    expect(all["xl/drawings/drawing2.xml"]).toContain('descr="Set 1 has 2 members, Set 2 has 1 (line)."');
  });

  it("hands a formula that all rows of a column share on to new rows", async () => {
    const plan = {
      ...everyFeaturePlan,
      sheets: everyFeaturePlan.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row, at) =>
          sheet.key === "roster" && at > 1
            ? [...row.slice(0, 6), { value: "Nurse", formula: "[@Profession]" }]
            : row,
        ),
      })),
    };
    const table = strFromU8(unzipSync(await writeWorkbook(plan))["xl/tables/table1.xml"] ?? new Uint8Array());
    expect(table).toContain(
      '<tableColumn id="7" name="In this set"><calculatedColumnFormula>LS_Roster[[#This Row],[Profession]]</calculatedColumnFormula></tableColumn>',
    );
  });
});

describe("what is mended of the library's work", () => {
  const font = { name: "Calibri", bold: true, size: 16, color: { rgb: "FFFFFF" } };

  it("a font's colour still stands before its size", async () => {
    // When this fails, the library has mended it, and `sizeBeforeColour` can go.
    const cells = new Map([["0,0", { value: "a", style: { font } }]]);
    const styles = unzipSync(await writeXlsx({ sheets: [{ name: "A", cells }] }))["xl/styles.xml"];
    expect(strFromU8(styles ?? new Uint8Array())).toMatch(/<color [^>]*\/><sz /);
  });

  it("and no longer does so in ours", async () => {
    const { "xl/styles.xml": styles } = await parts();
    expect(styles).not.toMatch(/<color [^>]*\/><sz /);
    expect(styles).toMatch(/<sz [^>]*\/><color /);
  });
});
