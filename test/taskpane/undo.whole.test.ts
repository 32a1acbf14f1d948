import fc from "fast-check";
import { change, undo } from "../../src/taskpane/core/session-actions";
import { allocate, writeDraft } from "../../src/taskpane/core/sets-actions";
import type { BookState } from "../excel-host/model/book-state";
import { liveExcel, type LiveExcel } from "../excel/live-programme";
import { UserHand } from "../excel/user-hand";
import { contentOf, rosterRows } from "../workbook-content";
import { transports } from "../excel-host/transport/transports";
import { leftAfterUndo, undoSteps, type UndoStep } from "./undo-all";
import { paneInEmulatedExcel } from "./pane-in-emulated-excel";

jest.setTimeout(120_000);

const known: readonly UndoStep[] = [
  { action: "balance", what: 1 },
  { action: "lock", what: 2 },
  { action: "move", what: 3 },
];

describe("undoing everything", () => {
  let live: LiveExcel;
  beforeAll(async () => {
    live = await liveExcel();
  });
  afterAll(() => live.close());

  it("leaves nothing of sets by a further column, a lock and a move", async () => {
    expect(await leftAfterUndo(live, known)).toEqual([]);
  });

  it.each([
    ["a meeting more", [{ action: "add-meeting", what: 1 }]],
    ["a rule", [{ action: "add-rule", what: 1 }]],
    ["a withdrawal", [{ action: "withdraw", what: 1 }]],
    [
      "a meeting more and a withdrawal",
      [
        { action: "add-meeting", what: 1 },
        { action: "withdraw", what: 19 },
      ],
    ],
    [
      "a shorter cycle and a meeting more",
      [
        { action: "plan", what: 1 },
        { action: "add-meeting", what: 1 },
      ],
    ],
    [
      "a closed set that had a room beneath a blank row",
      [
        { action: "rooms", what: 45 },
        { action: "meet-together", what: 17 },
        { action: "close-set", what: 23 },
      ],
    ],
    [
      "closed sets whose facilitators stood between others",
      [
        { action: "close-set", what: 36 },
        { action: "add-facilitator", what: 14 },
        { action: "merge-sets", what: 67 },
      ],
    ],
  ] satisfies [string, UndoStep[]][])("leaves nothing of %s", async (_, steps) => {
    expect(await leftAfterUndo(live, [{ action: "allocate", what: 0 }, ...steps])).toEqual([]);
  });

  describe("of a meeting more", () => {
    const headerRow = 7;
    const columnOf = (book: BookState): number =>
      Array.from({ length: 40 }, (_, at) => at).findIndex(
        (at) => new UserHand(book).valueAt("Attendance", headerRow, at) === "M10",
      );

    /** Types a code under the meeting before one of the requests of the undo; tells how often the column was seen. */
    async function undone(typing: number): Promise<number> {
      const pane = await paneInEmulatedExcel(live, contentOf(rosterRows(12)));
      await allocate(pane, { targetSize: 4, reform: false, balance: "" });
      await writeDraft(pane);
      await change(pane, { kind: "add-meetings", days: ["2027-09-14"] }, "Done.");
      let seen = 0;
      const watch = (before: number): void => {
        live.host.secondUser = {
          before,
          act(book) {
            const column = columnOf(book);
            if (column >= 0) seen += 1;
            if (seen === typing && column >= 0) {
              new UserHand(book).type("Attendance", headerRow + 2, column, "P");
            } else watch(before + 1);
          },
        };
      };
      watch(live.host.requests.length + 1);
      expect(await undo(pane)).toBe(true);
      live.host.secondUser = null;
      return seen;
    }

    it("leaves the column in which somebody typed in the very moment in which it goes", async () => {
      const last = await undone(0);
      expect(columnOf(live.host.book)).toBe(-1);
      await undone(last);
      const { book } = live.host;
      expect(columnOf(book)).toBeGreaterThan(0);
      expect(new UserHand(book).valueAt("Attendance", headerRow + 2, columnOf(book))).toBe("P");
    });
  });
});

describe.each(transports)("undoing everything, %s", (transport) => {
  let held: LiveExcel;
  beforeAll(async () => {
    held = await liveExcel({}, transport);
  });
  afterAll(() => held.close());

  it("leaves the workbook as it was, whatever was done before", async () => {
    await fc.assert(
      fc.asyncProperty(undoSteps(7), async (steps) => {
        expect(await leftAfterUndo(held, steps)).toEqual([]);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });
});
