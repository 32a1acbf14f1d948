import fc from "fast-check";
import type { WorkbookContent } from "../../src/workbook";
import { readWorkbook } from "../../src/xlsx";
import { programmeWithCodes } from "../edited-workbook";
import { EditingHand, ledgerOf, nextRun, randomEdits, type Edit } from "../random-edits";

const { programme, file } = programmeWithCodes(16);
let content: WorkbookContent;
beforeAll(async () => {
  content = await readWorkbook(await file(), "sets.xlsx");
});

/** The heading of a meeting whose row is gone, exchanged with another's. */
const exchangedWithDeleted: readonly Edit[] = [
  ["delete-meeting", 6801, 2127, 3558],
  ["exchange-headings", 5030, 2636, 9131],
];

/** A row fewer and one twice, besides. */
const sortedAndOthers: readonly Edit[] = [
  ["sort-alone", 1957, 7017, 680],
  ["delete-member", 1178, 4530, 2917],
  ["paste-row", 8420, 4076, 3483],
];

it("loses no code and moves nobody unasked, whatever administrators do to the workbook, or names the cell", () => {
  fc.assert(
    fc.property(randomEdits(), (edits) => {
      const hand = new EditingHand(content, ledgerOf(programme));
      for (const edit of edits) hand.do(edit);
      expect(nextRun(hand.book.content(), hand.ledger).broken).toBeNull();
    }),
    { numRuns: 25, examples: [[exchangedWithDeleted], [sortedAndOthers]] },
  );
});
