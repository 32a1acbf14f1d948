import type { IsoDate } from "../programme";
import type { ProgressTerminal } from "./progress-line";

/** The world around a command: the process's own when run, a test's otherwise. */
export interface CommandContext {
  print(text: string): void;
  printError(text: string): void;
  readonly terminal: ProgressTerminal;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  today(): IsoDate;
  /** The moment, for what is stamped with it. */
  moment(): Date;
  newId(): string;
  /** From 0 up to, not including, 1; not to be foreseen. */
  random(): number;
  readonly sampleRoster: string;
  /** The program's own, as in package.json. */
  readonly version: string;
}
