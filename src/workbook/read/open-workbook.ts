import type { Programme } from "../../programme";
import type { SheetKey } from "../../tables";
import { tabsOf, type TabState } from "../tabs";
import type { WorkbookContent } from "../workbook";
import { readProgramme, type ProgrammeReading, type ProgrammeReadingOptions } from "./read-programme";

/** What a workbook was when it was opened, beside its programme: where things are in it, and what to say of it. */
export interface Origin extends Omit<ProgrammeReading, "programme" | "origin"> {
  readonly kind: ProgrammeReading["origin"];
  /** Which of our sheets' tabs are hidden. */
  readonly tabs: ReadonlyMap<SheetKey, TabState>;
}

/** A workbook as commands and queries take it. */
export interface OpenedWorkbook {
  readonly programme: Programme;
  readonly origin: Origin;
}

/**
 * Opens a workbook, once: anyone's roster, or a workbook that the product wrote, whatever people have
 * renamed, moved or edited in it since.
 * @throws {Refusal} when something cannot be understood and going on would lose it
 */
export function openWorkbook(content: WorkbookContent, options: ProgrammeReadingOptions): OpenedWorkbook {
  const { programme, origin: kind, ...rest } = readProgramme(content, options);
  return { programme, origin: { kind, ...rest, tabs: tabsOf(content, programme) } };
}
