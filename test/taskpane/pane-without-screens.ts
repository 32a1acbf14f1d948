import { readFileSync } from "node:fs";
import path from "node:path";
import { openRosterFile } from "../../src/taskpane/core/roster-actions";
import { readAgain } from "../../src/taskpane/core/session-actions";
import { allocate, writeDraft } from "../../src/taskpane/core/sets-actions";
import { start } from "../../src/taskpane/core/shell-actions";
import { Pane, type PaneDependencies } from "../../src/taskpane/core/pane";
import { openFile } from "../../src/taskpane/open/file-open-workbook";
import type { OpenWorkbook } from "../../src/taskpane/open/open-workbook";
import { EngineClient, ownThreadTransport } from "../../src/worker";
import { problemMessage } from "../../src/worker/problem-message";
import type { WorkbookContent } from "../../src/workbook";
import { rosterRows } from "../workbook-content";

export const today = "2026-09-08";

/** An engine on the test's own thread. */
export const engineTransport = ownThreadTransport({
  ...{ newId: () => "programme-1", today: () => today },
  ...{ moment: () => new Date("2026-09-08T09:00:00Z"), random: () => 0.5 },
});

/** Of a sample; "small.csv" is a roster of 24, which is formed into three sets of eight. */
export function bytesOf(name: string): Uint8Array {
  if (name === "small.csv")
    return new TextEncoder().encode(
      rosterRows(24)
        .map((cells) => cells.join(","))
        .join("\n"),
    );
  return new Uint8Array(readFileSync(path.join(__dirname, "../../samples", name)));
}

/** A pane outside Excel; what it stores and the names of the files it saves can be looked at. */
export function paneWith(change: Partial<PaneDependencies> = {}): {
  pane: Pane;
  stored: Map<string, string>;
  saved: string[];
} {
  const stored = new Map<string, string>();
  const saved: string[] = [];
  const download = (name: string): void => {
    saved.push(name);
  };
  const dependencies: PaneDependencies = {
    storage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => {
        stored.set(key, value);
      },
    },
    engine: new EngineClient([engineTransport]),
    today: () => today,
    situation: () => Promise.resolve({ kind: "browser" }),
    openExcel: () => Promise.reject(new Error("not in Excel")),
    openFile: (name, bytes) => openFile(name, bytes, download, "out.xlsx"),
    sample: () => Promise.resolve(null),
    say: (problem) => Promise.resolve(problemMessage(problem)),
    download,
    pageAddress: "https://sets.example/taskpane.html",
    newPassword: () => Promise.resolve("a-made-up-password"),
    ...change,
  };
  return { pane: new Pane(dependencies, null), stored, saved };
}

/** A file that is read and never written. */
export function fileHolding(content: WorkbookContent): OpenWorkbook {
  return {
    ...{ kind: "file", name: "file.xlsx", openNew: null, show: null, opensPane: null },
    read: () => Promise.resolve(content),
    write: () => Promise.reject(new Error("not to be written")),
    writeCells: () => Promise.reject(new Error("not to be written")),
    undo: () => Promise.resolve(null),
    addSheet: () => Promise.resolve(),
    watch: () => () => undefined,
  };
}

/** A pane that has opened a workbook from outside Excel. */
export async function withContent(content: WorkbookContent): Promise<Pane> {
  const { pane } = paneWith({ openFile: () => Promise.resolve(fileHolding(content)) });
  await start(pane);
  await openRosterFile(pane, "file.xlsx", new Uint8Array());
  return pane;
}

export async function withRoster(name = "small.csv"): Promise<ReturnType<typeof paneWith>> {
  const opened = paneWith();
  await start(opened.pane);
  await openRosterFile(opened.pane, name, bytesOf(name));
  return opened;
}

export async function withSets(): Promise<ReturnType<typeof paneWith>> {
  const opened = await withRoster();
  await allocate(opened.pane);
  await writeDraft(opened.pane);
  return opened;
}

export async function untilIdle(pane: Pane): Promise<void> {
  while (pane.state.shell.work) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** As if the workbook were open in Excel: the same, with somebody else able to change it. */
export async function inExcel(
  name: string,
): Promise<{ pane: Pane; tell: Parameters<OpenWorkbook["watch"]>[0] }> {
  const file = await openFile(name, bytesOf(name), () => undefined, "out.xlsx");
  let tell: Parameters<OpenWorkbook["watch"]>[0] = () => undefined;
  const workbook: OpenWorkbook = {
    ...file,
    kind: "excel",
    watch: (onChange) => {
      tell = onChange;
      return () => undefined;
    },
  };
  const { pane } = paneWith({
    situation: () => Promise.resolve({ kind: "excel", readOnly: false, keepsPage: true }),
    openExcel: () => Promise.resolve(workbook),
  });
  await start(pane);
  return {
    pane,
    tell: (changes) => {
      tell(changes);
    },
  };
}

/** A person types one more row below the roster and reads the workbook again. */
export async function typeOnRoster(pane: Pane, texts: readonly string[]): Promise<void> {
  const { workbook } = pane;
  if (!workbook) throw new Error("no workbook");
  const [read, write] = [workbook.read, workbook.write];
  const content = await read();
  const typed = {
    ...content,
    sheets: content.sheets.map((sheet) => {
      const [table] = sheet.name === "Roster" ? sheet.tables : [];
      if (!table) return sheet;
      const rows = sheet.rows.slice(0, table.range.bottom + 1);
      const range = { ...table.range, bottom: table.range.bottom + 1 };
      return {
        ...sheet,
        rows: [...rows, texts.map((value) => ({ value }))],
        tables: [{ ...table, range }],
      };
    }),
  };
  workbook.read = () => Promise.resolve(typed);
  workbook.write = (...plans) => {
    workbook.read = read;
    return write(...plans);
  };
  await readAgain(pane);
}
