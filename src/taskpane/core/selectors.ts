import type { WorkbookView } from "../../worker";
import type { PaneState } from "./pane-state";

/** What more than one component asks of the state. Each answer is the same for as long as its part of the state is. */
export const select = {
  view: ({ session }: PaneState) => session.view,
  /** What was written last and can be undone. */
  lastWritten: ({ session }: PaneState) => session.written.at(-1),
  isInExcel: ({ shell }: PaneState) => shell.situation.kind === "excel",
  /** In a browser, with or without a file opened in it. */
  isInBrowser: ({ shell }: PaneState) => shell.situation.kind === "browser",
  /** Excel loads the page anew for each ribbon button, and ends it with the pane. */
  losesPage: ({ shell: { situation } }: PaneState) => situation.kind === "excel" && !situation.keepsPage,
  isReadOnly: ({ shell: { situation } }: PaneState) => situation.kind === "excel" && situation.readOnly,
  /** One thing is done at a time. */
  isBusy: ({ shell }: PaneState) => shell.work !== null,
  /** The workbook that is open in Excel is being read for the first time: nothing can be said of it yet. */
  isFirstReading: ({ shell, session }: PaneState) =>
    shell.situation.kind === "excel" &&
    shell.work !== null &&
    session.view === null &&
    session.trouble === null,
} as const;

/** How many questions and warnings there are about the roster. */
export function countToCheck({ questions, notices }: WorkbookView): number {
  return questions.length + notices.filter(({ tone }) => tone === "attention").length;
}
