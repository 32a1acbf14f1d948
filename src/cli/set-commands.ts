import type { Command } from "commander";
import type { IsoDate, SetNumber } from "../programme";
import { sayCertificate } from "../wording";
import type { CommandContext } from "./command-context";
import { examples } from "./examples";
import { calendarDay, wholeNumber } from "./options";
import { applying, changing, type ChangeOptions } from "./run-command";
import type { Applied, Command as ProgrammeCommand } from "../commands";

interface SetOptions extends ChangeOptions {
  readonly on?: IsoDate;
  readonly name?: string;
  readonly toBePlaced?: true;
  readonly empty?: true;
  readonly breakRules?: true;
}

const number = wholeNumber(1, 1000);

/** Adds `close-set`, `merge-sets`, `split-set`, `add-set` and `lock-set`: what is done to whole sets in a year. */
export function addSetCommands(program: Command, context: CommandContext): void {
  const run = <Typed extends readonly unknown[]>(commandOf: (...typed: Typed) => ProgrammeCommand) =>
    applying(context, commandOf, sayBalance);
  const day = ({ on }: SetOptions): IsoDate => on ?? context.today();
  const dated = (command: Command): Command =>
    command.option("--on <day>", "the first day of the change (default: today)", calendarDay);
  dated(
    changing(program, "close-set", "close a set: its members go to the other sets, and nobody else moves"),
  )
    .argument("<set>", "the number of the set", number)
    .option("--to-be-placed", "leave its members without a set for now")
    .addHelpText("after", examples("close-set sets.xlsx 4 --on 2027-01-12 --preview"))
    .action(
      run((set: SetNumber, options: SetOptions) => ({
        ...{ kind: "close-set", set, place: options.toBePlaced !== true, on: day(options) },
      })),
    );
  dated(changing(program, "merge-sets", "merge two sets: the first closes, and its members join the second"))
    .argument("<set>", "the number of the set that closes", number)
    .argument("<into>", "the number of the set that stays", number)
    .option("--break-rules", "do it even if it breaks a rule of the Rules sheet")
    .addHelpText("after", examples("merge-sets sets.xlsx 4 2 --out new.xlsx"))
    .action(
      run((set: SetNumber, into: SetNumber, options: SetOptions) => ({
        ...{ kind: "merge-sets", set, into, breakRules: options.breakRules === true, on: day(options) },
      })),
    );
  dated(changing(program, "split-set", "split a set: half of its members go to a new set"))
    .argument("<set>", "the number of the set", number)
    .option("--name <name>", "the new set's name (default: its number)")
    .addHelpText("after", examples("split-set sets.xlsx 4 --name Oak --out new.xlsx"))
    .action(
      run((set: SetNumber, options: SetOptions) => ({
        ...{ kind: "split-set", set, name: options.name ?? "", on: day(options) },
      })),
    );
  dated(changing(program, "add-set", "add a set, filled from the others with few moves"))
    .option("--name <name>", "its name (default: its number)")
    .option("--empty", "nobody moves: members are placed in it later")
    .addHelpText(
      "after",
      examples("add-set sets.xlsx --name Oak --preview", "add-set sets.xlsx --empty --out new.xlsx"),
    )
    .action(
      run((options: SetOptions) => ({
        ...{ kind: "add-set", name: options.name ?? "", fill: options.empty !== true, on: day(options) },
      })),
    );
  for (const name of ["lock-set", "unlock-set"] as const) {
    changing(
      program,
      name,
      name === "lock-set"
        ? "keep everyone in a set there whenever sets are formed again"
        : "end the locks of everyone in a set",
    )
      .argument("<set>", "the number of the set", number)
      .action(
        applying(context, (set: SetNumber) => ({ kind: "lock-set", set, locked: name === "lock-set" })),
      );
  }
}

function sayBalance({ programme, certificate }: Applied): readonly string[] {
  return sayCertificate(certificate, programme.groupings);
}
