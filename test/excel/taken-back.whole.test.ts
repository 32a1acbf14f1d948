import fc from "fast-check";
import { apply, certificateOf, type Command } from "../../src/commands";
import type { ExcelWorkbook } from "../../src/excel";
import { readLive } from "../../src/excel/read/read-live";
import { knownIds } from "../../src/excel/read/live-workbook";
import { Requests } from "../../src/excel/requests";
import { planChanges } from "../../src/excel/write/plan-changes";
import { sendAll } from "../../src/excel/write/send";
import { takingBack } from "../../src/excel/write/take-back";
import type { Member } from "../../src/programme";
import { planWorkbook, type WorkbookContent, type WorkbookPlan } from "../../src/workbook";
import type { BookState } from "../excel-host/model/book-state";
import { openContent } from "../excel-host/files/open-file";
import { differences } from "../faults/differences";
import { everything } from "../faults/everything";
import { outcome } from "../faults/outcome";
import { scaffolding } from "../faults/scaffolding";
import { prepared, scenarios } from "../faults/scenarios";
import { setLists } from "../faults/set-lists";
import { opened } from "../opened";
import { contentOf, rowsWithGender } from "../workbook-content";
import { allocated, allocateLive, liveExcel, planOf, type LiveExcel } from "./live-programme";
import { UserHand } from "./user-hand";

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => live.close());

const sizes = { targetSize: 6, maxSize: 7 };
const today = "2026-09-20" as const;

/** What the next write is of, by what a number chooses. */
const writes: Readonly<Record<string, (content: WorkbookContent, which: number) => WorkbookPlan>> = {
  move: (content, which) =>
    commanded(content, which, ({ id: member, setNumber }) => ({
      ...{ kind: "move", member, to: setNumber === 1 ? 2 : 1, on: today },
    })),
  withdrawal: (content, which) =>
    commanded(content, which, ({ id: member }) => ({ kind: "withdraw", member, on: today })),
  "other sets": (content, which) =>
    planOf(allocated(content, { reform: true, settings: { ...sizes, targetSize: 3 + (which % 4) } })),
  "a further column": (content) =>
    planOf(allocated(content, { reform: true, settings: { ...sizes, balance: "Gender" } })),
};

function commanded(
  content: WorkbookContent,
  which: number,
  command: (member: Member) => Command,
): WorkbookPlan {
  const before = opened(content);
  const { members } = before.programme;
  const member = members[which % members.length];
  if (!member) throw new Error("There is nobody.");
  const { programme } = apply(before, command(member), { today });
  return planWorkbook({
    ...{ programme, certificate: certificateOf(programme), notices: [], setSheets: "auto" },
  });
}

/** What somebody has done to the workbook before. */
const edits: Readonly<Record<string, (hand: UserHand) => void>> = {
  nothing: () => undefined,
  "a row above": (hand) => {
    hand.insertRows("Roster", 1);
  },
  "a column of their own": (hand) => {
    hand.insertColumns("Attendance", 2);
    hand.type("Attendance", 7, 2, "Bay");
  },
  // It is kept under another name, and one is built in its place.
  "a note on a sheet that is drawn": (hand) => {
    hand.type("Overview", 42, 4, "Ask Priya");
  },
};

describe("a list of changes", () => {
  let [book, memory]: [BookState | null, ExcelWorkbook["memory"] | undefined] = [null, undefined];

  it("leaves nothing once its inverses are carried out, wherever it was stopped", async () => {
    const begin = async (): Promise<ExcelWorkbook> => {
      if (!book) {
        live.host.open(openContent(contentOf(rowsWithGender(12))));
        const workbook = live.open();
        await allocateLive(live.host, workbook, { settings: sizes });
        [book, memory] = [live.host.book.copy(), workbook.memory];
      }
      live.host.open(book.copy());
      return live.open(memory && { memory });
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(writes)),
        fc.constantFrom(...Object.keys(edits)),
        fc.nat(),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 1 }),
        async (write, edit, which, stop) => {
          const workbook = await begin();
          edits[edit]?.(new UserHand(live.host.book));
          const content = await workbook.read();
          const plan = writes[write]?.(content, which);
          const { shown: before, written } = workbook.memory;
          if (!plan || !before) throw new Error("Nothing was read.");
          const was = JSON.stringify(everything(live.host.book));
          const changes = planChanges(plan, before, written, "pane9");
          const list = Object.values(changes.contents).flat();
          const requests = new Requests({ alarm: live.alarm }, "writing");
          await sendAll(requests, list.slice(0, Math.ceil((stop ?? 1) * list.length)));
          const now = await readLive(requests, knownIds(before));
          const asked = { changes, before, isBrief: false, told: null, pane: "pane", token: "pane9" };
          await sendAll(requests, takingBack(asked, now, true));
          expect(differences(was, JSON.stringify(everything(live.host.book)))).toEqual([]);
        },
      ),
      { numRuns: 16 },
    );
  });
});

describe("a write that somebody was ahead of, and that Excel does not let be taken back at once", () => {
  it("is taken back by the next call, with what they typed", async () => {
    live.host.open(openContent(contentOf(rowsWithGender(12))));
    const workbook = live.open();
    await allocateLive(live.host, workbook, { settings: sizes });
    const plan = planOf(
      allocated(await workbook.read(), { reform: true, settings: { ...sizes, targetSize: 4 } }),
    );
    const { host } = live;
    host.forget();
    const before = setLists(host.book);
    const column = new UserHand(host.book).columnOf("Roster", 3, "Set");
    host.secondUser = {
      // The look, the sheets for the meantime, and then the request that writes over it.
      before: 3,
      act(book) {
        new UserHand(book).type("Roster", 5, column, "with Ash");
        host.faults.plan(5, "GeneralException");
      },
    };
    await expect(workbook.write(plan)).rejects.toMatchObject({ problem: { code: "workbook-not-restored" } });
    await workbook.read();
    expect(new UserHand(host.book).valueAt("Roster", 5, column)).toBe("with Ash");
    const { onRoster, onSheets } = setLists(host.book);
    expect(onSheets).toEqual(onRoster);
    expect(Object.keys(onRoster)).toEqual(Object.keys(before.onRoster));
    expect(scaffolding(host.book)).toEqual([]);
  });
});

describe("a formula that Excel does not let be taken back", () => {
  it.each(["row", "column"] as const)(
    "stays out where its column has gone with a list that somebody moved by a %s, and nothing else does",
    async (along) => {
      const scenario = scenarios.find(({ name }) => name.startsWith("undo the balance"));
      if (!scenario) throw new Error("There is no such scenario.");
      const { host } = live;
      const workbook = (await prepared(live, scenario))();
      host.forget();
      const before = host.book.sheets.map(({ name }) => name);
      host.secondUser = {
        // Two looks, and then the request that takes the column from the Roster.
        before: 3,
        act(book) {
          const hand = new UserHand(book);
          hand.type("Roster", 5, hand.columnOf("Roster", 3, "Set"), "with Ash");
          host.secondUser = {
            before: 4,
            act(meanwhile) {
              const other = new UserHand(meanwhile);
              if (along === "row") other.insertRows("Roster", 1);
              else other.insertColumns("Roster", 0);
              host.secondUser = null;
            },
          };
        },
      };
      await expect(workbook.undo()).rejects.toMatchObject({ problem: { code: "workbook-changed" } });
      const content = await workbook.read();
      expect(content.sheets.map(({ name }) => name)).toEqual(before);
      expect(scaffolding(host.book)).toEqual([]);
      const roster = content.sheets.find(({ name }) => name === "Roster");
      expect(roster?.rows.flat().map(({ value }) => value)).toContain("with Ash");
      // The next try writes it whole, and nothing was taken for a person's own.
      expect(await outcome(workbook.undo())).toBeNull();
      expect(host.book.sheets.map(({ name }) => name)).toEqual(before);
    },
  );
});
