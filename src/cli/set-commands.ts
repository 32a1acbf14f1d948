import type { Command } from "commander";
import type { IsoDate, SetNumber } from "../programme";
import { sayCertificate } from "../wording";
import type { CommandContext } from "./command-context";
import { examples } from "./examples";
import { calendarDay, wholeNumber } from "./options";
import { addChangeOptions, runCommand, type ChangeOptions } from "./run-command";
import type { Command as ProgrammeCommand, Applied } from "../commands";

interface SetOptions extends ChangeOptions {
  readonly on?: IsoDate;
  readonly name?: string;
  readonly toBePlaced?: true;
  readonly empty?: true;
  readonly breakRules?: true;
}

const number = wholeNumber(1, 1000);

/** Adds `close-set`, `merge-sets`, `split-set` and `add-set`: what is done to whole sets in the course of a year. */
export function addSetCommands(program: Command, context: CommandContext): void {
  const run = async (
    workbook: string,
    options: SetOptions,
    own: Command,
    command: ProgrammeCommand,
  ): Promise<void> => {
    await runCommand(workbook, options, own, context, command, sayBalance);
  };
  const day = ({ on }: SetOptions): IsoDate => on ?? context.today();
  const changing = (name: string, description: string): Command =>
    addChangeOptions(
      program.command(name).description(description).argument("<workbook>", "a workbook that allocate wrote"),
    ).option("--on <day>", "the first day of the change (default: today)", calendarDay);
  changing("close-set", "close a set: its members go to the other sets, and nobody else moves")
    .argument("<set>", "the number of the set", number)
    .option("--to-be-placed", "leave its members without a set for now")
    .addHelpText("after", examples("close-set sets.xlsx 4 --on 2027-01-12 --preview"))
    .action(async (workbook: string, set: SetNumber, options: SetOptions, command: Command) => {
      const place = options.toBePlaced !== true;
      await run(workbook, options, command, { kind: "close-set", set, place, on: day(options) });
    });
  changing("merge-sets", "merge two sets: the first closes, and its members join the second")
    .argument("<set>", "the number of the set that closes", number)
    .argument("<into>", "the number of the set that stays", number)
    .option("--break-rules", "do it even if it breaks a rule of the Rules sheet")
    .addHelpText("after", examples("merge-sets sets.xlsx 4 2 --out new.xlsx"))
    .action(async (workbook: string, set: SetNumber, into: SetNumber, options: SetOptions, own: Command) => {
      const breakRules = options.breakRules === true;
      await run(workbook, options, own, { kind: "merge-sets", set, into, breakRules, on: day(options) });
    });
  changing("split-set", "split a set: half of its members go to a new set")
    .argument("<set>", "the number of the set", number)
    .option("--name <name>", "the new set's name (default: its number)")
    .addHelpText("after", examples("split-set sets.xlsx 4 --name Oak --out new.xlsx"))
    .action(async (workbook: string, set: SetNumber, options: SetOptions, command: Command) => {
      const { name = "" } = options;
      await run(workbook, options, command, { kind: "split-set", set, name, on: day(options) });
    });
  changing("add-set", "add a set, filled from the others with few moves")
    .option("--name <name>", "its name (default: its number)")
    .option("--empty", "nobody moves: members are placed in it later")
    .addHelpText(
      "after",
      examples("add-set sets.xlsx --name Oak --preview", "add-set sets.xlsx --empty --out new.xlsx"),
    )
    .action(async (workbook: string, options: SetOptions, command: Command) => {
      const { name = "" } = options;
      const fill = options.empty !== true;
      await run(workbook, options, command, { kind: "add-set", name, fill, on: day(options) });
    });
}

function sayBalance({ programme, certificate }: Applied): readonly string[] {
  return sayCertificate(certificate, programme.groupings);
}
