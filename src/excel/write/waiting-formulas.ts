import type { CellPlan, SheetPlan } from "../../workbook";
import type { LiveSheet } from "../read/live-workbook";
import { cellChanges } from "./cell-changes";
import { changedCells } from "./changed-blocks";
import type { Change } from "./changes";
import { rowAt } from "../../sheet";

/** A sheet that is written where it is. */
interface InPlace {
  readonly live: LiveSheet | null;
  readonly from: SheetPlan | null;
  readonly plan: SheetPlan;
}

/**
 * Names of tables, in small letters, that are given columns they do not have yet. Excel refuses a formula
 * that names such a column, so that sheets made before have to wait for it with theirs.
 */
export function tablesGainingColumns(sheets: readonly InPlace[]): Set<string> {
  const names = sheets.flatMap(({ live, from, plan }) =>
    plan.tables.flatMap(({ name, range }) => {
      const there = live?.content.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
      if (!from || !there) return [];
      const headers = new Set((live?.content.rows[there.range.top] ?? []).map(({ value }) => header(value)));
      const planned = rowAt(plan.rows, range.top).slice(range.left, range.right + 1);
      return planned.some((cell) => cell !== null && !headers.has(header(cell.value))) ? [name] : [];
    }),
  );
  return new Set(names.map((name) => name.toLowerCase()));
}

function header(value: unknown): string {
  return String(value ?? "").toLowerCase();
}

/** The plan with nothing where a formula waits. */
export function withoutWaiting(plan: SheetPlan, tables: ReadonlySet<string>): SheetPlan {
  if (tables.size === 0) return plan;
  return {
    ...plan,
    rows: plan.rows.map((row) =>
      row.map((cell) => (cell && waits(cell.formula, tables) ? emptied(cell) : cell)),
    ),
  };
}

function emptied({ style, format }: CellPlan): CellPlan {
  return { value: null, ...(style && { style }), ...(format && { format }) };
}

/** The formulas of a sheet that waited. */
export function waitingCells({ name, rows }: SheetPlan, tables: ReadonlySet<string>): Change[] {
  const waiting = rows.map((row) => row.map((cell) => (cell && waits(cell.formula, tables) ? cell : null)));
  // By its name, once it has its place.
  return cellChanges({ kind: "cells", sheet: name }, changedCells({ rows: waiting }, [], null), []);
}

function waits(formula: string | undefined, tables: ReadonlySet<string>): boolean {
  if (formula === undefined || tables.size === 0) return false;
  const small = formula.toLowerCase();
  return [...tables].some((name) => small.includes(`${name}[`));
}
