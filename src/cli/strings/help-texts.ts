import type { Command } from "commander";
import { catalogue } from "../../words";

/** What a command's help says: itself by "", its arguments by their names, its options by their flags. */
type HelpOfCommand = Readonly<Record<string, string>>;
/** By the command's words, such as "meetings plan". */
export type HelpTexts = Readonly<Record<string, HelpOfCommand>>;

/**
 * Puts the help of every command into the language in use. English stands with the commands themselves, so that each of
 * them is read in one place.
 */
export function translateHelp(program: Command): void {
  const commands = everyCommand(program, "");
  const texts = catalogue("cli.help", Object.fromEntries(commands.map(([name, own]) => [name, helpOf(own)])));
  for (const [name, command] of commands) {
    const own = texts[name] ?? {};
    command.description(own[""] ?? "");
    for (const argument of command.registeredArguments) argument.description = own[argument.name()] ?? "";
    for (const option of command.options) option.description = own[option.flags] ?? "";
  }
}

function everyCommand(command: Command, name: string): (readonly [name: string, command: Command])[] {
  return [
    [name, command],
    ...command.commands.flatMap((own) => everyCommand(own, `${name} ${own.name()}`.trim())),
  ];
}

function helpOf(command: Command): HelpOfCommand {
  const help: Record<string, string> = { "": command.description() };
  for (const argument of command.registeredArguments) help[argument.name()] = argument.description;
  for (const option of command.options) help[option.flags] = option.description;
  return help;
}
