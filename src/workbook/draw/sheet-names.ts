const longestSheetName = 31;

/**
 * A name that Excel takes for a sheet, as near as possible to the one wanted: at most 31 characters,
 * none of : \ / ? * [ ], no apostrophe at either end, not "History", and not one of `taken` whatever
 * the case. The name chosen is added to `taken`.
 *
 * @param taken names in use, in small letters
 */
export function safeSheetName(wanted: string, fallback: string, taken: Set<string>): string {
  const cleaned = cleanedName(wanted) || fallback;
  let name = cleaned;
  for (let number = 2; taken.has(name.toLowerCase()) || name.toLowerCase() === "history"; number++) {
    const suffix = ` (${String(number)})`;
    name = `${cutTo(cleaned, longestSheetName - suffix.length)}${suffix}`;
  }
  taken.add(name.toLowerCase());
  return name;
}

function cleanedName(wanted: string): string {
  const allowed = wanted
    .replace(/[:\\/?*[\]]/g, " ")
    .replace(/\p{Cc}/gu, " ")
    .replace(/\s+/g, " ");
  return withoutEdges(cutTo(withoutEdges(allowed), longestSheetName));
}

function withoutEdges(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/g, "");
}

/** Cuts by UTF-16 units, as Excel counts, and never through a character. */
function cutTo(name: string, units: number): string {
  let cut = "";
  for (const character of name) {
    if (cut.length + character.length > units) break;
    cut += character;
  }
  return withoutEdges(cut);
}
