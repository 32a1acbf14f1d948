import fc from "fast-check";
import { liveExcel } from "../../test/excel/live-programme";
import { transports } from "../../test/excel-host/transport/transports";
import { leftAfterUndo, undoSteps } from "../../test/taskpane/undo-all";

const cases = 200;

/** Up to eight actions in the open workbook and as many undos, on Windows and on the web; prints what is not as before. */
export async function proveUndo(isInShare: (index: number) => boolean): Promise<boolean> {
  const asked = fc.sample(undoSteps(7), { numRuns: cases, seed: 1 });
  let isSound = true;
  for (const transport of transports) {
    const live = await liveExcel({}, transport);
    let [tried, wrong] = [0, 0];
    try {
      for (const [index, steps] of asked.entries()) {
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
    console.log(`undo, ${transport}: ${String(tried)} cases, ${String(wrong)} not as before`);
    isSound &&= wrong === 0;
  }
  return isSound;
}
