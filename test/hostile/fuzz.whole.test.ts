import { inChild } from "./read-bounded";

/** The same files every time; `npm run fuzz` tries others. */
it("files changed by chance are read or refused within bounds", async () => {
  expect(await inChild("fuzz-in-child.ts", ["1", "150"], 120)).toContain("150 files");
});
