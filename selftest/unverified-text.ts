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
    "`npm start` serves a self-test and says how to open it in Excel. It does each of these on sheets of its own,",
    "takes them away again, and saves what is different from the emulation as a file.",
    "",
    ...scenarios.map(({ id, claim }) => `- **${id}**: ${claim}`),
    "",
    "## To be looked at by hand",
    "",
    ...byHand.map((claim) => `- ${claim}`),
    "",
    "This page is written by `npm run unverified`; a test fails when it is not up to date.",
    "",
  ].join("\n");
}
