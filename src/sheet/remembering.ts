import { isEqual, shareEqual } from "./share-equal";

/** How a workbook is and how it is going to be: each change is planned from the one to the other. */
const mostKept = 2;

/**
 * `make`, which is asked again only for what it was not asked for lately: for what is equal it gives the same
 * object. It must be pure.
 */
export function remembering<Given, Made>(make: (given: Given) => Made): (given: Given) => Made {
  let kept: readonly { readonly given: Given; readonly made: Made }[] = [];
  return (given) => {
    const known = kept.find((one) => isEqual(one.given, given));
    // What is asked for next mostly is of the same objects, which are told at a glance.
    const one = { given, made: known ? known.made : make(given) };
    kept = [one, ...kept.filter((other) => other !== known)].slice(0, mostKept);
    return one.made;
  };
}

/**
 * Draws the rows of a table by what each is drawn from: a row that was there the last time, drawn alike, is the same
 * object. What belongs to a row alone, its part of a mark for example, can be remembered by it then.
 * @param drawing what all rows are drawn by, and gives how one is drawn. It must be pure.
 */
export function rememberingRows<Common, Row extends object, Cells>(
  drawing: (common: Common) => (row: Row) => Cells,
): (common: Common, rows: readonly Row[]) => readonly Cells[] {
  let last: readonly Row[] = [];
  // A drawing that is remembered comes with the rows drawn by it.
  const drawn = remembering((common: Common) => ({
    draw: drawing(common),
    cells: new WeakMap<Row, Cells>(),
  }));
  return (common, rows) => {
    const { draw, cells } = drawn(common);
    last = shareEqual(last, rows);
    return last.map((row) => {
      const own = cells.get(row) ?? draw(row);
      cells.set(row, own);
      return own;
    });
  };
}
