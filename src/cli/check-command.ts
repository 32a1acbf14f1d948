import type { Command } from "commander";
import { checkRoster } from "../commands";
import type { CommandContext } from "./command-context";
import { openFile } from "./open-file";
import { printableJson } from "./printable";
import { checkJson } from "./report-json";
import { sayCheck } from "./report-words";
import { addRosterOptions, readingOptions, sizeSettings, type RosterOptions } from "./roster-options";

/** Adds `check ROSTER`: the review list of a roster; nothing is written. */
export function addCheckCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("check")
    .alias("check-roster")
    .description("say what was found in a roster and what to check; nothing is written")
    .argument("[roster]", "an .xlsx, .csv or .ods file (default: the sample of 60)");
  addRosterOptions(command).action(async (roster: string | undefined, options: RosterOptions) => {
    const file = roster ?? context.sampleRoster;
    const { duplicates } = options;
    const opened = await openFile(file, context, {
      ...readingOptions(options),
      // What keeps sets from being formed is told with everything else.
      duplicates: duplicates === "refuse" ? "report" : duplicates,
    });
    const check = checkRoster(opened, sizeSettings(options));
    context.print(options.json ? printableJson(checkJson(opened, check)) : sayCheck(opened, check, file));
  });
}
