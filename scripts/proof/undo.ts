import fc from "fast-check";
import { liveExcel } from "../../test/excel/live-programme";
import { leftAfterUndo, undoSteps } from "../../test/taskpane/undo-all";

const cases = 200;

/** Up to eight actions in the open workbook and as many undos, and prints what is not as it was before them. */
export async function proveUndo(isInShare: (index: number) => boolean): Promise<boolean> {
  const live = await liveExcel();
  let [tried, wrong] = [0, 0];
  try {
    for (const [index, steps] of fc.sample(undoSteps(7), { numRuns: cases, seed: 1 }).entries()) {
      if (!isInShare(index)) continue;
      tried += 1;
      const left = await leftAfterUndo(live, steps);
      if (left.length === 0) continue;
      wrong += 1;
      console.log(`case ${String(index + 1)}: ${steps.map(({ action }) => action).join(", ")}`);
      for (const line of left) console.log(`  ${line}`);
    }
  } finally {
    await live.close();
  }
  console.log(`undo: ${String(tried)} cases, ${String(wrong)} not as before`);
  return wrong === 0;
}
