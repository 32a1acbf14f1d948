import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { writeCsv } from "hucre/csv";
import { syntheticRoster } from "./synthetic-roster";

interface CommandCase {
  readonly members: number;
  readonly words: readonly string[];
  readonly secondsAsked: number;
}

const cases: readonly CommandCase[] = [
  { members: 60, words: [], secondsAsked: 1.5 },
  { members: 600, words: ["--set-sheets"], secondsAsked: 4 },
  { members: 5000, words: [], secondsAsked: 8 },
];
const runs = 5;

/** Times the whole command, a new process each time: the median of five, and the most memory it held. */
export async function benchCommand(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "learning-sets-bench-"));
  console.log("\nThe whole command, roster.csv to finished workbook");
  console.log("members  set sheets  median s  asked s  peak MB  file kB");
  try {
    for (const { members, words, secondsAsked } of cases) {
      const roster = path.join(folder, `roster-${String(members)}.csv`);
      const out = path.join(folder, `sets-${String(members)}.xlsx`);
      writeFileSync(roster, writeCsv(syntheticRoster(members)));
      const results = Array.from({ length: runs }, () => runOnce(roster, out, words));
      const seconds =
        results.map((result) => result.seconds).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
      const peak = Math.max(...results.map((result) => result.peakMegabytes));
      const columns = [
        String(members).padStart(7),
        String(words.includes("--set-sheets") || members <= 600 ? Math.round(members / 10) : 0).padStart(10),
        seconds.toFixed(2).padStart(8),
        secondsAsked.toFixed(1).padStart(7),
        peak.toFixed(0).padStart(7),
        (statSync(out).size / 1000).toFixed(0).padStart(7),
      ];
      console.log(columns.join("  "));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return Promise.resolve();
}

function runOnce(
  roster: string,
  out: string,
  words: readonly string[],
): { seconds: number; peakMegabytes: number } {
  const startedAt = performance.now();
  const child = spawnSync(
    process.execPath,
    [
      ...["--require", "tsx/cjs", "--require", "./bench/measured-command.ts", "src/cli/start.cjs"],
      ...["allocate", roster, "--out", out, "--force", ...words],
    ],
    { encoding: "utf8" },
  );
  const seconds = (performance.now() - startedAt) / 1000;
  if (child.status !== 0) throw new Error(`allocate failed: ${child.stderr}`);
  const peak = /peak-kilobytes (\d+)/.exec(child.stderr)?.[1];
  return { seconds, peakMegabytes: Number(peak) / 1000 };
}
