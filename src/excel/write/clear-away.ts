import { hasScaffolding, isScaffoldingName, type LiveWorkbook } from "../read/live-workbook";
import type { Requests } from "../requests";
import { deletingName, deletingSheet, leftovers } from "./contents";
import { refuseOthersWriting } from "./concurrent-edits";
import { sendAll } from "./send";

/**
 * Takes away what a write that nobody finished has left, so that the names of its sheets and tables are
 * free again. Under a protected structure it must stay.
 * @returns the workbook without it
 * @throws {Refusal} while another pane is still at that write
 */
export async function clearAway(
  requests: Requests,
  live: LiveWorkbook,
  pane: string,
  now: number,
): Promise<LiveWorkbook> {
  if (!hasScaffolding(live) || live.structureProtected || live.readOnly) return live;
  refuseOthersWriting(live, { pane }, now);
  const sheets = new Set(leftovers(live));
  const names = live.names.filter(({ name }) => isScaffoldingName(name));
  await sendAll(requests, [
    ...[...sheets].map(deletingSheet),
    ...names.map(({ name }) => deletingName(name)),
  ]);
  return {
    ...live,
    sheets: live.sheets.filter(({ id }) => !sheets.has(id)),
    tables: live.tables.filter(({ sheetId }) => !sheets.has(sheetId)),
    // What pointed at a deleted sheet points nowhere from then on.
    names: live.names
      .filter(({ name }) => !isScaffoldingName(name))
      .map((each) => (sheets.has(each.target?.sheetId ?? "") ? { ...each, target: null } : each)),
  };
}
