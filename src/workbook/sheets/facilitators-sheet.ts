import type { Facilitator, Programme } from "../../programme";
import { drawnFrom } from "../draw/drawn-from";
import { columnOf } from "../draw/formula-parts";
import { SheetCanvas } from "../draw/sheet-canvas";
import { facilitatorHeaders as headers, tableNames } from "../layout";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { setNumbersName } from "./mix-table";

const columnWidths = [30, 38, 34, 8, 11, 11, 44];

export const facilitatorsSource = drawnFrom(["facilitators", "sets", "settings"], ["setCount"]);
type Source = ReturnType<typeof facilitatorsSource>;

/** One facilitator for each set, to be filled in; what was typed earlier stands as it was. */
export function facilitatorsSheet(drawing: Source): SheetPlan {
  const { programme, setCount } = drawing;
  const canvas = new SheetCanvas(columnWidths);
  canvas.band(
    "Facilitators",
    `${programme.settings.programmeName}: one expert facilitator for each set, from outside its members' organisations`,
  );
  const rows = facilitatorRows(drawing);
  const sets = new Set(rows.filter(({ name }) => name !== "").map(({ setNumber }) => setNumber));
  const without = setCount - programme.sets.filter(({ number }) => sets.has(number)).length;
  const { facilitators } = tableNames;
  const named = `SUMPRODUCT(--(COUNTIFS(${columnOf(facilitators, headers.set)},${setNumbersName},${columnOf(facilitators, headers.name)},"?*")>0))`;
  if (setCount > 0) {
    const all = String(setCount);
    canvas.liveText(
      sayWithout(without, setCount),
      `IF(${named}=${all},"Every set has a facilitator.",(${all}-${named})&" of ${all} sets have no facilitator yet.")`,
    );
  }
  const range = canvas.table(
    facilitators,
    [
      ...[headers.name, headers.organisation, headers.email, headers.set],
      ...[headers.available, headers.mostSets, headers.notes],
    ],
    rows.map(({ name, organisation, email, setNumber, available, mostSets, notes }): CellPlan[] => [
      ...[name, organisation, email].map((value): CellPlan => ({ value: value || null, style: "entry" })),
      { value: setNumber, style: "entryNumber" },
      { value: available ? null : "No", style: "entry" },
      { value: mostSets > 1 ? mostSets : null, style: "entryNumber" },
      { value: notes || null, style: "entry" },
    ]),
  );
  const most = Math.max(1, setCount);
  canvas.validate({
    range: { top: range.top + 1, bottom: range.bottom, left: 3, right: 3 },
    rule: { kind: "whole", minimum: 1, maximum: most },
    promptTitle: "Set",
    prompt: `The number of the set, 1 to ${String(most)}. Blank for a facilitator without a set.`,
    errorTitle: "No such set",
    error: `Type a whole number from 1 to ${String(most)}, or leave the cell blank.`,
    severity: "stop",
  });
  canvas.validate({
    range: { top: range.top + 1, bottom: range.bottom, left: 4, right: 4 },
    rule: { kind: "choices", values: ["Yes", "No"] },
    promptTitle: headers.available,
    prompt: "No for somebody who cannot come to the meetings: they are given no set. Blank is yes.",
    errorTitle: "Yes or No",
    error: "Choose Yes or No, or leave the cell blank.",
    severity: "stop",
  });
  canvas.validate({
    range: { top: range.top + 1, bottom: range.bottom, left: 5, right: 5 },
    rule: { kind: "whole", minimum: 1, maximum: most },
    promptTitle: headers.mostSets,
    prompt:
      "Sets meet in parallel, so a facilitator leads one. Type more for somebody whose sets meet at different times.",
    errorTitle: "A whole number",
    error: `Type a whole number from 1 to ${String(most)}, or leave the cell blank for 1.`,
    severity: "stop",
  });
  return canvas.finish({
    key: "facilitators",
    name: "Facilitators",
    tabColour: tabColours.fillIn,
    frozen: { rows: range.top + 1, columns: 1 },
    print: { orientation: "landscape", titleRows: { first: range.top, last: range.top }, pagesAcross: 1 },
    summary: "Who facilitates which set; to be filled in.",
  });
}

const nobody = { name: "", organisation: "", email: "", available: true, mostSets: 1, notes: "" };

/** What is known of a set's facilitator and of a co-facilitator: "Ann Ash and Bea Birch"; empty before one is named. */
export function sayFacilitators(
  { facilitators }: Pick<Programme, "facilitators">,
  setNumber: number,
  what: "name" | "organisation",
): string {
  const own = facilitators.filter((row) => row.setNumber === setNumber && row.name !== "");
  return own
    .slice(0, 2)
    .map((row) => row[what])
    .join(" and ");
}

/** Facilitators in the order they were typed in, and a blank row for each set without one in its place. */
function facilitatorRows({ programme }: Source): Facilitator[] {
  const rows = [...programme.facilitators];
  for (const { number } of programme.sets) {
    if (rows.some(({ setNumber }) => setNumber === number)) continue;
    const next = rows.findIndex(({ setNumber }) => setNumber !== null && setNumber > number);
    const blank = { ...nobody, setNumber: number };
    rows.splice(next < 0 ? rows.length : next, 0, blank);
  }
  return rows;
}

function sayWithout(without: number, setCount: number): string {
  if (without === 0) return "Every set has a facilitator.";
  return `${String(without)} of ${String(setCount)} sets have no facilitator yet.`;
}
