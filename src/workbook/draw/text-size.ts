/** Widths in Calibri, in digits: a cell's width is counted in digits too. */
const widthClasses: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'’|! ]/, 0.48],
  [/[tfrJ()[\]{}"“”/\\-]/, 0.65],
  [/[mwMW%@–—]/, 1.6],
  [/[A-Z&+=<>#]/, 1.14],
  // Chinese, Japanese, Korean, emoji: square and wide.
  [/[\u2E80-\uFFEF\u{1F000}-\u{1FAFF}]/u, 2],
];
const usualWidth = 1;

const widthOf = new Map<string, number>();

function characterWidth(character: string): number {
  let width = widthOf.get(character);
  if (width === undefined) {
    width = widthClasses.find(([pattern]) => pattern.test(character))?.[1] ?? usualWidth;
    widthOf.set(character, width);
  }
  return width;
}

/** Estimated width of one line of text in the default font, in digits. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The lines that `text` takes in a cell or paragraph of that width; words that are longer are broken. */
export function wrappedLines(text: string, width: number): string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => wrappedParagraph(paragraph, width));
}

function wrappedParagraph(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    let between = line === "" ? "" : " ";
    // A word is parted behind its hyphens, as programs do, and elsewhere only where a part has no room.
    for (const part of (word.match(/[^-]*-+|[^-]+/g) ?? [""]).flatMap((each) => brokenWord(each, width))) {
      const longer = line + between + part;
      if (line !== "" && textWidth(longer) > width) {
        lines.push(line);
        line = part;
      } else {
        line = longer;
      }
      between = "";
    }
  }
  return [...lines, line];
}

function brokenWord(word: string, width: number): string[] {
  if (textWidth(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && textWidth(part + character) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

/** A column's width for these texts: as wide as the widest, within bounds. Longer ones are wrapped. */
export function columnWidthFor(texts: Iterable<string>, least: number, most: number): number {
  let widest = least;
  for (const text of texts) {
    if (widest >= most) return most;
    for (const line of text.split("\n")) widest = Math.max(widest, Math.ceil(textWidth(line)) + 2);
  }
  return Math.min(widest, most);
}
