import {
  ExcelWorkbook,
  excelPlatform,
  openNewWorkbook,
  openWithWorkbook,
  opensWithWorkbook,
  showPlace,
  watchChanges,
  type Alarm,
} from "../../excel";
import { Refusal, type WorkbookChange } from "../../programme";
import type { WriteReport } from "../../workbook";
import type { OpenWorkbook } from "./open-workbook";

/** When people begin to wonder whether anything goes on. */
const slowSeconds = 10;
/** Quiet enough that typing on is not interrupted, soon enough that a change is told within a second. */
const quietMs = 300;

/**
 * The workbook that is open in Excel.
 * @param paneId tells this pane's writes from others'
 * @param alarm the page's own timer without
 */
export function openExcel(paneId: string, alarm?: Alarm): OpenWorkbook {
  let tellSlow: () => void = () => undefined;
  const slow = {
    seconds: slowSeconds,
    tell: () => {
      tellSlow();
    },
  };
  const workbook = new ExcelWorkbook({
    ...{ slow, now: () => Date.now(), paneId, ...(alarm && { alarm }) },
  });
  let undoSteps: readonly (() => Promise<WriteReport | null>)[] = [];
  return {
    kind: "excel",
    name: "",
    read: (beside) => workbook.read(beside),
    async write(plan, restoring, onSheet) {
      const report = await workbook.write(plan, restoring, onSheet);
      undoSteps = [...undoSteps, () => workbook.undo()];
      return report;
    },
    async writeCells(edits) {
      await workbook.writeCells(edits);
      const back = edits.map(({ was, value, ...place }) => ({ ...place, was: value, value: was }));
      undoSteps = [...undoSteps, () => workbook.writeCells(back).then(() => null)];
    },
    async undo() {
      const last = undoSteps.at(-1);
      if (!last) throw new Refusal({ code: "nothing-to-undo", details: {} });
      const report = await last();
      undoSteps = undoSteps.slice(0, -1);
      return report;
    },
    addSheet: (name, rows) => workbook.addSheet(name, rows),
    watch(onChange, onSlow) {
      tellSlow = onSlow;
      return watch(workbook, onChange);
    },
    openNew: {
      platform: excelPlatform(),
      open: async (bytes) => {
        await openNewWorkbook(bytes, {});
      },
    },
    opensPane: { isOn: opensWithWorkbook, set: openWithWorkbook },
    show: async (place) => {
      await showPlace("set" in place ? { key: `set-${String(place.set)}` } : place, { slow });
    },
  };
}

/** Looks when Excel tells of something, and when the pane gets the focus: Excel does not tell of everything. */
function watch(workbook: ExcelWorkbook, onChange: (changes: readonly WorkbookChange[]) => void): () => void {
  let isOver = false;
  const watching = watchChanges(workbook, {
    quietMs,
    onChange: (changes) => {
      if (!isOver) onChange(changes);
    },
    // The next look says it again, and every action reads the workbook anew whatever the watch knows.
    onTrouble: () => undefined,
  }).catch(() => null);
  const look = (): void => {
    void watching.then((watch) => watch?.check());
  };
  window.addEventListener("focus", look);
  return () => {
    isOver = true;
    window.removeEventListener("focus", look);
    void watching.then((watch) => watch?.dispose());
  };
}
