import { usualLimits } from "../../src/excel/limits";
import { finishedMark, type WorkbookContent } from "../../src/workbook";
import type { BookState } from "../excel-host/model/book-state";
import { differences } from "../faults/differences";
import { everything } from "../faults/everything";
import { outcome } from "../faults/outcome";
import { isScaffold, scaffolding } from "../faults/scaffolding";
import { prepared, scenarios, type Scenario } from "../faults/scenarios";
import { liveExcel, type LiveExcel } from "./live-programme";

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => live.close());

/** What somebody else's pane is shown of a workbook: what a formula comes to is Excel's to say. */
async function shownOf(book: BookState): Promise<string> {
  live.host.open(book);
  const { sheets, names } = await live.open({ paneId: "reader" }).read();
  const shown: WorkbookContent = {
    // Tabs are hidden and shown with the formatting, after the contents.
    sheets: sheets.map((sheet) => ({
      ...sheet,
      hidden: false,
      rows: sheet.rows.map((row) =>
        row.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
      ),
    })),
    names: names
      .filter((name) => !isScaffold(name))
      .map((name) => ({ ...name, comment: finishedMark(name.comment ?? "") }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
  return JSON.stringify(shown);
}

/** Does the scenario, and gives the workbook as it was before it, ahead of each of its requests, and after it. */
async function stagesOf(scenario: Scenario): Promise<BookState[]> {
  const begin = await prepared(live, scenario);
  await scenario.act(live, begin());
  const requests = live.host.requests.length;
  const stages: BookState[] = [];
  const workbook = begin();
  const look = (before: number): void => {
    if (before > requests) return;
    live.host.secondUser = {
      before,
      act(book) {
        stages.push(book.copy());
        look(before + 1);
      },
    };
  };
  look(1);
  await scenario.act(live, workbook);
  return [...stages, live.host.book.copy()];
}

/** Those that build sheets anew, or take them away. */
const tried = ["allocate", "allocate into another number of sets", "undo"];
const staged = scenarios.filter(({ name }) => tried.includes(name));

describe("somebody who reads the workbook between any two requests of a write", () => {
  it.each(staged)("$name: is shown it as it was or as it is to be, never half-made", async (scenario) => {
    const stages = await stagesOf(scenario);
    expect(stages.length).toBeGreaterThan(3);
    const shown: string[] = [];
    for (const book of stages) shown.push(await shownOf(book));
    const whole = [shown[0], shown.at(-1)];
    expect(new Set(whole).size).toBe(2);
    const halfMade = shown.filter((each) => !whole.includes(each));
    expect(halfMade.map((each) => differences(each, shown.at(-1) ?? ""))).toEqual([]);
    // Something half-made was there to be seen.
    const isStaging = stages.map(({ sheets }) => sheets.some(({ name }) => name.startsWith("~LS ")));
    expect(isStaging).toContain(true);
  });
});

describe("a write of somebody else's that has been under way for long", () => {
  it("is waited for as long as Excel may be at work on a request, and then taken away", async () => {
    const [allocating] = scenarios.filter(({ name }) => name === "allocate");
    if (!allocating) throw new Error("There is no such scenario.");
    const isStaged = ({ sheets }: BookState): boolean => sheets.some(({ name }) => name.startsWith("~LS "));
    const [staged] = (await stagesOf(allocating)).filter(isStaged);
    if (!staged) throw new Error("Nothing was staged.");
    const triedAfter = async (seconds: number): Promise<unknown> => {
      live.host.open(staged.copy());
      const now = (): number => Date.UTC(2026, 8, 1) + seconds * 1000;
      return outcome(allocating.act(live, live.open({ paneId: "another", now })));
    };
    // So many minutes as a slow Excel may well take.
    expect(await triedAfter(5 * 60)).toMatchObject({ problem: { code: "workbook-being-written" } });
    expect(isStaged(live.host.book)).toBe(true);
    expect(await triedAfter(usualLimits.writing + 1)).toBeNull();
    expect(scaffolding(live.host.book)).toEqual([]);
  });
});

describe("a pane that was closed between any two requests of a write", () => {
  it("recognises its own write when it is opened again, says so, and has it done at the next try", async () => {
    const [allocating] = scenarios.filter(({ name }) => name === "allocate");
    if (!allocating) throw new Error("There is no such scenario.");
    const stages = await stagesOf(allocating);
    const done = JSON.stringify(everything(live.host.book));
    const said: (string | undefined)[] = [];
    // Every second one: a moment on, most of them are as they were.
    for (const book of stages.filter((_, at) => at % 2 === 0 || at === stages.length - 1)) {
      live.host.open(book);
      const pane = live.open();
      const { interrupted } = await pane.read();
      said.push(interrupted);
      const { sheets, names } = live.host.book;
      expect(sheets.filter(({ name }) => name.startsWith("~LS ")).map(({ name }) => name)).toEqual([]);
      expect(names.map(({ name }) => name)).not.toContain("LS_being_written");
      await allocating.act(live, pane);
      expect(differences(done, JSON.stringify(everything(live.host.book)))).toEqual([]);
    }
    expect([...new Set(said)]).toEqual([undefined, "taken-back", "unformatted"]);
    expect([said.at(0), said.at(-1)]).toEqual([undefined, undefined]);
  });
});
