import { Refusal } from "../../src/programme";
import type { BookState } from "../excel-host/model/book-state";
import { liveExcel, type LiveExcel } from "../excel/live-programme";
import { differences } from "./differences";
import { everything } from "./everything";
import { formattingRequests } from "./formatting-refusals";
import { setLists } from "./set-lists";
import { outcome } from "./outcome";
import { isScaffold, scaffolding } from "./scaffolding";
import { allocateOnceMore, isComplete, prepared, scenarios } from "./scenarios";
import { secondUsers } from "./second-users";

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => live.close());

/** Everything a person has in the workbook: what could not be taken away yet is looked at by itself. */
function snapshot(): string {
  const { sheets, names } = everything(live.host.book);
  const kept = (each: { name: string }): boolean => !isScaffold(each);
  return JSON.stringify({ sheets: sheets.filter(kept), names: names.filter(kept) });
}

const total = { disturbed: 0, survived: 0 };
afterAll(() => {
  process.stdout.write(
    `In all: disturbed ${String(total.disturbed)} times, ${String(total.survived)} survived\n`,
  );
});

describe("somebody else at work on the workbook between any two requests", () => {
  it.each(scenarios)(
    "$name: either it is done and so is theirs, or only theirs is, and the next try works",
    async (scenario) => {
      const { name, act } = scenario;
      const begin = await prepared(live, scenario);
      const undisturbed = begin();
      const formatting = await formattingRequests(live, () => act(live, undisturbed));
      const requests = live.host.requests.length;
      let [disturbed, survived] = [0, 0];
      for (const [index, second] of secondUsers.entries()) {
        begin();
        if (second.applies(live.host.book)) second.act(live.host.book);
        const onlyTheirs = snapshot();
        for (let before = 1; before <= requests; before += 1) {
          // Of requests that format, one is like the other: each is disturbed by one of them.
          if (formatting.has(before) && index !== before % secondUsers.length) continue;
          // One in two otherwise; `npm run proof -- faults` tries each.
          if (!isComplete && (index + before) % 2 === 1) continue;
          const workbook = begin();
          let stands: ((book: BookState) => boolean) | null = null;
          live.host.secondUser = {
            before,
            act(book) {
              if (second.applies(book)) stands = second.act(book);
            },
          };
          const error = await outcome(act(live, workbook));
          if (stands === null) continue;
          const theirs = (): boolean => (stands ?? ((): boolean => false))(live.host.book);
          disturbed += 1;
          live.host.secondUser = null;
          const where = `${name}: before request ${String(before)} somebody ${second.name}`;
          expect([where, theirs()]).toEqual([where, true]);
          expect([where, error === null || error instanceof Refusal]).toEqual([where, true]);
          // Under structure protection nobody can delete a sheet, in Excel neither.
          const left = scaffolding(live.host.book);
          if (!live.host.book.structureProtected) expect([where, left]).toEqual([where, []]);
          if (error !== null) expect([where, differences(onlyTheirs, snapshot())]).toEqual([where, []]);
          else {
            const { onRoster, onSheets } = setLists(live.host.book);
            expect([where, onSheets]).toEqual([where, onRoster]);
          }
          second.lift?.(live.host.book);
          if (error !== null) expect([where, await outcome(act(live, workbook))]).toEqual([where, null]);
          else if (left.length > 0) await allocateOnceMore(live, workbook);
          expect([where, scaffolding(live.host.book)]).toEqual([where, []]);
          expect([where, theirs()]).toEqual([where, true]);
          survived += 1;
        }
      }
      process.stdout.write(`${name}: disturbed ${String(disturbed)} times, ${String(survived)} survived\n`);
      total.disturbed += disturbed;
      total.survived += survived;
      expect(survived).toBe(disturbed);
      expect(disturbed).toBeGreaterThan(3);
    },
  );
});
