import type { CommandProblems, FileProblems } from "../../../src/programme";
import type { SamplesOf } from "./samples-of";

const file = "roster.xlsx";

export const fileSamples: SamplesOf<FileProblems> = {
  "file-empty": [{ file }],
  "file-too-large": [{ file, megabytes: 80, limit: 50 }],
  "files-ended-reader": [{ files: ["a.xlsx"] }, { files: ["a.xlsx", "b.ods"] }],
  "files-too-large-together": [{ file: "back.xlsx", limit: 50 }],
  "file-not-a-workbook": [
    { file, found: "pdf" },
    { file, found: "unknown" },
  ],
  "file-encrypted": [{ file }],
  "file-old-format": [{ file, format: ".xls" }],
  "file-damaged": [{ file }],
  "file-unpacks-too-far": [{ file, megabytes: 500 }],
  "file-declares-entities": [{ file }],
  "file-without-sheets": [{ file }],
  "file-too-many-cells": [{ file, limit: 2_000_000 }],
  "sheet-too-spread-out": [{ file }],
  "cell-text-too-long": [{ length: 40_000, limit: 32_767 }],
};

export const commandSamples: SamplesOf<CommandProblems> = {
  "file-not-found": [{ file }],
  "file-not-readable": [{ file, reason: "EACCES" }],
  "file-not-regular": [
    { file: "/dev/sda1", isFolder: false },
    { file: "/srv/programme", isFolder: true },
  ],
  "output-not-regular": [{ file: "/dev/null" }],
  "output-changed": [{ file: "sets.xlsx" }],
  "output-exists": [{ file }],
  "output-is-folder": [{ file: "out" }],
  "output-folder-missing": [{ folder: "/out" }],
  "output-not-writable": [{ file, reason: "EACCES" }],
  "output-is-input": [{ file }],
  "not-an-earlier-programme": [{ programmeName: "Stroke network" }],
  "not-an-evaluation": [{ file }],
  "file-password-wrong": [{ file }],
  "output-would-lose": [
    { file, own: [] },
    { file, own: ["Lunches"] },
    { file, own: ["Lunches", "Allergies"] },
  ],
};
