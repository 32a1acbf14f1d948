import type { SetPack } from "../../sharing";
import { SheetCanvas } from "../draw/sheet-canvas";
import { actionLogHeaders as headers, tableNames } from "../layout";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";

const rows = 30;

/** The set's own notes. Never read by the program. */
export function actionLogSheet({ programme, set }: SetPack): SheetPlan {
  const canvas = new SheetCanvas([14, 28, 50, 14, 50]);
  canvas.band("Action log", `${set.name}, ${programme.settings.programmeName}`);
  canvas.text(
    "This page stays with the set. It is never collected: delete it from any copy that you send back.",
    "lineAttention",
  );
  const styles = ["entryDate", "entry", "entry", "entryDate", "entry"] as const;
  const range = canvas.table(
    tableNames.actionLog,
    [headers.date, headers.member, headers.action, headers.by, headers.outcome],
    Array.from({ length: rows }, () => styles.map((style): CellPlan => ({ value: null, style }))),
  );
  return canvas.finish({
    key: "action-log",
    name: "Action log",
    tabColour: tabColours.fillIn,
    frozen: { rows: range.top + 1, columns: 0 },
    print: { orientation: "landscape", titleRows: { first: range.top, last: range.top }, pagesAcross: 1 },
    summary: "The set's own notes; they stay with the set.",
  });
}
