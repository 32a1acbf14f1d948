import { inChild } from "./read-bounded";

/**
 * Reads files changed by chance until so many minutes have passed (`npm run fuzz -- MINUTES [FIRST SEED]`; 1 and the
 * time of day without), and names the seed that did harm.
 */
const [minutes = "1", start = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
const atOnce = 300;
const end = Date.now() + Number(minutes) * 60_000;
let seed = Number(start);
for (; Date.now() < end; seed += atOnce) {
  try {
    process.stdout.write(
      `From seed ${String(seed)}: ${await inChild("fuzz-in-child.ts", [String(seed), String(atOnce)], 600)}`,
    );
  } catch (thrown) {
    process.stdout.write(`${String(thrown)}\n`);
    process.exitCode = 1;
  }
}
