import { showPlace } from "../../src/excel";
import { Refusal } from "../../src/programme";
import { sayProblem } from "../../src/wording";
import { differences } from "../faults/differences";
import { everything } from "../faults/everything";
import { formattingRequests } from "../faults/formatting-refusals";
import { outcome } from "../faults/outcome";
import { scaffolding } from "../faults/scaffolding";
import { allocateOnceMore, prepared, scenarios, type Scenario } from "../faults/scenarios";
import { liveExcel, type LiveExcel } from "./live-programme";

jest.setTimeout(120_000);

let live: LiveExcel;

const snapshot = (): string => JSON.stringify(everything(live.host.book));
const scenarioNamed = (name: string): Scenario => {
  const found = scenarios.find((each) => each.name === name);
  if (!found) throw new Error(`There is no scenario ${name}.`);
  return found;
};
/** One that writes in stages, one that writes in a single request, and the two that write no plan. */
const tried = [
  "allocate into another number of sets",
  "move a member",
  "add a sheet of sample members",
  "correct cells of the administrator's own",
].map(scenarioNamed);

/**
 * Does the scenario undisturbed: which of its requests are worth disturbing, and the workbook before and after. Of
 * those that format, one is like the other. Of many, each way of disturbing takes its share; the first is in all.
 *
 * @param share which third of the requests, 0 to 2
 */
async function undisturbed(
  scenario: Scenario,
  share = 0,
): Promise<{
  readonly begin: Awaited<ReturnType<typeof prepared>>;
  readonly requests: readonly number[];
  readonly before: string;
  readonly done: string;
}> {
  const begin = await prepared(live, scenario);
  const workbook = begin();
  const before = snapshot();
  const formatting = await formattingRequests(live, () => scenario.act(live, workbook));
  const [first, ...more] = formatting;
  const requests = live.host.requests
    .map((_, index) => index + 1)
    .filter((request) => !formatting.has(request) || request === first || request === more.at(-1))
    .filter((request, at, all) => request === 1 || all.length < 6 || at % 3 === share);
  return { begin, before, requests, done: snapshot() };
}

/** Until Excel has carried out everything that it held back. */
async function carriedOut(): Promise<void> {
  for (let seen = -1; seen !== live.host.requests.length;) {
    seen = live.host.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function refusalFrom(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error instanceof Error ? error : new Error("It was not refused.");
}

describe("while a person edits a cell", () => {
  beforeAll(async () => {
    live = await liveExcel();
  });
  afterAll(() => live.close());

  it.each(tried)("$name waits before any of its requests until the cell is left", async (scenario) => {
    const { begin, requests, done } = await undisturbed(scenario, 0);
    for (const before of requests) {
      const workbook = begin();
      let leave: NodeJS.Timeout | undefined;
      live.host.secondUser = {
        before,
        act(book) {
          book.editingCell = true;
          leave = setTimeout(() => (book.editingCell = false), 10);
        },
      };
      const error = await outcome(scenario.act(live, workbook));
      expect([before, leave === undefined, error]).toEqual([before, false, null]);
      expect([before, differences(done, snapshot())]).toEqual([before, []]);
    }
  });

  it.each(tried)("$name is given up in time, and done once the cell is left", async (scenario) => {
    const { begin, requests, done } = await undisturbed(scenario, 1);
    for (const before of requests) {
      const workbook = begin();
      const { host } = live;
      host.secondUser = { before, act: (book) => (book.editingCell = true) };
      const timeIsUp = setInterval(() => {
        if (host.book.editingCell) host.onSilence();
      }, 5);
      const error = await outcome(scenario.act(live, workbook));
      clearInterval(timeIsUp);
      host.book.editingCell = false;
      await carriedOut();
      // When everything but the last look is done, there is nothing to be told.
      if (error !== null) {
        const { problem } = refusalFrom(error);
        expect(["excel-not-answering", "workbook-not-restored"]).toContain(problem.code);
        expect(sayProblem(problem).remedy).toMatch(/try again/i);
        expect([before, await outcome(scenario.act(live, workbook))]).toEqual([before, null]);
      } else if (workbook.memory.unformatted.size > 0) {
        expect([before, await outcome(scenario.act(live, workbook))]).toEqual([before, null]);
      }
      expect([before, differences(done, snapshot())]).toEqual([before, []]);
    }
  });
});

describe("with another workbook in front", () => {
  beforeAll(async () => {
    live = await liveExcel();
  });
  afterAll(() => live.close());

  it.each([...scenarios])("$name goes through all the same", async (scenario) => {
    const { begin, done } = await undisturbed(scenario);
    const workbook = begin();
    live.host.book.isInFront = false;
    const { activeSheetId } = live.host.book;
    expect(await outcome(scenario.act(live, workbook))).toBeNull();
    expect(differences(done, snapshot())).toEqual([]);
    expect(live.host.book.activeSheetId).toBe(activeSheetId);
  });

  it("no place can be shown, which is said with what to do", async () => {
    await undisturbed(scenarioNamed("allocate"));
    live.host.book.isInFront = false;
    const { problem } = refusalFrom(await outcome(showPlace({ sheet: "Set 1" }, {})));
    expect(problem.code).toBe("excel-other-workbook-in-front");
    expect(sayProblem(problem).remedy).toMatch(/Go to this workbook/);
    live.host.book.isInFront = true;
    await showPlace({ sheet: "Set 1" }, {});
    expect(live.host.book.activeSheetId).toBe(live.host.book.sheetNamed("Set 1")?.id);
  });
});

describe("with several sheets selected together", () => {
  beforeAll(async () => {
    live = await liveExcel();
  });
  afterAll(() => live.close());

  // office-js issue 2266.
  it.each(tried)("$name says to select a single one, and is done once that is so", async (scenario) => {
    const workbook = (await prepared(live, scenario))();
    const before = snapshot();
    live.host.book.isGrouped = true;
    const refused = refusalFrom(await outcome(scenario.act(live, workbook)));
    expect(sayProblem(refused.problem).remedy).toContain("select a single sheet");
    live.host.book.isGrouped = false;
    expect(differences(before, snapshot())).toEqual([]);
    expect(await outcome(scenario.act(live, workbook))).toBeNull();
    expect(snapshot()).not.toBe(before);
  });
});

describe("in an Excel that cannot wait while a cell is being edited", () => {
  beforeAll(async () => {
    live = await liveExcel({ requirements: { ExcelApi: "1.14" } });
  });
  afterAll(() => live.close());

  it.each(tried)("$name says so, and is done once the cell is left", async (scenario) => {
    const { begin, requests, before: asItWas, done } = await undisturbed(scenario, 2);
    const codes = new Set<string>();
    for (const before of requests) {
      const workbook = begin();
      live.host.secondUser = { before, act: (book) => (book.editingCell = true) };
      const error = await outcome(scenario.act(live, workbook));
      live.host.book.editingCell = false;
      live.host.secondUser = null;
      if (error !== null) {
        const { problem } = refusalFrom(error);
        codes.add(problem.code);
        expect(["excel-cell-being-edited", "workbook-not-restored"]).toContain(problem.code);
        if (before === 1) expect([before, differences(asItWas, snapshot())]).toEqual([before, []]);
        expect([before, await outcome(scenario.act(live, workbook))]).toEqual([before, null]);
      } else if (workbook.memory.unformatted.size > 0) {
        expect([before, await outcome(scenario.act(live, workbook))]).toEqual([before, null]);
      }
      // Old sheets that could not be taken away while the cell was edited go with the next write.
      if (scaffolding(live.host.book).length > 0) {
        expect([before, error]).toEqual([before, null]);
        await allocateOnceMore(live, workbook);
        expect([before, scaffolding(live.host.book)]).toEqual([before, []]);
      } else {
        expect([before, differences(done, snapshot())]).toEqual([before, []]);
      }
    }
    expect(codes).toContain("excel-cell-being-edited");
  });
});
