import path from "node:path";
import type { Command } from "commander";
import { checkRoster } from "../actions";
import { readWorkbook } from "../xlsx";
import type { CommandContext } from "./command-context";
import { readBytes } from "./files";
import { checkJson } from "./report-json";
import { sayCheck } from "./report-words";
import { addRosterOptions, readingOptions, sizeSettings, type RosterWords } from "./roster-options";

/** Adds `check ROSTER`: the review list of a roster; nothing is written. */
export function addCheckCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("check")
    .description("say what was found in a roster and what needs a look; nothing is written")
    .argument("[roster]", "an .xlsx, .csv or .ods file (default: the sample of 60)");
  addRosterOptions(command).action(async (roster: string | undefined, words: RosterWords) => {
    const file = roster ?? context.sampleRoster;
    const content = await readWorkbook(await readBytes(file), path.basename(file));
    const check = checkRoster(content, {
      ...readingOptions(words, () => context.newId()),
      ...sizeSettings(words),
    });
    context.print(words.json ? JSON.stringify(checkJson(check), null, 2) : sayCheck(check, file));
  });
}
