import { Refusal, type WorkbookChange } from "../programme";
import { parseRange } from "../sheet";
import type { CellEdit } from "../workbook";
import { shownSheets, type LiveWorkbook } from "./read/live-workbook";
import type { Requests } from "./requests";
import { typedCell } from "./write/typed-cell";

/**
 * Writes single cells of the administrator's own sheets, every text as text and nothing as a formula.
 * @throws {Refusal} "workbook-changed" when a cell holds something else than it did, "sheet-protected",
 *   "workbook-read-only"; nothing is written then
 */
export async function writeCells(
  requests: Requests,
  edits: readonly CellEdit[],
  live: LiveWorkbook,
): Promise<void> {
  refuseCells(edits, live);
  await requests.send(({ workbook }) => {
    for (const { sheet, cell, value } of edits) {
      const range = workbook.worksheets.getItem(sheet).getRange(cell);
      range.values = [[typedCell({ value })]];
      range.untrack();
    }
    return () => undefined;
  });
}

function refuseCells(edits: readonly CellEdit[], live: LiveWorkbook): void {
  if (live.readOnly) throw new Refusal({ code: "workbook-read-only", details: {} });
  const sheets = new Map(shownSheets(live).map((sheet) => [sheet.content.name, sheet]));
  const changes = new Map<string, string[]>();
  for (const { sheet, cell, was } of edits) {
    const found = sheets.get(sheet);
    if (found?.isProtected === true) {
      throw new Refusal({ code: "sheet-protected", details: {}, place: { sheet } });
    }
    const at = parseRange(cell);
    const content = at ? found?.content.rows[at.top]?.[at.left] : undefined;
    const isAsItWas = content?.formula === undefined && (content?.value ?? null) === was;
    if (!isAsItWas) changes.set(sheet, [...(changes.get(sheet) ?? []), cell]);
  }
  if (changes.size === 0) return;
  throw new Refusal({
    code: "workbook-changed",
    details: {
      changes: [...changes].map(([sheet, cells]): WorkbookChange => ({
        ...{ sheet, cells: cells.slice(0, 10), cellCount: cells.length },
        kind: sheets.has(sheet) ? "edited" : "deleted",
      })),
    },
  });
}
