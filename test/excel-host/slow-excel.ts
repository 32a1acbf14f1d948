import type { Alarm } from "../../src/excel";
import type { ExcelHost } from "./host";

/** Milliseconds that actions take, the documented slow ones above all; the first that fits counts. */
const costs: readonly (readonly [RegExp, number])[] = [
  // Each setting talks to the printer (VBA-Docs, Application.PrintCommunication).
  [/pageLayout\.\w+(\.\w+)*$/, 300],
  // Charts, sheets and wrapped text are what is slow on the web (office-js 3774, 6678).
  [/charts\.add$/, 900],
  [/charts\./, 40],
  [/worksheets\.add$|\.copy$/, 1_200],
  [/conditionalFormats\.add$/, 150],
  [/wrapText$|copyFrom$/, 100],
];
const otherwise = 20;

export interface SlowExcel {
  /** Rings by the time that the emulated Excel has taken. */
  readonly alarm: Alarm;
  /** Seconds that Excel has been at work. */
  seconds(): number;
}

/** Lets every action, or those alone, take so many times its usual time, without anybody waiting for it. */
export function slowExcel(host: ExcelHost, times = 1, slowed = /^/): SlowExcel {
  let now = 0;
  const waiting = new Set<{ readonly at: number; readonly ring: () => void }>();
  host.slowness = {
    cost: (member) =>
      (slowed.test(member) ? times : 1) * (costs.find(([pattern]) => pattern.test(member))?.[1] ?? otherwise),
    pass(ms) {
      now += ms;
      for (const one of [...waiting].sort((a, b) => a.at - b.at)) {
        if (one.at > now) return;
        waiting.delete(one);
        one.ring();
      }
    },
  };
  return {
    alarm(seconds, ring) {
      const one = { at: now + seconds * 1000, ring };
      waiting.add(one);
      return () => void waiting.delete(one);
    },
    seconds: () => now / 1000,
  };
}
