import { serialOfDate } from "../../src/sheet";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../../src/workbook";

const text = (value: string, style: CellPlan["style"] = "body"): CellPlan => ({ value, style });

const people = [
  ["M001", "Ada Thornbury", "Nurse", "Set 1"],
  ["M002", "=HYPERLINK(1) O'Hara", "GP", "Set 2"],
  ["M003", "Bea “Bee” Fenwick", "Nurse", "Set 1"],
  ["M004", "-5 Müller 🙂", "Midwife", ""],
] as const;

const roster: SheetPlan = {
  key: "roster",
  name: "Roster",
  tabColour: "1F3A4D",
  rows: [
    [text("Roster", "title"), null, null, null, null, null, null],
    ["Member ID", "Full\nname", "Profession", "Set", "Joined", "Starts", "In this set"].map((header) =>
      text(header, "header"),
    ),
    ...people.map(([id, name, profession, set], index): CellPlan[] => [
      text(id),
      text(name),
      text(profession),
      text(set, "entry"),
      { value: serialOfDate("2026-09-08") + index, style: "date" },
      { value: 0.5625, style: "time" },
      {
        value: people.filter((other) => other[3] === set).length,
        formula: set === "" ? "SUMPRODUCT(--(LS_Roster[Set]=[@Set]))" : "COUNTIFS(LS_Roster[Set],[@Set])",
        style: "number",
      },
    ]),
  ],
  columnWidths: [11, 26, 16, 10, 18, 10, 12],
  rowHeights: new Map([[0, 26]]),
  frozen: { rows: 2, columns: 1 },
  tables: [{ name: "LS_Roster", range: { top: 1, left: 0, bottom: 5, right: 6 } }],
  charts: [],
  validations: [
    {
      range: { top: 2, left: 3, bottom: 5, right: 3 },
      rule: { kind: "list", source: "'Set 1 & O''Hara'!$A$4:$A$5" },
      promptTitle: "Set",
      prompt: "Choose a set.",
      errorTitle: "No such set",
      error: "Choose one of the list.",
      severity: "warning",
    },
    {
      range: { top: 2, left: 4, bottom: 5, right: 4 },
      rule: { kind: "date", minimum: serialOfDate("2000-01-01") },
      promptTitle: "Joined",
      prompt: "A date.",
      errorTitle: "No date",
      error: "Type a date such as 8/9/2026.",
      severity: "stop",
    },
  ],
  conditionalFormats: [
    { range: { top: 2, left: 3, bottom: 5, right: 3 }, formula: '$D3=""', style: "attention" },
    { range: { top: 2, left: 3, bottom: 5, right: 3 }, formula: '$D3="Set 1"', style: "good" },
  ],
  print: { orientation: "landscape", titleRows: { first: 0, last: 1 }, pagesAcross: 1, lastTitleColumn: 1 },
  summary: "Everyone in the programme.",
};

const counts = [
  ["Set 1", 2, 0.5],
  ["Set 2", 1, null],
] as const;

const set: SheetPlan = {
  key: "set-01",
  name: "Set 1 & O'Hara",
  tabColour: "2F6380",
  rows: [
    [text("Set 1", "title"), null, null],
    [text("Facilitator", "label"), { value: "not yet", formula: 'IF(Roster!$A$3="","","not yet")' }],
    ["Set", "Members", "Rate"].map((header) => text(header, "header")),
    ...counts.map(([name, count, rate], index): (CellPlan | null)[] => [
      text(name),
      { value: count, formula: `COUNTIFS(LS_Roster[Set],$A${String(index + 4)})`, style: "number" },
      rate === null
        ? { value: "", formula: `IF(B${String(index + 4)}=1,"",0.5)`, style: "rate" }
        : { value: rate, formula: `IF(B${String(index + 4)}=1,"",0.5)`, style: "rate" },
    ]),
    [
      text("Total", "totalLabel"),
      { value: 3, formula: "SUM(B4:B5)", style: "totalCentred" },
      { value: true, formula: "B6=3" },
    ],
    [text("A third", "note"), { value: 1 / 3, formula: "1/3", format: "0.000" }, null],
    [text("Typed", "bodyWrapped"), text("#N/A"), text("+44 20 7946 0000")],
    [text("_x0041_ and tab\tand line\nbreak"), text("@handle"), text(" spaces around ")],
    [{ value: true }, { value: 12_345.678_9, style: "number" }, { value: false }],
  ],
  columnWidths: [24, 12, 12, 3, 9, 9, 9],
  rowHeights: new Map(),
  frozen: { rows: 0, columns: 0 },
  tables: [],
  charts: (["column", "column-stacked", "line"] as const).map((kind, index) => ({
    id: kind,
    kind,
    title: `Members & "sets" <${kind}>`,
    altText: `Set 1 has 2 members, Set 2 has 1 (${kind}).`,
    categories: { top: 3, left: 0, bottom: 4, right: 0 },
    series: [
      { name: "Members", values: { top: 3, left: 1, bottom: 4, right: 1 }, colour: "2F6380" },
      { name: "Rate", values: { top: 3, left: 2, bottom: 4, right: 2 }, colour: "C77B30" },
    ],
    area: { top: 12 + index * 12, left: 0, bottom: 22 + index * 12, right: 5 },
    valueAxisTitle: "Members",
    ...(kind === "line" && { valueFormat: "0%", valueMaximum: 2 }),
    legend: kind === "column" ? "none" : "bottom",
  })),
  validations: [
    {
      range: { top: 3, left: 0, bottom: 3, right: 0 },
      rule: { kind: "choices", values: ["Set 1", "Set 2"] },
      promptTitle: "Set",
      prompt: "Choose.",
      errorTitle: "No",
      error: "Choose one.",
      severity: "stop",
    },
    {
      range: { top: 9, left: 1, bottom: 9, right: 1 },
      rule: { kind: "whole", minimum: 0, maximum: 99_999 },
      promptTitle: "Number",
      prompt: "A whole number.",
      errorTitle: "No",
      error: "A whole number.",
      severity: "stop",
    },
  ],
  conditionalFormats: [],
  print: { orientation: "portrait", titleRows: null, pagesAcross: 1, pagesDown: 2 },
  summary: "One set.",
};

/** A small workbook with everything a plan can hold, each formula with the value it has. */
export const everyFeaturePlan: WorkbookPlan = {
  title: "Every feature <1> & more",
  subject: "Tests",
  description: "Everything a plan can hold.",
  sheets: [roster, set],
  names: [{ name: "LS_Sets", sheet: "set-01", range: { top: 3, left: 0, bottom: 4, right: 0 } }],
};
