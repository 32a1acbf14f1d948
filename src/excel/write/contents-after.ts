import { rowAt, blankCell, type CellContent } from "../../sheet";
import type { CellPlan, SheetKey, SheetPlan } from "../../workbook";
import type { LiveName, LiveWorkbook } from "../read/live-workbook";
import type { ReadBefore } from "../read/reread";
import type { WorkbookChanges } from "./plan-changes";
import type { Write } from "./write";

/**
 * The contents of the sheets that were there before a write, once it is done: what to compare with when
 * somebody changes something afterwards.
 */
export function contentsAfter({ before, changes }: Pick<Write, "before" | "changes">): LiveWorkbook {
  return {
    ...before,
    sheets: before.sheets.map((sheet) => {
      const written = changes.edited.find(({ live }) => live.id === sheet.id);
      if (!written) return sheet;
      const rows: (readonly CellContent[])[] = [...written.current];
      for (const [row, columns] of written.entered) {
        while (rows.length <= row) rows.push([]);
        const cells = [...rowAt(rows, row)];
        for (const column of columns.keys()) {
          while (cells.length < column) cells.push(blankCell);
          cells[column] = contentOf(written.to.rows[row]?.[column] ?? null);
        }
        rows[row] = cells;
      }
      const tables = sheet.content.tables.map(
        (table) => written.to.tables.find(({ name }) => name === table.name) ?? table,
      );
      return { ...sheet, content: { ...sheet.content, rows, tables } };
    }),
    names: before.names.map((name): LiveName => {
      const change = changes.names.find((each) => each.name === name.name);
      return change?.kind === "name" ? { ...name, comment: change.after.comment } : name;
    }),
  };
}

/** What the sheets hold that were built anew. */
export function drawnAnew({ staged, written }: WorkbookChanges): NonNullable<ReadBefore["drawn"]> {
  return new Map(
    staged.flatMap(({ plan }): [SheetKey, { content: { rows: CellContent[][] }; mark: string }][] => {
      const mark = written.get(plan.key)?.mark;
      return mark === undefined ? [] : [[plan.key, { content: { rows: plan.rows.map(contentsOf) }, mark }]];
    }),
  );
}

function contentsOf(row: SheetPlan["rows"][number]): CellContent[] {
  return row.map(contentOf);
}

function contentOf(cell: CellPlan | null): CellContent {
  if (!cell || ((cell.value ?? "") === "" && cell.formula === undefined)) return blankCell;
  const { value, formula } = cell;
  return { value: value === "" ? null : value, ...(formula !== undefined && { formula }) };
}
