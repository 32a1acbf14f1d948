import path from "node:path";
import type { Command } from "commander";
import { compareProgrammes } from "../commands";
import { Refusal } from "../programme";
import { spokenDate } from "../sheet";
import { sayBalance, type OpenedWorkbook } from "../workbook";
import { writeWorkbook } from "../xlsx";
import type { CommandContext } from "./command-context";
import { isSameFile, refuseUnwritable } from "./files";
import { openFile } from "./open-file";
import { printableJson } from "./printable";
import { addChangeOptions, type ChangeOptions } from "./run-command";
import { writeOutput } from "./write-output";
import { examples } from "./examples";
import { texts } from "./strings/texts";
import { wrongUsage } from "./wrong-usage";

/** Adds `overview`: programmes side by side. */
export function addOverviewCommand(program: Command, context: CommandContext): void {
  const overview = program
    .command("overview")
    .description("write a workbook that compares programmes, in counts only; it names nobody")
    .argument("<workbooks...>", "workbooks that allocate wrote");
  addChangeOptions(overview)
    .addHelpText(
      "after",
      examples(
        "overview stroke.xlsx cancer.xlsx --preview",
        "overview stroke.xlsx cancer.xlsx --out overview.xlsx",
      ),
    )
    .action(async (workbooks: readonly string[], options: ChangeOptions, command: Command) => {
      await writeOverview(workbooks, options, command, context);
    });
}

async function writeOverview(
  workbooks: readonly string[],
  { out, preview, force, json }: ChangeOptions,
  command: Command,
  context: CommandContext,
): Promise<void> {
  if ((out === undefined) === (preview === undefined)) {
    wrongUsage(command, texts.wrongUsage.either("--out FILE", "--preview"));
  }
  if (out !== undefined) await refuseUnwritable(out, force === true);
  const opened: { file: string; opened: OpenedWorkbook }[] = [];
  for (const file of workbooks) {
    if (out !== undefined && (await isSameFile(file, out))) {
      throw new Refusal({ code: "output-is-input", details: { file: out } });
    }
    opened.push({ file: path.basename(file), opened: await openFile(file, context) });
  }
  const { plan, lines } = compareProgrammes(opened, { today: context.today() });
  const file = out === undefined ? null : path.resolve(out);
  if (file !== null) await writeOutput(file, await writeWorkbook(plan), force === true, context);
  context.print(
    json
      ? printableJson({ ok: true, file, programmes: lines })
      : [
          ...lines.map((line) => {
            const { programmeName, membersNow, sets, rate, meetingsSoFar, meetings, nextMeeting } = line;
            return [
              `${programmeName} (${line.file}): ${texts.programme.members(membersNow)}`,
              texts.programme.sets(sets),
              sayBalance(line).toLowerCase(),
              rate === null ? texts.programme.noRate : texts.programme.rate(rate.percent, rate.bound),
              texts.programme.meetings(meetingsSoFar, meetings),
              `${texts.programme.nextMeeting(nextMeeting === null ? null : spokenDate(nextMeeting))}.`,
            ].join(", ");
          }),
          file === null ? texts.nothingWritten : texts.written(file),
        ].join("\n"),
  );
}
