import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CellScalar } from "../../src/sheet";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { everyFeaturePlan } from "../xlsx/every-feature-plan";
import { refusalOf } from "../xlsx/refusals";
import { saveAs } from "./kept-office";
import { inNewFolder } from "./office-programs";

/** The workbook with every feature as LibreOffice saves it in another format. */
async function savedAs(format: "ods" | "xls" | "csv" | "pdf"): Promise<Uint8Array> {
  return inNewFolder(async (folder) => {
    const made = join(folder, "made");
    await mkdir(made);
    const given = join(folder, "given.xlsx");
    await writeFile(given, await writeWorkbook(everyFeaturePlan));
    await saveAs(format, made, [given]);
    return new Uint8Array(await readFile(join(made, `given.${format}`)));
  });
}

/** The planned values, blank texts as blanks, and without the tab, which LibreOffice leaves out of .ods. */
const planned: CellScalar[][] = everyFeaturePlan.sheets.flatMap(({ rows }) =>
  rows.map((row) =>
    row.map((cell) => {
      const value = cell?.value ?? null;
      return typeof value === "string" ? value.replaceAll("\t", "") || null : value;
    }),
  ),
);

describe("files that LibreOffice made of ours are read", () => {
  it("as .ods: values, names, tables, dates and times", async () => {
    const content = await readWorkbook(await savedAs("ods"), "saved.ods");
    const read = content.sheets.flatMap(({ rows }, sheet) =>
      rows.map((row, number) => {
        const width = everyFeaturePlan.sheets[sheet]?.rows[number]?.length ?? 0;
        return Array.from({ length: Math.max(width, row.length) }, (_, column) => row[column]?.value ?? null);
      }),
    );
    expect(read).toEqual(
      planned.map((row) =>
        row.map((value) => (typeof value === "number" ? expect.closeTo(value, 9) : value)),
      ),
    );
    expect(content.sheets[0]?.rows[2]?.map(({ isDate }) => isDate === true)).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(content.sheets[0]?.tables).toEqual(everyFeaturePlan.sheets[0]?.tables);
    expect(content.names.map(({ name }) => name).sort()).toEqual(["LS_Sets"]);
  });

  it("as .csv: the first sheet's texts", async () => {
    const content = await readWorkbook(await savedAs("csv"), "saved.csv");
    expect(content.sheets[0]?.rows[3]?.slice(0, 3).map(({ value }) => value)).toEqual([
      "M002",
      "=HYPERLINK(1) O'Hara",
      "GP",
    ]);
  });
});

describe("what LibreOffice makes that is no workbook of ours is refused for what it is", () => {
  it("a true .xls workbook", async () => {
    expect((await refusalOf(await savedAs("xls"), "renamed.xlsx"))?.code).toBe("file-old-format");
  });

  it("a true PDF document", async () => {
    expect(await refusalOf(await savedAs("pdf"), "renamed.xlsx")).toEqual({
      code: "file-not-a-workbook",
      details: { file: "renamed.xlsx", found: "pdf" },
    });
  });
});
