import type { WorkbookProblems } from "../../../src/programme";
import { nothing, type SamplesOf } from "./samples-of";

const edited = { sheet: "Roster", kind: "edited" } as const;

export const workbookSamples: SamplesOf<WorkbookProblems> = {
  "excel-too-old": [{ needed: "ExcelApi 1.14" }],
  "excel-not-answering": [{ seconds: 60 }, { seconds: 900 }],
  "excel-cell-being-edited": nothing,
  "excel-other-workbook-in-front": nothing,
  "sheet-protected": nothing,
  "workbook-structure-protected": nothing,
  "protected-structure-found": nothing,
  "protected-sheets-found": [{ sheets: ["Rules"] }, { sheets: ["Rules", "Moves"] }],
  "protected-roster-found": [{ sheet: "Members" }],
  "workbook-read-only": nothing,
  "excel-access-denied": nothing,
  "workbook-changed": [
    { changes: [{ ...edited, cells: ["B4"], cellCount: 1 }] },
    {
      changes: [
        { ...edited, cells: ["B4", "B5", "B6", "B7"], cellCount: 40 },
        { sheet: "Lunches", kind: "added", cells: [], cellCount: 0 },
        { sheet: "Moves", kind: "deleted", cells: [], cellCount: 0 },
        { sheet: "Alpha", kind: "renamed", before: "Set 1", cells: [], cellCount: 0 },
      ],
    },
  ],
  "workbook-being-written": [{ minutes: 15 }],
  "excel-too-much-at-once": nothing,
  "excel-failed": [{ code: "GeneralException" }, { code: "InvalidArgument" }],
  "workbook-not-restored": [{ code: "GeneralException" }],
  "table-columns-moved": [
    { table: "LS_Roster", columns: ["Set"] },
    { table: "LS_Roster", columns: ["Name", "Set"] },
  ],
  "nothing-to-undo": nothing,
  "cannot-show-place": nothing,
  "new-workbook-refused": nothing,
  "new-workbook-too-large": [{ megabytes: 1 }, { megabytes: 5.2 }],
  "new-workbook-unsupported": nothing,
};
