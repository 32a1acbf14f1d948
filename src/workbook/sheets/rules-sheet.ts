import { ruleKinds } from "../../programme";
import { ruleRow, rulesTable } from "../../tables";
import { drawTable, widthsOf } from "../draw/draw-table";
import { drawnFrom } from "../draw/drawn-from";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";

const [fewestRows, spareRows] = [20, 10];

const explanations: readonly string[] = [
  ...Object.values(ruleKinds).map(({ typed, meaning }) => `${typed}: ${meaning}`),
  "Name people by their Member ID or by their full name as on the Roster. No reason is asked for, and none should be written here.",
];

export const rulesSource = drawnFrom(["rules", "settings"]);
type Source = ReturnType<typeof rulesSource>;

/** Wishes about who is with whom: a table to fill in. What was typed earlier stands as it was. */
export function rulesSheet({ programme }: Source): SheetPlan {
  const canvas = new SheetCanvas(widthsOf(rulesTable));
  canvas.band("Rules", `${programme.settings.programmeName}: who must or must not be together`);
  for (const explanation of explanations) canvas.text(explanation);
  canvas.skip();
  const { rules } = programme;
  const blank = Array.from({ length: Math.max(spareRows, fewestRows - rules.length) }, () => noRule);
  return canvas.finishTable(drawTable(canvas, rulesTable, [...rules, ...blank].map(ruleRow)), {
    key: "rules",
    ...{ tabColour: tabColours.fillIn, frozen: 0, orientation: "portrait" },
    summary: "Who must or must not be together; to be filled in.",
  });
}

const noRule = { typedKind: "", first: "", second: "" };
