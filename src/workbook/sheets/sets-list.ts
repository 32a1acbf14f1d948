import { cellAddress } from "../../sheet";
import type { LearningSet } from "../../programme";
import { anchorName, columnOf, facilitatorsTable, rosterTable } from "../../tables";
import { setKey } from "../draw/drawing";
import { evenBounds, sayEvenRange } from "../draw/even-split";
import { quotedText } from "../draw/formula-parts";
import type { SheetCanvas } from "../draw/sheet-canvas";
import type { CellPlan, NamePlan } from "../workbook-plan";
import { sayFacilitators } from "./facilitators-sheet";
import { firstSetColumn, membersColumn, setNumbersName } from "./mix-table";
import type { OverviewSource } from "./overview-source";

/** Every set with its size and facilitator, and a link to its sheet. Gives the name of the numbers' cells. */
export function drawSetsList(canvas: SheetCanvas, drawing: OverviewSource): NamePlan[] {
  const { programme, setCount, membersOfSets } = drawing;
  if (setCount === 0) return [];
  canvas.heading("The sets");
  canvas.header(["Set", "Members", "Even split", "Check", "No.", "Led by"]);
  const firstRow = canvas.nextRow;
  const placed = membersOfSets.reduce((sum, members) => sum + members.length, 0);
  const all = `COUNT(${columnOf(rosterTable, "set")})`;
  programme.sets.forEach((set, index) => {
    const row = canvas.nextRow;
    const numberCell = `$${cellAddress(row, firstSetColumn)}`;
    const sizeCell = `$${cellAddress(row, membersColumn)}`;
    const size = membersOfSets[index]?.length ?? 0;
    const k = String(setCount);
    const { floor, ceil } = evenBounds(placed, setCount);
    canvas.row([
      nameCell(set, drawing),
      {
        value: size,
        formula: `COUNTIFS(${columnOf(rosterTable, "set")},${numberCell})`,
        style: "number",
      },
      {
        value: sayEvenRange(placed, setCount),
        formula: `IF(MOD(${all},${k})=0,${all}/${k}&"",INT(${all}/${k})&" to "&INT(${all}/${k})+1)`,
        style: "centred",
      },
      {
        value: size > ceil ? "large" : size < floor ? "small" : "even",
        formula: `IF(${sizeCell}>ROUNDUP(${all}/${k},0),"large",IF(${sizeCell}<INT(${all}/${k}),"small","even"))`,
        style: "body",
      },
      { value: set.number, style: "centred" },
      {
        value: sayFacilitators(programme, set.number, "name") || "not yet named",
        formula: facilitatorFormula("name", numberCell, "not yet named"),
        style: "fact",
      },
    ]);
  });
  const range = { top: firstRow, bottom: canvas.nextRow - 1, left: firstSetColumn, right: firstSetColumn };
  return [{ name: setNumbersName, sheet: "overview", range }];
}

/** A link that survives a new name of the sheet: it goes by the name that travels with it. */
function nameCell({ number, name }: LearningSet, { hasSetSheets }: OverviewSource): CellPlan {
  if (!hasSetSheets) return { value: name, style: "bodyWrapped" };
  const target = quotedText(`#${anchorName(setKey(number))}`);
  return { value: name, formula: `HYPERLINK(${target},${quotedText(name)})`, style: "link" };
}

/** Beyond the last row of any sheet. */
const noRow = "2000000";

/**
 * What stands in a column of the facilitator of the set whose number is in a cell, and of a co-facilitator.
 * Rows of other sets are put behind the last row there can be, where INDEX finds nothing; SUMPRODUCT makes
 * every program take the columns as arrays (LibreOffice does not within AGGREGATE).
 */
export function facilitatorFormula(
  what: "name" | "organisation",
  numberCell: string,
  otherwise: string,
): string {
  const [names, sets] = [columnOf(facilitatorsTable, "name"), columnOf(facilitatorsTable, "set")];
  const row = (place: number): string =>
    `SUMPRODUCT(SMALL(ROW(${sets})-MIN(ROW(${sets}))+1+${noRow}*(1-(${sets}=${numberCell})*(${names}<>"")),${String(place)}))`;
  const found = (place: number): string => `INDEX(${columnOf(facilitatorsTable, what)},${row(place)})`;
  return `IFERROR(${found(1)}&IFERROR(" and "&${found(2)},""),${quotedText(otherwise)})`;
}
