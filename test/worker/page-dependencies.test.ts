import { execFileSync } from "node:child_process";

const cases = [
  ["Europe/London", "2026-07-01T23:30:00Z", "2026-07-02"],
  ["Europe/London", "2026-12-01T23:30:00Z", "2026-12-01"],
  ["America/New_York", "2026-07-02T02:00:00Z", "2026-07-01"],
  ["Pacific/Auckland", "2026-12-31T12:00:00Z", "2027-01-01"],
] as const;

/** In a process of its own: jest's own environment does not change the time zone. */
const script = `
  import { pageDependencies } from "./src/worker/page-dependencies";
  const RealDate = Date;
  for (const [zone, moment] of ${JSON.stringify(cases)}) {
    process.env.TZ = zone;
    globalThis.Date = class extends RealDate { constructor(...given) { super(...(given.length > 0 ? given : [moment])); } };
    console.log(pageDependencies.today());
    globalThis.Date = RealDate;
  }`;

describe("today", () => {
  it("is the local day in the pane and the worker, as on the command line", () => {
    const printed = execFileSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", script],
      { encoding: "utf8" },
    );
    expect(printed.trim().split("\n")).toEqual(cases.map(([, , day]) => day));
  });
});
