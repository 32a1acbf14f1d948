import path from "node:path";
import type { CommandContext } from "../../src/cli/command-context";
import { run, type ExitCode } from "../../src/cli/run";

interface Answer {
  readonly exit: ExitCode;
  readonly printed: string;
  readonly errors: string;
}

let runs = 0;

/** Runs one command line of the product, on a clock that stands still. */
export async function learningSets(...words: string[]): Promise<Answer> {
  return learningSetsTimed(() => 0, ...words);
}

/** @param now the milliseconds of its clock */
export async function learningSetsTimed(now: () => number, ...words: string[]): Promise<Answer> {
  return answerTo(words, now, "2026-08-20");
}

/** @param today "2026-12-01" */
export async function learningSetsOn(today: string, ...words: string[]): Promise<Answer> {
  return answerTo(words, () => 0, today);
}

async function answerTo(words: string[], now: () => number, today: string): Promise<Answer> {
  const [printed, errors]: [string[], string[]] = [[], []];
  let state = 7;
  let ids = runs++ * 10;
  const context: CommandContext = {
    print: (text) => printed.push(text),
    printError: (text) => errors.push(text),
    terminal: { write: () => true },
    now,
    today: () => today,
    moment: () => new Date(`${today}T09:00:00Z`),
    newId: () => `programme-${String((ids += 1))}`,
    random: () => (state = (state * 48271) % 2147483647) / 2147483647,
    sampleRoster: path.join(__dirname, "../../samples/roster-60.xlsx"),
    version: "0.0.0",
  };
  const exit = await run(words, context);
  return { exit, printed: printed.join("\n"), errors: errors.join("\n") };
}
