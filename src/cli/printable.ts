/** Control characters but for the line feed; marks that turn the direction of text; line ends a terminal may act on. */
const unsafe = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;

/**
 * Text as it may be printed: names, IDs and file names come from anybody, and a terminal obeys what it is sent.
 * Whatever could act is shown as "‹U+001B›" instead; line feeds stay.
 */
export function printable(text: string): string {
  return text.replace(unsafe, (character) =>
    character === "\n" ? character : `‹U+${codePoint(character)}›`,
  );
}

/** JSON with the same characters escaped; the value is as it was for whoever reads it. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(unsafe, (character) =>
    character === "\n" ? character : `\\u${codePoint(character).toLowerCase()}`,
  );
}

function codePoint(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}
