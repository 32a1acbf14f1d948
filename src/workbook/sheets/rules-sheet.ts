import { ruleKindNames, ruleKinds } from "../../programme";
import { ruleKindTexts } from "../../wording";
import { ruleRow, rulesTable, nameOfSheet } from "../../tables";
import { drawTable, widthsOf } from "../draw/draw-table";
import { drawnFrom } from "../draw/drawn-from";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";
import { sheetTexts } from "./sheet-texts";
import { waits } from "./waiting";

const texts = sheetTexts.rules;

const [fewestRows, spareRows] = [20, 10];

function explanations(): readonly string[] {
  return [
    ...ruleKindNames.map((kind) => `${ruleKinds[kind].typed}: ${ruleKindTexts[kind].explanation}`),
    texts.note,
  ];
}

export const rulesSource = drawnFrom(["rules", "settings"]);
type Source = ReturnType<typeof rulesSource>;

/** Rules about who is with whom: a table to fill in. What was typed earlier stands as it was. */
export function rulesSheet({ programme }: Source): SheetPlan {
  const canvas = new SheetCanvas(widthsOf(rulesTable));
  canvas.band(nameOfSheet("rules"), texts.about(programme.settings.programmeName));
  for (const explanation of explanations()) canvas.text(explanation);
  canvas.skip();
  const { rules } = programme;
  const blank = Array.from({ length: Math.max(spareRows, fewestRows - rules.length) }, () => noRule);
  return canvas.finishTable(drawTable(canvas, rulesTable, [...rules, ...blank].map(ruleRow)), {
    key: "rules",
    ...{ tabColour: tabColours.fillIn, frozen: 0, orientation: "portrait" },
    ...(waits.rules(programme) && { isWaiting: true as const }),
    summary: texts.summary,
  });
}

const noRule = { typedKind: "", first: "", second: "" };
