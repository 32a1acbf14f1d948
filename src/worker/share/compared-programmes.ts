import { compareProgrammes, type CommandContext } from "../../commands";
import { Refusal } from "../../programme";
import { fileNameFrom, openWorkbook, type OpenedWorkbook } from "../../workbook";
import { sayComparedProgramme } from "../../wording";
import type { ChosenFile } from "../../xlsx";
import { Cancelled, type CallControl } from "../run-in-steps";
import { problemMessage, type ProblemMessage } from "../problem-message";
import type { MadeFile } from "./new-workbooks";

/** Programmes side by side, and the files that could not be read. */
export interface ComparedView {
  /** Null when no file could be. */
  readonly made: MadeFile | null;
  readonly unread: readonly { readonly file: string; readonly said: ProblemMessage }[];
}

/** A workbook of counts from several. One that cannot be read stands in the way of no other. @param own the open one */
export async function comparedFile(
  files: readonly { readonly file: string; readonly bytes: ChosenFile }[],
  own: { readonly file: string; readonly opened: OpenedWorkbook } | null,
  context: CommandContext & { readonly newId: () => string },
  { onProgress, isCancelled, pause }: CallControl,
): Promise<ComparedView> {
  const { bytesOfChosen, readWorkbook, writeWorkbook } = await import("../../xlsx");
  const opened = own ? [own] : [];
  const unread: ComparedView["unread"][number][] = [];
  for (const [index, { file, bytes }] of files.entries()) {
    try {
      const content = await readWorkbook(await bytesOfChosen(bytes, file), file);
      const options = { duplicates: "keep", hiddenRows: "include", newId: context.newId } as const;
      opened.push({ file, opened: openWorkbook(content, options) });
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      unread.push({ file, said: problemMessage(thrown.problem) });
    }
    onProgress((index + 1) / files.length);
    await pause();
    if (isCancelled()) throw new Cancelled();
  }
  if (opened.length === 0) return { made: null, unread };
  const { plan, lines } = compareProgrammes(opened, context);
  const words = lines.map(sayComparedProgramme);
  const fileName = `${fileNameFrom(plan.title)}.xlsx`;
  return { made: { fileName, words, bytes: await writeWorkbook(plan) }, unread };
}
