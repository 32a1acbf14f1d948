import { performance } from "node:perf_hooks";
import { readInstance, writtenInstance } from "./mdgp/instance";
import { drawnSwaps, plainSwaps } from "./mdgp/swap-searches";

const milliseconds = 2000;

/** The maximally diverse grouping problem on generated instances in mdgplib's form: our rules against plain swaps. */
export async function benchDistances(): Promise<void> {
  console.log(
    `\nMaximally diverse grouping, generated instances, ${String(milliseconds / 1000)} s each: sum of distances within groups`,
  );
  console.log("  instance                     plain swaps   our rules   difference");
  for (const kind of ["RanReal", "RanInt", "Geo"] as const) {
    for (const sizes of ["ss", "ds"] as const) {
      const instance = readInstance(writtenInstance(240, 12, { kind, sizes, seed: 2026 }));
      const options = { seed: 1, milliseconds, now: () => performance.now() };
      const [plain, ours] = [plainSwaps(instance, options), drawnSwaps(instance, options)];
      const difference = `${(100 * (ours / plain - 1)).toFixed(2)}%`;
      console.log(
        `  ${`${kind}, 240 in 12, ${sizes}`.padEnd(28)} ${plain.toFixed(0).padStart(11)} ${ours.toFixed(0).padStart(11)} ${difference.padStart(12)}`,
      );
    }
  }
  return Promise.resolve();
}
