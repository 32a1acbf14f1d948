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

/** Adds `overview`: programmes side by side. */
export function addOverviewCommand(program: Command, context: CommandContext): void {
  const overview = program
    .command("overview")
    .description("write a workbook that sets programmes side by side, in counts only; nobody is named in it")
    .argument("<workbooks...>", "workbooks that allocate wrote");
  addChangeOptions(overview)
    .addHelpText(
      "after",
      "\nExamples:\n  overview stroke.xlsx cancer.xlsx --preview\n  overview stroke.xlsx cancer.xlsx --out overview.xlsx",
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
    command.error("error: give either --out FILE or --preview", { exitCode: 2 });
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
            const next = nextMeeting === null ? "no meeting to come" : `next ${spokenDate(nextMeeting)}`;
            return [
              `${programmeName} (${line.file}): ${membersNow === null ? "under 5" : String(membersNow)} members`,
              `${String(sets)} ${sets === 1 ? "set" : "sets"}`,
              sayBalance(line).toLowerCase(),
              rate === null
                ? "attendance not shown"
                : `attendance ${String(rate.percent)}%${rate.bound === "about" ? "" : ` ${rate.bound}`}`,
              `${String(meetingsSoFar)} of ${String(meetings)} meetings so far`,
              `${next}.`,
            ].join(", ");
          }),
          file === null ? "Nothing was written." : `Written: ${file}`,
        ].join("\n"),
  );
}
