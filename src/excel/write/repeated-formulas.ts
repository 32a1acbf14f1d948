import type { CellRange } from "../../sheet";
import { inR1C1 } from "../../workbook";
import { Areas } from "./areas";
import type { ChangedRow, Typed } from "./changed-blocks";

/** Cells that compute the same, each from where it stands, or that are emptied. */
export interface RepeatedFormula {
  readonly range: CellRange;
  /** In R1C1 notation, with its "="; "" for none. */
  readonly formula: string;
}

/** Roughly what a range of its own takes of a request, in characters. */
const charactersOfRange = 350;

/** A comma and two quotation marks: what each further cell takes at least. */
const charactersOfCell = 3;

/** Takes out of the cells to be entered what is the same in many cells beside or below each other. */
export function repeatedFormulas(changed: ReadonlyMap<number, ChangedRow>): {
  readonly repeated: readonly RepeatedFormula[];
  readonly rest: Map<number, ChangedRow>;
} {
  const rest = new Map([...changed].map(([row, cells]) => [row, new Map<number, Typed>(cells)]));
  const repeated: RepeatedFormula[] = [];
  for (const [formula, areas] of alike(changed)) {
    for (const range of areas.ranges()) {
      const { top, left, bottom, right } = range;
      const cells = (bottom - top + 1) * (right - left + 1);
      if ((cells - 1) * Math.max(formula.length, charactersOfCell) < charactersOfRange) continue;
      repeated.push({ range, formula });
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) rest.get(row)?.delete(column);
      }
    }
  }
  for (const [row, cells] of rest) if (cells.size === 0) rest.delete(row);
  return { repeated, rest };
}

/** Where each formula stands, by its text in R1C1 notation. */
function alike(changed: ReadonlyMap<number, ChangedRow>): Map<string, Areas> {
  const found = new Map<string, Areas>();
  for (const [row, cells] of [...changed].sort(([a], [b]) => a - b)) {
    for (const { formula, left, right } of runsOf(row, cells)) {
      const areas = found.get(formula) ?? new Areas();
      found.set(formula, areas);
      areas.addRun(row, left, right);
    }
  }
  return found;
}

interface Run {
  readonly formula: string;
  readonly left: number;
  right: number;
}

function runsOf(row: number, cells: ChangedRow): Run[] {
  const runs: Run[] = [];
  for (const [column, typed] of [...cells].sort(([a], [b]) => a - b)) {
    const formula = repeatable(typed, row, column);
    if (formula === null) continue;
    const last = runs.at(-1);
    if (last?.formula === formula && last.right === column - 1) last.right = column;
    else runs.push({ formula, left: column, right: column });
  }
  return runs;
}

function repeatable(typed: Typed, row: number, column: number): string | null {
  if (typed === "") return typed;
  return typeof typed === "string" && typed.startsWith("=") ? inR1C1(typed, row, column) : null;
}
