import path from "node:path";
import type { Command } from "commander";
import { apply, notCarriedOver, type Applied, type Command as ProgrammeCommand } from "../commands";
import { newNotices } from "../programme";
import { planWorkbook, type OpenedWorkbook, type WorkbookInput } from "../workbook";
import { sayProblemOnSheet } from "../wording";
import { writeWorkbook } from "../xlsx";
import { changesOf } from "./changes-in-words";
import type { CommandContext } from "./command-context";
import { isSameFile, refuseUnwritable } from "./files";
import { openFile } from "./open-file";
import { workbookFile } from "./options";
import { printableJson } from "./printable";
import { refuseLoss } from "./refuse-loss";
import { noticesJson } from "./report-json";
import { sayNotices } from "./report-words";
import { writeOutput } from "./write-output";
import { texts } from "./strings/texts";
import { wrongUsage } from "./wrong-usage";

/** What the commands share that change a workbook. */
export interface ChangeOptions {
  readonly out?: string;
  readonly preview?: true;
  readonly force?: true;
  readonly json?: true;
}

/** Adds what these commands share: the workbook, where the changed one goes, or a preview. */
export function addChangeOptions(command: Command): Command {
  return command
    .option("--out <file>", "the workbook to write", workbookFile)
    .option("--preview", "say what would change; nothing is written")
    .option("--force", "replace the file given with --out")
    .option("--json", "print one JSON object instead of text");
}

export function changing(program: Command, name: string, description: string): Command {
  return addChangeOptions(
    program.command(name).description(description).argument("<workbook>", "a workbook that allocate wrote"),
  );
}

/**
 * The action of a command line that applies one command, as `writeApplied` does.
 * @param commandOf what was typed after the workbook, the options and the command line itself, as commander gives them
 * @param say further lines, before the notices
 */
export function applying<Typed extends readonly unknown[]>(
  context: CommandContext,
  commandOf: (...typed: Typed) => ProgrammeCommand | Promise<ProgrammeCommand>,
  say?: (applied: Applied, command: ProgrammeCommand) => readonly string[],
): (workbook: string, ...typed: Typed) => Promise<void> {
  return async (workbook, ...typed) => {
    const [options, own] = typed.slice(-2) as unknown as readonly [ChangeOptions, Command];
    const command = await commandOf(...typed);
    const act = (opened: OpenedWorkbook): Applied => apply(opened, command, { today: context.today() });
    await writeApplied(workbook, options, own, context, act, say && ((applied) => say(applied, command)));
  };
}

/**
 * Opens a workbook, acts, writes the result (or only says what would come) and says what has changed.
 * @param say further lines, before the notices
 * @throws {Refusal} with nothing written
 */
export async function writeApplied(
  workbook: string,
  { out, preview, force, json }: ChangeOptions,
  command: Command,
  context: CommandContext,
  act: (opened: OpenedWorkbook) => Applied,
  say: (applied: Applied) => readonly string[] = () => [],
  open: () => Promise<OpenedWorkbook> = () => openFile(workbook, context),
): Promise<void> {
  if ((out === undefined) === (preview === undefined)) {
    wrongUsage(command, texts.wrongUsage.either("--out FILE", "--preview"));
  }
  if (out !== undefined) await refuseUnwritable(out, force === true);
  const opened = await open();
  const applied = act(opened);
  const file = out === undefined ? null : path.resolve(out);
  const carried = file === null ? [] : notCarriedOver(opened.origin);
  const notices = [...opened.origin.notices, ...applied.notices, ...carried];
  const changes = changesOf(opened.programme, applied.programme);
  if (file !== null) {
    if (await isSameFile(workbook, file)) refuseLoss(file, opened.origin);
    await writeOutput(
      file,
      await bytesOf({ ...applied, notices }, context, opened.origin),
      force === true,
      context,
    );
  }
  if (json) {
    const warnings = noticesJson(notices, applied.programme);
    context.print(printableJson({ ok: true, changes, warnings, file }));
    return;
  }
  context.print(
    [
      ...(changes.length === 0 ? [texts.nothingDifferent] : []),
      ...changes.map(({ words }) => words),
      ...say(applied),
      ...sayNotices(notices, applied.programme),
      file === null ? texts.nothingWritten : texts.written(file),
    ].join("\n"),
  );
}

/** The bytes of a workbook with this programme. @param origin of the workbook it comes from; none for a new one */
export async function bytesOf(
  { programme, certificate, notices }: Applied,
  context: Pick<CommandContext, "today">,
  { setSheets = "auto", tabs }: Partial<Pick<WorkbookInput, "setSheets" | "tabs">> = {},
): Promise<Uint8Array> {
  const { fresh } = newNotices(notices, programme.year.dismissedNotices);
  const words = fresh.map(({ problem }) => sayProblemOnSheet(problem));
  return writeWorkbook(
    planWorkbook({
      ...{ programme, certificate, notices: words, setSheets, today: context.today() },
      ...(tabs && { tabs }),
    }),
  );
}
