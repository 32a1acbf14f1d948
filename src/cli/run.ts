import { Command, CommanderError } from "commander";
import { Refusal } from "../programme";
import { sayProblem } from "../wording";
import { addAllocateCommand } from "./allocate-command";
import { addBringBackCommand } from "./bring-back-command";
import { addCheckCommand } from "./check-command";
import { addCleanCommand } from "./clean-command";
import { addClosingCommands } from "./closing-commands";
import type { CommandContext } from "./command-context";
import { addFacilitatorCommands } from "./facilitator-commands";
import { addRuleCommands } from "./rule-commands";
import { addMeetingsCommands } from "./meetings-commands";
import { printable, printableJson } from "./printable";
import { addOverviewCommand } from "./overview-command";
import { addQuestionCommands } from "./question-commands";
import { addReportCommand } from "./report-commands";
import { addShareCommands } from "./share-commands";
import { refusalJson, unexpectedJson, wrongUsageJson } from "./report-json";
import { addSetCommands } from "./set-commands";
import { addVisitCommands } from "./visit-commands";
import { addYearCommands } from "./year-commands";
import { texts } from "./strings/texts";
import { translateHelp } from "./strings/help-texts";

/** 0 done, 1 refused because of the input, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command line (without node and the script's name). */
export async function run(words: readonly string[], world: CommandContext): Promise<ExitCode> {
  // The one place where words go out: what is in files and names never reaches a terminal as it is.
  const context: CommandContext = {
    ...world,
    print: (text) => {
      world.print(printable(text));
    },
    printError: (text) => {
      world.printError(printable(text));
    },
  };
  const program = new Command("learning-sets")
    .description("Forms evenly mixed Action Learning Sets from a member roster.")
    .version(context.version)
    .exitOverride()
    .showHelpAfterError(texts.addHelp)
    .configureOutput({
      writeOut: (text) => {
        context.print(text.trimEnd());
      },
      writeErr: (text) => {
        // A program that asked for JSON is answered below.
        if (!words.includes("--json")) context.printError(text.trimEnd());
      },
    });
  addAllocateCommand(program, context);
  addBringBackCommand(program, context);
  addCheckCommand(program, context);
  addCleanCommand(program, context);
  addQuestionCommands(program, context);
  addShareCommands(program, context);
  addReportCommand(program, context);
  addOverviewCommand(program, context);
  addClosingCommands(program, context);
  addMeetingsCommands(program, context);
  addYearCommands(program, context);
  addFacilitatorCommands(program, context);
  addRuleCommands(program, context);
  addSetCommands(program, context);
  addVisitCommands(program, context);
  translateHelp(program);
  try {
    await program.parseAsync([...words], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (words.includes("--json")) context.print(printableJson(wrongUsageJson(error.message)));
      return 2;
    }
    if (!(error instanceof Refusal)) {
      const what = error instanceof Error ? error.message : String(error);
      context.printError(texts.notFinished(what));
      if (words.includes("--json")) context.print(printableJson(unexpectedJson(what)));
      return 1;
    }
    if (words.includes("--json")) context.print(printableJson(refusalJson(error.problem)));
    else {
      const { what, remedy } = sayProblem(error.problem);
      context.printError(`${what} ${remedy}`);
    }
    return 1;
  }
}
