import path from "node:path";
import type { Command } from "commander";
import type { YearChange, YearOptions } from "../actions";
import { planWorkbook, type WorkbookContent } from "../workbook";
import { sayProblemOnSheet } from "../wording";
import { readWorkbook, writeWorkbook } from "../xlsx";
import { changesOf } from "./changes-in-words";
import type { CommandContext } from "./command-context";
import { isSameFile, readBytes, refuseUnwritable, writeBytes } from "./files";
import { refuseLoss } from "./refuse-loss";
import { noticeJson } from "./report-json";
import { sayNotices } from "./report-words";

/** What the commands share that change a workbook. */
export interface ChangeWords {
  readonly out?: string;
  readonly preview?: true;
  readonly force?: true;
  readonly json?: true;
}

/** Adds what these commands share: the workbook, where the changed one goes, or a preview. */
export function addChangeOptions(command: Command): Command {
  return command
    .option("--out <file>", "the workbook to write")
    .option("--preview", "say what would change; nothing is written")
    .option("--force", "replace the file given with --out")
    .option("--json", "print one JSON object instead of words");
}

/** How a workbook of ours is read, on the day of the command. */
export function yearOptions(context: CommandContext): YearOptions {
  return {
    duplicates: "keep",
    hiddenRows: "include",
    newId: () => context.newId(),
    today: context.today(),
  };
}

/** The content of a workbook's file. @throws {Refusal} */
export async function contentOf(workbook: string): Promise<WorkbookContent> {
  return readWorkbook(await readBytes(workbook), path.basename(workbook));
}

/**
 * Reads a workbook, acts, writes the result (or only says what would come) and says what has changed.
 * @param say further lines, before the notices
 * @throws {Refusal} with nothing written
 */
export async function writeChange<Result extends YearChange>(
  workbook: string,
  { out, preview, force, json }: ChangeWords,
  command: Command,
  context: CommandContext,
  act: (content: WorkbookContent, options: YearOptions) => Result,
  say: (result: Result) => readonly string[] = () => [],
): Promise<void> {
  if ((out === undefined) === (preview === undefined)) {
    command.error("error: give either --out FILE or --preview", { exitCode: 2 });
  }
  if (out !== undefined) await refuseUnwritable(out, force === true);
  const result = act(await contentOf(workbook), yearOptions(context));
  const changes = changesOf(result);
  const file = out === undefined ? null : path.resolve(out);
  if (file !== null) {
    if (await isSameFile(workbook, file)) refuseLoss(file, result);
    await writeBytes(file, await bytesOf(result), force === true);
  }
  if (json) {
    const warnings = result.notices.map(noticeJson);
    context.print(JSON.stringify({ ok: true, changes, warnings, file }, null, 2));
    return;
  }
  const own = [...result.reading.notCarriedOver.sheets, ...result.reading.notCarriedOver.columns];
  context.print(
    [
      ...(changes.length === 0 ? ["Nothing is different from what the workbook holds."] : []),
      ...changes.map(({ words }) => words),
      ...say(result),
      ...sayNotices(result.notices),
      ...(own.length > 0 && file !== null
        ? [`Your own ${own.join(", ")} stay in the workbook that was read: keep it, or copy them over.`]
        : []),
      file === null ? "Nothing was written." : `Written: ${file}`,
    ].join("\n"),
  );
}

/** The bytes of the workbook as it is after an action. */
export async function bytesOf({
  programme,
  certificate,
  notices,
  reading,
}: Omit<YearChange, "reading"> & { readonly reading?: YearChange["reading"] }): Promise<Uint8Array> {
  const words = notices.map(({ problem }) => sayProblemOnSheet(problem));
  const setSheets = reading?.setSheets ?? "auto";
  return writeWorkbook(planWorkbook({ programme, certificate, notices: words, setSheets }));
}
