import { known, type CellContent, type CellRange, type SheetContent } from "../sheet";
import { Refusal } from "../programme";
import { headerKey, type Column, type Table } from "./table";

interface Ours {
  readonly column: Column;
  /** Its planned place; columns of an open number stand half a place behind the one they follow. */
  readonly place: number;
}

/**
 * Columns of ours to which people gave other headings, by their column on the sheet: strange columns that stand
 * where ours are missing and hold what ours would. Where more than one reading is possible, nothing is guessed.
 * @param headers of the columns from `range.left` on, as typed
 */
export function renamedColumns(
  sheet: SheetContent,
  table: Table,
  range: CellRange,
  headers: readonly string[],
): ReadonlyMap<number, Column> {
  const planned = Object.values(table.columns);
  const there = new Set(headers.map(headerKey));
  const missing = planned.flatMap((column, place): Ours[] =>
    there.has(headerKey(column.header)) || column.comesAndGoes ? [] : [{ column, place }],
  );
  const found = new Map<number, Column>();
  if (missing.length === 0) return found;
  for (const ours of [...missing]) {
    const at = headers.indexOf(ours.column.headerBefore ?? "\0");
    if (at < 0) continue;
    found.set(range.left + at, ours.column);
    missing.splice(missing.indexOf(ours), 1);
  }
  const places = headers.map((header) => placeOf(header, table, planned));
  const cellsOf = (at: number): CellContent[] =>
    sheet.rows.slice(range.top + 1, range.bottom + 1).flatMap((cells) => cells[range.left + at] ?? []);
  for (const gap of gapsOf(headers, places)) {
    const wanted = missing.filter(({ place }) => place > gap.after && place < gap.before);
    // Beyond ours stand people's own columns as well: a text is one of ours there only when it is all that is missing.
    const isAtEdge = (gap.before === Infinity || gap.after < 0) && missing.length + gap.strange.length > 2;
    const fits = (strange: number, { column }: Ours): boolean =>
      (!isAtEdge || isTelling(column)) && holdsWhat(column, cellsOf(strange));
    for (const [strange, { column }] of onlyPairing(gap.strange, wanted, fits)) {
      found.set(range.left + strange, column);
    }
  }
  const taken = new Set(found.values());
  const lost = missing.filter(({ column }) => column.isRequired && !taken.has(column));
  const strange = headers.flatMap((header, at) =>
    header !== "" && places[at] === null && !found.has(range.left + at) ? [at] : [],
  );
  const moved = lost.flatMap(({ column }) =>
    strange
      .filter((at) => isTelling(column) && holdsWhat(column, cellsOf(at)))
      .map((at) => [at, column] as const),
  );
  const [only] = moved;
  if (only && moved.length === 1) found.set(range.left + only[0], only[1]);
  return found;
}

/** Null for a column that is none of ours. */
function placeOf(header: string, { isOpen, openAfter }: Table, planned: readonly Column[]): number | null {
  const place = planned.findIndex(
    (column) => headerKey(column.header) === headerKey(header) || column.headerBefore === header,
  );
  if (place >= 0) return place;
  if (header === "" || isOpen?.(header) !== true) return null;
  return planned.findIndex(({ header: each }) => each === openAfter) + 0.5;
}

interface Gap {
  readonly after: number;
  readonly before: number;
  /** Neighbouring columns that are none of ours, by their places among the headers. */
  readonly strange: readonly number[];
}

function gapsOf(headers: readonly string[], places: readonly (number | null)[]): Gap[] {
  const gaps: Gap[] = [];
  let [after, strange] = [-1, [] as number[]];
  const close = (before: number): void => {
    if (strange.length > 0) gaps.push({ after, before, strange });
    strange = [];
  };
  headers.forEach((header, at) => {
    const place = known(places[at]);
    if (place === null) {
      if (header !== "") strange.push(at);
      return;
    }
    close(place);
    after = place;
  });
  close(Infinity);
  return gaps;
}

/** The pairs of the only way to pair as many as can be, both in their order; none where there are several. */
function onlyPairing(
  strange: readonly number[],
  wanted: readonly Ours[],
  fits: (strange: number, ours: Ours) => boolean,
): readonly (readonly [number, Ours])[] {
  // More in one gap than anybody renames: too many pairings to try.
  if (strange.length * wanted.length > 36) return [];
  const all = pairings(strange, wanted, fits);
  const most = Math.max(...all.map((pairs) => pairs.length));
  const best = all.filter((pairs) => pairs.length === most);
  return best.length === 1 ? known(best[0]) : [];
}

type Pairs = readonly (readonly [number, Ours])[];

function pairings(
  [first, ...others]: readonly number[],
  wanted: readonly Ours[],
  fits: (strange: number, ours: Ours) => boolean,
): Pairs[] {
  if (first === undefined) return [[]];
  const paired = wanted.flatMap((ours, at) =>
    fits(first, ours)
      ? pairings(others, wanted.slice(at + 1), fits).map((rest): Pairs => [[first, ours], ...rest])
      : [],
  );
  return [...pairings(others, wanted, fits), ...paired];
}

/** Whether contents alone can tell the column: numbers, days, times and IDs do, other texts do not. */
function isTelling({ style, form }: Column): boolean {
  if (form) return true;
  return style !== "body" && style !== "bodyWrapped" && style !== "entry" && style !== "centred";
}

/** Whether everything that is typed can be what the column holds; for one that contents tell, anything must be. */
function holdsWhat(column: Column, cells: readonly CellContent[]): boolean {
  const typed = cells.filter(({ value }) => value !== null && value !== "");
  if (typed.length === 0) return !isTelling(column);
  const rule = column.check?.(column.header, typed.length).rule;
  const choices = rule?.kind === "choices" ? new Set(rule.values.map(headerKey)) : null;
  const isShownNumber = isTelling(column) && !column.style.startsWith("entry");
  return typed.every((cell) => {
    if (column.form) return column.form.test(String(cell.value));
    if (choices) return choices.has(headerKey(String(cell.value)));
    if (isShownNumber) return typeof cell.value === "number";
    try {
      column.read(cell, () => ({ sheet: "" }), column.header);
      return true;
    } catch (thrown) {
      if (thrown instanceof Refusal) return false;
      throw thrown;
    }
  });
}
