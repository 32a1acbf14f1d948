import { rangeAddress, type CellContent } from "../../sheet";
import type { SheetPlan } from "../../workbook";
import { blocksOf, changedCells } from "./changed-blocks";
import { chartSteps } from "./chart-steps";
import { lookSteps } from "./look-steps";
import { pageSteps } from "./page-steps";
import { ruleSteps } from "./rule-steps";
import type { Step } from "./step";

/** What one sheet takes, in the order in which all sheets must take it. */
export interface SheetSteps {
  /** Headers and tables, before any formula of any sheet names them. */
  readonly tables: readonly Step[];
  /** Values and formulas. */
  readonly cells: readonly Step[];
  /** Looks, rules, charts, page: after the cells they show. */
  readonly looks: readonly Step[];
}

export interface SheetChange {
  /** The sheet's ID, or its name while it is made. */
  readonly key: string;
  /** How it is laid out now; null for a blank sheet. */
  readonly from: SheetPlan | null;
  readonly to: SheetPlan;
  /** What its cells hold now. */
  readonly current: readonly (readonly CellContent[])[];
  /** Names of the charts on it now. */
  readonly present: ReadonlySet<string>;
  /** Formulas to be entered again although they read the same: what they name was replaced. */
  readonly always?: (formula: string) => boolean;
}

/** What is to be done so that a sheet becomes as planned. Nothing for a sheet that is so already. */
export function sheetSteps({ key, from, to, current, present, always }: SheetChange): SheetSteps {
  return {
    tables: tableSteps(key, from, to),
    cells: blocksOf(changedCells(to, current, from, always)).map(({ range, cells }): Step => ({
      bytes: 700 + JSON.stringify(cells).length + Math.ceil(cells.length / 50) * 700,
      queue(batch) {
        const { top, left, bottom, right } = range;
        const area = batch
          .sheet(key)
          .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
          .untrack();
        area.formulas = cells;
      },
    })),
    looks: [
      ...lookSteps(key, from, to),
      ...ruleSteps(key, from, to),
      ...chartSteps(key, from, to, present),
      ...pageSteps(key, from, to),
    ],
  };
}

function tableSteps(key: string, from: SheetPlan | null, to: SheetPlan): Step[] {
  return to.tables.flatMap((table): Step[] => {
    const { name, range } = table;
    const old = from?.tables.find((one) => one.name === name);
    if (old && rangeAddress(old.range) === rangeAddress(range)) return [];
    const headers = (to.rows[range.top] ?? []).slice(range.left, range.right + 1);
    const texts = headers.map((cell) => `'${String(cell?.value ?? "")}`);
    return [
      {
        bytes: 1_200 + JSON.stringify(texts).length,
        queue(batch) {
          const sheet = batch.sheet(key);
          if (old) {
            sheet.tables.getItem(name).resize(rangeAddress(range));
          } else {
            const { top, left, right } = range;
            sheet.getRangeByIndexes(top, left, 1, right - left + 1).untrack().formulas = [texts];
            const added = sheet.tables.add(rangeAddress(range), true);
            added.name = name;
            added.style = "TableStyleLight1";
          }
        },
      },
    ];
  });
}
