import { Option, type Command } from "commander";
import type { CommandContext } from "./command-context";

/** Adds `--folder`, which must be given; `--out`, its earlier name, is still understood and says the new one. */
export function addFolderOption(command: Command, description: string, context: CommandContext): Command {
  return command
    .option("--folder <folder>", description)
    .addOption(new Option("--out <folder>").hideHelp())
    .hook("preAction", () => {
      const { out, folder = out } = command.opts<{ out?: string; folder?: string }>();
      if (folder === undefined)
        command.error("error: required option '--folder <folder>' not specified", { exitCode: 2 });
      if (out !== undefined)
        context.printError("For a folder, --out is now called --folder. --out still works.");
      command.setOptionValue("folder", folder);
    });
}
