import { Refusal } from "../../src/programme";
import { liveExcel, type LiveExcel } from "../excel/live-programme";
import { differences } from "./differences";
import { everything } from "./everything";
import { outcome } from "./outcome";
import { scenarios } from "./scenarios";
import { secondUsers } from "./second-users";

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => {
  live.close();
});

const snapshot = (): unknown => JSON.parse(JSON.stringify(everything(live.host.book)));

/** What a write leaves behind only while it is under way. */
function scaffolding(): string[] {
  const { sheets, names } = live.host.book;
  return [...sheets.map(({ name }) => name), ...names.map(({ name }) => name)].filter((name) =>
    /^~LS|^LS_being|^LS_inserting/.test(name),
  );
}

describe("somebody else at work on the workbook between any two requests", () => {
  it.each(scenarios)(
    "$name: either it is done and so is theirs, or only theirs is, and the next try works",
    async ({ name, prepare, act }) => {
      live.host.forget();
      const workbook = await prepare(live);
      live.host.forget();
      await act(live, workbook);
      const requests = live.host.requests.length;
      let [disturbed, survived] = [0, 0];
      for (const second of secondUsers) {
        for (let before = 1; before <= requests; before += 1) {
          const again = await prepare(live);
          live.host.forget();
          let hasActed = false;
          live.host.secondUser = {
            before,
            act(book) {
              if (!second.applies(book)) return;
              second.act(book);
              hasActed = true;
            },
          };
          const error = await outcome(act(live, again));
          if (!hasActed) continue;
          disturbed += 1;
          live.host.secondUser = null;
          const where = `${name}: before request ${String(before)} somebody ${second.name}`;
          expect([where, scaffolding()]).toEqual([where, []]);
          expect([where, second.stands(live.host.book)]).toEqual([where, true]);
          expect([where, error === null || error instanceof Refusal]).toEqual([where, true]);
          if (error !== null) {
            const after = snapshot();
            const untouched = await prepare(live);
            second.act(live.host.book);
            expect([where, differences(snapshot(), after)]).toEqual([where, []]);
            second.lift?.(live.host.book);
            expect([where, await outcome(act(live, untouched))]).toEqual([where, null]);
            expect([where, second.stands(live.host.book)]).toEqual([where, true]);
          }
          survived += 1;
        }
      }
      process.stdout.write(`${name}: disturbed ${String(disturbed)} times, ${String(survived)} survived\n`);
      expect(survived).toBe(disturbed);
      expect(disturbed).toBeGreaterThan(10);
    },
  );
});
