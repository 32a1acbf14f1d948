import type { Command } from "commander";
import { bringBackSets, setsToBringBack } from "../commands";
import type { EarlierSets } from "../programme";
import { spokenDate } from "../sheet";
import { sayCount, sayProblem } from "../wording";
import type { CommandContext } from "./command-context";
import { wholeNumber } from "./options";
import { openFile } from "./open-file";
import { printableJson } from "./printable";
import { addChangeOptions, writeApplied, type ChangeOptions } from "./run-command";
import { texts } from "./strings/texts";

interface BringBackOptions extends ChangeOptions {
  readonly which: number;
  readonly list?: true;
}

/** Adds `bring-back`: the sets of an earlier allocation, for who is still here. */
export function addBringBackCommand(program: Command, context: CommandContext): void {
  addChangeOptions(
    program
      .command("bring-back")
      .description("bring the sets of an earlier allocation back; attendance stays as recorded")
      .argument("<workbook>", "a workbook that allocate wrote")
      .option(
        "--which <number>",
        "1 for the latest sets that are different from now, 2 for the ones before",
        wholeNumber(1, 100),
        1,
      )
      .option("--list", "list what can be brought back; nothing is written"),
  ).action(async (workbook: string, options: BringBackOptions, command: Command) => {
    if (options.list) {
      const earlier = setsToBringBack((await openFile(workbook, context)).programme);
      context.print(options.json ? printableJson({ ok: true, earlier }) : sayEarlier(earlier));
      return;
    }
    await writeApplied(workbook, options, command, context, (opened) =>
      bringBackSets(opened, { today: context.today() }, options.which),
    );
  });
}

function sayEarlier(earlier: readonly EarlierSets[]): string {
  if (earlier.length === 0) {
    return sayProblem({ code: "no-such-earlier-sets", details: { which: 1, there: 0 } }).what;
  }
  return earlier
    .map(({ recordedOn, change, places }, index) => {
      const day = recordedOn === null ? texts.dayNotKnown : spokenDate(recordedOn);
      const sets = new Set(places.map(({ setNumber }) => setNumber)).size;
      const size = `${sayCount(places.length, "member")} in ${sayCount(sets, "set")}`;
      return `${String(index + 1)}. ${[day, change].filter(Boolean).join(", ")}: ${size}`;
    })
    .join("\n");
}
