import { Refusal } from "../../src/programme";
import type { FaultKind, FaultPoint } from "../excel-host/faults";
import { liveExcel, type LiveExcel } from "../excel/live-programme";
import { differences } from "./differences";
import { everything } from "./everything";
import { outcome } from "./outcome";
import { scenarios } from "./scenarios";

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => {
  live.close();
});

/** Each kind where Excel may fail so: what is too long or meets a cell being edited is refused as a whole. */
const faults: readonly (readonly [FaultKind, readonly FaultPoint[]])[] = [
  ["GeneralException", ["start", "middle", "end"]],
  ["RequestPayloadSizeLimitExceeded", ["start"]],
  ["AccessDenied", ["middle", "end"]],
  ["InvalidOperationInCellEditMode", ["start"]],
  ["never-answers", ["start", "middle", "end"]],
];

const snapshot = (): unknown => JSON.parse(JSON.stringify(everything(live.host.book)));

describe("a write that Excel does not let through", () => {
  it.each(scenarios)(
    "$name, failed at every request in turn: all or nothing, said plainly, and done at the next try",
    async ({ name, prepare, act }) => {
      await act(live, await prepare(live));
      const done = snapshot();
      live.host.forget();
      await act(live, await prepare(live));
      const requests = live.host.requests.length;
      let [injected, survived] = [0, 0];
      for (let request = 1; request <= requests; request += 1) {
        for (const [kind, points] of faults) {
          for (const point of points) {
            const workbook = await prepare(live);
            live.host.forget();
            const before = snapshot();
            live.host.faults.plan(request, kind, point);
            const error = await outcome(act(live, workbook));
            if (live.host.faults.injected === 0) continue;
            injected += 1;
            const where = `${name}: request ${String(request)} ${kind} at its ${point}`;
            const after = snapshot();
            const expected = error === null ? done : before;
            expect([where, differences(expected, after)]).toEqual([where, []]);
            expect([where, error === null || error instanceof Refusal]).toEqual([where, true]);
            live.host.faults.clear();
            if (error !== null) {
              expect([where, await outcome(act(live, workbook))]).toEqual([where, null]);
              expect([where, differences(done, snapshot())]).toEqual([where, []]);
            }
            survived += 1;
          }
        }
      }
      process.stdout.write(`${name}: ${String(injected)} faults injected, ${String(survived)} survived\n`);
      expect(survived).toBe(injected);
      expect(injected).toBeGreaterThan(20);
    },
  );
});
