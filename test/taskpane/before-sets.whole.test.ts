import type { Pane } from "../../src/taskpane/core/pane";
import { answer } from "../../src/taskpane/core/roster-actions";
import { change, undo } from "../../src/taskpane/core/session-actions";
import { allocate, writeDraft } from "../../src/taskpane/core/sets-actions";
import { professionChoices } from "../../src/roster";
import { contents } from "../faults/contents";
import { differences } from "../faults/differences";
import { everything } from "../faults/everything";
import { liveExcel, type LiveExcel } from "../excel/live-programme";
import { contentOf, rosterRows } from "../workbook-content";
import { paneInEmulatedExcel, paneLoadedAnew } from "./pane-in-emulated-excel";
import { start } from "../../src/taskpane/core/shell-actions";
import type { OpenWorkbook } from "../../src/taskpane/open/open-workbook";
import { fileHolding, paneWith, untilIdle, withRoster } from "./pane-without-screens";

jest.setTimeout(60_000);

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => live.close());

/** Twelve people, three of whom have a job that no list knows. */
const roster = () =>
  contentOf(
    rosterRows(12).map((cells, row) =>
      row >= 1 && row <= 3 ? [cells[0] ?? "", "Zoner", cells[2] ?? ""] : cells,
    ),
  );

const sheets = (): string[] => live.host.book.sheets.map(({ name }) => name);
const view = (pane: Pane) => {
  const { view: now, trouble } = pane.state.session;
  if (!now) throw new Error(trouble?.what);
  return now;
};

async function answerFirst(pane: Pane): Promise<void> {
  const [question] = view(pane).questions.filter(({ kind }) => kind === "profession");
  const [choice] = professionChoices;
  if (question?.kind !== "profession" || !choice) throw new Error("Nothing is asked.");
  await answer(pane, { kind: "profession", typed: question.typed, choice });
  expect(pane.state.shell.message?.tone).toBe("success");
}

const ann = {
  kind: "add-facilitator",
  facilitator: "Ann Ash",
  organisation: "Oakbridge",
  email: "ann@oakbridge.example",
} as const;

describe("what is answered before there are sets", () => {
  it("creates its sheet with the first answer, and is undone cell by cell", async () => {
    const pane = await paneInEmulatedExcel(live, roster());
    const before = JSON.stringify(everything(live.host.book));
    const [roster1 = ""] = sheets();
    const people = view(pane).unplaced;
    await answerFirst(pane);
    expect(sheets()).toEqual([roster1, "Matching"]);
    expect(view(pane).questions.filter(({ kind }) => kind === "profession")).toEqual([]);
    await change(pane, ann, "");
    await change(
      pane,
      {
        kind: "add-rule",
        rule: { kind: "keep-apart", first: people[0]?.name ?? "", second: people[1]?.name ?? "" },
      },
      "",
    );
    await change(
      pane,
      { kind: "add-rule", rule: { kind: "pin", first: people[2]?.name ?? "", second: "3" } },
      "",
    );
    await change(
      pane,
      {
        kind: "add-rule",
        rule: { kind: "not-facilitated-by", first: people[0]?.name ?? "", second: "Ann Ash" },
      },
      "",
    );
    expect(sheets()).toEqual([roster1, "Matching", "Facilitators", "Rules"]);
    expect([view(pane).origin, view(pane).rules.length, view(pane).facilitators.length]).toEqual([
      "roster",
      3,
      1,
    ]);
    for (let left = pane.state.session.written.length; left > 0; left--) expect(await undo(pane)).toBe(true);
    expect(differences(before, JSON.stringify(everything(live.host.book)))).toEqual([]);
  });

  it("is there when the pane is loaded anew, holds for the sets, and is back when those are undone", async () => {
    const first = await paneInEmulatedExcel(live, roster());
    await answerFirst(first);
    await change(first, ann, "");
    const people = view(first).unplaced;
    await change(
      first,
      {
        kind: "add-rule",
        rule: { kind: "keep-apart", first: people[0]?.name ?? "", second: people[1]?.name ?? "" },
      },
      "",
    );
    const pane = await paneLoadedAnew(live);
    expect(view(pane).memberCount).toBe(12);
    expect(view(pane).questions.filter(({ kind }) => kind === "profession")).toEqual([]);
    const before = contents(live.host.book);
    await change(pane, { kind: "add-facilitator", facilitator: "Bea Birch" }, "");
    await change(pane, { kind: "remove-facilitator", facilitator: "F2" }, "");
    expect(contents(live.host.book)).toBe(before);
    await allocate(pane, { targetSize: 4, reform: false, balance: "" });
    await writeDraft(pane);
    const setOf = (name = ""): number =>
      view(pane).sets.findIndex(({ members }) => members.some((member) => member.name === name));
    expect(setOf(people[0]?.name)).not.toBe(setOf(people[1]?.name));
    expect(view(pane).sets.filter(({ facilitator }) => facilitator === "Ann Ash")).toHaveLength(1);
    await undo(pane);
    expect(differences(before, contents(live.host.book))).toEqual([]);
    await undo(pane);
    expect(view(pane).facilitators.map(({ name }) => name)).toEqual(["Ann Ash", "Bea Birch"]);
  });

  it("is asked of a list as soon as that is pasted into an empty workbook", async () => {
    let now = contentOf([]);
    let tell: Parameters<OpenWorkbook["watch"]>[0] = () => undefined;
    const workbook: OpenWorkbook = {
      ...{ ...fileHolding(now), kind: "excel", read: () => Promise.resolve(now) },
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
    expect([pane.state.session.isEmpty, pane.state.session.view]).toEqual([true, null]);
    now = contentOf(rosterRows(12));
    tell([{ sheet: "Sheet1", kind: "edited", cells: ["A1:C13"], cellCount: 39 }]);
    await untilIdle(pane);
    expect([view(pane).memberCount, pane.state.session.changes]).toEqual([12, []]);
  });

  it("of a file in a browser comes with the sets, and no file is saved before them", async () => {
    const { pane, saved } = await withRoster("small.csv");
    const people = view(pane).unplaced;
    await change(
      pane,
      {
        kind: "add-rule",
        rule: { kind: "keep-apart", first: people[0]?.name ?? "", second: people[1]?.name ?? "" },
      },
      "",
    );
    await change(pane, ann, "");
    expect([saved, view(pane).rules.length, view(pane).facilitators.length]).toEqual([[], 1, 1]);
    await undo(pane);
    expect(view(pane).facilitators).toEqual([]);
    await allocate(pane);
    await writeDraft(pane);
    expect([saved.length, view(pane).rules.length]).toEqual([1, 1]);
  });
});
