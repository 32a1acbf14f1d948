import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bounds } from "./bounds";

export interface Verdict {
  /** The exit code of `check`, or how the process ended instead. */
  readonly exit: number | string;
  readonly said: string;
  /** Processor time, the process's start among it for the first file. */
  readonly seconds: number;
  /** The most memory that the process had held by then. */
  readonly megabytes: number;
}

const tsx = pathToFileURL(createRequire(__filename).resolve("tsx")).href;

/** Runs one of the scripts beside this file under twice the promised time, so that what stalls is ended. */
export function inChild(script: string, args: readonly string[], seconds: number): Promise<string> {
  const node = [process.execPath, "--max-old-space-size=1024", "--import", tsx, path.join(__dirname, script)];
  const limited = `ulimit -t ${String(seconds)}; exec "$@"`;
  return new Promise((resolve, reject) => {
    execFile(
      "sh",
      ["-c", limited, "sh", ...node, ...args],
      { maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${String(error.signal ?? error.code)}: ${stderr.slice(-400)}`));
        else resolve(stdout);
      },
    );
  });
}

/**
 * Reads files with the command line, measured: in one process, and each that did not stay within bounds there, or that it
 * did not come to, once more in a process of its own.
 */
export async function readBounded(files: readonly string[]): Promise<Verdict[]> {
  const together = await inChild("read-in-child.ts", files, bounds.seconds * 2 * files.length)
    .then((lines) =>
      lines
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Verdict),
    )
    .catch((): Verdict[] => []);
  const verdicts: Verdict[] = [];
  for (const [index, file] of files.entries()) {
    const verdict = together[index];
    verdicts.push(verdict && isWithin(verdict) ? verdict : await readAlone(file));
  }
  return verdicts;
}

function isWithin({ exit, seconds, megabytes }: Verdict): boolean {
  return (exit === 0 || exit === 1) && seconds < bounds.seconds && megabytes < bounds.megabytes;
}

async function readAlone(file: string): Promise<Verdict> {
  try {
    return JSON.parse(await inChild("read-in-child.ts", [file], bounds.seconds * 2)) as Verdict;
  } catch (thrown) {
    return { exit: String(thrown), said: "", seconds: Infinity, megabytes: Infinity };
  }
}
