import { known } from "../../sheet";
import type { Table } from "../../tables";

/**
 * Texts by which a row of a table is found again, the surest first; "" says nothing.
 * @param text of a column of the row; "" where it is blank or computed
 * @param all texts of the row's own, typed cells
 */
export function rowKeys(
  { columns, keys }: Table,
  text: (header: string) => string,
  all: readonly string[],
): string[] {
  const listed = keys.map((ids) => {
    const texts = ids.map((id) => text(known(columns[id]).header));
    return texts.every((each) => each === "") ? "" : texts.join("\u0000");
  });
  return [...listed, all.join("").trim() === "" ? "" : all.join("\u0000")];
}
