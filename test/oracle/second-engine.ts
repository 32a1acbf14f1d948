import { readFileSync } from "node:fs";
import { initSync, Model } from "@ironcalc/wasm";
import type { CellContent, CellScalar } from "../../src/sheet";
import type { CellPlan, WorkbookContent, WorkbookPlan } from "../../src/workbook";
import { ArraysInCells } from "./arrays-in-cells";
import { tablesAsRanges } from "./tables-as-ranges";

/** What IronCalc does not have, or reads otherwise than Excel: "<>text" is true of a number, too. Not judged. */
const missing = /\b(HYPERLINK)\(|"<>\w+"(?= *[,)])/;

export interface Recalculated {
  /** Every sheet of the plan; a formula that is not judged has the plan's value. */
  readonly content: WorkbookContent;
  readonly compared: number;
  /** How many formulas are not judged, by the function that is missing. */
  readonly notSupported: ReadonlyMap<string, number>;
}

let isReady = false;

/** What IronCalc makes of a plan: every formula from scratch, and no value of the plan's for it. */
export function recalculatedByIronCalc(plan: WorkbookPlan): Recalculated {
  if (!isReady) initSync({ module: readFileSync("node_modules/@ironcalc/wasm/wasm_bg.wasm") });
  isReady = true;
  const model = new Model("judged", "en", "UTC", "en");
  model.pauseEvaluation();
  const notSupported = new Map<string, number>();
  let compared = 0;
  const asRanges = tablesAsRanges(plan);
  const arrays = new ArraysInCells();
  const sheets = [...plan.sheets.map(({ name }) => name), arrays.sheet];
  sheets.forEach((name, at) => {
    if (at > 0) model.newSheet();
    model.renameSheet(at, name);
  });
  const isJudged = ({ formula = "" }: CellPlan) => formula !== "" && !missing.test(formula);
  eachCell(plan, (at, row, column, cell) => {
    let input = typed(cell.value);
    const found = missing.exec(cell.formula ?? "");
    const name = found?.[1] ?? found?.[0];
    if (name !== undefined) notSupported.set(name, (notSupported.get(name) ?? 0) + 1);
    else if (cell.formula !== undefined) {
      compared += 1;
      input = `=${arrays.withoutArrays(asRanges(cell.formula, row), sheets[at] ?? "")}`;
    }
    if (input !== "") model.setUserInput(at, row + 1, column + 1, input);
  });
  arrays.rows.forEach((cells, row) => {
    cells.forEach((formula, column) => {
      model.setUserInput(plan.sheets.length, row + 1, column + 1, `=${formula}`);
    });
  });
  model.resumeEvaluation();
  model.evaluate();
  const content = plan.sheets.map(({ name, rows }, at) => {
    const [height, width] = [rows.length, Math.max(1, ...rows.map((cells) => cells.length))];
    if (height > 0)
      model.updateRangeStyle({ sheet: at, row: 1, column: 1, height, width }, "num_fmt", everyDigit);
    const found = rows.map((cells, row) =>
      cells.map((cell, column) =>
        cell && isJudged(cell) ? shownIn(model, at, row, column) : { value: cell?.value ?? null },
      ),
    );
    return { name, rows: found, ...{ hidden: false, merges: [], hiddenRows: [], tables: [] } };
  });
  model.free();
  return { content: { sheets: content, names: [] }, compared, notSupported };
}

const everyDigit = "0.000000000000000E+00";

function eachCell(
  plan: WorkbookPlan,
  look: (sheet: number, row: number, column: number, cell: CellPlan) => void,
) {
  plan.sheets.forEach(({ rows }, at) => {
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (cell) look(at, row, column, cell);
      });
    });
  });
}

/** As somebody types it: a text behind an apostrophe stays one. */
function typed(value: CellScalar): string {
  if (value === null) return "";
  return typeof value === "string" ? `'${value}` : String(value).toUpperCase();
}

/** As Excel's TYPE: 1 a number, 2 a text, 4 a truth value, 16 an error. */
function shownIn(model: Model, sheet: number, row: number, column: number): CellContent {
  const shown = model.getFormattedCellValue(sheet, row + 1, column + 1);
  const type = model.getCellType(sheet, row + 1, column + 1);
  if (type === 16) return { value: null, error: shown };
  return { value: type === 1 ? Number(shown) : type === 4 ? shown === "TRUE" : shown };
}
