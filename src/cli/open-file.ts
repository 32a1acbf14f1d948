import path from "node:path";
import { openWorkbook, type OpenedWorkbook, type ProgrammeReadingOptions } from "../workbook";
import { readWorkbook } from "../xlsx";
import type { CommandContext } from "./command-context";
import { readInput } from "./write-output";

/**
 * Opens the workbook of a file, once.
 * @param options how a roster is read; a workbook of ours keeps every row without
 * @throws {Refusal}
 */
export async function openFile(
  file: string,
  context: CommandContext,
  options: Partial<ProgrammeReadingOptions> = {},
): Promise<OpenedWorkbook> {
  const content = await readWorkbook(await readInput(file, context), path.basename(file));
  const newId = (): string => context.newId();
  return openWorkbook(content, { duplicates: "keep", hiddenRows: "include", newId, ...options });
}
