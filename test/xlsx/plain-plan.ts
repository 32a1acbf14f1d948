import type { CellPlan, SheetPlan, WorkbookPlan } from "../../src/workbook";

/** A sheet of cells and nothing else. */
export function plainSheet(rows: SheetPlan["rows"], more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    key: "roster",
    name: "Roster",
    tabColour: "1F3A4D",
    rows,
    columnWidths: [],
    rowHeights: new Map(),
    frozen: { rows: 0, columns: 0 },
    tables: [],
    charts: [],
    validations: [],
    conditionalFormats: [],
    print: { orientation: "portrait", titleRows: null, pagesAcross: 1 },
    summary: "A sheet.",
    ...more,
  };
}

/** A workbook of one sheet of cells. */
export function plainPlan(rows: readonly (readonly (CellPlan | null)[])[]): WorkbookPlan {
  return {
    title: "Plain",
    subject: "Tests",
    description: "A workbook of one sheet.",
    sheets: [plainSheet(rows)],
    names: [],
  };
}
