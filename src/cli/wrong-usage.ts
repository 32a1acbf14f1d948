import type { Command } from "commander";

/** Ends the command: it was typed in a way that makes no sense. @param what from `texts.wrongUsage` */
export function wrongUsage(command: Command, what: string): never {
  command.error(`error: ${what}`, { exitCode: 2 });
}
