import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { inNewFolder, runLibreOffice, runProgram } from "../../test/oracle/office-programs";

const install = "On Debian: apt-get install --no-install-recommends poppler-utils";

/** The first printed page of some sheets, as PNG. @param sheets picture to sheet */
export function picturesOfSheets(
  file: Uint8Array,
  sheets: Readonly<Record<string, string>>,
): Promise<Record<string, Uint8Array>> {
  return inNewFolder(async (folder) => {
    const book = path.join(folder, "book.xlsx");
    const printed = path.join(folder, "book.pdf");
    await writeFile(book, file);
    await runLibreOffice(folder, ["--convert-to", "pdf", "--outdir", folder, book]);
    const pages = (await runProgram("pdftotext", ["-layout", printed, "-"], install)).split("\f");
    const pictures: Record<string, Uint8Array> = {};
    for (const [picture, sheet] of Object.entries(sheets)) {
      // Every page's footer names its sheet.
      const page = pages.findIndex((text) => new RegExp(`\\n\\s*${sheet}\\s+Page \\d+ of`).test(text)) + 1;
      if (page === 0) throw new Error(`No page of the sheet ${sheet} was printed.`);
      const [at, target] = [String(page), path.join(folder, picture)];
      await runProgram(
        "pdftoppm",
        ["-png", "-singlefile", "-r", "80", "-f", at, "-l", at, printed, target],
        install,
      );
      pictures[picture] = new Uint8Array(await readFile(`${target}.png`));
    }
    return pictures;
  });
}
