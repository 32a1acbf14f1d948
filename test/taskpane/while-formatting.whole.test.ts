import { allocate, writeDraft } from "../../src/taskpane/core/sets-actions";
import { change, readAgain, undo } from "../../src/taskpane/core/session-actions";
import type { Pane } from "../../src/taskpane/core/pane";
import { isUnfinished } from "../../src/workbook";
import { liveExcel, type LiveExcel } from "../excel/live-programme";
import { differences } from "../faults/differences";
import { everything } from "../faults/everything";
import { contentOf, rosterRows } from "../workbook-content";
import { paneInEmulatedExcel } from "./pane-in-emulated-excel";
import { today } from "./pane-without-screens";

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => live.close());

/** A pane whose sets are in place and not formatted yet. */
async function withSetsInPlace(): Promise<Pane> {
  const pane = await paneInEmulatedExcel(live, contentOf(rosterRows(36)));
  await allocate(pane);
  await writeDraft(pane);
  return pane;
}

const unfinished = (): number => live.host.book.names.filter(({ comment }) => isUnfinished(comment)).length;

async function untilFormatted(
  pane: Pane,
  isOver = (): boolean => pane.state.shell.behind === null && unfinished() === 0,
): Promise<void> {
  for (let looks = 0; looks < 1_000 && !isOver(); looks++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function move(pane: Pane): Promise<boolean> {
  const member = pane.state.session.view?.sets[0]?.members[0]?.id ?? "";
  return change(pane, { kind: "move", member, to: 2, on: today }, "Moved.");
}

describe("while sheets are formatted", () => {
  it("the sets are shown already, and a member can be moved at once", async () => {
    const waiting = await withSetsInPlace();
    await untilFormatted(waiting);
    await move(waiting);
    await untilFormatted(waiting);
    const asWaited = JSON.stringify(everything(live.host.book));

    const pane = await withSetsInPlace();
    expect(pane.state.shell).toMatchObject({ work: null, message: { tone: "success" } });
    expect(pane.state.session.view?.sets.length).toBeGreaterThan(3);
    expect(unfinished()).toBeGreaterThan(5);
    expect(await move(pane)).toBe(true);
    await untilFormatted(pane);
    expect(unfinished()).toBe(0);
    const different = differences(asWaited, JSON.stringify(everything(live.host.book)));
    // Sheets that people type on are laid out by the later write here: their names and days say so.
    expect(different.filter((line) => !/^\/names\/\d+\/comment|numberFormat: "d mmm/.test(line))).toEqual([]);
  });

  it("it is told how far that is, and what is only read goes between", async () => {
    const pane = await withSetsInPlace();
    const told: string[] = [];
    pane.subscribe(() => {
      const { behind } = pane.state.shell;
      if (behind && told.at(-1) !== behind.label) told.push(behind.label);
    });
    const left = unfinished();
    expect(await readAgain(pane)).toBe(true);
    expect(unfinished()).toBeGreaterThan(0);
    expect(unfinished()).toBeGreaterThan(left - 8);
    await untilFormatted(pane);
    expect(told.length).toBeGreaterThan(2);
    const named = told.map((label) => /^Formatting (.+), sheet \d+ of \d+$/.exec(label)?.[1]);
    expect(live.host.book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
    expect(named.slice(0, 2)).toEqual(["Overview", "Roster"]);
    expect([unfinished(), pane.state.shell.unformatted]).toEqual([0, null]);
  });

  it("all of it can be undone, and nothing of ours is left", async () => {
    const before = await paneInEmulatedExcel(live, contentOf(rosterRows(36)));
    expect(before.state.session.view).not.toBeNull();
    const untouched = JSON.stringify(everything(live.host.book));
    const pane = await withSetsInPlace();
    expect(await undo(pane)).toBe(true);
    await untilFormatted(pane);
    expect(differences(untouched, JSON.stringify(everything(live.host.book)))).toEqual([]);
  });

  it("all is formatted after a shorter cycle, and a later write has no rules to make again", async () => {
    const pane = await withSetsInPlace();
    const cycle = { firstMeeting: "2026-10-13", pattern: "", skipMonths: [], count: 4 } as const;
    await change(pane, { kind: "plan", cycle }, "Planned.");
    await untilFormatted(pane);
    await change(pane, { kind: "refresh" }, "Done.");
    await untilFormatted(pane);
    const made: string[] = [];
    live.host.faults.refusing = (member) => {
      if (/conditionalFormats\.add$|dataValidation\.rule$/.test(member)) made.push(member);
      return null;
    };
    await change(pane, { kind: "refresh" }, "Done.");
    await untilFormatted(pane);
    live.host.faults.refusing = null;
    expect(made).toEqual([]);
  });

  it("what Excel refuses is told once it is known, whatever was done meanwhile", async () => {
    const pane = await paneInEmulatedExcel(live, contentOf(rosterRows(36)));
    await allocate(pane);
    live.host.faults.refusing = (member) => (/charts\.add/.test(member) ? "ApiNotFound" : null);
    await writeDraft(pane);
    await readAgain(pane);
    await untilFormatted(pane, () => pane.state.shell.unformatted !== null);
    live.host.faults.refusing = null;
    expect(pane.state.shell.unformatted?.what).toMatch(/charts? could not be drawn/);
  });
});
