import type { CommandProblems } from "../programme";
import { paneSentences } from "./pane-sentences";
import type { SentencesFor } from "./sentences";

const anotherName = "Choose another name for the new file.";

export const commandSentences: SentencesFor<keyof CommandProblems> = {
  "file-not-found": ({ file }) => ({
    what: `There is no file ${file}.`,
    remedy: "Check the name and the folder, and try again.",
  }),
  "file-not-readable": ({ file, reason }) => ({
    what: `The file ${file} cannot be read (${reason}).`,
    remedy: "Close it elsewhere, check that you may open it, and try again.",
  }),
  "file-not-regular": ({ file, isFolder }) => ({
    what: `${file} is a ${isFolder ? "folder" : "device or a pipe"}, not a file.`,
    remedy: isFolder ? "Give the name of a file in it." : "Save its contents as a file, and use that.",
  }),
  "output-exists": ({ file }) => ({
    what: `The file ${file} already exists, so nothing was written.`,
    remedy: {
      commandLine: "Choose another name (--out) or folder (--folder), or add --force to replace it.",
      pane: anotherName,
    },
  }),
  "output-is-folder": ({ file }) => ({
    what: `${file} is a folder, so nothing was written.`,
    remedy: {
      commandLine: "Give --out the name of a file, such as learning-sets.xlsx.",
      pane: anotherName,
    },
  }),
  "output-not-regular": ({ file }) => ({
    what: `${file} is a device or a pipe, so nothing was written.`,
    remedy: {
      commandLine: "Give --out the name of a file, such as learning-sets.xlsx.",
      pane: anotherName,
    },
  }),
  "output-changed": ({ file }) => ({
    what: `Somebody changed ${file} after it was read, so nothing was written.`,
    remedy: "Run the command again: it then starts from their changes.",
  }),
  "output-folder-missing": ({ folder }) => ({
    what: `There is no folder ${folder}, so nothing was written.`,
    remedy: {
      commandLine: "Make the folder first, or choose another with --out.",
      pane: "Make the folder first, or choose another.",
    },
  }),
  "output-not-writable": ({ file, reason }) => ({
    what: `The file ${file} cannot be written (${reason}).`,
    remedy: "Close it if it is open in Excel, check that you may write there, and try again.",
  }),
  "output-is-input": ({ file }) => ({
    what: `${file} is the workbook that was read, so nothing was written.`,
    remedy: {
      commandLine: "Choose another name with --out; keep the old file until you have looked at the new one.",
      pane: anotherName,
    },
  }),
  "not-an-earlier-programme": ({ programmeName }) => ({
    what: `${programmeName} does not begin before this programme, so no report was made.`,
    remedy: "Choose the workbook of the programme before this one.",
  }),
  "not-an-evaluation": ({ file }) => ({
    what: `${file} has no sheet of answers to the evaluation.`,
    remedy: "Choose the workbook that the evaluation report made, with the answers typed in.",
  }),
  "file-password-wrong": paneSentences["file-password-wrong"],
  "output-would-lose": ({ file, own }) => ({
    what: `Replacing ${file} would lose ${own.length === 0 ? "the roster as you have it" : `what you added yourself: ${own.join(", ")}`}.`,
    remedy: {
      commandLine: "Choose another name with --out; the file that was read then stays as it is.",
      pane: anotherName,
    },
  }),
};
