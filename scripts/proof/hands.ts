import fc from "fast-check";
import { readWorkbook } from "../../src/xlsx";
import { programmeWithCodes } from "../../test/edited-workbook";
import { transports } from "../../test/excel-host/transport/transports";
import { liveExcel } from "../../test/excel/live-programme";
import { handsAtWork, undisturbed, workedBeside } from "../../test/faults/hands-at-work";
import { scenarios } from "../../test/faults/scenarios";
import { EditingHand, ledgerOf, nextRun, randomEdits } from "../../test/random-edits";
import { withoutWaits } from "./without-waits";

const cases = 2000;
/** Of each thing that is done to the open workbook, on Windows and on the web. */
const casesAtWork = 200;

/** Random edits of the kinds administrators make: between two runs, and while the pane writes. */
export async function proveHands(): Promise<boolean> {
  const [between, meanwhile] = [await proveBetweenRuns(), await withoutWaits(proveAtWork)];
  return between && meanwhile;
}

/** Prints what was typed between any two requests and is gone, and what is left of a write that was taken back. */
async function proveAtWork(): Promise<boolean> {
  let isSound = true;
  for (const transport of transports) {
    const live = await liveExcel({}, transport);
    let [tried, wrong] = [0, 0];
    try {
      for (const [seed, scenario] of scenarios.entries()) {
        const known = await undisturbed(live, scenario);
        for (const hands of fc.sample(handsAtWork(), { numRuns: casesAtWork, seed })) {
          tried += 1;
          const found = await workedBeside(live, scenario, known, hands);
          if (found.length === 0) continue;
          wrong += 1;
          console.log(`${scenario.name}: ${found.join("; ")} ${JSON.stringify(hands)}`);
        }
      }
    } finally {
      await live.close();
    }
    console.log(`hands at work, ${transport}: ${String(tried)} cases, ${String(wrong)} wrong`);
    isSound &&= wrong === 0;
  }
  return isSound;
}

/** Prints what the next run lost, moved unasked or refused without a cell. */
async function proveBetweenRuns(): Promise<boolean> {
  const refused = new Map<string, number>();
  let wrong = 0;
  for (const count of [12, 33]) {
    const { programme, file } = programmeWithCodes(count);
    const content = await readWorkbook(await file(), "sets.xlsx");
    for (const edits of fc.sample(randomEdits(), { numRuns: cases / 2, seed: count })) {
      const hand = new EditingHand(content, ledgerOf(programme));
      for (const edit of edits) hand.do(edit);
      const run = nextRun(hand.book.content(), hand.ledger);
      if (run.refused !== null) refused.set(run.refused, (refused.get(run.refused) ?? 0) + 1);
      if (run.broken === null) continue;
      wrong += 1;
      console.log(`${JSON.stringify(edits)}: ${run.broken}`);
    }
  }
  const each = [...refused].map(([code, times]) => `${code} ${String(times)}`).join(", ");
  console.log(
    `hands: ${String(cases)} cases, ${String(wrong)} wrong; refused with the cell: ${each || "none"}`,
  );
  return wrong === 0;
}
