/** "D8" for a cell, "row 4" for "4:4", "column B" for "B:B". */
export function spokenCells(address: string): string {
  const [first = "", last] = address.split(":");
  if (first !== last) return address;
  return /^\d+$/.test(first) ? `row ${first}` : `column ${first}`;
}
