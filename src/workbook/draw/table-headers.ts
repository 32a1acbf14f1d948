/** Excel's limit for a table column's name. */
const longestHeader = 255;

/**
 * Headers that a table can bear: none blank, none twice whatever the case, none too long. Headers that
 * are fine stay as they are; a repeated one gets a number ("Notes 2").
 *
 * @param reserved headers of the same table that are used already
 */
export function tableHeaders(typed: readonly string[], reserved: readonly string[]): string[] {
  const taken = new Set(reserved.map((header) => header.toLowerCase()));
  return typed.map((header, index) => {
    const name = header.trim() === "" ? `Column ${String(index + 1)}` : header.slice(0, longestHeader);
    let unique = name;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      unique = `${name.slice(0, longestHeader - 6)} ${String(number)}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
