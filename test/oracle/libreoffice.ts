import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { WorkbookContent } from "../../src/workbook";
import { readWorkbook } from "../../src/xlsx";
import { saveAs } from "./kept-office";
import { inNewFolder } from "./office-programs";

/**
 * What LibreOffice makes of workbooks: every formula recalculated from scratch, whatever value the file
 * holds for it. Numbers in full precision.
 *
 * @param workbooks .xlsx files' bytes
 * @throws when LibreOffice is missing or cannot open one of them
 */
export async function recalculate(workbooks: readonly Uint8Array[]): Promise<WorkbookContent[]> {
  return inNewFolder(async (folder) => {
    const [given, made] = [join(folder, "given"), join(folder, "made")];
    await Promise.all([mkdir(given), mkdir(made)]);
    const names = workbooks.map((_, index) => `workbook${String(index + 1)}.xlsx`);
    await Promise.all(workbooks.map((bytes, index) => writeFile(join(given, names[index] ?? ""), bytes)));
    await saveAs(
      "xlsx:Calc MS Excel 2007 XML",
      made,
      names.map((name) => join(given, name)),
    );
    return Promise.all(
      names.map(async (name) => readWorkbook(new Uint8Array(await readFile(join(made, name))), name)),
    );
  });
}
