import type { CellScalar } from "../sheet";
import type { Requests } from "./requests";
import { typedCell } from "./write/typed-cell";

/**
 * Adds a sheet of plain values, every text as text, and brings it to the front. A name that is taken gets a
 * number behind it.
 * @param taken names of the sheets there are
 */
export async function addSheet(
  requests: Requests,
  wished: string,
  rows: readonly (readonly CellScalar[])[],
  taken: readonly string[],
): Promise<void> {
  const name = freeName(wished, taken);
  const width = Math.max(1, ...rows.map((cells) => cells.length));
  const values = rows.map((cells) =>
    Array.from({ length: width }, (_, column) => typedCell({ value: cells[column] ?? null })),
  );
  await requests.send(({ workbook }) => {
    const sheet = workbook.worksheets.add(name);
    if (values.length > 0) {
      const range = sheet.getRangeByIndexes(0, 0, values.length, width);
      range.values = values;
      range.format.autofitColumns();
    }
    sheet.activate();
    return () => undefined;
  });
}

function freeName(wished: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wished;
  for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wished} ${String(number)}`;
  return name;
}
