import type { Notice, Programme, Rule, RulePlaces } from "../../programme";
import type { RosterReading } from "../../roster";
import type { AttendanceReading, SheetKey } from "../../tables";
import { tabsOf, type TabState } from "../tabs";
import type { WorkbookContent } from "../workbook";
import { readProgramme, type ProgrammeReadingOptions } from "./read-programme";

/** What a workbook was when it was opened, beside its programme: where things are in it, and what to say of it. */
export interface Origin {
  /** "workbook" when the product wrote it, so that settings, meetings and attendance came with it. */
  readonly kind: "roster" | "workbook";
  readonly rosterSheet: string;
  readonly roster: RosterReading;
  /** Where the tracker has each member's code for a meeting; null without a tracker. */
  readonly codeCells: AttendanceReading["codeCells"] | null;
  /** The cells of each rule of the programme. */
  readonly rulePlaces: ReadonlyMap<Rule, RulePlaces>;
  readonly notices: readonly Notice[];
  /** True where sets have sheets, so that a change keeps them above 60 sets too. */
  readonly setSheets: true | "auto";
  /** Our sheets in a workbook without sets; null where none is written before the sets are. */
  readonly beforeSets: readonly SheetKey[] | null;
  /** Which of our sheets' tabs are hidden. */
  readonly tabs: ReadonlyMap<SheetKey, TabState>;
  /** What a newly written file would not hold: the administrator's own sheets and columns. */
  readonly notCarriedOver: { readonly sheets: readonly string[]; readonly columns: readonly string[] };
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
  return { programme, origin: { kind, ...rest, tabs: tabsOf(content) } };
}
