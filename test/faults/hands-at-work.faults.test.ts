import fc from "fast-check";
import { transports } from "../excel-host/transport/transports";
import { liveExcel } from "../excel/live-programme";
import { handsAtWork, undisturbed, workedBeside } from "./hands-at-work";
import { scenarios } from "./scenarios";

/** Of each scenario; `npm run proof -- hands` tries more. */
const cases = 6;

describe("edits by hand between any two requests, reported by Excel or not", () => {
  it.each(transports)("never cost what was typed, nor leave half a write: %s", async (transport) => {
    const live = await liveExcel({}, transport);
    try {
      for (const scenario of scenarios) {
        const known = await undisturbed(live, scenario);
        for (const hands of fc.sample(handsAtWork(), cases)) {
          const wrong = await workedBeside(live, scenario, known, hands);
          expect([scenario.name, hands, wrong]).toEqual([scenario.name, hands, []]);
        }
      }
    } finally {
      await live.close();
    }
  });
});
