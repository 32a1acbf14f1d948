import { restoringOf } from "../../src/excel/restoring";
import { Refusal } from "../../src/programme";
import type { FaultKind, FaultPoint } from "../excel-host/faults";
import { liveExcel, type LiveExcel } from "../excel/live-programme";
import { contents } from "./contents";
import { differences } from "./differences";
import { everything } from "./everything";
import { formattingRequests } from "./formatting-refusals";
import { outcome } from "./outcome";
import { isComplete, prepared, scenarios } from "./scenarios";

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => live.close());

/** Each kind where Excel may fail so: what is too long or meets a cell being edited is refused as a whole. */
const faults: readonly (readonly [FaultKind, readonly FaultPoint[]])[] = [
  ["GeneralException", ["start", "middle", "end"]],
  ["RequestPayloadSizeLimitExceeded", ["start"]],
  ["AccessDenied", ["middle", "end"]],
  ["InvalidOperationInCellEditMode", ["start"]],
  ["InvalidSelection", ["middle"]],
  ["never-answers", ["start", "middle", "end"]],
];

const snapshot = (): string => JSON.stringify(everything(live.host.book));

const total = { injected: 0, survived: 0 };
afterAll(() => {
  process.stdout.write(
    `In all: ${String(total.injected)} faults injected, ${String(total.survived)} survived\n`,
  );
});

describe("a write that Excel does not let through", () => {
  it.each(scenarios)(
    "$name, failed at every request in turn: all or nothing, said plainly, and done at the next try",
    async (scenario) => {
      const { name, act } = scenario;
      const begin = await prepared(live, scenario);
      const undisturbed = begin();
      const formatting = await formattingRequests(live, () => act(live, undisturbed));
      const done = snapshot();
      const doneContents = contents(live.host.book);
      const requests = live.host.requests.length;
      const start = begin();
      const before = snapshot();
      expect([requests > 0, start.memory.halfDone]).toEqual([true, null]);
      const record = name.startsWith("undo") ? start.memory.undo.at(-1) : undefined;
      const undone = record && restoringOf(record.before, "pane");
      let [injected, survived] = [0, 0];
      for (let request = 1; request <= requests; request += 1) {
        for (const [index, [kind, all]] of faults.entries()) {
          // Where in a request it is differs from one to the next; `npm run proof -- faults` tries each.
          const points = isComplete ? all : all.filter((_, place) => place === request % all.length);
          // Of requests that format, one is like the other: each is failed in one way.
          if (formatting.has(request) && index !== request % faults.length) continue;
          for (const point of points) {
            const workbook = begin();
            live.host.faults.plan(request, kind, point);
            const error = await outcome(act(live, workbook));
            expect(live.host.faults.injected).toBe(1);
            injected += 1;
            const where = `${name}: request ${String(request)} ${kind} at its ${point}`;
            const isUnformatted = workbook.memory.unformatted.size > 0;
            if (isUnformatted) {
              expect([where, error, differences(doneContents, contents(live.host.book))]).toEqual([
                where,
                null,
                [],
              ]);
            } else {
              const expected = error === null ? done : before;
              expect([where, differences(expected, snapshot())]).toEqual([where, []]);
            }
            expect([where, error === null || error instanceof Refusal]).toEqual([where, true]);
            live.host.faults.clear();
            if (error !== null || isUnformatted) {
              // What is undone is not undone again: its formatting is asked for as the pane does.
              const again = error === null && undone ? workbook.write(undone) : act(live, workbook);
              expect([where, await outcome(again)]).toEqual([where, null]);
              expect([where, differences(done, snapshot())]).toEqual([where, []]);
            }
            survived += 1;
          }
        }
      }
      process.stdout.write(`${name}: ${String(injected)} faults injected, ${String(survived)} survived\n`);
      total.injected += injected;
      total.survived += survived;
      expect(survived).toBe(injected);
      expect(injected).toBeGreaterThan(5);
    },
  );
});
