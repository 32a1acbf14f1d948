import { click, closePage } from "./page";
import { shown } from "./shown";
import { makeReportBeside } from "../../src/taskpane/core/reports-actions";
import { undo } from "../../src/taskpane/core/session-actions";
import { addEarlier, allocate, writeDraft } from "../../src/taskpane/core/sets-actions";
import type { Pane } from "../../src/taskpane/core/pane";
import { EarlierWorkbooks } from "../../src/taskpane/sets/earlier-workbooks";
import { strings } from "../../src/taskpane/strings";
import { lastFile } from "./last-year";
import { withRoster } from "./pane-without-screens";

jest.setTimeout(60_000);
afterAll(closePage);

const words = strings.sets.earlierWorkbooks;
const said = ({ state }: Pane): string => state.sets.draft?.reached.map(({ what }) => what).join(" ") ?? "";

describe("workbooks of earlier programmes", () => {
  it("are listed, can be removed, and another kind of file is refused", async () => {
    const { pane } = await withRoster();
    await addEarlier(pane, [await lastFile(), await lastFile()]);
    const there = await shown(pane, EarlierWorkbooks);
    expect(there.match(/last\.xlsx \(Last year\)/g)).toHaveLength(1);
    const after = await shown(pane, EarlierWorkbooks, () => {
      click(words.removeFile("last.xlsx"));
    });
    expect(after).not.toContain("last.xlsx");
    await addEarlier(pane, [new File(["no workbook"], "odd.xlsx")]);
    expect(pane.state.shell.message).toMatchObject({ tone: "refusal" });
    expect(pane.state.sets.options.earlier).toEqual([]);
  });

  it("mix the people who met there, whose columns are on the Roster once the sets are written", async () => {
    const { pane } = await withRoster();
    await addEarlier(pane, [await lastFile()]);
    await allocate(pane);
    expect(said(pane)).toContain("24");
    await writeDraft(pane);
    const balance = "Set in last (met)";
    expect(pane.state.session.view?.settings.balance).toBe(balance);
    expect(pane.state.sets.options).toMatchObject({ earlier: [], balance });
    await allocate(pane, { reform: true });
    expect(pane.state.sets.draft).not.toBeNull();
    await undo(pane);
    expect(pane.state.session.view?.sets).toEqual([]);
  });

  it("can be set beside a report, which says why another file cannot", async () => {
    const { pane } = await withRoster();
    await allocate(pane);
    await writeDraft(pane);
    expect(await makeReportBeside(pane, "does-it-work", await lastFile())).toBe(true);
    expect(pane.state.reports.made?.file.words.join(" ")).toContain("The report shows Last year beside it.");
    await makeReportBeside(pane, "board", await lastFile());
    expect(pane.state.shell.message?.what).toContain("no sheet of answers");
  });
});
