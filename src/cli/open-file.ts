import path from "node:path";
import { cellsToClean, cleanRoster } from "../commands";
import {
  openWorkbook,
  withCells,
  type OpenedWorkbook,
  type ProgrammeReadingOptions,
  type WorkbookContent,
} from "../workbook";
import { readWorkbook } from "../xlsx";
import type { CommandContext } from "./command-context";
import { readInput } from "./write-output";

/** A workbook with some of the proposals of its review list accepted, and as it was. */
export interface CleanedWorkbook {
  readonly before: OpenedWorkbook;
  readonly after: OpenedWorkbook;
}

/**
 * Opens a file as `openFile` does, and again with the proposals of some kinds accepted.
 * @throws {Refusal}
 */
export async function openCleaned(
  file: string,
  context: CommandContext,
  options: Partial<ProgrammeReadingOptions>,
  kinds: readonly string[] | "all",
): Promise<CleanedWorkbook> {
  const content = await readFile(file, context);
  const open = (of: WorkbookContent): OpenedWorkbook => opened(of, context, options);
  const before = open(content);
  const { proposals } = before.origin.roster;
  const edits = cleanRoster(proposals, cellsToClean(proposals, kinds));
  return { before, after: open(withCells(content, edits)) };
}

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
  return opened(await readFile(file, context), context, options);
}

/** The sheets of a file, whatever they are. @throws {Refusal} */
export async function readFile(file: string, context: CommandContext): Promise<WorkbookContent> {
  return readWorkbook(await readInput(file, context), path.basename(file));
}

function opened(
  content: WorkbookContent,
  context: CommandContext,
  options: Partial<ProgrammeReadingOptions>,
): OpenedWorkbook {
  const newId = (): string => context.newId();
  return openWorkbook(content, { duplicates: "keep", hiddenRows: "include", newId, ...options });
}
