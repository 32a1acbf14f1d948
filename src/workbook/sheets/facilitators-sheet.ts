import { type Facilitator, noFacilitator, type Programme, type SetNumber } from "../../programme";
import { columnOf, facilitatorRow, facilitatorsTable, nameOfSheet } from "../../tables";
import { drawTable, widthsOf } from "../draw/draw-table";
import { drawnFrom } from "../draw/drawn-from";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";
import { setNumbersName } from "./mix-table";
import { sheetTexts } from "./sheet-texts";
import { detail, live, quotedText } from "../../words";

const texts = sheetTexts.facilitators;

export const facilitatorsSource = drawnFrom(["facilitators", "sets", "settings"], ["setCount", "highestSet"]);
type Source = ReturnType<typeof facilitatorsSource>;
/** One facilitator for each set, to be filled in; what was typed earlier stands as it was. */
export function facilitatorsSheet(drawing: Source): SheetPlan {
  const { programme, setCount, highestSet } = drawing;
  const canvas = new SheetCanvas(widthsOf(facilitatorsTable));
  canvas.band(nameOfSheet("facilitators"), texts.about(programme.settings.programmeName));
  const known = facilitatorRows(drawing);
  const rows = known.length === 0 ? [noFacilitator] : known;
  const sets = new Set(rows.filter(({ name }) => name !== "").map(({ setNumber }) => setNumber));
  const without = setCount - programme.sets.filter(({ number }) => sets.has(number)).length;
  const named = `SUMPRODUCT(--(COUNTIFS(${columnOf(facilitatorsTable, "set")},${setNumbersName},${columnOf(facilitatorsTable, "name")},"?*")>0))`;
  if (setCount > 0) {
    const all = String(setCount);
    canvas.liveText(
      sayWithout(without, setCount),
      `IF(${named}=${all},${quotedText(texts.allLed)},${live(() => texts.without(detail({ value: without, formula: `(${all}-${named})` }), setCount)).formula})`,
    );
  }
  return canvas.finishTable(drawTable(canvas, facilitatorsTable, rows.map(facilitatorRow), highestSet), {
    key: "facilitators",
    ...{ tabColour: tabColours.fillIn, frozen: 1, orientation: "landscape" },
    // All but the ID.
    lastPrinted: Object.keys(facilitatorsTable.columns).indexOf("notes"),
    summary: texts.summary,
  });
}

/** What is known of a set's facilitator and of a co-facilitator: "Ann Ash and Bea Birch"; empty before one is named. */
export function sayFacilitators(
  { facilitators }: Pick<Programme, "facilitators">,
  setNumber: SetNumber,
  what: "name" | "organisation",
): string {
  const own = facilitators.filter((row) => row.setNumber === setNumber && row.name !== "");
  const [first, second] = own.map((row) => row[what]);
  return `${first ?? ""}${second === undefined ? "" : texts.andSecond(second)}`;
}

/** Facilitators in the order they were typed in, and a blank row for each set without one in its place. */
function facilitatorRows({ programme }: Source): Facilitator[] {
  const rows = [...programme.facilitators];
  for (const { number } of programme.sets) {
    if (rows.some(({ setNumber }) => setNumber === number)) continue;
    const next = rows.findIndex(({ setNumber }) => setNumber !== null && setNumber > number);
    const blank = { ...noFacilitator, setNumber: number };
    rows.splice(next < 0 ? rows.length : next, 0, blank);
  }
  return rows;
}

function sayWithout(without: number, setCount: number): string {
  if (without === 0) return texts.allLed;
  return texts.without(String(without), setCount);
}
