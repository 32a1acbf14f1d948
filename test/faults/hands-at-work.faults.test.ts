import fc from "fast-check";
import { transports } from "../excel-host/transport/transports";
import { liveExcel } from "../excel/live-programme";
import { handsAtWork, undisturbed, workedBeside, type HandAtWork } from "./hands-at-work";
import { scenarios } from "./scenarios";

/** Of each scenario; `npm run proof -- hands` tries more. */
const cases = 6;

/** By scenario: texts on a sheet whose cells were moved in the very seconds of the write. Once they were gone. */
const onceGone: Readonly<Partial<Record<string, readonly (readonly HandAtWork[])[]>>> = {
  "allocate into another number of sets": [
    [
      { kind: "type", when: 0.994, sheet: 0.326, row: 0.006, column: 0.374, isInTheWay: true, isTold: true },
      { kind: "type", when: 0.259, sheet: 0.373, row: 0.993, column: 0.67, isInTheWay: false, isTold: true },
      {
        kind: "insert-row",
        when: 0.75,
        sheet: 0.895,
        row: 0.001,
        column: 0.991,
        isInTheWay: true,
        isTold: true,
      },
      {
        kind: "insert-row",
        when: 0.77,
        sheet: 0.001,
        row: 0.459,
        column: 0.08,
        isInTheWay: true,
        isTold: false,
      },
    ],
  ],
  "correct cells of the administrator's own": [
    [
      { kind: "type", when: 0.61, sheet: 0.017, row: 0.723, column: 0.706, isInTheWay: true, isTold: true },
      {
        kind: "insert-row",
        when: 0.982,
        sheet: 0.304,
        row: 0.656,
        column: 0.694,
        isInTheWay: false,
        isTold: false,
      },
      { kind: "type", when: 0.855, sheet: 0.768, row: 0.502, column: 0.628, isInTheWay: true, isTold: false },
    ],
    [
      {
        kind: "sort",
        when: 0.608,
        sheet: 0.258,
        row: 0.088,
        column: 0.096,
        isInTheWay: false,
        isTold: false,
      },
      {
        kind: "insert-column",
        when: 0.808,
        sheet: 0.651,
        row: 0.548,
        column: 0.319,
        isInTheWay: true,
        isTold: false,
      },
      {
        kind: "insert-row",
        when: 0.858,
        sheet: 0.355,
        row: 0.502,
        column: 0.999,
        isInTheWay: true,
        isTold: true,
      },
      { kind: "type", when: 0.416, sheet: 0.454, row: 0.459, column: 0.277, isInTheWay: true, isTold: false },
    ],
  ],
  "balance by a further column, which puts one at the roster's right edge": [
    [
      { kind: "type", when: 0.33, sheet: 0.564, row: 0.229, column: 0.781, isInTheWay: true, isTold: true },
      {
        kind: "insert-row",
        when: 0.885,
        sheet: 0.281,
        row: 0.121,
        column: 0.625,
        isInTheWay: true,
        isTold: true,
      },
      {
        kind: "type",
        when: 0.718,
        sheet: 0.083,
        row: 0.319,
        column: 0.227,
        isInTheWay: false,
        isTold: false,
      },
      { kind: "type", when: 0.755, sheet: 0.849, row: 0.49, column: 0.925, isInTheWay: true, isTold: true },
    ],
  ],
  "balance by a further column another day, when the sheets that name it are drawn anew": [
    [
      {
        kind: "insert-column",
        when: 0.57,
        sheet: 0.17,
        row: 0.099,
        column: 0.813,
        isInTheWay: false,
        isTold: true,
      },
      {
        kind: "insert-row",
        when: 0.982,
        sheet: 0.254,
        row: 0.667,
        column: 0.036,
        isInTheWay: true,
        isTold: false,
      },
      { kind: "type", when: 0.317, sheet: 0.422, row: 0.667, column: 0.957, isInTheWay: true, isTold: true },
    ],
    [
      { kind: "sort", when: 0.995, sheet: 0.816, row: 0.063, column: 0, isInTheWay: true, isTold: true },
      { kind: "type", when: 0.31, sheet: 0, row: 0.181, column: 0.801, isInTheWay: true, isTold: true },
      {
        kind: "type",
        when: 0.775,
        sheet: 0.973,
        row: 0.109,
        column: 0.864,
        isInTheWay: false,
        isTold: false,
      },
    ],
  ],
};

describe("edits by hand between any two requests, reported by Excel or not", () => {
  it.each(transports)("never cost what was typed, nor leave half a write: %s", async (transport) => {
    const live = await liveExcel({}, transport);
    try {
      for (const scenario of scenarios) {
        const known = await undisturbed(live, scenario);
        for (const hands of [...(onceGone[scenario.name] ?? []), ...fc.sample(handsAtWork(), cases)]) {
          const wrong = await workedBeside(live, scenario, known, hands);
          expect([scenario.name, hands, wrong]).toEqual([scenario.name, hands, []]);
        }
      }
    } finally {
      await live.close();
    }
  });
});
