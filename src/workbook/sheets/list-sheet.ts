import { lists } from "../../programme";
import { known } from "../../sheet";
import { listRow, listTableOf, sheetHeads, sheetOf, type ListKey } from "../../tables";
import { drawTable, widthsOf } from "../draw/draw-table";
import { drawnFrom, type Source } from "../draw/drawn-from";
import { widthOfNames } from "../draw/narrowed-columns";
import { scalesAcross } from "../draw/page-fit";
import { SheetCanvas } from "../draw/sheet-canvas";
import { textCell } from "../draw/text-room";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";
import { namesById } from "./names-by-id";

export const listSource = drawnFrom(["settings", "members", "formerMembers", "year"], ["highestSet"]);
type ListSource = Source<"settings" | "members" | "formerMembers" | "year", "highestSet">;

/**
 * Draws a list with the columns of its fields, and the member's name where the table has that column. Null while there
 * is nothing on a sheet that comes when it is needed. What has other computed columns has a file of its own.
 */
export function listSheet(key: ListKey): (source: ListSource) => SheetPlan | null {
  const table = listTableOf(key);
  const { list } = table;
  return ({ programme, highestSet }) => {
    const records = programme.year[list];
    if (records.length === 0 && sheetOf(key)?.isThere === "while-needed") return null;
    const nameOf = namesById(programme);
    const names = records.flatMap((record) =>
      "memberId" in record ? [nameOf.get(record.memberId) ?? ""] : [],
    );
    const isNamed = "memberId" in lists[list];
    const widths = (name: number): number[] => widthsOf(table, isNamed ? { name } : {});
    const orientation = scalesAcross(widths(24), "portrait").length > 0 ? "portrait" : "landscape";
    const fits = (name: number): boolean => scalesAcross(widths(name), orientation).length > 0;
    const width = widthOfNames(names, { least: 24, most: 60 }, fits);
    const canvas = new SheetCanvas(widths(width));
    canvas.head(key, programme.settings.programmeName);
    const rows = records.map((record, at) => ({
      ...listRow(list, record),
      ...(isNamed && { name: textCell(known(names[at]), width) }),
    }));
    return canvas.finishTable(drawTable(canvas, table, rows, highestSet), {
      key,
      ...{ tabColour: tabColours.fillIn, frozen: isNamed ? 2 : 1, orientation },
      summary: sheetHeads[key].summary,
    });
  };
}
