import { known } from "../../sheet";
import { drawTexts } from "./draw-texts";
import { detail, live, quotedText } from "../../words";

const { checks } = drawTexts;

/** floor(n/K) and ceil(n/K): what each of K sets gets of n members in an even split. */
export function evenBounds(members: number, sets: number): { floor: number; ceil: number } {
  return { floor: Math.floor(members / sets), ceil: Math.ceil(members / sets) };
}

/** "2 to 3", or "2" where it divides. */
export function sayEvenRange(members: number, sets: number): string {
  const { floor, ceil } = evenBounds(members, sets);
  return floor === ceil ? String(floor) : drawTexts.fromTo(String(floor), String(ceil));
}

/** The formula for `sayEvenRange`, from the cell with the group's members. */
export function evenRangeFormula(cell: string, sets: number): string {
  const k = String(sets);
  const low = { value: "", formula: `INT(${cell}/${k})` };
  const range = live(() => drawTexts.fromTo(detail(low), detail({ value: "", formula: `${low.formula}+1` })));
  return `IF(MOD(${cell},${k})=0,${cell}/${k}&"",${range.formula})`;
}

/** Formulas for the bounds. */
export function floorFormula(cell: string, sets: number): string {
  return `INT(${cell}/${String(sets)})`;
}
export function ceilFormula(cell: string, sets: number): string {
  return `ROUNDUP(${cell}/${String(sets)},0)`;
}

/** "even", or the first set with most over the range, else with most under it: "look at Set 3". */
export function sayCheck(members: number, counts: readonly number[], sets: readonly number[]): string {
  const { floor, ceil } = evenBounds(members, counts.length);
  const [most, fewest] = [Math.max(...counts), Math.min(...counts)];
  if (most > ceil) return checks.lookAt(String(known(sets[counts.indexOf(most)])));
  if (fewest < floor) return checks.lookAt(String(known(sets[counts.indexOf(fewest)])));
  return checks.even;
}

/** The formula for `sayCheck`. `counts` are the cells of the sets in one row, `numbers` those with their numbers. */
export function checkFormula(cell: string, counts: string, sets: number, numbers: string): string {
  const look = (extreme: string): string =>
    live(() =>
      checks.lookAt(
        detail({ value: "", formula: `INDEX(${numbers},MATCH(${extreme}(${counts}),${counts},0))` }),
      ),
    ).formula;
  return `IF(MAX(${counts})>${ceilFormula(cell, sets)},${look("MAX")},IF(MIN(${counts})<${floorFormula(cell, sets)},${look("MIN")},${quotedText(checks.even)}))`;
}
