import { Option, type Command } from "commander";
import type { CommandContext } from "./command-context";
import { texts } from "./strings/texts";
import { wrongUsage } from "./wrong-usage";

/** Adds `--folder`, which must be given; `--out`, its earlier name, is still understood and says the new one. */
export function addFolderOption(command: Command, description: string, context: CommandContext): Command {
  return command
    .option("--folder <folder>", description)
    .addOption(new Option("--out <folder>").hideHelp())
    .hook("preAction", () => {
      const { out, folder = out } = command.opts<{ out?: string; folder?: string }>();
      if (folder === undefined) wrongUsage(command, texts.wrongUsage.folder);
      if (out !== undefined) context.printError(texts.folder);
      command.setOptionValue("folder", folder);
    });
}
