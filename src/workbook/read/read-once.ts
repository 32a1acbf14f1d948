import { isEqual, type SheetContent } from "../../sheet";

/**
 * `read`, which is asked again only for another sheet, or for something else of it than the last time: what was
 * read of a sheet is kept as long as the sheet is. A sheet's content is replaced and never changed.
 */
export function readOnce<Asked extends readonly unknown[], Reading>(
  read: (sheet: SheetContent, ...asked: Asked) => Reading,
): (sheet: SheetContent, ...asked: Asked) => Reading {
  const known = new WeakMap<SheetContent, { readonly asked: Asked; readonly reading: Reading }>();
  return (sheet, ...asked) => {
    const last = known.get(sheet);
    if (last && isEqual(last.asked, asked)) return last.reading;
    const reading = read(sheet, ...asked);
    known.set(sheet, { asked, reading });
    return reading;
  };
}
