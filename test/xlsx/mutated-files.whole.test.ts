import fc from "fast-check";
import { writeWorkbook } from "../../src/xlsx";
import { everyFeaturePlan } from "./every-feature-plan";
import { openDocumentFile, textCell, workbookParts, zipped } from "./made-files";
import { refusalOf } from "./refusals";

/**
 * Whatever happens to a file's bytes, it is read or refused: `refusalOf` lets any other failure through.
 * The XML of the second and third files lies open, so that changes reach the readers behind the zip's
 * checksums.
 */
describe("a file whose bytes were changed is read or refused", () => {
  const openDocument = openDocumentFile(
    '<table:table table:name="A"><table:table-row table:visibility="collapse"><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>Name<text:s text:c="3"/></text:p></table:table-cell><table:table-cell table:formula="of:=[.A1]" office:value-type="date" office:date-value="2026-09-08"/></table:table-row></table:table><table:named-expressions><table:named-range table:name="N" table:cell-range-address="$A.$A$1"/></table:named-expressions>',
  );

  it("an .xlsx file of ours", async () => {
    await staysReadable(await writeWorkbook(everyFeaturePlan));
  });

  it("an .ods file", async () => {
    await staysReadable(openDocument);
  });

  it("an .xlsx file, its XML changed before it was packed", async () => {
    const parts = workbookParts({
      workbook: '<workbookPr date1904="1"/>',
      afterSheets: '<definedNames><definedName name="LS_x">Members!$A$1:$B$2</definedName></definedNames>',
      formats: '<xf numFmtId="14"/>',
      sharedStrings: "<si><t>Name</t></si><si><r><rPr><b/></rPr><t>Ro</t></r><r><t>le</t></r></si>",
      rows: `<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2">${textCell("A2", "Ada")}<c r="B2" s="1"><f t="shared" si="0" ref="B2:B3">A1</f><v>46273</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2" s="1"/></row>`,
      afterRows: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(parts)),
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.oneof(
          fc.string({ maxLength: 8 }),
          fc.constantFrom("<", ">", "/>", "</c>", '"', "99999999", "-1", "&#0;", "<c", "<!--", "<![CDATA["),
        ),
        async (path, at, gone, put) => {
          const text = parts[path] ?? "";
          const place = at % (text.length + 1);
          const changed = text.slice(0, place) + put + text.slice(place + gone);
          await refusalOf(zipped({ ...parts, [path]: changed }));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("any bytes at all, and any text", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(text)),
      fc.uint8Array({ maxLength: 200 }).map((some) => new Uint8Array([0x50, 0x4b, 3, 4, ...some])),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => void (await refusalOf(some))),
      { numRuns: 300 },
    );
  });
});

async function staysReadable(file: Uint8Array): Promise<void> {
  const change = fc.record({
    at: fc.nat(),
    byte: fc.nat({ max: 255 }),
    kind: fc.constantFrom("set", "cut", "put"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      let bytes = [...file];
      for (const { at, byte, kind } of changes) {
        const place = at % (bytes.length + 1);
        if (kind === "set") bytes[place] = byte;
        else if (kind === "put") bytes.splice(place, 0, byte);
        else bytes = bytes.slice(0, place);
      }
      await refusalOf(new Uint8Array(bytes));
    }),
    { numRuns: 150 },
  );
}
