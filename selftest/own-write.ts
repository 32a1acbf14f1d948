import { ExcelWorkbook } from "../src/excel";
import {
  EngineClient,
  ownThreadTransport,
  pageDependencies,
  type ReadingOptions,
  type WorkbookView,
} from "../src/worker";
import { errorSeen, type ErrorSeen, type Observed, type Step } from "./report";

const roster = "LS self-test roster";
const memberCount = 60;
const asFound: ReadingOptions = {
  ...{ sheetName: null, columns: {}, duplicates: "refuse", hiddenRows: "include" },
};

/** People who are nobody: five professions from six organisations. */
function rosterRows(): { readonly value: string }[][] {
  const header = ["Name", "Email", "Profession", "Organisation"];
  const members = Array.from({ length: memberCount }, (_, index) => [
    `Member ${String(index + 1).padStart(2, "0")}`,
    `member${String(index + 1)}@example.com`,
    ["Nurse", "Doctor", "Pharmacist", "Physiotherapist", "Midwife"][index % 5] ?? "",
    `Organisation ${String((index % 6) + 1)}`,
  ]);
  return [header, ...members].map((cells) => cells.map((value) => ({ value })));
}

interface Doing {
  readonly id: string;
  readonly claim: string;
  readonly expected: Observed;
  act(): Promise<Observed>;
}

/**
 * The product's own write, in a blank workbook: a roster, sets of it, the write, what is read back, a move and two
 * undoes. What it added is gone afterwards where Excel let it.
 */
export async function ownWrite(excel: typeof Excel, tell: (step: Step) => void): Promise<Step[]> {
  const engine = new EngineClient([ownThreadTransport(pageDependencies)]);
  const workbook = new ExcelWorkbook({ now: () => Date.now(), paneId: "selftest" });
  const sheetNames = async (): Promise<string[]> => (await workbook.read()).sheets.map(({ name }) => name);
  const before = await sheetNames();
  let formed: readonly string[] = [];
  let member = "";
  const look = async (): Promise<WorkbookView> => engine.call("open", [await workbook.read(), asFound]);
  const steps: readonly Doing[] = [
    {
      ...{ id: "own-sample", claim: "The roster is added as a sheet of its own.", expected: memberCount },
      async act() {
        await workbook.addSheet(roster, rosterRows());
        return (await look()).memberCount;
      },
    },
    {
      ...{ id: "own-allocate", claim: "Sets are formed, and every count is even.", expected: [10, 0] },
      async act() {
        const options = {
          targetSize: 6,
          balance: "",
          seed: 1,
          reform: false,
          evenOut: false,
          unevenSizes: false,
          earlier: [],
        };
        const draft = await engine.call("allocate", [options]);
        formed = draft.sets.flatMap(({ members }) => members.map(({ id }) => id));
        member = draft.sets[0]?.members[0]?.id ?? "";
        return [draft.sets.length, new Set(formed).size - formed.length];
      },
    },
    {
      ...{ id: "own-write", claim: "The sets are written, and nothing is left out.", expected: "[]" },
      async act() {
        const { plan, restoring } = await engine.call("planDraft", []);
        const report = await workbook.write(plan, restoring);
        return JSON.stringify(await report.formatting);
      },
    },
    {
      id: "own-read-back",
      claim: "What was written is read back as it was formed, on the same sheets.",
      expected: [10, true],
      async act() {
        const view = await look();
        const read = view.sets.flatMap(({ members }) => members.map(({ id }) => id));
        return [view.sets.length, [...read].sort().join() === [...formed].sort().join()];
      },
    },
    {
      ...{ id: "own-move", claim: "A member is moved to another set.", expected: 2 },
      async act() {
        const command = { kind: "move", member, to: 2, on: pageDependencies.today() } as const;
        const { plan, restoring } = await engine.call("planChange", [command]);
        await workbook.write(plan, restoring);
        const view = await look();
        return view.sets.find((set) => set.members.some(({ id }) => id === member))?.number ?? null;
      },
    },
    {
      ...{
        id: "own-undo",
        claim: "Undo brings the move back, and then the sets.",
        expected: [1, before.length + 1],
      },
      async act() {
        await workbook.undo();
        const view = await look();
        const where = view.sets.find((set) => set.members.some(({ id }) => id === member))?.number ?? null;
        await workbook.undo();
        return [where, (await sheetNames()).length];
      },
    },
  ];
  const done: Step[] = [];
  for (const { act, ...doing } of steps) {
    const step = await tried(doing, act);
    done.push(step);
    tell(step);
    if (step.errors.length > 0) break;
  }
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    for (const sheet of worksheets.items) if (!before.includes(sheet.name)) sheet.delete();
    await context.sync();
  });
  return done;
}

/** Does it, and says what came of it and how long it took. */
export async function tried(
  { id, claim, expected }: Pick<Step, "id" | "claim" | "expected">,
  act: () => Promise<Observed>,
  picture: () => string | undefined = () => undefined,
  errors: ErrorSeen[] = [],
): Promise<Step> {
  const since = performance.now();
  let observed: Observed;
  try {
    observed = await act();
  } catch (error) {
    const seen = errorSeen(error);
    errors.push(seen);
    observed = `failed: ${seen.code}`;
  }
  const milliseconds = Math.round(performance.now() - since);
  const same = JSON.stringify(observed) === JSON.stringify(expected);
  const shown = picture();
  return {
    ...{ id, claim, expected, observed, same, errors: [...errors], milliseconds },
    ...(shown !== undefined && { picture: shown }),
  };
}
