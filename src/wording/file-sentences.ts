import type { FileProblems, ForeignFile } from "../programme";
import { sayList } from "./say-list";
import type { SentencesFor } from "./sentences";
import { numeral } from "../words";

const foreignFiles: Record<ForeignFile, string> = {
  pdf: "a PDF document",
  picture: "a picture",
  archive: "an archive of other files",
  document: "a text document",
  presentation: "a presentation",
  "web-page": "a web page",
  unknown: "neither a workbook nor a text file",
};

const clearPassword =
  "Open it in Excel, choose “File”, “Info”, “Protect Workbook”, “Encrypt with Password”, clear the password, and save a copy.";
const saveAsXlsx = "Open it in Excel, choose “Save As”, “Excel Workbook (.xlsx)”, and use that file.";

export const fileSentences: SentencesFor<keyof FileProblems> = {
  "file-empty": ({ file }) => ({
    what: `The file “${file}” is empty.`,
    remedy: "Check that it was saved or downloaded completely, and choose the right file.",
  }),
  "file-too-large": ({ file, megabytes, limit }) => ({
    what: `The file “${file}” has ${String(megabytes)} MB. The limit is ${String(limit)} MB.`,
    remedy: "Copy the roster alone into a new workbook, and use that file.",
  }),
  "files-ended-reader": ({ files }) => ({
    what: `${sayList(files)} could not be read: this page ran out of memory.`,
    remedy:
      "Nothing was changed. Open the file in Excel, copy what you need into a new workbook, and use that.",
  }),
  "files-too-large-together": ({ file, limit }) => ({
    what: `${file} was not read: with the files before it, it is larger than ${String(limit)} MB.`,
    remedy: "Open these files a few at a time.",
  }),
  "file-not-a-workbook": ({ file, found }) => ({
    what: `The file “${file}” is ${foreignFiles[found]}, whatever its name says.`,
    remedy: "Choose an Excel workbook (.xlsx), a CSV file or an OpenDocument spreadsheet (.ods).",
  }),
  "file-encrypted": ({ file }) => ({
    what: `The file “${file}” is protected by a password and cannot be read.`,
    remedy: {
      commandLine: `If it is a pack to collect, give its password with --password. If not: ${clearPassword.replace("Open", "open")}`,
      pane: clearPassword,
    },
  }),
  "file-old-format": ({ file, format }) => ({
    what: `The file “${file}” is a workbook in an older or binary format (${format}).`,
    remedy: saveAsXlsx,
  }),
  "file-damaged": ({ file }) => ({
    what: `The file “${file}” is damaged or incomplete.`,
    remedy:
      "Download or copy it again. If Excel still opens it, save it there under a new name and use that.",
  }),
  "file-unpacks-too-far": ({ file, megabytes }) => ({
    what: `The file “${file}” unpacks to more than ${String(megabytes)} MB, far more than a roster needs.`,
    remedy: "If you trust the file, copy the roster alone into a new workbook, and use that file.",
  }),
  "file-declares-entities": ({ file }) => ({
    what: `The file “${file}” has a document type declaration, which no spreadsheet program writes.`,
    remedy: `Do not use it unless you know where it comes from. ${saveAsXlsx}`,
  }),
  "file-without-sheets": ({ file }) => ({
    what: `The file “${file}” has no sheet with cells.`,
    remedy: "Choose the file that holds the roster.",
  }),
  "file-too-many-cells": ({ file, limit }) => ({
    what: `The file “${file}” has more than ${numeral(limit)} filled cells.`,
    remedy: "Copy the roster alone into a new workbook, and use that file.",
  }),
  "sheet-too-spread-out": ({ file }) => ({
    what: `The file “${file}” has cells so far apart that the sheet cannot be read.`,
    remedy: "Delete the rows below the roster and the columns to its right, save, and try again.",
  }),
  "cell-text-too-long": ({ length, limit }) => ({
    what: `The text has ${numeral(length)} characters, but a cell can hold at most ${numeral(limit)}.`,
    remedy: "Shorten it. In a CSV file, look for a quotation mark that is not closed.",
  }),
};
