import { Refusal } from "../../programme";
import { withCells, type WorkbookContent } from "../../workbook";
import { bytesOfChosen, readWorkbook, writeWorkbook, type ChosenFile } from "../../xlsx";
import type { OpenWorkbook } from "./open-workbook";

/**
 * A file opened in a browser. Writing downloads a new file and goes on from it; the one opened is never
 * touched.
 * @param read reads the file opened, where this thread must not stand still
 * @throws {Refusal} when it is no spreadsheet
 */
export async function openFile(
  name: string,
  chosen: ChosenFile,
  download: (name: string, bytes: Uint8Array) => void,
  downloadName: string,
  read: (file: string, chosen: ChosenFile) => Promise<WorkbookContent> = readHere,
): Promise<OpenWorkbook> {
  let content = await read(name, chosen);
  let before: WorkbookContent[] = [];
  return {
    kind: "file",
    name,
    read: () => Promise.resolve(content),
    async write(plan) {
      const written = await writeWorkbook(plan);
      download(downloadName, written);
      before = [...before, content];
      content = await readWorkbook(written, downloadName);
      return { keptSheets: [], untidied: [], formatting: Promise.resolve([]) };
    },
    writeCells(edits) {
      before = [...before, content];
      content = withCells(content, edits);
      return Promise.resolve();
    },
    undo() {
      const last = before.at(-1);
      if (!last) throw new Refusal({ code: "nothing-to-undo", details: {} });
      content = last;
      before = before.slice(0, -1);
      return Promise.resolve(null);
    },
    addSheet: () => Promise.resolve(),
    watch: () => () => undefined,
    openNew: null,
    opensPane: null,
    show: null,
  };
}

async function readHere(file: string, chosen: ChosenFile): Promise<WorkbookContent> {
  return readWorkbook(await bytesOfChosen(chosen, file), file);
}
