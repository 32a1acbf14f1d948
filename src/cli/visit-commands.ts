import type { Command } from "commander";
import type { MeetingId, SetNumber } from "../programme";
import { sayVisitPrivacy } from "../wording";
import type { CommandContext } from "./command-context";
import { examples } from "./examples";
import { wholeNumber } from "./options";
import { addChangeOptions, runCommand, type ChangeOptions } from "./run-command";
import { texts } from "./strings/texts";
import { wrongUsage } from "./wrong-usage";

interface VisitOptions extends ChangeOptions {
  readonly meeting: string;
  readonly to?: number;
  readonly with?: number;
  readonly end?: true;
}

const number = wholeNumber(1, 1000);

/** Adds `visit` and `meet-together`: who is with another set at one meeting. */
export function addVisitCommands(program: Command, context: CommandContext): void {
  const changing = (name: string, description: string): Command =>
    addChangeOptions(
      program.command(name).description(description).argument("<workbook>", "a workbook that allocate wrote"),
    ).requiredOption("--meeting <id>", "such as M3");
  changing("visit", "let a member visit another set at one meeting; their code stays with them")
    .argument("<member>", "a name in quotation marks, or a Member ID")
    .option("--to <set>", "the number of the set that they visit", number)
    .option("--end", "take the visit back")
    .addHelpText(
      "after",
      examples(
        'visit sets.xlsx "Ada Okafor" --meeting M3 --to 2 --out new.xlsx',
        "visit sets.xlsx M007 --meeting M3 --end --preview",
      ),
    )
    .action(async (workbook: string, member: string, options: VisitOptions, own: Command) => {
      const { to, meetingId } = oneOf("--to", options.to, options, own);
      const command =
        to === null
          ? ({ kind: "end-visit", member, meetingId } as const)
          : ({ kind: "visit", member, to, meetingId } as const);
      await runCommand(workbook, options, own, context, command, () =>
        to === null ? [] : [sayVisitPrivacy()],
      );
    });
  changing("meet-together", "let two sets meet as one at a meeting, in the room of the second")
    .argument("<set>", "the number of the set that visits", number)
    .option("--with <set>", "the number of the set that it visits", number)
    .option("--end", "let it meet by itself again")
    .addHelpText(
      "after",
      examples(
        "meet-together sets.xlsx 4 --with 2 --meeting M3 --out new.xlsx",
        "meet-together sets.xlsx 4 --meeting M3 --end --preview",
      ),
    )
    .action(async (workbook: string, guest: SetNumber, options: VisitOptions, own: Command) => {
      const { to: host, meetingId } = oneOf("--with", options.with, options, own);
      const command =
        host === null
          ? ({ kind: "meet-apart", guest, meetingId } as const)
          : ({ kind: "meet-together", guest, host, meetingId } as const);
      await runCommand(workbook, options, own, context, command, () =>
        host === null ? [] : [sayVisitPrivacy()],
      );
    });
}

/** The set that is visited, or null to take a visit back: one of the two must be asked for. */
function oneOf(
  flag: string,
  to: SetNumber | undefined,
  { end, meeting }: VisitOptions,
  own: Command,
): { readonly to: SetNumber | null; readonly meetingId: MeetingId } {
  if ((to === undefined) === (end === undefined)) {
    wrongUsage(own, texts.wrongUsage.either(flag, "--end"));
  }
  return { to: to ?? null, meetingId: meeting.toUpperCase() };
}
