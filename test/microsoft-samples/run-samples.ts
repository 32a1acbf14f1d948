import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createContext, runInContext } from "node:vm";
import { JSDOM } from "jsdom";
import ts from "typescript";
import { parse } from "yaml";
import { ExcelHost } from "../excel-host/host";
import type { CellRange } from "../../src/sheet";
import { BookState } from "../excel-host/model/book-state";
import { namedIn } from "../excel-host/model/formula-cells";
import type { SheetState } from "../excel-host/model/sheet-state";
import { bootOffice } from "../excel-host/transport/boot-office";

/** One of Microsoft's samples for Script Lab, as far as it is run here. */
interface Sample {
  readonly file: string;
  readonly script: string;
  readonly page: string;
}

/** One function behind a button of a sample. */
export interface SampleRun {
  readonly file: string;
  /** The button's ID. */
  readonly button: string;
  /** Why it did not run; null when it did. */
  readonly trouble: string | null;
}

const calculating = { requirements: { ExcelApi: "1.99" } };
/** How long nothing must be asked of Excel: some samples go on when nobody waits for them. */
const settleMs = 25;

/**
 * Runs every button of the Excel samples in a folder, one after the other as they stand on the page. A button that
 * fails is tried again in a new workbook, behind the sample's set-up alone: some take away what others need.
 * @param folder `samples/excel` of OfficeDev/office-js-snippets, or a folder of it
 */
export async function runSamples(folder: string): Promise<SampleRun[]> {
  const host = new ExcelHost();
  const client = await bootOffice(host, calculating);
  const runs: SampleRun[] = [];
  try {
    for (const sample of samplesIn(folder)) runs.push(...(await runSample(sample, host, client)));
  } finally {
    client.close();
  }
  return runs;
}

function samplesIn(folder: string): Sample[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".yaml"),
  );
  return files.sort().flatMap((file) => {
    const { script, template } = parse(readFileSync(path.join(folder, file), "utf8")) as {
      readonly script?: { readonly content: string };
      readonly template?: { readonly content: string };
    };
    return script ? [{ file, script: script.content, page: template?.content ?? "" }] : [];
  });
}

/** Some samples ask a person to select a cell with a formula first, or one that a formula names. */
function selectFormula(book: BookState): void {
  const [found] = formulaCells(book);
  if (found) select(book, found.sheet, found.range);
}

function selectNamed(book: BookState): void {
  for (const { sheet, formula } of formulaCells(book)) {
    const [named] = namedIn(formula, sheet, book);
    if (!named) continue;
    select(book, named.sheet, { ...named.range, bottom: named.range.top, right: named.range.left });
    return;
  }
}

function select(book: BookState, sheet: SheetState, range: CellRange): void {
  book.activeSheetId = sheet.id;
  book.selection = range;
}

function formulaCells(book: BookState): { sheet: SheetState; range: CellRange; formula: string }[] {
  return book.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { formula }]) =>
        formula === undefined
          ? []
          : [{ sheet, formula, range: { top: row, bottom: row, left: column, right: column } }],
      ),
    ),
  );
}

type Client = Awaited<ReturnType<typeof bootOffice>>;

async function runSample(sample: Sample, host: ExcelHost, client: Client): Promise<SampleRun[]> {
  const runs: SampleRun[] = [];
  let opened = await openSample(sample, host, client);
  for (const button of opened.buttons) {
    let trouble = await opened.press(button);
    for (const select of trouble === null ? [] : [() => undefined, selectFormula, selectNamed]) {
      opened = await openSample(sample, host, client);
      for (const earlier of opened.buttons.slice(0, opened.buttons.indexOf(button)))
        await opened.press(earlier);
      const setUp = opened.buttons.find((each) => /^(setup|reset)/.test(each));
      if (setUp !== undefined && setUp !== button && select !== selectNamed) await opened.press(setUp);
      select(host.book);
      const again = await opened.press(button);
      if (again === null) trouble = null;
      if (trouble === null) break;
    }
    runs.push({ file: sample.file, button, trouble });
  }
  return runs;
}

interface OpenedSample {
  readonly buttons: readonly string[];
  /** @returns why it failed, or null */
  press(button: string): Promise<string | null>;
}

/** The sample's page with its script, beside a blank workbook. */
async function openSample(
  { script, page }: Sample,
  host: ExcelHost,
  { Excel, Office }: Client,
): Promise<OpenedSample> {
  const book = new BookState();
  // The samples add tables by address to sheets that they bring to the front only afterwards.
  book.addressesAreOfActiveSheet = false;
  host.open(book);
  const { window } = new JSDOM(`<body>${page}</body>`);
  const { document } = window;
  const troubles: string[] = [];
  const handlers = new Map<string, () => unknown>();
  window.EventTarget.prototype.addEventListener = function (
    this: Element,
    kind: string,
    handler: () => unknown,
  ) {
    if (kind === "click") handlers.set(this.id, handler);
  } as typeof window.EventTarget.prototype.addEventListener;
  const say = (...said: readonly unknown[]): void => void said;
  const context = createContext({
    ...{ Excel, Office, document, window },
    ...{ setTimeout, clearTimeout, HTMLElement: window.HTMLElement },
    reportError: (error: unknown) => troubles.push(wordsOf(error)),
    ...{ crypto, performance, URL, TextEncoder, TextDecoder, structuredClone, MessageChannel },
    console: {
      ...{ log: say, warn: say, info: say },
      error: (...said: readonly unknown[]) => troubles.push(said.map(wordsOf).join(" ")),
    },
  });
  const { outputText } = ts.transpileModule(script, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.None },
  });
  try {
    runInContext(outputText, context);
  } catch (error) {
    troubles.push(wordsOf(error));
  }
  return {
    buttons: [...handlers.keys()],
    async press(button) {
      troubles.length = 0;
      try {
        await handlers.get(button)?.();
        for (let seen = -1; seen !== host.requests.length;) {
          seen = host.requests.length;
          await new Promise((resolve) => setTimeout(resolve, settleMs));
        }
      } catch (error) {
        troubles.push(wordsOf(error));
      }
      return troubles.length === 0 ? null : troubles.join("; ");
    },
  };
}

function wordsOf(error: unknown): string {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return [code, message ?? error]
    .filter((part) => part !== undefined)
    .map(String)
    .join(": ");
}
