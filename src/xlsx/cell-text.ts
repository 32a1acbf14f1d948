/** Characters a cell can hold (Excel specifications and limits). */
export const longestCellText = 32_767;

/** U+FFFE, U+FFFF and halves of surrogate pairs: no XML document may hold them. */
const unwritable = /[\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/**
 * Text as the file's strings want it: what looks like Excel's own escape ("_x0041_", ECMA-376 part 1,
 * 22.9.2.19) is escaped itself, so that it is read back as typed, and what XML cannot hold becomes
 * U+FFFD. The library escapes the control characters.
 */
export function storedText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(unwritable, "\uFFFD");
}
