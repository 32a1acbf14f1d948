import path from "node:path";
import type { CommandContext } from "../../src/cli/command-context";
import type { IsoDate } from "../../src/programme";
import { run, type ExitCode } from "../../src/cli/run";

interface Answer {
  readonly exit: ExitCode;
  readonly printed: string;
  readonly errors: string;
}

let runs = 0;

/** Runs one command line of the product, on a clock that stands still. */
export async function learningSets(...words: string[]): Promise<Answer> {
  return answered({}, words);
}

/** @param now the milliseconds of its clock */
export async function learningSetsTimed(now: () => number, ...words: string[]): Promise<Answer> {
  return answered({ now }, words);
}

/** The same on another day. */
export async function learningSetsOn(today: IsoDate, ...words: string[]): Promise<Answer> {
  return answered({ today: () => today }, words);
}

async function answered(
  given: Partial<Pick<CommandContext, "now" | "today">>,
  words: readonly string[],
): Promise<Answer> {
  const [printed, errors]: [string[], string[]] = [[], []];
  let state = 7;
  let ids = runs++ * 10;
  const context: CommandContext = {
    print: (text) => printed.push(text),
    printError: (text) => errors.push(text),
    terminal: { write: () => true },
    now: () => 0,
    today: () => "2026-08-20",
    moment: () => new Date("2026-08-20T09:00:00Z"),
    newId: () => `programme-${String((ids += 1))}`,
    random: () => (state = (state * 48271) % 2147483647) / 2147483647,
    sampleRoster: path.join(__dirname, "../../samples/roster-60.xlsx"),
    version: "0.0.0",
    ...given,
  };
  const exit = await run(words, context);
  return { exit, printed: printed.join("\n"), errors: errors.join("\n") };
}
