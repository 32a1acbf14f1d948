import { startNextCycle } from "../../src/commands";
import { undo } from "../../src/taskpane/core/session-actions";
import { addEarlier, allocate, writeDraft } from "../../src/taskpane/core/sets-actions";
import { readWorkbook } from "../../src/xlsx";
import { liveExcel } from "../excel/live-programme";
import { opened } from "../opened";
import { lastFile, lastYear, written } from "./last-year";
import { paneInEmulatedExcel } from "./pane-in-emulated-excel";

jest.setTimeout(60_000);

it("earlier workbooks do the same in Excel, in the workbook of the next cycle, and undoing takes the sets away again", async () => {
  const next = startNextCycle(
    opened(await readWorkbook(await written(lastYear), "sets.xlsx")),
    {},
    { today: "2026-07-01", newId: () => "next" },
  );
  const live = await liveExcel();
  try {
    const pane = await paneInEmulatedExcel(live, await readWorkbook(await written(next), "next.xlsx"));
    const before = pane.state.session.view?.settings.balance;
    await addEarlier(pane, [await lastFile()]);
    await allocate(pane);
    await writeDraft(pane);
    expect(pane.state.session.view?.settings.balance).toContain("Set in last (met)");
    expect(pane.state.session.view?.columns.map(({ header }) => header)).toContain("Set in last");
    expect(pane.state.session.view?.sets).toHaveLength(3);
    await undo(pane);
    expect(pane.state.session.view?.sets).toEqual([]);
    expect(pane.state.session.view?.settings.balance).toBe(before);
  } finally {
    await live.close();
  }
});
