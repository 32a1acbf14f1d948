import type { SetPack } from "../../sharing";
import { actionLogTable, nameOfSheet } from "../../tables";
import { drawTable, widthsOf } from "../draw/draw-table";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";
import { packTexts } from "./pack-texts";

const rows = 30;

/** The set's own notes. Never read by the program. */
export function actionLogSheet({ programme, set }: SetPack): SheetPlan {
  const canvas = new SheetCanvas(widthsOf(actionLogTable));
  canvas.band(nameOfSheet("action-log"), `${set.name}, ${programme.settings.programmeName}`);
  canvas.text(packTexts.log.stays, "lineAttention");
  const blank = { date: null, member: null, action: null, by: null, outcome: null };
  return canvas.finishTable(
    drawTable(
      canvas,
      actionLogTable,
      Array.from({ length: rows }, () => blank),
    ),
    {
      key: "action-log",
      ...{ tabColour: tabColours.fillIn, frozen: 0, orientation: "landscape" },
      summary: packTexts.log.summary,
    },
  );
}
