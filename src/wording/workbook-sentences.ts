import type { WorkbookProblems } from "../programme";
import { paneSentences, sayWorkbookChange } from "./pane-sentences";
import { sayCount } from "./say-count";
import { sayList } from "./say-list";
import type { SentencesFor } from "./sentences";
import { plural } from "../words";

const asItWas = "The workbook is as it was.";
const noPassword =
  "If Excel asks for a password, the person who protected it knows it; Learning Sets never asks for one.";
const liftSheet = "In Excel, choose “Review”, “Unprotect Sheet”";
const liftWorkbook = "In Excel, choose “Review”, “Protect Workbook” to lift the protection";
const download = "Download the file instead and open it from there.";
const broughtBack =
  "the change is taken back first. Otherwise close the workbook without saving, or use its version history.";

const thenTryAgain = "Try again. If it keeps failing, save, close and reopen the workbook.";

export const workbookSentences: SentencesFor<keyof WorkbookProblems> = {
  "excel-too-old": ({ needed }) => ({
    what: `This version of Excel does not have ${needed}, which the add-in needs.`,
    remedy: "Use Excel 2021 or later, Microsoft 365, or Excel on the web.",
  }),
  "excel-not-answering": ({ seconds }) => ({
    what: `Excel has not finished after ${sayCount(Math.ceil(seconds / 60), "minute")}.`,
    remedy:
      "Leave the cell you are editing (press Enter or Esc), close any open dialogue, check the connection, and try again. What was begun is taken back then.",
  }),
  "excel-cell-being-edited": () => ({
    what: `A cell is being edited, and Excel does not allow changes until that is finished. ${asItWas}`,
    remedy: "Press Enter or Esc in the cell and try again.",
  }),
  "excel-other-workbook-in-front": () => ({
    what: `Another workbook is in front, and Excel only works in the one in front. ${asItWas}`,
    remedy: "Go to this workbook's window and try again.",
  }),
  "sheet-protected": () => ({
    what: `The sheet is protected, so nothing can be written to it. ${asItWas}`,
    remedy: `${liftSheet}. Then try again. You can protect it again afterwards.`,
  }),
  "workbook-structure-protected": () => ({
    what: `The workbook's structure is protected, so no sheet can be added. ${asItWas}`,
    remedy: `${liftWorkbook}. Then try again.`,
  }),
  "protected-structure-found": () => ({
    what: "The workbook's structure is protected. Sets can be formed and looked at, but Excel does not allow sheets to be added or removed. Writing sets for the first time adds sheets.",
    remedy: `${liftWorkbook}. ${noPassword}`,
  }),
  "protected-sheets-found": ({ sheets }) => ({
    what: `The ${plural(sheets.length, "sheet", "sheets")} ${sayList(sheets.map((sheet) => `“${sheet}”`))} ${plural(sheets.length, "is", "are")} protected. Sets can be formed and looked at, but Excel does not allow changes there. If a change needs ${plural(sheets.length, "it", "one of them")}, nothing is written.`,
    remedy: `${liftSheet}${plural(sheets.length, "", " on each of them")}. ${noPassword}`,
  }),
  "protected-roster-found": ({ sheet }) => ({
    what: `The sheet “${sheet}” is protected, so Excel does not allow corrections there. Sets can still be formed and written: they get their own sheets.`,
    remedy: `${liftSheet}. ${noPassword}`,
  }),
  "workbook-read-only": paneSentences["workbook-read-only"],
  "excel-access-denied": () => ({
    what: `Excel does not allow the change: a sheet or the workbook is protected, or it is read-only. ${asItWas}`,
    remedy:
      "Look under “Review” for a protection to lift, or save a copy under your own name, and try again.",
  }),
  "workbook-changed": ({ changes }) => ({
    what: `Somebody changed the workbook after it was read: ${changes.map(sayWorkbookChange).join("; ")}. Nothing was written over it.`,
    remedy: "Look at the change, then start the action again. It will begin from the workbook as it is now.",
  }),
  "workbook-being-written": ({ minutes }) => ({
    what: "Another administrator is writing to this workbook with Learning Sets at the moment.",
    remedy: `Wait until it is done, and try again. If it was broken off, it is taken back once it is ${sayCount(minutes, "minute")} old.`,
  }),
  "excel-too-much-at-once": () => ({
    what: `The action was too large for Excel to take at once. ${asItWas}`,
    remedy: "Try again; on the web, opening the workbook in the desktop app lifts the limit.",
  }),
  "excel-failed": ({ code }) => ({
    what: `Excel could not complete the action (${code}). ${asItWas}`,
    remedy:
      code === "GeneralException"
        ? `Go to this workbook's window, and select a single sheet if several are selected together. ${thenTryAgain}`
        : thenTryAgain,
  }),
  "workbook-not-restored": ({ code }) => ({
    what: `Excel stopped half-way (${code}) and has not yet allowed the change to be taken back.`,
    remedy: {
      commandLine: `Try again: ${broughtBack}`,
      pane: `Keep this pane open and try again: ${broughtBack}`,
    },
  }),
  "table-columns-moved": ({ table, columns }) => ({
    what: `${plural(columns.length, "The column", "The columns")} ${sayList(columns)} of the table ${table} ${plural(columns.length, "is", "are")} not where ${plural(columns.length, "it was", "they were")}. Writing would mix ${plural(columns.length, "it", "them")} with your own columns. ${asItWas}`,
    remedy: `Put ${plural(columns.length, "it back in its place", "them back in their order")}, with your own columns to the right, and try again.`,
  }),
  "nothing-to-undo": () => ({
    what: "There is nothing to undo. Learning Sets has made no change that can be taken back now.",
    remedy:
      "You can bring back earlier sets from the sheet “Earlier sets”, even if somebody else replaced them.",
  }),
  "cannot-show-place": () => ({
    what: "Excel cannot show that cell now: another workbook is in front, or the sheet is hidden or gone.",
    remedy: {
      commandLine: "Bring the programme's workbook to the front, show its hidden sheets, and try again.",
      pane: "Bring the programme's workbook to the front, show its hidden sheets, and try again. “Refresh the tracker” on the screen “Meetings” makes a deleted set sheet again.",
    },
  }),
  "new-workbook-refused": () => ({
    what: "Excel did not open the new workbook: a setting of your organisation forbids it, or the question was declined.",
    remedy: download,
  }),
  "new-workbook-too-large": ({ megabytes }) => ({
    what: `The file has ${String(megabytes)} MB, more than Excel on the web opens from an add-in.`,
    remedy: download,
  }),
  "new-workbook-unsupported": () => ({
    what: "This Excel cannot open a new workbook from an add-in.",
    remedy: download,
  }),
};
