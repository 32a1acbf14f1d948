import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { bounds } from "./bounds";
import { readBounded } from "./read-bounded";
import { seeds } from "./seeds";

/** Each in a process of its own: what a file does to one is seen from outside, its end included. */
describe("a file made to hurt is read or refused within bounds", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-hostile-"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it.each(Object.entries(seeds))("%s", async (_, { file, bytes }) => {
    const where = path.join(folder, file);
    await writeFile(where, bytes());
    const verdict = await readBounded(where);
    await rm(where);
    expect([0, 1]).toContain(verdict.exit);
    expect(verdict.said).not.toMatch(/^\s+at |unexpected/m);
    expect(verdict.seconds).toBeLessThan(bounds.seconds);
    expect(verdict.megabytes).toBeLessThan(bounds.megabytes);
  });
});
