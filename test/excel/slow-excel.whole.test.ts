import type { ExcelWorkbook, Limits } from "../../src/excel";
import { usualLimits } from "../../src/excel/limits";
import { openContent } from "../excel-host/files/open-file";
import { plannedValues } from "../excel-host/files/planned-values";
import { slowExcel } from "../excel-host/slow-excel";
import { differences } from "../faults/differences";
import { everything } from "../faults/everything";
import { outcome } from "../faults/outcome";
import { contentOf, rosterRows } from "../workbook-content";
import { allocated, everyStage, liveExcel, planOf, type LiveExcel } from "./live-programme";

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => live.close());

interface Tried {
  readonly seconds: number;
  readonly requests: number;
  readonly error: unknown;
  /** What was told, each with the second at which it was. */
  readonly told: readonly (readonly [what: string, second: number])[];
  readonly everything: string;
  /** Tries the same write once more. */
  again(): Promise<unknown>;
}

/** Forms the sets of sixty in an Excel that takes so many times its usual time. */
async function tried(times: number, limits: Limits = usualLimits, slowed?: RegExp): Promise<Tried> {
  live.host.open(openContent(contentOf(rosterRows(60))));
  const slow = slowExcel(live.host, times, slowed);
  const told: [string, number][] = [];
  const tell = (what: string): void => void told.push([what, slow.seconds()]);
  const workbook: ExcelWorkbook = live.open({
    patience: {
      ...{ limits, alarm: slow.alarm },
      slow: {
        seconds: 10,
        tell: () => {
          tell("slow");
        },
      },
    },
  });
  const plan = planOf(allocated(await workbook.read()));
  live.host.book.formulaValues = plannedValues(plan);
  const error = await outcome(
    workbook.write(plan, undefined, (_, sheet, of) => {
      tell(`${String(sheet)} of ${String(of)}`);
    }),
  );
  return {
    ...{ error, told, seconds: slow.seconds(), requests: live.host.requests.length },
    everything: JSON.stringify(everything(live.host.book)),
    again: () => outcome(workbook.write(plan)),
  };
}

describe("an Excel that takes minutes over a write", () => {
  it.each([
    ["two minutes in all", 1],
    ["twelve minutes for one request", 37],
  ])(
    "is waited for over %s, told as still working, and has everything as a quick one has",
    async (_, times) => {
      const quick = await tried(0);
      const slow = await tried(times);
      expect([slow.error, quick.error]).toEqual([null, null]);
      expect(slow.seconds).toBeGreaterThan(120);
      expect(differences(quick.everything, slow.everything)).toEqual([]);
      // Nothing was asked twice, and nothing taken back.
      expect(slow.requests).toBe(quick.requests);
      expect(quick.told.map(([what]) => what)).not.toContain("slow");
      expect(slow.told.map(([what]) => what)).toContain("slow");
      // The sets are there within the first half, and from then on it is seen that it goes on.
      const sheets = slow.told.filter(([what]) => what !== "slow").map(([, second]) => second);
      expect(sheets[0]).toBeLessThan(slow.seconds / 2);
      expect(sheets.length).toBeGreaterThan(5);
    },
  );

  it("is waited for as well while it is only looked at", async () => {
    live.host.open(openContent(contentOf(rosterRows(60))));
    const slow = slowExcel(live.host, 400);
    let isTold = false;
    const tell = (): void => void (isTold = true);
    const workbook = live.open({
      patience: { alarm: slow.alarm, slow: { seconds: 10, tell } },
    });
    expect((await workbook.read()).sheets).toHaveLength(1);
    expect(slow.seconds()).toBeGreaterThan(60);
    expect(isTold).toBe(true);
  });

  it("is given up when one request takes longer than anybody waits, and done once Excel is quick again", async () => {
    const quick = await tried(0);
    const hopeless = await tried(40, everyStage(100));
    expect(hopeless.error).toMatchObject({ problem: { code: "excel-not-answering" } });
    live.host.slowness = null;
    expect(await hopeless.again()).toBeNull();
    expect(differences(quick.everything, JSON.stringify(everything(live.host.book)))).toEqual([]);
  });
});

describe("each stage has its own limit", () => {
  it("which is many times what its longest request takes at documented costs", async () => {
    live.host.open(openContent(contentOf(rosterRows(60))));
    const slow = slowExcel(live.host);
    const took = new Map<number, number>();
    const workbook = live.open({
      patience: {
        alarm(limit, ring) {
          const [began, cancel] = [slow.seconds(), slow.alarm(limit, ring)];
          return () => {
            took.set(limit, Math.max(took.get(limit) ?? 0, slow.seconds() - began));
            cancel();
          };
        },
      },
    });
    const plan = planOf(allocated(await workbook.read()));
    live.host.faults.plan(4, "GeneralException");
    expect(await outcome(workbook.write(plan))).toMatchObject({ problem: { code: "excel-failed" } });
    live.host.faults.clear();
    expect(await outcome(workbook.write(plan))).toBeNull();
    const { reading, writing, formatting, "taking-back": takingBack } = usualLimits;
    expect(new Set(took.keys())).toEqual(new Set([reading, writing, formatting, takingBack]));
    for (const [limit, seconds] of took) expect([limit, seconds < limit / 10]).toEqual([limit, true]);
  });

  it("and formatting that is not waited for leaves the contents, and is done by the next write", async () => {
    const quick = await tried(0);
    const stuck = await tried(1_000, usualLimits, /charts\.add$/);
    expect(stuck.error).toBeNull();
    expect(stuck.told.map(([what]) => what)).toContain("slow");
    expect(differences(quick.everything, stuck.everything)).not.toEqual([]);
    live.host.slowness = null;
    expect(await stuck.again()).toBeNull();
    expect(differences(quick.everything, JSON.stringify(everything(live.host.book)))).toEqual([]);
  });
});
