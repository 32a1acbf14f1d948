import type { Pane } from "../../src/taskpane/core/pane";
import { start } from "../../src/taskpane/core/shell-actions";
import { openExcel } from "../../src/taskpane/open/excel-open-workbook";
import { openContent } from "../excel-host/files/open-file";
import type { LiveExcel } from "../excel/live-programme";
import type { WorkbookContent } from "../../src/workbook";
import { paneWith } from "./pane-without-screens";

let ids = 0;

/** The pane without its screens, on a workbook that is open in the emulated Excel. */
export async function paneInEmulatedExcel(live: LiveExcel, content: WorkbookContent): Promise<Pane> {
  live.host.open(openContent(content));
  return paneLoadedAnew(live);
}

/** As after a press of a ribbon button, where Excel loads the page anew for each: nothing of the last page is left. */
export async function paneLoadedAnew(live: LiveExcel): Promise<Pane> {
  // The pane asks its window when it gets the focus; nobody goes elsewhere here.
  Object.assign(globalThis, { window: new EventTarget() });
  const { pane } = paneWith({
    situation: () => Promise.resolve({ kind: "excel", readOnly: false, keepsPage: false }),
    openExcel() {
      const workbook = openExcel(`pane${String(++ids)}`, live.alarm);
      const watch: typeof workbook.watch = (...told) => {
        const stop = workbook.watch(...told);
        live.atEnd.push(stop);
        return stop;
      };
      return Promise.resolve({ ...workbook, watch });
    },
  });
  await start(pane);
  if (pane.state.session.view === null)
    throw new Error(pane.state.shell.message?.what ?? pane.state.session.trouble?.what);
  return pane;
}
