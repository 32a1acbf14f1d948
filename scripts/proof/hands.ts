import fc from "fast-check";
import { readWorkbook } from "../../src/xlsx";
import { programmeWithCodes } from "../../test/edited-workbook";
import { EditingHand, ledgerOf, nextRun, randomEdits } from "../../test/random-edits";

const cases = 2000;

/** Random edits of the kinds administrators make; prints what the next run lost, moved unasked or refused without a cell. */
export async function proveHands(): Promise<boolean> {
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
