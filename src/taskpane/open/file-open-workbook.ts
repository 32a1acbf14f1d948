import { Refusal } from "../../programme";
import { withCells, type WorkbookContent } from "../../workbook";
import { bytesOfChosen, readWorkbook, writeWorkbook, type ChosenFile } from "../../xlsx";
import type { OpenWorkbook } from "./open-workbook";

/**
 * A file opened in a browser. Writing downloads a new file and goes on from it; the one opened is never
 * touched. Sheets that are written before there are sets come with the first such file.
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
      const isWhole = plan.sheets.some(({ key }) => key === "roster");
      if (isWhole) download(downloadName, written);
      before = [...before, content];
      const read = await readWorkbook(written, downloadName);
      content = isWhole ? read : withSheets(content, read);
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

/** The workbook with sheets of ours, which replace those of the same kind; people's own keep their names. */
function withSheets({ sheets, names, ...rest }: WorkbookContent, added: WorkbookContent): WorkbookContent {
  const others = names.filter(({ name }) => !added.names.some((each) => each.name === name));
  const replaced = new Set(names.filter((name) => !others.includes(name)).map(({ sheet }) => sheet));
  const kept = sheets.filter(({ name }) => !replaced.has(name));
  const isTaken = (called: string): boolean => kept.some(({ name }) => name === called);
  const free = (called: string): string => (isTaken(called) ? free(`${called} (ours)`) : called);
  return {
    ...rest,
    sheets: [...kept, ...added.sheets.map((sheet) => ({ ...sheet, name: free(sheet.name) }))],
    names: [...others, ...added.names.map((name) => ({ ...name, sheet: free(name.sheet) }))],
  };
}

async function readHere(file: string, chosen: ChosenFile): Promise<WorkbookContent> {
  return readWorkbook(await bytesOfChosen(chosen, file), file);
}
