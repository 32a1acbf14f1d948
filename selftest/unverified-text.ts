import { byHand, scenarios } from "./scenarios";

/** docs/unverified-in-excel.md, from the same data that the self-test replays. */
export function unverifiedText(): string {
  return [
    "# Never compared with real Excel",
    "",
    "Everything here was run by the real Office.js client against an emulated workbook. Nobody has compared the",
    "emulation with Excel yet. What the product relies on and Excel might do otherwise:",
    "",
    "## Replayed by the self-test",
    "",
    "The self-test does each of these on sheets of its own, after the product's own write, and takes them away again.",
    "It saves one file with every observation, error, time, version and language. Two ways lead to it, and neither",
    "needs Node: `selftest-manifest.xml` of a hosted build opens it as an add-in; Script Lab imports",
    "`selftest-snippet.yaml` of the same build. `npm run selftest:compare report.json` makes a table of the",
    "differences: what the emulated Excel must learn.",
    "",
    ...scenarios.map(({ id, claim }) => `- **${id}**: ${claim}`),
    "",
    "## Checks by hand",
    "",
    ...byHand.map((claim) => `- ${claim}`),
    "",
    "This page is written by `npm run unverified`; a test fails when it is not up to date.",
    "",
  ].join("\n");
}
