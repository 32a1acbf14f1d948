import { Option, type Command } from "commander";
import type { Command as ProgrammeCommand } from "../commands";
import type { IsoDate, SetNumber } from "../programme";
import type { CommandContext } from "./command-context";
import { calendarDay, wholeNumber } from "./options";
import { applying, changing, type ChangeOptions } from "./run-command";
import { examples, notesAndExamples } from "./examples";
import { texts } from "./strings/texts";
import { wrongUsage } from "./wrong-usage";

interface FacilitatorOptions extends ChangeOptions {
  readonly end?: true;
  readonly beside?: true;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  readonly organisation?: string;
  readonly email?: string;
  readonly breakRules?: true;
}

/** Adds `facilitator` and `available`: who leads which set, from which day on. */
export function addFacilitatorCommands(program: Command, context: CommandContext): void {
  changing(
    program,
    "facilitator",
    "give a set a facilitator from a day on, replace the one it has, or end one",
  )
    .argument("<set>", "the number of the set", wholeNumber(1, 1000))
    .argument("[facilitator]", "a name in quotation marks, or a Facilitator ID")
    .option(
      "--from <day>",
      "their first day (default: today; a set's first facilitator has always led it)",
      calendarDay,
    )
    .addOption(new Option("--beside", "lead the set together with its current facilitator").conflicts("end"))
    .option("--organisation <name>", "where somebody new comes from")
    .option("--email <address>", "of somebody new")
    .option("--end", "end the one named, or everybody who leads the set")
    .option("--until <day>", "with --end: their last day (default: today)", calendarDay)
    .option("--break-rules", "do it even if it breaks a rule of the Rules sheet")
    .addHelpText(
      "after",
      notesAndExamples(
        texts.notes.facilitator,
        'facilitator sets.xlsx 3 "Ann Ash" --organisation "Oakbridge Coaching" --out new.xlsx',
        'facilitator sets.xlsx 3 "Bea Birch" --from 2027-01-12 --preview',
        "facilitator sets.xlsx 3 --end --until 2026-12-08 --out new.xlsx",
      ),
    )
    .action(
      applying(
        context,
        (set: SetNumber, name: string | undefined, options: FacilitatorOptions, own: Command) =>
          facilitatorCommand(set, name, options, own, context),
      ),
    );
  for (const name of ["available", "not-available"] as const) {
    const available = name === "available";
    changing(
      program,
      name,
      available
        ? "mark a facilitator as available for sets"
        : "mark a facilitator as not available: they are given no set",
    )
      .argument("<facilitator>", "a name in quotation marks, or a Facilitator ID")
      .addHelpText("after", examples(`${name} sets.xlsx "Ann Ash" --out new.xlsx`))
      .action(
        applying(context, (facilitator: string) => ({
          ...{ kind: "facilitator-available", facilitator, available },
        })),
      );
  }
}

function facilitatorCommand(
  set: SetNumber,
  facilitator: string | undefined,
  { end, beside, from, until, organisation, email, breakRules }: FacilitatorOptions,
  command: Command,
  context: CommandContext,
): ProgrammeCommand {
  if (end === true) {
    if (from !== undefined) wrongUsage(command, texts.wrongUsage.fromWithEnd);
    return {
      ...{ kind: "end-facilitator", set, facilitator: facilitator ?? null, on: until ?? context.today() },
    };
  }
  if (until !== undefined) wrongUsage(command, texts.wrongUsage.endDay);
  if (facilitator === undefined) {
    wrongUsage(command, texts.wrongUsage.facilitatorOrEnd);
  }
  return {
    ...{ kind: "assign-facilitator", set, facilitator, on: from ?? null },
    ...{ beside: beside === true, breakRules: breakRules === true },
    ...(organisation !== undefined && { organisation }),
    ...(email !== undefined && { email }),
  };
}
