import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { bounds } from "./bounds";
import { readBounded } from "./read-bounded";
import { seeds } from "./seeds";

/** A process takes seconds to start; so many files share one, unless they harm it. */
const atOnce = 11;
jest.setTimeout(180_000);

/** Four files take two to twenty seconds at full size: a quarter shows what is wrong; the proof of the page has all. */
const share = 0.25;

/** In processes of their own: what a file does to one is seen from outside, its end included. */
describe("a file made to hurt is read or refused within bounds", () => {
  const made = Object.entries(seeds);
  const batches = Array.from({ length: Math.ceil(made.length / atOnce) }, (_, batch) =>
    made.slice(batch * atOnce, (batch + 1) * atOnce),
  );

  it.each(batches.map((batch) => [batch.map(([name]) => name).join("; "), batch] as const))(
    "%s",
    async (_, batch) => {
      const folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-hostile-"));
      try {
        const files = batch.map(([, { file }], index) => path.join(folder, `${String(index)}-${file}`));
        for (const [index, [, { bytes }]] of batch.entries())
          await writeFile(files[index] ?? "", bytes(share));
        const verdicts = await readBounded(files);
        expect(verdicts).toHaveLength(batch.length);
        for (const [index, verdict] of verdicts.entries()) {
          expect({ name: batch[index]?.[0], ...verdict }).toMatchObject({
            said: expect.not.stringMatching(/^\s+at |unexpected/m) as string,
            exit: verdict.exit === 1 ? 1 : 0,
          });
          expect(verdict.seconds).toBeLessThan(bounds.seconds);
          expect(verdict.megabytes).toBeLessThan(bounds.megabytes);
        }
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );
});
