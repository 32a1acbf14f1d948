import { localDay } from "../src/sheet";
import { ribbonFunctions, ribbonScreens } from "../src/taskpane/core/shell-slice";
import { strings } from "../src/taskpane/strings";
import { readWorkbook } from "../src/xlsx";
import { openContent } from "../test/excel-host/files/open-file";
import { saveFile } from "../test/excel-host/files/save-file";
import { ExcelHost } from "../test/excel-host/host";
import type { BookState } from "../test/excel-host/model/book-state";
import { clientFacts } from "../test/excel-host/transport/client-setup";
import { parentFrame } from "../test/excel-host/transport/parent-frame";
import { plannedFormulas } from "./planned-formulas";
import { WorkbookWindow } from "./workbook-window";

const sample = "/samples/roster-60.xlsx";
const host = new ExcelHost();
const status = part("status");

const shown = new WorkbookWindow(
  {
    ...{ grid: part("grid"), tabs: part("tabs"), where: part("where") },
    ...{ content: part("content"), status },
  },
  () => host.book,
  () => {
    host.tellListeners();
    workOutFormulas();
  },
);

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no part ${id}.`);
  return found;
}

/** The add-in's buttons, and the cross that closes a pane. */
function drawRibbon(): void {
  const button = (text: string, press: () => void): HTMLButtonElement => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", press);
    return made;
  };
  host.onPane = (isShown) => {
    part("pane").hidden = !isShown;
  };
  part("ribbon").replaceChildren(
    ...ribbonScreens.map((screen) =>
      button(strings.screens[screen], () => {
        host.pressButton(ribbonFunctions[screen]);
      }),
    ),
    button("Close the pane", () => {
      host.showPane(false);
    }),
  );
}

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Once the pane has been quiet for a moment: a write comes in several requests. */
function workOutFormulas(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const values = plannedFormulas(host.book, localDay(new Date()));
    if (values) host.book.formulaValues = values;
    host.book.recalculate();
    shown.draw();
  }, 200);
}

/** Another workbook in the window: the pane starts anew with it, as it would in Excel. */
function open(book: BookState): void {
  host.open(book);
  const values = fileValues(book);
  book.formulaValues = values;
  part("pane").replaceChildren();
  const asked = new URLSearchParams(location.search);
  if (!asked.has("screen")) asked.set("runtime", "shared");
  parentFrame(
    {
      send: async (request) => {
        const answer = await host.send(request);
        shown.draw();
        workOutFormulas();
        return answer;
      },
      listen: (sink) => {
        host.listen(sink);
      },
    },
    clientFacts(),
    part("pane"),
    new URL(`/taskpane.html?${String(asked)}`, location.href).href,
  );
  shown.draw();
  workOutFormulas();
}

/** What the formulas of a file showed when it was saved. */
function fileValues(book: BookState): BookState["formulaValues"] {
  const saved = new Map(
    book.sheets.flatMap(({ cells }) =>
      [...cells.values()].flatMap((row) =>
        [...row.values()].flatMap(({ formula, value }) => (formula === undefined ? [] : [[formula, value]])),
      ),
    ) as [string, string | number | boolean | null][],
  );
  return (formula) => saved.get(formula) ?? 0;
}

async function openBytes(bytes: Uint8Array, name: string): Promise<void> {
  try {
    open(openContent(await readWorkbook(bytes, name)));
    status.textContent = `${name}, as far as the product reads files: without looks and charts of its own.`;
  } catch (error) {
    status.textContent = `${name} could not be opened: ${String(error)}`;
  }
}

part("open").addEventListener("change", ({ target }) => {
  const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
  if (file) void file.arrayBuffer().then((bytes) => openBytes(new Uint8Array(bytes), file.name));
});
part("save").addEventListener("click", () => {
  saveFile(host.book).then(
    (bytes) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([bytes.slice().buffer]));
      link.download = "emulated.xlsx";
      link.click();
    },
    (error: unknown) => {
      status.textContent = `It could not be saved: ${String(error)}`;
    },
  );
});
drawRibbon();
void fetch(sample)
  .then((answer) => answer.arrayBuffer())
  .then((bytes) => openBytes(new Uint8Array(bytes), "roster-60.xlsx"));
