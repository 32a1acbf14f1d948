import type { Command } from "commander";
import type { Applied, Command as ProgrammeCommand } from "../commands";
import type { MeetingId, SetNumber } from "../programme";
import { sayVisitPrivacy } from "../wording";
import type { CommandContext } from "./command-context";
import { examples } from "./examples";
import { meetingId, setNumber } from "./options";
import { applying, changing, type ChangeOptions } from "./run-command";
import { texts } from "./strings/texts";
import { wrongUsage } from "./wrong-usage";

interface VisitOptions extends ChangeOptions {
  readonly meeting: MeetingId;
  readonly to?: SetNumber;
  readonly with?: SetNumber;
  readonly end?: true;
}

/** Adds `visit` and `meet-together`: who is with another set at one meeting. */
export function addVisitCommands(program: Command, context: CommandContext): void {
  changing(program, "visit", "let a member visit another set at one meeting; their code stays with them")
    .requiredOption("--meeting <id>", "such as M3", meetingId)
    .argument("<member>", "a name in quotation marks, or a Member ID")
    .option("--to <set>", "the number of the set that they visit", setNumber)
    .option("--end", "take the visit back")
    .addHelpText(
      "after",
      examples(
        'visit sets.xlsx "Ada Okafor" --meeting M3 --to 2 --out new.xlsx',
        "visit sets.xlsx M007 --meeting M3 --end --preview",
      ),
    )
    .action(
      applying(
        context,
        (member: string, options: VisitOptions, own: Command): ProgrammeCommand => {
          const { to, meetingId } = oneOf("--to", options.to, options, own);
          return to === null
            ? { kind: "end-visit", member, meetingId }
            : { kind: "visit", member, to, meetingId };
        },
        sayPrivacy,
      ),
    );
  changing(program, "meet-together", "let two sets meet as one at a meeting, in the room of the second")
    .requiredOption("--meeting <id>", "such as M3", meetingId)
    .argument("<set>", "the number of the set that visits", setNumber)
    .option("--with <set>", "the number of the set that it visits", setNumber)
    .option("--end", "let it meet by itself again")
    .addHelpText(
      "after",
      examples(
        "meet-together sets.xlsx 4 --with 2 --meeting M3 --out new.xlsx",
        "meet-together sets.xlsx 4 --meeting M3 --end --preview",
      ),
    )
    .action(
      applying(
        context,
        (guest: SetNumber, options: VisitOptions, own: Command): ProgrammeCommand => {
          const { to: host, meetingId } = oneOf("--with", options.with, options, own);
          return host === null
            ? { kind: "meet-apart", guest, meetingId }
            : { kind: "meet-together", guest, host, meetingId };
        },
        sayPrivacy,
      ),
    );
}

function sayPrivacy(_: Applied, { kind }: ProgrammeCommand): string[] {
  return kind === "visit" || kind === "meet-together" ? [sayVisitPrivacy()] : [];
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
  return { to: to ?? null, meetingId: meeting };
}
