/** floor(n/K) and ceil(n/K): what each of K sets gets of n members in an even split. */
export function evenBounds(members: number, sets: number): { floor: number; ceil: number } {
  return { floor: Math.floor(members / sets), ceil: Math.ceil(members / sets) };
}

/** "2 to 3", or "2" where it divides. */
export function sayEvenRange(members: number, sets: number): string {
  const { floor, ceil } = evenBounds(members, sets);
  return floor === ceil ? String(floor) : `${String(floor)} to ${String(ceil)}`;
}

/** The formula for `sayEvenRange`, from the cell with the group's members. */
export function evenRangeFormula(cell: string, sets: number): string {
  const k = String(sets);
  return `IF(MOD(${cell},${k})=0,${cell}/${k}&"",INT(${cell}/${k})&" to "&INT(${cell}/${k})+1)`;
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
  if (most > ceil) return `look at Set ${String(sets[counts.indexOf(most)] ?? 0)}`;
  if (fewest < floor) return `look at Set ${String(sets[counts.indexOf(fewest)] ?? 0)}`;
  return "even";
}

/** The formula for `sayCheck`. `counts` are the cells of the sets in one row, `numbers` those with their numbers. */
export function checkFormula(cell: string, counts: string, sets: number, numbers: string): string {
  const look = (extreme: string): string =>
    `"look at Set "&INDEX(${numbers},MATCH(${extreme}(${counts}),${counts},0))`;
  return `IF(MAX(${counts})>${ceilFormula(cell, sets)},${look("MAX")},IF(MIN(${counts})<${floorFormula(cell, sets)},${look("MIN")},"even"))`;
}
