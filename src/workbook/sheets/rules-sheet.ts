import { drawnFrom } from "../draw/drawn-from";
import { SheetCanvas } from "../draw/sheet-canvas";
import { ruleHeaders as headers, tableNames } from "../layout";
import { ruleKindWords } from "../read/read-people";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";

const [fewestRows, spareRows] = [20, 10];

const explanations: readonly string[] = [
  "Keep apart: the two members are never in the same set (a line manager and their report, a couple, a commissioner and a provider).",
  "Keep together: the two members are always in the same set.",
  "Pin to set: the member is in the set whose number stands in the third column.",
  "Not facilitated by: the member's set is not led by the facilitator named in the third column.",
  "Name people by their Member ID or by their full name as on the Roster. No reason is asked for, and none should be written here.",
];

export const rulesSource = drawnFrom(["rules", "settings"]);
type Source = ReturnType<typeof rulesSource>;

/** Wishes about who is with whom: a table to fill in. What was typed earlier stands as it was. */
export function rulesSheet({ programme }: Source): SheetPlan {
  const canvas = new SheetCanvas([26, 40, 44, 30]);
  canvas.band("Rules", `${programme.settings.programmeName}: who must or must not be together`);
  for (const explanation of explanations) canvas.text(explanation);
  canvas.skip();
  const rows = programme.rules.map(({ typedKind, first, second }): CellPlan[] =>
    [typedKind, first, second].map((value): CellPlan => ({ value: value || null, style: "entry" })),
  );
  const blank = Math.max(spareRows, fewestRows - rows.length);
  for (let row = 0; row < blank; row++) {
    rows.push([0, 1, 2].map((): CellPlan => ({ value: null, style: "entry" })));
  }
  const range = canvas.table(tableNames.rules, [headers.kind, headers.first, headers.second], rows);
  canvas.validate({
    range: { top: range.top + 1, bottom: range.bottom, left: 0, right: 0 },
    rule: { kind: "choices", values: Object.values(ruleKindWords) },
    promptTitle: "Rule",
    prompt: "Choose one of the four kinds explained above.",
    errorTitle: "No such rule",
    error: `Choose one of: ${Object.values(ruleKindWords).join(", ")}.`,
    severity: "stop",
  });
  return canvas.finish({
    key: "rules",
    name: "Rules",
    tabColour: tabColours.fillIn,
    frozen: { rows: range.top + 1, columns: 0 },
    print: { orientation: "portrait", titleRows: { first: range.top, last: range.top }, pagesAcross: 1 },
    summary: "Who must or must not be together; to be filled in.",
  });
}
